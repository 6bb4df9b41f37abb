import type { Context, HidingTechnique } from "../../model/context.ts";
import type { Reading, Source } from "../../model/source.ts";
import { addresseeOf } from "./addressee.ts";
import { asksForSomething } from "./asks.ts";
import { isOfInterest } from "./of-interest.ts";
import { factAt } from "./place.ts";
import { splitSentences } from "./split-sentences.ts";
import { visibleText } from "./visible.ts";

/** The sentences of a text that was hidden, as far as they ask for something or name what may be asked for. They stand where the hidden text stands. */
export function tellHiddenInstructions(
  text: string,
  span: { readonly start: number; readonly end: number },
  technique: HidingTechnique,
  context: Context,
  source: Source,
  reading: Reading,
): void {
  for (const sentence of splitSentences(text)) {
    const says = visibleText(text.slice(sentence.start, sentence.end));
    if (!asksForSomething(says) && !isOfInterest(says)) continue;
    reading.fact({
      kind: "instruction",
      text: says,
      addressee: addresseeOf(says),
      quoted: false,
      hidden: technique,
      links: says.match(/https?:\/\/[^\s"'<>)]{3,500}/g) ?? [],
      codes: [],
      ...factAt(source, span.start, span.end, context),
    });
  }
}
