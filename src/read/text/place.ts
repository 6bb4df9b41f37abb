import type { Context } from "../../model/context.ts";
import { SNIPPET_LENGTH, type Fact } from "../../model/fact.ts";
import type { MentionFact } from "../../model/fact.ts";
import type { Source } from "../../model/source.ts";

/** What a text scanner is told of the place where it finds something. */
export interface Place {
  readonly context: Context;
  readonly as: MentionFact["as"];
}

/** Where every offset of a text stands. Constant for a program; Markdown has a context for every paragraph. */
export type PlaceAt = (offset: number) => Place;

/** The fields that every fact shares. */
export function factAt(
  source: Source,
  start: number,
  end: number,
  context: Context,
): Pick<Fact, "at" | "layers" | "context" | "language" | "snippet"> {
  return {
    at: source.locate(start, end),
    layers: source.layers,
    context,
    language: source.language,
    snippet: source.text.slice(start, Math.min(end, start + SNIPPET_LENGTH)),
  };
}

/** The line around a span, cut to a snippet: what a person needs to recognise the place. */
export function lineAround(text: string, start: number, end: number): string {
  // Never further than a snippet: a minified file is one line of megabytes.
  const before = text.slice(Math.max(0, start - SNIPPET_LENGTH / 2), start);
  const from = start - before.length + before.lastIndexOf("\n") + 1;
  const line = text.slice(from, from + SNIPPET_LENGTH);
  const newline = line.indexOf("\n", Math.min(end, from + SNIPPET_LENGTH) - from);
  return (newline === -1 ? line : line.slice(0, newline)).trim();
}
