import type { Context } from "../../model/context.ts";
import type { Reading, Source } from "../../model/source.ts";
import { asksForSomething } from "./asks.ts";
import { instructionAt } from "./instruction-at.ts";
import { isOfInterest } from "./of-interest.ts";
import { splitSentences } from "./split-sentences.ts";
import { visibleText } from "./visible.ts";

/** Texts of one program that are looked at: more of them are a catalogue of messages. */
export const MAX_PRINTED = 200;
/** Of one text. */
const MAX_LENGTH = 4_000;
/** Fewer words are the name of a state or a value. */
const SENTENCE = /\S\s+\S+\s+\S+\s+\S|[\u{3040}-\u{30FF}\u{3400}-\u{9FFF}\u{AC00}-\u{D7AF}]{6}/u;

/**
 * What a program prints is read by the agent that has it run, and often taken for an answer of the system. Its sentences are
 * told, not the commands in them: help texts are full of those.
 */
export function tellPrinted(
  said: string,
  span: { readonly start: number; readonly end: number },
  context: Context,
  source: Source,
  reading: Reading,
): void {
  const text = said.slice(0, MAX_LENGTH);
  if (!SENTENCE.test(text)) return;
  const layers = [...source.layers, { kind: "string", of: source.language } as const];
  const role = context.role === "code" ? "instruction" : context.role;
  for (const { start, end } of splitSentences(text)) {
    const says = visibleText(text.slice(start, end));
    if (says.length < 8 || (!asksForSomething(says) && !isOfInterest(says))) continue;
    reading.fact(instructionAt(says, span, { ...source, layers }, { ...context, role }));
  }
}
