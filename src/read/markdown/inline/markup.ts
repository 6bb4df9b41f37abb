/** What a piece of markup in running text is, and its marks and parts. */
export type MarkupName =
  | "Escape"
  | "Entity"
  | "HardBreak"
  | "Emphasis"
  | "Link"
  | "Image"
  | "InlineCode"
  | "HTMLTag"
  | "Autolink"
  | "EmphasisMark"
  | "CodeMark"
  | "LinkMark"
  | "LinkLabel"
  | "LinkTitle"
  | "URL"
  | "QuoteMark";

/** A piece of markup. Offsets count in the part of the document that is parsed. */
export interface Markup {
  readonly name: MarkupName;
  readonly from: number;
  readonly to: number;
  readonly children: readonly Markup[];
}

export const NO_MARKUP: readonly Markup[] = [];

/** A mark or part that has none itself. */
export function mark(name: MarkupName, from: number, to: number): Markup {
  return { name, from, to, children: NO_MARKUP };
}

/** Marks that may or may not turn out to open or close something. */
export interface Delimiter {
  readonly name: "Delimiter";
  readonly kind: "*" | "_" | "[" | "![";
  readonly from: number;
  readonly to: number;
  /** Length of the run that it is what is left of. */
  readonly size: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** What was found so far, from left to right; null: used up. */
export type Part = Markup | Delimiter | null;

/** Marks of quotations, which stand at the start of lines, among the markup that goes on over these lines. */
export function withQuoteMarks(markup: readonly Markup[], quotes: readonly Markup[]): readonly Markup[] {
  if (quotes.length === 0) return markup;
  if (markup.length === 0) return quotes;
  const merged = [...markup];
  let at = 0;
  for (const quote of quotes) {
    while (at < merged.length && (merged[at]?.to ?? 0) < quote.to) at += 1;
    const around = merged[at];
    if (around !== undefined && around.from < quote.from)
      merged[at] = { ...around, children: withQuoteMarks(around.children, [quote]) };
    else {
      merged.splice(at, 0, quote);
      at += 1;
    }
  }
  return merged;
}
