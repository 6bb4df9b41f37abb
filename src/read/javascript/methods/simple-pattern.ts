import type { Abstract } from "../values/abstract.ts";
import { textOf } from "../values/to-value.ts";

/** Longest pattern that is used; what obfuscators replace is a few letters. */
const MAX_LENGTH = 64;
/**
 * A regular expression written by an attacker can run for ever: only a row of letters, classes, escapes and at most one
 * repetition at its end, or alternatives of plain letters, is run here. None of these can track back.
 */
const ONE = String.raw`(?:[\w\s"'#@%&=<>~,:;!/-]|\\[dDwWsSnrt./\\$^|?*+()[\]{}-]|\[\^?[^\]\\[]{1,40}\])`;
const SIMPLE = new RegExp(`^(?:\\^?${ONE}{1,30}\\+?\\$?|[\\w-]{1,10}(?:\\|[\\w-]{1,10}){1,6}|\\.\\{1,\\d\\}|\\.)$`);

/** Null: not simple enough to be run on text that the attacker chose as well. */
export function compilePattern(pattern: Abstract, everywhere = false): RegExp | null {
  if (pattern.kind !== "pattern" || pattern.source.length > MAX_LENGTH || !SIMPLE.test(pattern.source)) return null;
  const flags = `${everywhere || pattern.flags.includes("g") ? "g" : ""}${pattern.flags.includes("i") ? "i" : ""}`;
  try {
    return new RegExp(pattern.source, flags);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** What is looked for: a text, or a pattern that can be run. */
export function searchOf(value: Abstract, everywhere = false): string | RegExp | null {
  return value.kind === "pattern" ? compilePattern(value, everywhere) : textOf(value);
}
