import { isSpecimen } from "../text/specimen/specimen-at.ts";
import type { SentenceSpan } from "../text/split-sentences.ts";
import { visibleText } from "../text/visible.ts";
import type { Neighbours } from "./neighbours.ts";
import { isCommandLine } from "./programs.ts";
import type { Prose, ProseCode } from "./prose.ts";

/** What a sentence names to be looked for, refused or taken away. */
export interface Specimens {
  /** For a command between two offsets of the prose. */
  has(start: number, end: number): boolean;
  /** What the sentence itself says, without them. */
  leave(text: string): string;
}

/** Looks for its words and does nothing else. */
const SEARCHES =
  /^(?:sudo\s)?(?:[efz]?grep|rg|ag|ack|findstr|select-string|sls|git (?:grep|log)|journalctl|ausearch)\s(?:"[^"$`]{0,300}"|'[^']{0,300}'|[^"'|;&<>$`])*$/iu;

export function specimensOf(span: SentenceSpan, prose: Prose, neighbours: Neighbours): Specimens {
  const codes = prose.codes.filter((code) => code.at >= span.start && code.at < span.end);
  const has = (start: number, end: number): boolean =>
    isSpecimen(visibleText(marked(span, { start, end }, codes, prose)), neighbours.rest);
  return {
    has,
    leave(text) {
      let words = text;
      for (const { at, value } of codes) {
        if (!isCommandLine(value) || !(SEARCHES.test(value) || has(at, at + value.length))) continue;
        words = words.replace(visibleText(value), "…");
      }
      return words;
    },
  };
}

/** The sentence with § in the place of one thing and ¤ for the rest of its code. */
function marked(span: SentenceSpan, named: SentenceSpan, codes: readonly ProseCode[], { text }: Prose): string {
  let words = "";
  let at = span.start;
  const isNamed = (code: SentenceSpan): boolean => code.start < named.end && code.end > named.start;
  const others = codes.map((code) => ({ start: code.at, end: code.at + code.value.length }));
  const marks = [
    ...others.filter((code) => !isNamed(code)).map((code) => ({ ...code, mark: "¤" })),
    { ...named, mark: "§" },
  ];
  for (const { start, end, mark } of marks.toSorted((a, b) => a.start - b.start)) {
    words += text.slice(at, start) + mark;
    at = end;
  }
  return words + text.slice(at, Math.max(at, span.end));
}
