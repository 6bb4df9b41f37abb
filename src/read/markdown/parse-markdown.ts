import type { Tree } from "@lezer/common";
import { parser } from "@lezer/markdown";
import { hasRun, lettersOf } from "../text/long-runs.ts";
import { blocksOf } from "./blocks.ts";
import { collectDefinitions, type Definitions } from "./definitions.ts";
import { quietMarks } from "./quiet-marks.ts";
import type { Block } from "./tree.ts";

/** A part of a document. Offsets of its blocks count from `offset`. */
interface MarkdownChunk {
  /** Made each time that they are asked for. */
  readonly blocks: readonly Block[];
  readonly offset: number;
}

export interface ParsedMarkdown {
  readonly chunks: readonly MarkdownChunk[];
  /** Offsets of lines whose nesting was cut, of the parts whose blocks were asked for. */
  readonly tooDeep: readonly number[];
}

/**
 * A document is parsed in parts of about this many UTF-16 units: the parser needs quadratic time for some inputs
 * (`[a](` again and again), and 99 of 100 real documents are smaller.
 */
export const CHUNK_LENGTH = 65_536;
/** A part without any blank line is cut here at a line end. */
const MAX_CHUNK_LENGTH = 4 * CHUNK_LENGTH;
/** Lists and quotes in one another on one line: people write three, and the parser's time grows with their square. */
export const MAX_LINE_NESTING = 60;

/** `<user_id>`: the parser takes it for a tag, CommonMark (6.6) does not, and agents read it as a place to fill in. */
const NO_TAG = /<(?=\/?[a-z][a-z\d-]{0,100}_)/giu;
const BYTE_ORDER_MARK = "\u{FEFF}";
const NESTING = lettersOf(/[ \t>*+\d.)-]/);
const NESTED_LINE = new RegExp(
  String.raw`^(?:[ \t]{0,4}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${MAX_LINE_NESTING + 1}}`,
  "gmu",
);

/** Blocks only: running text is read by `inline`, which takes a tenth of the time since it builds no second tree. */
const blockParser = parser.configure({
  remove: ["Escape", "Entity", "InlineCode", "HTMLTag", "Emphasis", "HardBreak", "Link", "Image", "LinkEnd"],
  parseInline: [{ name: "Rest", before: "Escape", parse: (text) => text.end }],
});

/** CommonMark. Tables, footnotes and bare addresses of GFM are read from its paragraphs. */
export function parseMarkdown(text: string, from: number): ParsedMarkdown {
  const tooDeep: number[] = [];
  // What the parser sees has the same length, so that its offsets lead to the text itself.
  let seen = quietMarks(text);
  // Ends of lines as they were before 2001 would hide a whole document behind its first line.
  if (seen.includes("\r")) seen = seen.replaceAll(/\r(?!\n)/g, "\n");
  seen = seen.replaceAll(NO_TAG, "!");
  const start = from + (text.startsWith(BYTE_ORDER_MARK, from) ? 1 : 0);
  const parts = chunksOf(seen, start);
  const parse = (part: ChunkPlace): ParsedPart =>
    treeOf(seen.slice(part.start, part.end), (at) => tooDeep.push(part.start + at));
  // They hold for the whole document, wherever they stand; the first of a name wins.
  const definitions: Definitions = new Map();
  const early = new Map<ChunkPlace, ParsedPart>();
  for (const part of parts) {
    const own = text.slice(part.start, part.end);
    if (!own.includes("]:")) continue;
    const parsed = parse(part);
    collectDefinitions(parsed.tree, own, definitions);
    if (parts.length === 1) early.set(part, parsed);
  }
  return {
    // Parsed when they are walked, and forgotten: a heading on every other line makes a gigabyte of trees.
    chunks: parts.map((part) => ({
      offset: part.start,
      get blocks() {
        const { tree, seen: shown } = early.get(part) ?? parse(part);
        return blocksOf(tree, text.slice(part.start, part.end), shown, definitions);
      },
    })),
    tooDeep,
  };
}

interface ParsedPart {
  readonly tree: Tree;
  readonly seen: string;
}

/** Nesting is cut part by part: a part that begins in the middle of a line of a megabyte begins its nesting anew. */
function treeOf(part: string, onDeep: (at: number) => void): ParsedPart {
  const seen = hasRun(part, NESTING, MAX_LINE_NESTING)
    ? part.replaceAll(NESTED_LINE, (run: string, at: number) => {
        onDeep(at);
        return run.replaceAll(/[^\n]/g, "\u{00A0}");
      })
    : part;
  return { tree: blockParser.parse(seen), seen };
}

interface ChunkPlace {
  readonly start: number;
  readonly end: number;
}

function chunksOf(text: string, from: number): readonly ChunkPlace[] {
  const chunks = [];
  for (let start = from; start < text.length;) {
    const end = chunkEnd(text, start);
    chunks.push({ start, end });
    start = end;
  }
  return chunks;
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
