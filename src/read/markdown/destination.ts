import { decodeEntities } from "../decode/html-entities.ts";

/** `<a b>` or `a`, with escapes and character references resolved. */
export function addressOf(written: string): string {
  return plain(written.startsWith("<") && written.endsWith(">") ? written.slice(1, -1) : written);
}

/** `"a"`, `'a'` or `(a)` */
export function titleOf(written: string): string {
  return plain(written.slice(1, -1));
}

/** Text in which only escapes and character references mean something. */
export function plain(written: string): string {
  const unescaped = written.includes("\\") ? written.replaceAll(/\\([!-/:-@[-`{-~])/gu, "$1") : written;
  return unescaped.includes("&") ? decodeEntities(unescaped) : unescaped;
}
