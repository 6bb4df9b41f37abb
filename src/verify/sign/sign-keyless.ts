import * as z from "zod";

import { ScanError } from "../../model/scan-error.ts";
import { IN_TOTO } from "../dsse.ts";

export interface KeylessOptions {
  /** Where a token of the identity provider is looked for: SIGSTORE_ID_TOKEN, or GitHub Actions' own. */
  readonly environment: NodeJS.ProcessEnv;
  /** Other than Sigstore's public instances. */
  readonly fulcioUrl?: string;
  readonly rekorUrl?: string;
}

const TOKEN_SECONDS = 20;
const SERVICE_SECONDS = 30;
const MAX_TOKEN = 16_384;
const ACTIONS_ANSWER = z.object({ value: z.string().min(1).max(MAX_TOKEN) });
const CLAIMS = z.object({ sub: z.string().optional(), email: z.string().optional() });

/**
 * Signs with a key that lives for this one signature; Fulcio certifies whom the token names, and Rekor logs it in
 * public. Throws ScanError. The token is shown to Fulcio and nobody else.
 */
export async function signKeyless(payload: Buffer, options: KeylessOptions): Promise<Uint8Array> {
  const fulcioURL = options.fulcioUrl === undefined ? undefined : secureUrl(options.fulcioUrl, "--fulcio-url");
  const rekorURL = options.rekorUrl === undefined ? undefined : secureUrl(options.rekorUrl, "--rekor-url");
  const identityToken = await token(options.environment);
  checkToken(identityToken);
  const { attest } = await import("sigstore");
  try {
    const bundle = await attest(payload, IN_TOTO, {
      identityToken,
      ...(fulcioURL === undefined ? {} : { fulcioURL }),
      ...(rekorURL === undefined ? {} : { rekorURL }),
      retry: { retries: 2 },
      timeout: SERVICE_SECONDS * 1000,
    });
    return Buffer.from(JSON.stringify(bundle));
  } catch (cause) {
    // the library's messages may quote the token
    const reason =
      cause instanceof Error ? cause.message.replaceAll(identityToken, "…").slice(0, 300) : "no reason given";
    throw new ScanError("unreachable", `Sigstore did not sign: ${reason}`);
  }
}

async function token(environment: NodeJS.ProcessEnv): Promise<string> {
  const given = environment["SIGSTORE_ID_TOKEN"] ?? "";
  if (given !== "") return given;
  const address = environment["ACTIONS_ID_TOKEN_REQUEST_URL"] ?? "";
  const bearer = environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] ?? "";
  if (address === "" || bearer === "")
    throw new ScanError("usage", "there is no identity token to sign with", {
      hint: "In GitHub Actions the job needs the permission `id-token: write`; elsewhere put a token into SIGSTORE_ID_TOKEN.",
    });
  const url = new URL(secureUrl(address, "ACTIONS_ID_TOKEN_REQUEST_URL"));
  url.searchParams.set("audience", "sigstore");
  try {
    const answer = await fetch(url, {
      headers: { accept: "application/json", authorization: `Bearer ${bearer}` },
      redirect: "error", // the bearer is for this address alone
      signal: AbortSignal.timeout(TOKEN_SECONDS * 1000),
    });
    if (!answer.ok) throw new ScanError("forbidden", `GitHub Actions gave no identity token (status ${answer.status})`);
    return ACTIONS_ANSWER.parse(await answer.json()).value;
  } catch (cause) {
    if (cause instanceof ScanError) throw cause;
    throw new ScanError("unreachable", "GitHub Actions gave no identity token", { cause });
  }
}

/** The library would quote a token that it cannot read. */
function checkToken(jwt: string): void {
  try {
    const claims = CLAIMS.parse(JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString("utf8")));
    if (jwt.length <= MAX_TOKEN && (claims.sub !== undefined || claims.email !== undefined)) return;
  } catch {
    // said below
  }
  throw new ScanError("usage", "the identity token is no JSON web token with a subject");
}

function secureUrl(text: string, option: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isLoopback = url !== null && /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|localhost|\[::1\])$/.test(url.hostname);
  if (url === null || (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback)))
    throw new ScanError("usage", `${option} has to be an https address`);
  return url.href.replace(/\/$/, "");
}
