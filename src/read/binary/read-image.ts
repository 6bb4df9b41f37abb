import { asksForSomething } from "../text/asks.ts";
import { looksLikeProse } from "../decode/looks-like-code.ts";
import { decompress } from "../decode/compressed.ts";
import { decodeText } from "../kind/decode-text.ts";
import { splitSentences } from "../text/split-sentences.ts";
import { visibleText } from "../text/visible.ts";
import { embedFound, placeIn, type BinaryFile } from "./binary-file.ts";
import { findStrings } from "./find-strings.ts";
import { takeGifApart } from "./gif.ts";
import type { ImageNote, TakeApart } from "./image.ts";
import { takeJpegApart } from "./jpeg.ts";
import { takeBmpApart, takeIcoApart, takeWebpApart } from "./other-images.ts";
import { takePngApart } from "./png.ts";
import { tellStrings } from "./tell-strings.ts";
import { tellTail } from "./tell-tail.ts";
import { languageOfFound } from "./text-language.ts";

const FORMATS: ReadonlyMap<string, TakeApart> = new Map([
  ["png", takePngApart],
  ["apng", takePngApart],
  ["jpeg", takeJpegApart],
  ["gif", takeGifApart],
  ["webp", takeWebpApart],
  ["bmp", takeBmpApart],
  ["ico", takeIcoApart],
]);

export function isImage(format: string): boolean {
  return FORMATS.has(format);
}

/** A picture: what stands behind its end, and what its texts say that no viewer shows. */
export function readImage(file: BinaryFile): void {
  const parts = FORMATS.get(file.format)?.(file.bytes);
  if (parts === undefined) return;
  for (const note of parts.notes) tellNote(file, note);
  if (parts.end === null) {
    // Broken, or only dressed as a picture: nothing says where it ends, so all of it is looked at.
    tellStrings(file, { addresses: true });
  } else tellTail(file, parts.end);
}

/** Shorter notes name a program or a camera. Characters. */
const MIN_NOTE = 16;
const MAX_NOTE = 200_000;

function tellNote(file: BinaryFile, note: ImageNote): void {
  const bytes = note.compressed ? decompress(note.bytes) : note.bytes;
  if (bytes === null) return;
  const decoded = decodeText(bytes)?.text ?? stringsIn(bytes);
  const text = withoutMetadataTags(decoded.slice(0, MAX_NOTE)).trim();
  if (text.length < MIN_NOTE) return;
  const language = languageOfFound(text);
  if (language === "text" || language === "json") return;
  const technique = "alt-text" as const; // said of the picture, not shown with it
  const found = { text, language, layer: { kind: "hidden", technique } as const, offset: note.offset, exact: false };
  if (language !== "markdown") return embedFound(file, found);
  if (!looksLikeProse(text) || !splitSentences(text).some(({ start, end }) => asksForSomething(text.slice(start, end))))
    return;
  const place = placeIn(file, note.offset, text.slice(0, 400));
  file.reading.fact({ kind: "hidden-text", technique, text: visibleText(text.slice(0, 10_000)), ...place });
  embedFound(file, found);
}

/** Exif keeps texts between numbers. */
function stringsIn(bytes: Uint8Array): string {
  return findStrings(bytes)
    .strings.map(({ text }) => text)
    .join("\n");
}

/** XMP is XML of fixed names; only what stands between its tags was written by somebody. */
function withoutMetadataTags(text: string): string {
  if (!/<x:xmpmeta|<\?xpacket|<rdf:RDF/u.test(text.slice(0, 2_000))) return text;
  return text.replaceAll(/<[^<>]{0,20000}>/gu, "\n").replaceAll(/\n\s+/gu, "\n");
}
