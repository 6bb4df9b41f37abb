import type { Value } from "../../model/value.ts";
import type { BatchWord } from "./split-commands.ts";
import { literal, withOrigins } from "../value.ts";

/** Of a condition, as far as it is looked at. */
export const MAX_CONDITION = 300;

export function restFrom(words: readonly BatchWord[]): Value {
  const rest = words.slice(1);
  const shape = rest.map((word) => (word.quoted ? `"${word.value.shape}"` : word.value.shape)).join(" ");
  return withOrigins(
    literal(shape),
    rest.flatMap((word) => word.value.origins),
  );
}

/** `if not exist x cmd`, `if "%a%"=="b" cmd`, `if %x% equ 1 cmd`, `if defined x cmd`. */
export function skipCondition(words: readonly BatchWord[]): readonly BatchWord[] {
  let at = 0;
  while (/^(?:\/i|not)$/iu.test(words[at]?.value.shape ?? "")) at += 1;
  const head = words[at]?.value.shape ?? "";
  if (/^(?:exist|defined|errorlevel|cmdextversion)$/iu.test(head)) return words.slice(at + 2);
  if (/==/u.test(head)) return words.slice(head.endsWith("==") ? at + 2 : at + 1);
  const second = words[at + 1]?.value.shape ?? "";
  if (second.startsWith("==")) return words.slice(second === "==" ? at + 3 : at + 2);
  return /^(?:equ|neq|lss|leq|gtr|geq)$/iu.test(second) ? words.slice(at + 3) : words.slice(at);
}

/** `start "title" /min /b program`. */
export function skipStart(words: readonly BatchWord[]): readonly BatchWord[] {
  let at = words[0]?.quoted === true && words.length > 1 ? 1 : 0;
  while (
    /^\/(?:min|max|b|wait|i|low|normal|high|realtime|separate|shared|d.{0,100}|affinity|node)$/iu.test(
      words[at]?.value.shape ?? "",
    )
  )
    at += 1;
  return words.slice(at);
}
