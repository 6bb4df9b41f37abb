import type { Reading, Source } from "../../../model/source.ts";
import { decodeEscapes } from "../../decode/escapes.ts";

/** PEP 263: in one of the first two lines. */
const COOKIE = /^(?:[^\n]{0,1000}\n)?[ \t\f]{0,100}#[^\n]{0,200}?coding[:=][ \t]{0,20}([-\w.]{1,40})/u;
const SHIFTED = /\+([A-Za-z\d+/]{0,10000})-?/gu;

/**
 * Encodings in which Python reads other code than what is seen: `# \u000aimport os` is a comment to everybody but to
 * Python told `coding: unicode_escape`. Such a file is read as Python reads it as well.
 */
export function readAsEncoded(source: Source, reading: Reading): void {
  const encoding = source.text.includes("coding") ? COOKIE.exec(source.text)?.[1] : undefined;
  const decode = encoding === undefined ? null : decoderOf(encoding.toLowerCase().replaceAll(/[-_.]/g, ""));
  if (decode === null) return;
  const seen = source.text.split("\n");
  const read = seen.map(decode);
  const text = read.join("\n");
  if (text === source.text) return;
  // Where a comment ends in the middle, or else where anything differs.
  const broken = read.findIndex((line) => line.includes("\n"));
  const at = broken === -1 ? read.findIndex((line, index) => line !== seen[index]) : broken;
  const start = seen.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
  reading.embed(source, {
    text,
    language: "python",
    layer: { kind: "hidden", technique: "source-encoding" },
    context: source.context,
    offset: null,
    at: source.locate(start, start + (seen[at]?.length ?? 0)),
  });
}

/** Null: an encoding that reads ASCII as it is written. */
function decoderOf(encoding: string): ((line: string) => string) | null {
  switch (encoding) {
    case "unicodeescape":
      return (line) => decodeEscapes(line).replaceAll(/\\([nrt])/g, (_, letter) => CONTROLS.get(letter) ?? "");
    case "rawunicodeescape":
      return (line) => line.replaceAll(/\\u[\da-f]{4}|\\U[\da-f]{8}/gi, decodeEscapes);
    case "utf7":
    case "u7":
    case "unicode11utf7":
      return (line) =>
        line.replaceAll(SHIFTED, (_, shifted: string) =>
          shifted === "" ? "+" : bigEndian(Buffer.from(shifted, "base64")),
        );
    default:
      return null;
  }
}

function bigEndian(bytes: Buffer): string {
  return bytes
    .subarray(0, bytes.length & ~1)
    .swap16()
    .toString("utf16le");
}

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\n"],
  ["t", "\t"],
]);
