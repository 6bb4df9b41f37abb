import type { Embedded, Reading, Source } from "../../../model/source.ts";
import type { Location } from "../../../model/location.ts";

/** A run of rebuilt text and where it stands in the parent. `exact`: letter for letter; else only its start is known. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
  readonly exact: boolean;
}

export type PiecedText = Omit<Embedded, "text" | "offset" | "at">;

/** How a format spells characters that it cannot hold as they are. */
/** `quotes`: two quotes for one, as in YAML. */
export type Escapes = "backslash" | "entities" | "quotes" | "none";

/**
 * Hands on a text that its format escapes, indents or splits, so that what is found in it still has the line and
 * column that it has in the file.
 */
export function embedPieces(pieces: readonly Piece[], what: PiecedText, parent: Source, reading: Reading): void {
  const [first] = pieces;
  if (first === undefined) return;
  const text = pieces.map((piece) => piece.text).join("");
  const last = pieces.at(-1) ?? first;
  const at = parent.locate(first.offset, last.exact ? last.offset + last.text.length : last.offset);
  if (pieces.length === 1 && first.exact) reading.embed(parent, { ...what, text, offset: first.offset, at });
  else reading.embed(mappedSource(pieces, text, parent), { ...what, text, offset: 0, at });
}

/** The pieces without their first `length` characters. */
export function dropStart(pieces: readonly Piece[], length: number): readonly Piece[] {
  let left = length;
  return pieces.flatMap((piece) => {
    const cut = Math.min(left, piece.text.length);
    left -= cut;
    if (cut === piece.text.length) return [];
    return [{ ...piece, text: piece.text.slice(cut), offset: piece.offset + (piece.exact ? cut : 0) }];
  });
}

/** The pieces as one text; its positions are those of the parent. */
function mappedSource(pieces: readonly Piece[], text: string, parent: Source): Source {
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.text.length;
  }
  const offsetOf = (position: number): number => {
    const index = lastAtOrBefore(starts, position);
    const piece = pieces[index];
    if (piece === undefined) return 0;
    const inside = Math.min(position - (starts[index] ?? 0), piece.text.length);
    return piece.exact ? piece.offset + inside : piece.offset;
  };
  const locate = (start: number, end?: number): Location =>
    end === undefined
      ? parent.locate(offsetOf(start))
      : parent.locate(offsetOf(start), endOffset(offsetOf, start, end));
  return { ...parent, text, locate };
}

/** The end of a span is where its last character ends: the next piece may stand lines away. */
function endOffset(offsetOf: (position: number) => number, start: number, end: number): number {
  if (end <= start) return offsetOf(start);
  return Math.max(offsetOf(end - 1) + 1, offsetOf(start));
}

function lastAtOrBefore(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where each character of `value` stands in `raw`, from which a format made it: escapes, folded lines, indentation and
 * CRLF are stepped over. `base` is the offset of `raw`. The pieces always spell `value`, whatever does not fit.
 */
export function align(raw: string, value: string, base: number, escapes: Escapes): readonly Piece[] {
  if (raw === value) return [{ text: value, offset: base, exact: true }];
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  let runStart = 0;
  const flush = (): void => {
    if (i > runStart) pieces.push({ text: value.slice(runStart, i), offset: base + j - (i - runStart), exact: true });
  };
  while (i < value.length) {
    const escape = escapes === "none" ? 0 : escapeLength(raw, j, escapes);
    if (escape === 0 && j < raw.length && raw[j] === value[i]) {
      i += 1;
      j += 1;
      continue;
    }
    flush();
    if (escape > 0) {
      const units = decodedUnits(raw.slice(j, j + escape));
      if (units > 0) pieces.push({ text: value.slice(i, i + units), offset: base + j, exact: false });
      i = Math.min(i + units, value.length);
      j += escape;
    } else if (j < raw.length && isBlank(raw[j])) {
      j += 1;
    } else if (isBlank(value[i])) {
      pieces.push({ text: value.slice(i, i + 1), offset: base + j, exact: false });
      i += 1;
    } else {
      pieces.push({ text: value.slice(i), offset: base + Math.min(j, raw.length), exact: false });
      return pieces;
    }
    runStart = i;
  }
  flush();
  return pieces;
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\n" || character === "\t" || character === "\r";
}

const ENTITY = /&(?:#\d{1,8}|#[xX][\da-fA-F]{1,7}|[A-Za-z][A-Za-z\d]{1,31});?/y;

/** Length of the escape that starts at `at`; 0 when none does. */
function escapeLength(raw: string, at: number, escapes: Escapes): number {
  if (escapes === "entities") {
    if (raw[at] !== "&") return 0;
    ENTITY.lastIndex = at;
    return ENTITY.exec(raw)?.[0].length ?? 0;
  }
  if (escapes === "quotes") return raw[at] === "'" && raw[at + 1] === "'" ? 2 : 0;
  if (raw[at] !== "\\") return 0;
  const kind = raw[at + 1];
  if (kind === "u") return 6;
  if (kind === "U") return 10;
  if (kind === "x") return 4;
  return 2;
}

function decodedUnits(escape: string): number {
  if (escape === "\\\n" || escape === "\\\r") return 0; // an escaped line end joins two lines
  const digits = /^&#(?:[xX]([\da-fA-F]+)|(\d+))|^\\U([\da-fA-F]+)/.exec(escape);
  if (digits === null) return 1;
  const [, hex, decimal, long] = digits;
  const code = decimal === undefined ? Number.parseInt(hex ?? long ?? "0", 16) : Number.parseInt(decimal, 10);
  return code > 0xff_ff ? 2 : 1;
}
