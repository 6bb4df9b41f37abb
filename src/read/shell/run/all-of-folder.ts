import type { Value } from "../../../model/value.ts";
import type { State } from "./state.ts";

/** Programs that print all that they are given, in whatever order. */
const KEEPS_ALL: ReadonlySet<string> = new Set(["cat", "tac", "sort", "uniq", "tr", "tee", "shuf", "nl"]);

/** `ls ~ | grep tmp`: from here on the list is no longer all that a folder holds. */
export function takeFrom(state: State, program: string, printed: Value | null): void {
  if (KEEPS_ALL.has(program)) return;
  for (const origin of printed?.origins ?? []) state.listings.delete(origin);
}

const CONDITION =
  /\[\[?\s[^\n\]]{1,200}\]|\btest\s[^\n;&|]{1,200}|\bcase\s[^\n]{1,100}?\sin\b|\b(?:if|while)\s{1,4}(?:!\s{1,4})?(?!\[|test\b|read\b|:|true\b)[^\n;]{1,200}|\b[ef]?grep\b[^\n;]{1,200}/gu;
/** What an entry is, file or folder, says nothing about which one it is. */
const KIND = /(?:!\s{1,4})?-[a-zA-Z]\s{1,4}"?\$\{?\w{1,60}\}?"?/gu;
const MAX_BODY = 4_000;

/** A loop that asks more of its entries than whether they are files means some of them; else it means all. */
export function picks(loop: string): boolean {
  for (const [condition] of loop.slice(0, MAX_BODY).matchAll(CONDITION))
    if (condition.replaceAll(KIND, "").includes("$")) return true;
  return false;
}
