import { decompress } from "../decode/compressed.ts";
import { latin1 } from "../kind/decode-text.ts";

/** Objects outside of streams, or unpacked from an object stream. */
export interface PdfBody {
  readonly text: string;
  /** Of the file; for unpacked objects of the stream that held them. */
  readonly offset: number;
  /** Letter for letter as in the file. */
  readonly exact: boolean;
}

export interface PdfStream {
  /** Number of the object, by which others refer to it; null: not found. */
  readonly object: string | null;
  readonly dictionary: string;
  readonly offset: number;
  /** Content, unpacked if need be; null: packed in a way that is not undone here, or damaged. */
  readonly content: string | null;
}

export interface PdfParts {
  readonly bodies: readonly PdfBody[];
  readonly streams: readonly PdfStream[];
  readonly complete: boolean;
}

/** Streams of one document; a book has two for each page. */
const MAX_STREAMS = 10_000;
/** Characters that come out of all of them. */
const MAX_UNPACKED = 33_554_432;
/** Part of a dictionary that is kept in front of `stream`. */
const MAX_DICTIONARY = 4_000;
/** Pictures and fonts: no actions and no words inside. */
const PASSED_OVER = /\/Subtype\s{0,4}\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length[123]\s/u;

/** Separates objects from streams and unpacks these (ISO 32000-1, 7.3.8 and 7.5.7). `text`: the bytes as Latin-1. */
export function takePdfApart(text: string): PdfParts {
  const bodies: PdfBody[] = [];
  const streams: PdfStream[] = [];
  let unpacked = 0;
  let from = 0;
  let at = text.indexOf("stream");
  while (at !== -1) {
    const start = startOfContent(text, at);
    if (start === null || text.startsWith("end", at - 3)) {
      at = text.indexOf("stream", at + 6);
      continue;
    }
    if (streams.length >= MAX_STREAMS || unpacked > MAX_UNPACKED) return { bodies, streams, complete: false };
    const found = text.indexOf("endstream", start);
    const end = found === -1 ? text.length : found;
    const body = text.slice(from, at);
    bodies.push({ text: withPlainNames(body), offset: from, exact: true });
    const before = body.slice(-MAX_DICTIONARY);
    const keyword = before.lastIndexOf(" obj");
    const object = /(\d{1,10})\s{1,10}\d{1,5}$/u.exec(before.slice(Math.max(0, keyword - 40), keyword))?.[1] ?? null;
    const dictionary = withPlainNames(before.slice(keyword + 1));
    const content = contentOf(text, start, end, dictionary);
    unpacked += content?.length ?? 0;
    streams.push({ object, dictionary, offset: start, content });
    if (content !== null && /\/ObjStm\b/u.test(dictionary))
      bodies.push({ text: withPlainNames(content), offset: start, exact: false });
    from = end;
    at = text.indexOf("stream", Math.min(text.length, end + 9));
  }
  bodies.push({ text: withPlainNames(text.slice(from)), offset: from, exact: true });
  return { bodies, streams, complete: true };
}

function startOfContent(text: string, at: number): number | null {
  if (text[at + 6] === "\n") return at + 7;
  if (text[at + 6] === "\r") return text[at + 7] === "\n" ? at + 8 : at + 7;
  return null;
}

function contentOf(text: string, start: number, end: number, dictionary: string): string | null {
  if (PASSED_OVER.test(dictionary)) return null;
  if (!/\/(?:Filter|F)\b/u.test(dictionary)) return text.slice(start, end);
  if (!/\/(?:FlateDecode|Fl)\b/u.test(dictionary)) return null;
  const bytes = Buffer.from(text.slice(start, end), "latin1");
  const unpacked = decompress(bytes);
  return unpacked === null ? null : latin1(unpacked);
}

/** `/J#61vaScript` is /JavaScript: spelled so for scanners that do not know (ISO 32000-1, 7.3.5). */
function withPlainNames(text: string): string {
  if (!/\/[^\s()<>[\]{}/%#]{0,60}#[\da-fA-F]{2}/u.test(text)) return text;
  return text.replaceAll(/\/[^\s()<>[\]{}/%]{1,127}/gu, (name) =>
    name.replaceAll(/#([\da-fA-F]{2})/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
  );
}
