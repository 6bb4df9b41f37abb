import type { SecretFormat } from "./format.ts";
import type { FoundSecret } from "./found-secret.ts";
import { entropyOf, isPlaceholder } from "./placeholder.ts";

/** The form at the place of its keyword; null: something else stands there. */
export function matchFormat(text: string, index: number, format: SecretFormat): FoundSecret | null {
  const { pattern, before = 0 } = format;
  for (let start = index; start >= Math.max(0, index - before); start -= 1) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    // A mark inside a longer word belongs to that word: base64 holds every three letters by chance.
    if (before === 0 && match[1] === undefined && /[A-Za-z0-9_+]/.test(text[start - 1] ?? "") && /^\w/.test(match[0]))
      continue;
    if (format.near !== undefined && !format.near.test(lineBefore(text, start))) continue;
    const value = match[1] ?? match[0];
    const from = start + match[0].indexOf(value);
    return {
      secret: format.secret,
      value,
      placeholder: isExample(format, value, match[0]),
      start: from,
      end: from + value.length,
    };
  }
  return null;
}

/** As far as the name of a variable and what is asked of it go. */
const NEAR = 80;

function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - NEAR), at);
  return before.slice(before.lastIndexOf("\n") + 1);
}

/** `postgres:postgres@db`: a word for a password, or a database that nobody reaches who is not on the machine. */
function isDevelopers(password: string, whole: string): boolean {
  const host = whole.slice(whole.lastIndexOf("@") + 1);
  return (
    /^[a-z]{4,12}$/.test(password) ||
    !host.includes(".") ||
    /^(?:127\.|10\.|192\.168\.|0\.0\.0\.0$)|(?:^|\.)example\.(?:com|org|net)$|\.(?:local|internal|test)$/.test(host)
  );
}

function isExample({ secret, keyword, before }: SecretFormat, value: string, whole: string): boolean {
  if (secret === "url-password") return isPlaceholder(value) || isDevelopers(value, whole);
  // Its issuer chose the words of a mark, `AGE-SECRET-KEY-1`.
  if (secret !== "private-key" && secret !== "pgp-private-key")
    return isPlaceholder(before === undefined && value === whole ? value.slice(keyword.length) : value);
  const body = value.replaceAll(/\\n|\\r|\s|[:,-]/g, "");
  return body.length < 120 || entropyOf(body) < 4 || /(?:\.{3}|x{8}|\*{4})/i.test(value);
}
