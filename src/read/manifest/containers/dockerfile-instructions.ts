import { endOfLine } from "../../end-of-line.ts";
import type { Piece } from "../syntax/mapped-source.ts";

/** One instruction of a Dockerfile with its continuation lines and here-documents. */
export interface Instruction {
  readonly keyword: string;
  /** The text after the keyword as Docker sees it: comment lines inside are gone. */
  readonly pieces: readonly Piece[];
  readonly start: number;
  readonly end: number;
  readonly heredocs: readonly Heredoc[];
}

export interface Heredoc {
  readonly start: number;
  readonly end: number;
}

/** Instructions taken from one file. */
export const MAX_INSTRUCTIONS = 5_000;
/** Here-documents that one instruction opens. */
const MAX_HEREDOCS = 20;
const KEYWORD = /^[ \t]*([A-Za-z]{2,20})(?:[ \t]+|$)/;
/** Both ends of the file are looked at once only: a line at a time. */
const MAX_LINE = 100_000;

/** Splits a Dockerfile (docs: "Dockerfile reference"); one instruction past the limit tells that there are more. The `escape` directive may make the backtick join lines. */
export function splitInstructions(text: string): readonly Instruction[] {
  const instructions: Instruction[] = [];
  const escape = /^\u{FEFF}?(?:#[^\n]{0,200}\n){0,5}#[ \t]*escape[ \t]*=[ \t]*`/iu.test(text.slice(0, 2_000))
    ? "`"
    : "\\";
  let at = text.startsWith("\u{FEFF}") ? 1 : 0;
  while (at < text.length && instructions.length <= MAX_INSTRUCTIONS) {
    const lineEnd = endOfLine(text, at);
    const head = KEYWORD.exec(text.slice(at, Math.min(lineEnd, at + MAX_LINE)));
    if (head === null) {
      at = lineEnd + 1;
      continue;
    }
    const [whole, keyword = ""] = head;
    const start = at;
    const pieces: Piece[] = [];
    let from = at + whole.length;
    let end = lineEnd;
    for (;;) {
      const line = text.slice(from, end);
      const isComment = from !== start + whole.length && /^[ \t]*#/.test(line.slice(0, 400));
      const isBlank = from !== start + whole.length && line.trim() === "";
      if (!isComment && !isBlank)
        pieces.push({ text: text.slice(from, Math.min(end + 1, text.length)), offset: from, exact: true });
      const goesOn = isComment || isBlank || line.trimEnd().endsWith(escape);
      if (!goesOn || end >= text.length) break;
      from = end + 1;
      end = endOfLine(text, from);
    }
    const opened = openedHeredocs(
      pieces
        .map((piece) => piece.text)
        .join("")
        .slice(0, MAX_LINE),
      keyword,
    );
    const heredocs: Heredoc[] = [];
    at = end + 1;
    for (const word of opened) {
      const body = at;
      while (at < text.length && !isTerminator(text.slice(at, Math.min(endOfLine(text, at), at + 400)), word))
        at = endOfLine(text, at) + 1;
      heredocs.push({ start: body, end: Math.min(at, text.length) });
      at = endOfLine(text, at) + 1;
    }
    instructions.push({
      keyword: keyword.toUpperCase(),
      pieces: joined(pieces, escape),
      start,
      end: Math.min(end, text.length),
      heredocs,
    });
  }
  return instructions;
}

/** A backtick joins lines as a backslash does in a shell, and has to be one for the shell reader. */
function joined(pieces: readonly Piece[], escape: string): readonly Piece[] {
  if (escape === "\\") return pieces;
  return pieces.map((piece) =>
    /`\s*$/.test(piece.text.slice(-200)) ? { ...piece, text: piece.text.replace(/`(?=\s*$)/, "\\") } : piece,
  );
}

function openedHeredocs(text: string, keyword: string): readonly string[] {
  if (!/^(?:RUN|COPY|ADD)$/i.test(keyword)) return [];
  return [...text.matchAll(/<<-?["']?([A-Za-z_]\w{0,60})["']?/g)].slice(0, MAX_HEREDOCS).map((match) => match[1] ?? "");
}

function isTerminator(line: string, word: string): boolean {
  return line.trim() === word;
}
