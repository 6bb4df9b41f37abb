import { ScanError } from "../model/scan-error.ts";
import { PRIVATE_ADDRESS_CODE } from "./dispatchers.ts";
import type { ConnectionLimits } from "./connection.ts";
import { plainText } from "./plain-text.ts";
import { shownUrl } from "./request-url.ts";

/** Causes nest: undici wraps Node's error, `AggregateError` holds one for each address tried. */
const MAX_CAUSES = 5;

/** A connection that failed, said in our own words. */
export function transportError(
  error: unknown,
  url: URL,
  userSignal: AbortSignal | null,
  limits: ConnectionLimits,
): ScanError {
  const where = shownUrl(url);
  if (userSignal?.aborted === true) return new ScanError("interrupted", "interrupted", { cause: error });
  const codes = causeCodes(error);
  const has = (...wanted: readonly string[]): boolean => wanted.some((code) => codes.includes(code));
  const refusal = /Proxy response \((\d{3})\)/.exec(error instanceof Error ? error.message : "")?.[1];
  if (refusal !== undefined) {
    // undici gives up the request itself, which would look like our own deadline.
    return new ScanError("unreachable", `the proxy refuses the way to ${url.host} with status ${refusal}`, {
      hint: "Check HTTPS_PROXY and what the proxy allows; NO_PROXY names hosts that are reached without it.",
      cause: error,
    });
  }
  if (has("TimeoutError", "AbortError")) {
    return new ScanError("timed-out", `${where}: not finished within ${limits.maxSeconds} s`, { cause: error });
  }
  if (has("UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT")) {
    return new ScanError("timed-out", `${where}: nothing came for ${limits.maxIdleSeconds} s`, { cause: error });
  }
  if (has(PRIVATE_ADDRESS_CODE)) {
    return new ScanError("refused", `${url.hostname} resolves to an address of this machine or of a private network`, {
      hint: "Name such a host yourself, as the target or with --registry; being sent to one is refused.",
      cause: error,
    });
  }
  if (has("ENOTFOUND", "EAI_AGAIN", "ENODATA")) {
    return new ScanError("unreachable", `no address is known for the host ${url.hostname}`, {
      hint: "Check the spelling and the network; behind a proxy set HTTPS_PROXY.",
      cause: error,
    });
  }
  if (has("ECONNREFUSED")) {
    return new ScanError("unreachable", `${url.host} refuses connections`, { cause: error });
  }
  if (has("UND_ERR_CONNECT_TIMEOUT", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH")) {
    return new ScanError("unreachable", `${url.host} cannot be reached`, {
      hint: "Check the network; behind a proxy set HTTPS_PROXY.",
      cause: error,
    });
  }
  const certificate = codes.find((code) => /CERT|SELF_SIGNED|ISSUER|ERR_TLS|SSL/.test(code));
  if (certificate !== undefined) {
    return new ScanError("unreachable", `the TLS certificate of ${url.host} is not accepted (${certificate})`, {
      hint: "A company proxy's own authority can be added with NODE_EXTRA_CA_CERTS.",
      cause: error,
    });
  }
  if (has("UND_ERR_SOCKET", "ECONNRESET", "EPIPE", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH")) {
    return new ScanError("bad-response", `${where}: the connection broke before the answer was complete`, {
      hint: "Try again; if it stays so, the registry serves a truncated file.",
      cause: error,
    });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new ScanError("unreachable", `${where}: ${plainText(message)}`, { cause: error });
}

/** Codes and names of an error and of what caused it. */
function causeCodes(error: unknown): readonly string[] {
  const codes: string[] = [];
  const waiting: unknown[] = [error];
  for (let seen = 0; waiting.length > 0 && seen < MAX_CAUSES; seen += 1) {
    const current = waiting.shift();
    if (!(current instanceof Error)) continue;
    codes.push(current.name);
    if ("code" in current && typeof current.code === "string") codes.push(current.code);
    waiting.push(current.cause);
    if (current instanceof AggregateError) waiting.push(...current.errors);
  }
  return codes;
}
