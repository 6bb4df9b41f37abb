import { endOfLine } from "../end-of-line.ts";
import type { Context } from "../../model/context.ts";
import type { Reading, Source } from "../../model/source.ts";
import { SNIPPET_LENGTH } from "../../model/fact.ts";

const WORD = "skillscan-ignore";
/** Nobody writes more by hand, and beyond it nothing new is said. */
export const MAX_COMMENTS = 1_000;
/** How far a comment of its own line reaches over blank lines and other such comments. */
const MAX_REACH = 20;
/** Characters of a line that are looked at on either side: minified files are one line. */
const MAX_LINE = 2_000;

const OPENER = /(?:^|[\s{])(#+|\/\/+|\/\*+|<!--|--|;+|%+|rem|'|"""|'{3})\s{0,20}$|^\s{0,200}(\*+)\s{0,20}$/iu;
/** In Markdown `#` is a heading and `--` a dash. */
const MARKUP_OPENER = /(<!--|\{\/\*+)\s{0,20}$/u;
const SIGNATURE = /^\s{1,20}([a-z][a-z0-9-]{0,60}\/[a-z][a-z0-9-]{0,60}(?:\.[a-z][a-z0-9-]{0,60})?)(?=\s|$)/u;

/** Comments that ask the scanner to pass over something, whatever the language. Whether they count is not said here. */
export function readSuppressions(source: Source, reading: Reading): void {
  const { text } = source;
  let at = text.indexOf(WORD);
  if (at === -1) return;
  const isFenced = fences(source);
  for (let found = 0; at !== -1 && found < MAX_COMMENTS; at = text.indexOf(WORD, at + WORD.length)) {
    const fenced = isFenced(at);
    const comment = commentAt(source, at, source.language === "markdown" && !fenced);
    if (comment === null) continue;
    found += 1;
    const { line, column } = source.locate(at);
    reading.fact({
      kind: "suppression",
      at: { path: source.path, line, column },
      layers: [],
      context: contextFor(source.context, fenced),
      language: source.language,
      snippet: comment.written.slice(0, SNIPPET_LENGTH),
      signature: comment.signature,
      reason: comment.reason,
      covers: comment.alone ? line + comment.distance : line,
    });
  }
}

interface Comment {
  readonly written: string;
  readonly signature: string;
  readonly reason: string | null;
  /** Nothing else stands on its line, so that it speaks of a later one, `distance` lines below. */
  readonly alone: boolean;
  readonly distance: number;
}

function commentAt({ text }: Source, at: number, markup: boolean): Comment | null {
  const start = Math.max(text.lastIndexOf("\n", at) + 1, at - MAX_LINE);
  const end = endOfLine(text, at);
  const before = text.slice(start, at);
  const opener = (markup ? MARKUP_OPENER : OPENER).exec(before);
  if (opener === null) return null;
  const after = text.slice(at + WORD.length, Math.min(end, at + MAX_LINE));
  const closed = /-->|\*\//u.exec(after)?.index ?? after.length;
  const said = after.slice(0, closed);
  const signature = SIGNATURE.exec(said);
  if (signature === null) return null;
  const rest = said.slice(signature[0].length).trim();
  const reason = rest.startsWith("-- ") ? rest.slice(3).trim() : "";
  const tail = after.slice(closed).replace(/^(?:-->|\*\/)\}?/u, "");
  return {
    written: text.slice(start, end).trim(),
    signature: signature[1] ?? "",
    reason: reason === "" ? null : reason,
    alone: before.slice(0, opener.index).trim() === "" && tail.trim() === "",
    distance: distanceBelow(text, end),
  };
}

/** Lines down to the next one that says something other than such a comment. */
function distanceBelow(text: string, end: number): number {
  let from = end + 1;
  for (let lines = 1; lines <= MAX_REACH && from <= text.length; lines += 1) {
    const to = endOfLine(text, from);
    const line = text.slice(from, Math.min(to, from + MAX_LINE));
    if (line.trim() !== "" && !line.includes(WORD)) return lines;
    from = to + 1;
  }
  return 1;
}

/** Whether a place in Markdown lies in a block of code; asked with growing offsets, so the text is walked once. */
function fences({ text, language }: Source): (offset: number) => boolean {
  if (language !== "markdown") return () => false;
  let from = 0;
  let open: string | null = null;
  return (offset) => {
    while (from < offset) {
      const end = endOfLine(text, from);
      if (end >= offset) break;
      const mark = /^ {0,3}(?:> {0,3})?(```|~~~)/u.exec(text.slice(from, from + 12))?.[1] ?? null;
      if (mark !== null && (open === null || open === mark)) open = open === null ? mark : null;
      from = end + 1;
    }
    return open !== null;
  };
}

function contextFor(context: Context, fenced: boolean): Context {
  return fenced && (context.role === "code" || context.role === "instruction")
    ? { ...context, role: "example" }
    : context;
}
