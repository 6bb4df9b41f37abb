import type { Context, HidingTechnique } from "../../model/context.ts";
import { factAt } from "../text/place.ts";
import { visibleText } from "../text/visible.ts";
import type { MarkdownDocument } from "./document.ts";

/** Longest hidden text that a fact keeps. */
const MAX_HIDDEN_LENGTH = 10_000;

/** Text that a person does not see, with what it says. */
export function tellHidden(
  text: string,
  span: { readonly start: number; readonly end: number },
  technique: HidingTechnique,
  context: Context,
  document: MarkdownDocument,
): void {
  const base = factAt(document.source, span.start, span.end, context);
  document.reading.fact({
    kind: "hidden-text",
    technique,
    text: visibleText(text.slice(0, MAX_HIDDEN_LENGTH)),
    ...base,
  });
}
