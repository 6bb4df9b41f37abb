import type { Context, HidingTechnique } from "../../model/context.ts";
import type { Reading, Source } from "../../model/source.ts";
import { asksForSomething } from "./asks.ts";
import { instructionAt } from "./instruction-at.ts";
import { isOfInterest } from "./of-interest.ts";
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
    reading.fact(instructionAt(says, span, source, context, technique));
  }
}
