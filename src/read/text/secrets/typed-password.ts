import type { FoundSecret } from "./found-secret.ts";
import { isPlaceholder } from "./placeholder.ts";

/** `Type "…" into the password field`: a password that an agent is told to enter, so that a person chose it. */
const TYPED =
  /\b(?:type|enter|fill in|input)\b[ :]{1,3}["'`“]([^"'`”\s]{7,40})["'`”][^\n"'`]{0,24}\bpass(?:word|code|phrase)\b/gi;
const TYPED_INTO = /["'`”][^\n"'`]{0,24}pass(?:word|code|phrase)/i;
/** What manuals put there: names of things, and passwords that everybody knows. */
const TYPED_EXAMPLE = /pass|secret|test|demo|user|admin|login|valid|wrong|welcome|letmein|[<>{}$[\]]/i;

export function* typedPasswords(text: string): Iterable<FoundSecret> {
  for (const match of TYPED_INTO.test(text) ? text.matchAll(TYPED) : []) {
    const [whole, value = ""] = match;
    if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) continue;
    const start = match.index + whole.indexOf(value);
    const placeholder = TYPED_EXAMPLE.test(value) || isPlaceholder(value);
    yield { secret: "typed-password", value, placeholder, start, end: start + value.length };
  }
}
