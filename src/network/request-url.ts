import { isIP } from "node:net";

import { ScanError } from "../model/scan-error.ts";
import { plainText } from "./plain-text.ts";
import { bareHost, isLoopbackHost, isPrivateAddress } from "./private-address.ts";

export interface UrlPolicy {
  readonly allowInsecure: boolean;
  /** Whether the host may be private: the user named it, and private hosts are allowed at all. */
  readonly mayBePrivate: boolean;
}

/** Parses a URL that may be requested, or throws ScanError("refused" | "usage"). */
export function requestUrl(text: string, policy: UrlPolicy): URL {
  const url = parseHttpUrl(text);
  const host = bareHost(url.hostname);
  if (url.username !== "" || url.password !== "") {
    throw new ScanError("refused", `the address ${shownUrl(url)} carries a user name or a password`, {
      hint: "Leave them out; tokens belong into CLAWHUB_TOKEN or GITHUB_TOKEN.",
    });
  }
  if (isLocal(host) && !policy.mayBePrivate) {
    throw new ScanError("refused", `${shownUrl(url)} is an address of this machine or of a private network`, {
      hint: "Name such a host yourself, as the target or with --registry; being sent to one is refused.",
    });
  }
  if (url.protocol === "http:" && !policy.allowInsecure && !isLoopbackHost(host)) {
    throw new ScanError("refused", `${shownUrl(url)} is plain http: anybody on the way can change the bytes`, {
      hint: "Use https, or allow it with --insecure.",
    });
  }
  return url;
}

function isLocal(host: string): boolean {
  return isIP(host) === 0 ? isLoopbackHost(host) : isPrivateAddress(host);
}

function parseHttpUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new ScanError("usage", `not an http(s) address: ${plainText(text)}`);
  }
  url.hash = "";
  return url;
}

/** Scheme, host and path: a query can carry a signature or a token, and does not belong into messages. */
export function shownUrl(url: URL): string {
  return plainText(`${url.origin}${url.pathname}`);
}
