import type { Context } from "../../model/context.ts";
import type { Language } from "../../model/language.ts";
import type { Reading, Source } from "../../model/source.ts";
import { decodePercent } from "../decode/percent.ts";
import { align, dropStart, embedPieces, type Piece } from "../manifest/syntax/mapped-source.ts";
import type { MarkupAttribute } from "./tokenize.ts";

/** Languages of `<script type>` and `lang`. Null: data of a kind that nobody here reads (shaders). */
export function scriptLanguage(type: string | undefined): Language | null {
  const name = (type ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (name === "" || name === "module" || /(?:java|ecma)script|jscript|babel|jsx/.test(name)) return "javascript";
  if (/typescript|^tsx?$/.test(name)) return "typescript";
  if (/json|importmap|speculationrules/.test(name)) return "json";
  // Its reader is found by its text.
  if (/^(?:text\/)?vbs/.test(name)) return "text";
  if (/python|^py$|^mpy$/.test(name)) return "python";
  if (/template|handlebars|mustache|html/.test(name)) return "html";
  if (/markdown/.test(name)) return "markdown";
  return null;
}

/** The value of an attribute as text of its own, every character in its place. */
export function attributePieces(attribute: MarkupAttribute, text: string): readonly Piece[] {
  return align(text.slice(attribute.start, attribute.end), attribute.value, attribute.start, "entities");
}

export function embedAttribute(
  attribute: MarkupAttribute,
  language: Language,
  context: Context,
  source: Source,
  reading: Reading,
): void {
  const layer = { kind: "field", name: attribute.name } as const;
  embedPieces(attributePieces(attribute, source.text), { language, layer, context }, source, reading);
}

/** Browsers ignore control characters before, and tabs and line ends inside, the scheme of a URL. */
const SCRIPT_URL =
  /^[\u{0}-\u{20}]{0,200}j[\t\r\n]{0,20}a[\t\r\n]{0,20}v[\t\r\n]{0,20}a[\t\r\n]{0,20}s[\t\r\n]{0,20}c[\t\r\n]{0,20}r[\t\r\n]{0,20}i[\t\r\n]{0,20}p[\t\r\n]{0,20}t[\t\r\n]{0,20}:/iu;

/** Length of `javascript:` at the start of a URL, 0 when it is another scheme. */
export function scriptSchemeLength(url: string): number {
  return SCRIPT_URL.exec(url)?.[0].length ?? 0;
}

/** The program of a `javascript:` URL. */
export function embedScriptUrl(attribute: MarkupAttribute, context: Context, source: Source, reading: Reading): void {
  const scheme = scriptSchemeLength(attribute.value);
  const decoded = decodePercent(attribute.value.slice(scheme));
  const layer = { kind: "field", name: attribute.name } as const;
  if (decoded === attribute.value.slice(scheme)) {
    const pieces = dropStart(attributePieces(attribute, source.text), scheme);
    embedPieces(pieces, { language: "javascript", layer, context }, source, reading);
  } else
    embedPieces(
      [{ text: decoded, offset: attribute.start, exact: false }],
      { language: "javascript", layer, context },
      source,
      reading,
    );
}

const DATA_URL = /^\s{0,20}data:([a-z]{1,40}\/[\w.+-]{1,80})?((?:;[^;,]{0,100}){0,5}),/i;
/** Longest payload that is decoded; a page with a picture inside is no payload. */
const MAX_PAYLOAD = 1_048_576;

/** The document or program inside a `data:` URL; false when it is a picture, a font or no such URL. */
export function embedDataUrl(attribute: MarkupAttribute, context: Context, source: Source, reading: Reading): boolean {
  const found = DATA_URL.exec(attribute.value.slice(0, 1_000));
  if (found === null) return false;
  const language = languageOfType(found[1] ?? "text/plain");
  if (language === null) return false;
  const payload = attribute.value.slice(found[0].length, found[0].length + MAX_PAYLOAD);
  const isBase64 = /;base64$/i.test(found[2] ?? "");
  const text = isBase64 ? Buffer.from(decodePercent(payload), "base64").toString("utf8") : decodePercent(payload);
  const layer = { kind: "decoded", encoding: isBase64 ? "base64" : "url" } as const;
  const at = source.locate(attribute.start, attribute.end);
  reading.embed(source, { text, language, layer, context, offset: null, at });
  return true;
}

function languageOfType(type: string): Language | null {
  if (/svg/i.test(type)) return "svg";
  if (/html|xml/i.test(type)) return "html";
  return /javascript|ecmascript/i.test(type) ? "javascript" : null;
}
