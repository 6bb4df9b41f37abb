import { decodeText } from "../kind/decode-text.ts";
import { ownFormat, isProgramFormat } from "../kind/binary-format.ts";
import { isEncrypted } from "../kind/binary-facts.ts";
import { embedFound, tellForm, type BinaryFile } from "./binary-file.ts";
import { tellStrings } from "./tell-strings.ts";
import { languageOfFound } from "./text-language.ts";

/** Editors and uploads leave a line end or some zeros behind; a command needs more. */
const MIN_TAIL = 8;
const ARCHIVES = new Set(["zip", "gzip", "7z", "rar", "xz", "zstd"]);

/** What stands behind the end of a format: no viewer shows it, and whoever put it there will read it. */
export function tellTail(file: BinaryFile, end: number): void {
  const { bytes, format } = file;
  let from = end;
  while (from < bytes.length && isPadding(bytes[from] ?? 0)) from += 1;
  let to = bytes.length;
  while (to > from && isPadding(bytes[to - 1] ?? 0)) to -= 1;
  if (to - from < MIN_TAIL) return;
  const tail = bytes.subarray(from, to);
  tellForm(file, { is: "trailing-data", format, bytes: bytes.length - end }, end);
  const hidden: BinaryFile = { ...file, source: { ...file.source, layers: [{ kind: "tail" }] } };
  const decoded = decodeText(tail);
  if (decoded !== null) {
    const { text } = decoded;
    const layer = { kind: "tail" } as const;
    embedFound(file, { text, language: languageOfFound(text), layer, offset: from, exact: isAscii(text) });
    return;
  }
  const inner = ownFormat(tail);
  if (inner !== null && ARCHIVES.has(inner))
    tellForm(hidden, { is: "archive", format: inner, encrypted: isEncrypted(inner, tail) }, from);
  else if (inner !== null && isProgramFormat(inner)) tellForm(hidden, { is: "executable", format: inner }, from);
  tellStrings(hidden, { from, to, addresses: true });
}

function isPadding(byte: number): boolean {
  return byte === 0 || byte === 10 || byte === 13 || byte === 32 || byte === 9;
}

/** One byte a letter: then every place in the text is a place in the file. */
function isAscii(text: string): boolean {
  return !/[^\0-\u{7F}]/u.test(text);
}
