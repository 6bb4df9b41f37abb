import type { Reading, Source } from "../../model/source.ts";
import { looksLikeCode } from "../decode/looks-like-code.ts";
import { PROGRAMS } from "../kind/named-language.ts";
import { withoutAscii } from "./ascii.ts";
import { guessPayload } from "./guess-payload.ts";
import { findFarRight } from "./far-right.ts";
import { findHomoglyphs, plainLetters } from "./homoglyphs.ts";
import { tellHiddenInstructions } from "./instructions.ts";
import { findInvisibleText, type FoundHiding } from "./invisible-text.ts";
import { findBidiControls, findTerminalControls } from "./misleading-lines.ts";
import { factAt, lineAround, type PlaceAt } from "./place.ts";
import { tellUnread } from "../tell-unread.ts";

/** Hidden places told of one file; beyond it they are a property of the file. */
export const MAX_HIDDEN_PLACES = 300;

/** Text that a person does not see while a program or an agent reads it, by tricks of single characters. */
export function tellHiddenText(source: Source, reading: Reading, placeAt: PlaceAt): void {
  const { text } = source;
  const letters = withoutAscii(text);
  const all = [
    ...findInvisibleText(text, letters),
    ...findBidiControls(text, letters),
    ...findHomoglyphs(text, letters),
    ...findFarRight(text),
    ...findTerminalControls(text),
  ];
  for (const found of all.slice(0, MAX_HIDDEN_PLACES)) {
    const { context } = placeAt(found.start);
    const base = factAt(source, found.start, found.end, context);
    reading.fact({ kind: "hidden-text", technique: found.technique, text: found.text.slice(0, 10_000), ...base });
    tellHiddenInstructions(sentenceOf(found, text), found, found.technique, context, source, reading);
    if (found.technique === "far-right" && looksLikeCode(found.text)) {
      const language = PROGRAMS.has(source.language) ? source.language : guessPayload(found.text);
      reading.embed(source, {
        text: found.text,
        language,
        layer: { kind: "hidden", technique: "far-right" },
        context,
        offset: found.start,
        at: base.at,
      });
    }
  }
  if (all.length > MAX_HIDDEN_PLACES) {
    tellUnread(
      source,
      reading,
      "too-many",
      `${all.length} places with hidden characters; the first ${MAX_HIDDEN_PLACES} were told`,
      { isHarmless: true },
    );
  }
}

/** A disguised word is part of a sentence, which only asks for something as a whole. */
function sentenceOf(found: FoundHiding, text: string): string {
  if (found.technique === "homoglyph") return plainLetters(lineAround(text, found.start, found.end));
  if (found.technique === "zero-width" && found.text.length > 0 && found.end - found.start > found.text.length)
    return lineAround(text, found.start, found.end);
  return found.text;
}
