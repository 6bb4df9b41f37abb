import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";

import { fulcioHandler } from "@sigstore/mock";
import * as z from "zod";

import type { SigstoreInstance } from "../fixtures/write/sigstore-instance.ts";

export interface SigstoreServer {
  readonly url: string;
  /** What the token endpoint was asked with. */
  readonly tokenRequests: readonly { readonly path: string; readonly authorization: string | undefined }[];
  close(): Promise<void>;
}

const PROPOSED = z.object({
  kind: z.literal("dsse"),
  apiVersion: z.literal("0.0.1"),
  spec: z.object({ proposedContent: z.object({ envelope: z.string(), verifiers: z.array(z.string()).length(1) }) }),
});
const ENVELOPE = z.object({ payload: z.string(), signatures: z.array(z.object({ sig: z.string() })).length(1) });

/** Fulcio, Rekor and GitHub Actions' token endpoint on loopback. `token`: what the endpoint hands out. */
export async function serveSigstore(sigstore: SigstoreInstance, token: string): Promise<SigstoreServer> {
  const fulcio = fulcioHandler(sigstore.authority);
  const tokenRequests: { path: string; authorization: string | undefined }[] = [];
  const answer = async (request: IncomingMessage): Promise<{ status: number; body: string }> => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const body = (await buffer(request)).toString("utf8");
    if (pathname === "/token") {
      tokenRequests.push({ path: request.url ?? "", authorization: request.headers.authorization });
      return { status: 200, body: JSON.stringify({ value: token }) };
    }
    if (pathname === fulcio.path) {
      const { statusCode, response } = await fulcio.fn(body);
      return { status: statusCode, body: typeof response === "string" ? response : "" };
    }
    if (pathname !== "/api/v1/log/entries") return { status: 404, body: "{}" };
    return { status: 201, body: JSON.stringify(await sigstore.log.log(entryOf(body))) };
  };
  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown) => ({ status: 400, body: JSON.stringify({ message: String(error) }) }))
      .then(({ status, body }) => response.writeHead(status, { "content-type": "application/json" }).end(body))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    tokenRequests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What Rekor keeps of a proposed DSSE entry: @sigstore/mock logs the proposal itself, which no verifier accepts. */
function entryOf(body: string): object {
  const { proposedContent } = PROPOSED.parse(JSON.parse(body)).spec;
  const { payload, signatures } = ENVELOPE.parse(JSON.parse(proposedContent.envelope));
  const digest = (bytes: Buffer): object => ({
    algorithm: "sha256",
    value: createHash("sha256").update(bytes).digest("hex"),
  });
  return {
    kind: "dsse",
    apiVersion: "0.0.1",
    spec: {
      envelopeHash: digest(Buffer.from(proposedContent.envelope)),
      payloadHash: digest(Buffer.from(payload, "base64")),
      signatures: [{ signature: signatures[0]?.sig, verifier: proposedContent.verifiers[0] }],
    },
  };
}

/** An identity token such as Fulcio gets; @sigstore/mock does not look at its signature. */
export function identityToken(subject: string, issuer: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none" })}.${part({ sub: subject, iss: issuer, aud: "sigstore" })}.${part({})}`;
}
