import { isLeftUnsaid } from "../text/left-unsaid.ts";
import { isOwnOrder } from "../text/specimen/own-order.ts";
import { specimenAt } from "../text/specimen/specimen-at.ts";
import type { SentenceSpan } from "../text/split-sentences.ts";
import { visibleText } from "../text/visible.ts";
import type { Neighbours } from "./neighbours.ts";
import { findCommandsInProse, isCommandLine } from "./programs.ts";
import type { Prose, ProseCode } from "./prose.ts";

/** What a sentence names to be looked for, met, refused or taken away. */
export interface Specimens {
  /** For a command between two offsets of the prose. */
  readonly has: (start: number, end: number) => boolean;
  /** It is how the reader himself looks for what the section is about. */
  readonly isOwnMeans: (start: number, end: number) => boolean;
  /** What the sentence itself says, without them. */
  readonly own: string;
  /** It only says what to do where somebody meets them. */
  readonly isAllMet: boolean;
  /** It only has them looked for or taken away. */
  readonly isAllSought: boolean;
}

/** Looks for its words and does nothing else. */
const SEARCHES =
  /^(?:sudo\s)?(?:[efz]?grep|rg|ag|ack|findstr|select-string|sls|git (?:grep|log)|journalctl|ausearch)\s(?:"[^"$`]{0,300}"|'[^']{0,300}'|[^"'|;&<>$`])*$/iu;
/** Letters of a sentence that has something looked for and not much else. */
const MAX_SOUGHT = 160;
/** A place to send to, or a file that nobody else may have. */
const NAMES_PLACE = /https?:\/\/|~\/|\.env\b|\$\{?[a-z]/iu;

/** `whole`: the sentence as a reader sees it. */
export function specimensOf(whole: string, span: SentenceSpan, prose: Prose, { rest }: Neighbours): Specimens {
  const codes = prose.codes.filter((code) => code.at >= span.start && code.at < span.end);
  const found = (start: number, end: number): ReturnType<typeof specimenAt> =>
    specimenAt(visibleText(marked(span, { start, end }, codes, prose)), rest);
  let own = whole;
  const commands = codes.filter(({ value }) => isCommandLine(value) || findCommandsInProse(value).length > 0);
  const uses = commands.map(({ at, value }) => {
    const use = found(at, at + value.length);
    if (use !== null || SEARCHES.test(value)) own = own.replace(visibleText(value), "…");
    return use;
  });
  const isNothingElse = !uses.includes(null) && !NAMES_PLACE.test(own) && !isLeftUnsaid(own);
  return {
    has: (start, end) => found(start, end) !== null,
    isOwnMeans: (start, end) => isOwnOrder(visibleText(marked(span, { start, end }, codes, prose))),
    own,
    isAllMet: isNothingElse && uses.includes("met"),
    isAllSought: isNothingElse && uses.length > 0 && own.length < MAX_SOUGHT,
  };
}

/** The sentence with § in the place of one thing and ¤ for the rest of its code. */
function marked(span: SentenceSpan, named: SentenceSpan, codes: readonly ProseCode[], { text }: Prose): string {
  let words = "";
  let at = span.start;
  const others = codes
    .map((code) => ({ start: code.at, end: code.at + code.value.length, mark: "¤" }))
    .filter((code) => code.start >= named.end || code.end <= named.start);
  for (const { start, end, mark } of [...others, { ...named, mark: "§" }].toSorted((a, b) => a.start - b.start)) {
    words += text.slice(at, start) + mark;
    at = end;
  }
  return words + text.slice(at, Math.max(at, span.end));
}
