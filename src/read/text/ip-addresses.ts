import type { FoundAddress } from "./urls.ts";

const V4 = /(?<![\w.-])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?::\d{1,5})?(?![\w-]|\.\d)/g;
const MAY_BE_V4 = /\d\.\d{1,3}\.\d{1,3}\.\d/;
const V6 = /(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,7}(?![\w:])/gi;

/** IPv4 with or without port, IPv6. A version such as `v1.2.3.4` or `version 1.2.3.4` is none. */
export function findIpAddresses(text: string, covered: (offset: number) => boolean): readonly FoundAddress[] {
  const found: FoundAddress[] = [];
  for (const match of MAY_BE_V4.test(text) ? text.matchAll(V4) : []) {
    if (
      covered(match.index) ||
      /(?:version|ver\.?|release|[=<>~^])\s{0,3}["']?$/i.test(text.slice(Math.max(0, match.index - 12), match.index))
    )
      continue;
    found.push({ what: "ip", start: match.index, end: match.index + match[0].length, value: match[0] });
  }
  if (!text.includes("::")) return found;
  for (const match of text.matchAll(V6)) {
    // Times (12:34:56) and MAC addresses have no `::`; hashes in colon notation have none either.
    if (!match[0].includes("::") || covered(match.index)) continue;
    found.push({ what: "ip", start: match.index, end: match.index + match[0].length, value: match[0] });
  }
  return found;
}

/**
 * The address that a URL's host spells in decimal, hex or octal (`http://3232235777/`, `http://0xC0.0xA8.1.1/`), as
 * inet_aton(3) reads it. Null: a name, or an address written plainly.
 */
export function obscuredIpAddress(url: string): string | null {
  const host = /^[a-z]{2,8}:\/\/(?:[^@/?#]{0,200}@)?([^/:?#]{1,60})/i.exec(url)?.[1];
  if (host === undefined || !/^(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+)){0,3}$/i.test(host)) return null;
  const parts = host.split(".");
  const numbers = parts.map((part) => (/^0\d/.test(part) ? Number.parseInt(part, 8) : Number(part)));
  if (parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part))) return null;
  const last = numbers.at(-1) ?? Number.NaN;
  let value = last;
  for (const [index, number] of numbers.slice(0, -1).entries()) {
    if (!(number <= 255)) return null;
    value += number * 256 ** (3 - index);
  }
  if (!(last < 256 ** (5 - numbers.length)) || !(value < 2 ** 32)) return null;
  // A bare short number is a port or an identifier in somebody's template, not a host.
  if (parts.length === 1 && value < 2 ** 24) return null;
  return [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value].map((part) => Math.floor(part) % 256).join(".");
}

/** `https://apple.com@evil.example/`: what stands before the `@` is a user name, not the host. Null: no such trick. */
export function hostBehindUserinfo(url: string): string | null {
  return /^[a-z]{2,8}:\/\/[^/@?#\s]{0,100}\.[^/@?#\s]{1,100}@([^/:?#\s]{1,253})/i.exec(url)?.[1] ?? null;
}
