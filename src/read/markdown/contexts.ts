import type { Context } from "../../model/context.ts";
import { contextIn, type MarkdownDocument } from "./document.ts";
import type { ProsePlace } from "./prose-place.ts";

/** One context for all sentences of a block that play the same role. */
export interface Contexts {
  readonly of: (role: Context["role"]) => Context;
  readonly forbidden: (role: Context["role"]) => Context;
}

export function contextsOf({ headings, introduction, section }: ProsePlace, document: MarkdownDocument): Contexts {
  const made = new Map<Context["role"], Context>();
  const denied = new Map<Context["role"], Context>();
  const contextFor = (role: Context["role"]): Context => {
    const known = made.get(role);
    if (known !== undefined) return known;
    const context = contextIn(document.source.context, role, { headings, introduction, negated: section.lesson });
    made.set(role, context);
    return context;
  };
  return {
    of: contextFor,
    forbidden: (role) => {
      const known = denied.get(role);
      if (known !== undefined) return known;
      const context = { ...contextFor(role), negated: true };
      denied.set(role, context);
      return context;
    },
  };
}
