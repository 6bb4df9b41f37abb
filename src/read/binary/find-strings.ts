/** A printable string in bytes; `offset` in bytes. */
export interface FoundString {
  readonly text: string;
  readonly offset: number;
  readonly wide: boolean; // UTF-16LE: two bytes a letter
}

/** Shorter runs of letters are accidents. */
const MIN_STRING = 6;
/** Letters of all strings of one file, for each width: a program of 100 MB has some millions. */
export const MAX_STRING_LETTERS = 4_194_304;
/** Longer runs are cut in pieces of that many letters. */
const MAX_STRING = 65_536;

export interface FoundStrings {
  /** In order of their offsets. */
  readonly strings: readonly FoundString[];
  /** False: the limit was reached, and what follows was not looked at. */
  readonly complete: boolean;
}

/** ASCII and UTF-16LE strings between two offsets. */
export function findStrings(bytes: Uint8Array, from = 0, to = bytes.length): FoundStrings {
  const narrow = runs(bytes, from, to, 1);
  const wide = runs(bytes, from, to, 2);
  const strings = [...narrow.strings, ...wide.strings].sort((a, b) => a.offset - b.offset);
  return { strings, complete: narrow.complete && wide.complete };
}

function runs(bytes: Uint8Array, from: number, to: number, width: 1 | 2): FoundStrings {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLetter = (at: number): boolean =>
    isPrintable(data[at] ?? 0) && (width === 1 || (at + 1 < to && data[at + 1] === 0));
  const strings: FoundString[] = [];
  let letters = 0;
  let at = from;
  while (at < to) {
    if (!isLetter(at)) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < to && at - start < MAX_STRING * width && isLetter(at)) at += width;
    if (at - start < MIN_STRING * width) continue;
    letters += (at - start) / width;
    if (letters > MAX_STRING_LETTERS) return { strings, complete: false };
    strings.push({
      text: data.toString(width === 1 ? "latin1" : "utf16le", start, at),
      offset: start,
      wide: width === 2,
    });
  }
  return { strings, complete: true };
}

/** Line ends and tabs too: scripts are stored as they are. */
function isPrintable(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13;
}
