import type { Context, HidingTechnique } from "../../model/context.ts";
import type { InstructionFact } from "../../model/fact.ts";
import type { Source } from "../../model/source.ts";
import { addresseeOf } from "./addressee.ts";
import { factAt } from "./place.ts";

const ADDRESS = /https?:\/\/[^\s"'<>)]{3,500}/gu;

/** A sentence of plain text that asks for something: nobody quotes it, and its links stand in its words. */
export function instructionAt(
  says: string,
  span: { readonly start: number; readonly end: number },
  source: Source,
  context: Context,
  hidden: HidingTechnique | null = null,
): InstructionFact {
  return {
    kind: "instruction",
    text: says,
    addressee: addresseeOf(says),
    quoted: false,
    hidden,
    links: says.match(ADDRESS) ?? [],
    codes: [],
    ...factAt(source, span.start, span.end, context),
  };
}
