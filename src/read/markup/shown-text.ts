import type { HidingTechnique } from "../../model/context.ts";
import type { Reading, Source } from "../../model/source.ts";
import { factAt } from "../text/place.ts";
import { visibleText } from "../text/visible.ts";
import { align, embedPieces, type Piece } from "../manifest/syntax/mapped-source.ts";

/** Text gathered of one document; longer ones are books. */
export const MAX_SHOWN_LENGTH = 1_048_576;
/** Hidden passages told one by one; the rest is read as one. */
const MAX_HIDDEN_PASSAGES = 300;
const MAX_HIDDEN_LENGTH = 10_000;
/** Shorter texts are labels. */
const MIN_LENGTH = 16;
/** Three words (`<!-- Main content area -->`) are a label in the source; "ignore all previous instructions" has four. */
const SENTENCE = /(?:\p{L}[\p{L}'’]{1,40}\P{L}{1,5}){3}\p{L}{2}|\p{Lo}{4}/u;
const TAG = /<\/?[a-z][^<>]{0,2000}>/giu;

/** The text of a document as a reader meets it, written as Markdown so that links, headings and code keep their form. */
export interface ShownText {
  /** Characters between two tags, seen or hidden. */
  add(text: string, start: number, end: number, hiding: HidingTechnique | null, verbatim: boolean): void;
  /** What a tag adds by itself: a line end, a heading's mark, a link's brackets. */
  mark(text: string, offset: number, hiding: HidingTechnique | null): void;
  finish(): void;
}

export function gatherText(source: Source, reading: Reading): ShownText {
  const shown: Piece[] = [];
  let hidden: Piece[] = [];
  let technique: HidingTechnique | null = null;
  let length = 0;
  let passages = 0;
  let isCut = false;
  const flush = (isLast: boolean): void => {
    const text = hidden.map((piece) => piece.text).join("");
    if (technique === null || (passages >= MAX_HIDDEN_PASSAGES && !isLast)) return;
    tellHiddenPieces(hidden, text, technique, source, reading);
    passages += 1;
    hidden = [];
    technique = null;
  };
  return {
    add(text, start, end, hiding, verbatim) {
      length += text.length;
      if (length > MAX_SHOWN_LENGTH) {
        if (!isCut) tellCut(source, reading, start);
        isCut = true;
        return;
      }
      if (!verbatim && text.trim() === "" && ((hiding === null ? shown : hidden).at(-1)?.text ?? "\n").endsWith("\n"))
        return;
      const pieces = align(source.text.slice(start, end), text, start, "entities");
      if (hiding !== null) {
        if (technique !== null && technique !== hiding) flush(false);
        technique ??= hiding;
        for (const piece of pieces) hidden.push(piece);
      } else {
        flush(false);
        for (const piece of verbatim ? pieces : pieces.flatMap(withoutIndentation)) shown.push(piece);
      }
    },
    mark(text, offset, hiding) {
      if (isCut) return;
      const pieces = technique === null || hiding === null ? shown : hidden;
      const needed = withoutLineEnds(text, pieces.at(-1)?.text ?? "\n\n");
      if (needed !== "") pieces.push({ text: needed, offset, exact: false });
    },
    finish() {
      flush(true);
      const text = shown.map((piece) => piece.text).join("");
      if (visibleText(text).length < MIN_LENGTH) return;
      const { context } = source;
      embedPieces(shown, { language: "markdown", layer: { kind: "field", name: "text" }, context }, source, reading);
    },
  };
}

/** Blocks stand one empty line apart: what a tag adds, without the line ends that are there already. */
function withoutLineEnds(added: string, before: string): string {
  if (before.endsWith("\n\n")) return added.replace(/^\n+/, "");
  return before.endsWith("\n") ? added.replace(/^\n/, "") : added;
}

/** Text that no person sees, and what it asks for. */
export function tellHiddenPieces(
  pieces: readonly Piece[],
  text: string,
  technique: HidingTechnique,
  source: Source,
  reading: Reading,
): void {
  const [first] = pieces;
  const last = pieces.at(-1);
  const said = visibleText(text.slice(0, MAX_HIDDEN_LENGTH).replaceAll(TAG, " "));
  if (first === undefined || last === undefined || said.length < MIN_LENGTH || !SENTENCE.test(said)) return;
  const end = last.offset + (last.exact ? last.text.length : 0);
  const base = factAt(source, first.offset, Math.max(end, first.offset), source.context);
  reading.fact({ kind: "hidden-text", technique, text: said, ...base });
  const layer = { kind: "hidden", technique } as const;
  const pieced = pieces.flatMap(withoutIndentation);
  embedPieces(pieced, { language: "markdown", layer, context: source.context }, source, reading);
}

/** Four blanks at the start of a line would make it code in Markdown; in HTML they only follow the nesting. */
function withoutIndentation(piece: Piece): readonly Piece[] {
  if (!piece.exact || !/[\n\t ]/.test(piece.text)) return [piece];
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: blanks, index } of piece.text.matchAll(/\n[\t\n\r ]*/g)) {
    if (index > from) pieces.push({ text: piece.text.slice(from, index), offset: piece.offset + from, exact: true });
    pieces.push({ text: "\n", offset: piece.offset + index, exact: true });
    from = index + blanks.length;
  }
  if (from < piece.text.length) pieces.push({ text: piece.text.slice(from), offset: piece.offset + from, exact: true });
  return pieces;
}

function tellCut(source: Source, reading: Reading, start: number): void {
  const { line } = source.locate(start);
  const message = `${source.path}: text beyond ${MAX_SHOWN_LENGTH} characters was not read for what it asks`;
  reading.gap({ code: "too-large", path: source.path, line, message, blocking: true });
}
