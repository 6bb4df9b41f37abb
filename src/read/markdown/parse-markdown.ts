import { fromMarkdown } from "mdast-util-from-markdown";
import type { Root } from "mdast";

/** A part of a document as a tree. Positions of its nodes count from `offset`. */
interface MarkdownChunk {
  readonly root: Root;
  readonly offset: number;
}

export interface ParsedMarkdown {
  readonly chunks: readonly MarkdownChunk[];
  /** Offsets of lines whose nesting was cut. */
  readonly tooDeep: readonly number[];
}

/**
 * A document is parsed in parts of about this many UTF-16 units: micromark needs quadratic time for some inputs
 * (`[a](` again and again), and 99 of 100 real documents are smaller.
 */
export const CHUNK_LENGTH = 65_536;
/** A part without any blank line is cut here at a line end. */
const MAX_CHUNK_LENGTH = 4 * CHUNK_LENGTH;
/** Lists and quotes in one another on one line: people write three, and the parser's time grows with their square. */
export const MAX_LINE_NESTING = 60;

const NESTED_LINE = new RegExp(
  String.raw`^(?:[ \t]{0,4}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${MAX_LINE_NESTING + 1}}`,
  "gmu",
);

/** CommonMark. Tables, footnotes and bare addresses of GFM are read from its paragraphs: the extension doubles the time. */
export function parseMarkdown(text: string, from: number): ParsedMarkdown {
  const tooDeep: number[] = [];
  // Same length, so that offsets stay: what is too deep becomes blanks that Markdown takes for text.
  const shallow = text.replaceAll(NESTED_LINE, (run: string, at: number) => {
    tooDeep.push(at);
    return run.replaceAll(/[^\n]/g, "\u{00A0}");
  });
  const chunks: MarkdownChunk[] = [];
  let start = from;
  while (start < shallow.length) {
    const end = chunkEnd(shallow, start);
    chunks.push({ root: fromMarkdown(shallow.slice(start, end)), offset: start });
    start = end;
  }
  return { chunks, tooDeep };
}

/** Before a heading, else after an empty line, outside fences. */
function chunkEnd(text: string, start: number): number {
  if (text.length - start <= CHUNK_LENGTH) return text.length;
  let fence: string | null = null;
  let blank = -1;
  for (let at = start; at < text.length;) {
    const newline = text.indexOf("\n", at);
    const next = newline === -1 ? text.length : newline + 1;
    const head = text.slice(at, Math.min(next, at + 80));
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(head)?.[1];
    if (fence !== null) {
      if (mark !== undefined && mark.startsWith(fence)) fence = null;
    } else if (mark !== undefined) fence = mark;
    else if (at - start >= CHUNK_LENGTH) {
      if (/^#{1,6}[ \t]/.test(head) || (blank === at && /^[^\s>*+\d-]/.test(head))) return at;
    }
    if (head.trim() === "") blank = next;
    if (next - start >= MAX_CHUNK_LENGTH) return Math.min(next, start + 2 * MAX_CHUNK_LENGTH);
    at = next;
  }
  return text.length;
}
