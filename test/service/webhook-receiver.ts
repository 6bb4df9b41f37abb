import { createServer, type Server } from "node:http";
import { expect } from "vitest";

export interface Notice {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Somebody who is told: answers 204, or once what the test says. */
export async function startReceiver(): Promise<{
  readonly url: string;
  readonly server: Server;
  answerNext(status: number): void;
  /** Waits for so many notices. */
  received(count: number, seconds: number): Promise<readonly Notice[]>;
}> {
  const notices: Notice[] = [];
  let status = 204;
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      notices.push({
        headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
        body,
      });
      response.writeHead(status).end();
      status = 204;
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no address");
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    server,
    answerNext(next) {
      status = next;
    },
    async received(count, seconds) {
      await expect.poll(() => notices.length, { timeout: seconds * 1000 }).toBeGreaterThanOrEqual(count);
      return notices;
    },
  };
}

/** As any library for Standard Webhooks computes it. */
export async function signatureOf(secret: string, headers: Notice["headers"], body: string): Promise<string> {
  const bytes = Uint8Array.from(atob(secret.slice("whsec_".length)), (character) => character.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const text = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const signature = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(text));
  return `v1,${Buffer.from(signature).toString("base64")}`;
}
