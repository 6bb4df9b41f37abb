import { domainToASCII } from "node:url";

/**
 * How a host is compared: whole labels from the right, in lower case, without a final dot, international names as
 * `xn--…`. So `*.github.com` is neither `evil-github.com` nor `github.com.evil.example`.
 */
export type HostPattern =
  | { readonly is: "any" } // `*`
  | { readonly is: "host"; readonly host: string } // `api.example.com`: this name only
  | { readonly is: "below"; /** `.example.com` */ readonly suffix: string } // `*.example.com`: every name below it
  | { readonly is: "address" }; // `@ip`: every bare IP address

/** Null where it is none: a scheme, a path, a port, `*` inside a name. */
export function parseHostPattern(text: string): HostPattern | null {
  if (text === "*") return { is: "any" };
  if (text === "@ip") return { is: "address" };
  const below = text.startsWith("*.");
  const host = hostName(below ? text.slice(2) : text);
  if (host === null) return null;
  return below ? (isBareAddress(host) ? null : { is: "below", suffix: `.${host}` }) : { is: "host", host };
}

/** The form in which hosts are compared. */
export function plainHost(subject: string): string {
  return hostName(subject) ?? subject.toLowerCase();
}

/** For hosts in their plain form; a pattern that is none fits nothing. */
export function compileHost(text: string): (host: string) => boolean {
  const pattern = parseHostPattern(text);
  return pattern === null ? () => false : (host) => hostFits(pattern, host);
}

/** `host` in its plain form. */
export function hostFits(pattern: HostPattern, host: string): boolean {
  switch (pattern.is) {
    case "any":
      return true;
    case "address":
      return isBareAddress(host);
    case "host":
      return host === pattern.host;
    case "below":
      return host.endsWith(pattern.suffix);
  }
}

/** Lower case, ASCII, without a final dot; null where it is no host. `*` and the like are no part of one. */
function hostName(text: string): string | null {
  const lower = text.toLowerCase().replace(/\.$/u, "");
  if (/^\[[0-9a-f:.]{2,45}\]$/u.test(lower)) return lower;
  if (lower === "" || lower.length > 253 || /[\s/:@?#*!,[\]\\]/u.test(lower)) return null;
  const ascii = domainToASCII(lower);
  // domainToASCII turns 0x7f.1 and the like into an address; names with underscores are taken as they are.
  if (ascii !== "") return ascii;
  return /^[a-z0-9_-]+(?:\.[a-z0-9_-]+){0,30}$/u.test(lower) ? lower : null;
}

function isBareAddress(host: string): boolean {
  return host.startsWith("[") || /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(host);
}
