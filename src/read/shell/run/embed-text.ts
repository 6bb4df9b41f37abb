import type { Language } from "../../../model/language.ts";
import type { Layer } from "../../../model/context.ts";
import { HOLE, type Encoding, type Value } from "../../../model/value.ts";
import type { Part, Span, Word } from "../syntax/tree.ts";
import { handDown, type Inherited } from "./inherited.ts";
import type { Teller } from "./teller.ts";

/** Encodings that say more of a text than that it stood in quotes. */
const TELLING: ReadonlySet<Encoding> = new Set<Encoding>([
  "base64",
  "hex",
  "gzip",
  "rot13",
  "reversed",
  "utf-16",
  "char-codes",
  "xor",
  "url",
  "escapes",
  "unknown",
]);

/** Hands text that is run to the reader of its language: where it stands if it stands there, else folded. */
export function embedText(
  teller: Teller,
  span: Span,
  language: Language,
  value: Value,
  word: Word | null,
  fold: (part: Part) => Value,
  inherited: Inherited | null = null,
): void {
  const standing = word === null ? null : standingText(word);
  const text =
    standing?.text ??
    value.text ??
    partialText(value, word, (part) => known(part, fold) ?? teller.text.slice(part.start, part.end));
  if (text === null || text.trim() === "" || language === "unknown") return;
  if (!teller.isNew(`embed ${language} ${standing?.offset ?? span.start} ${text.length} ${text.slice(0, 200)}`)) return;
  const encoding = value.encodings.find((each) => TELLING.has(each));
  const layer: Layer = encoding === undefined ? { kind: "string", of: "shell" } : { kind: "decoded", encoding };
  const at = teller.locate(standing === null && word !== null ? word : span);
  teller.reading.embed(teller.source, {
    text,
    language,
    layer,
    context: inherited === null ? teller.context : handDown(teller.context, inherited),
    offset: standing?.offset ?? null,
    at,
  });
}

/** The text in single quotes, a here-document or a word without any quotes, with its place. */
function standingText(word: Word): { readonly text: string; readonly offset: number } | null {
  const [part] = word.parts;
  if (word.parts.length !== 1 || part?.kind !== "text" || part.offset === null) return null;
  return { text: part.text, offset: part.offset };
}

/** Code with unknown parts: these stay as they are written, so that the next reader sees them too. */
function partialText(value: Value, word: Word | null, show: (part: Part) => string): string | null {
  if (value.shape.replaceAll(HOLE, "").trim().length < 4) return null;
  return word === null || word.parts.length < 2 ? value.shape : word.parts.map(show).join("");
}

function known(part: Part, fold: (part: Part) => Value): string | null {
  return part.kind === "text" ? part.text : fold(part).text;
}
