import type { Fact } from "../model/fact.ts";
import type { Confidence } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { FactIndex } from "./fact-index.ts";

/**
 * How much a fact counts. `live`: it runs, or somebody is asked to do it. `shown`: an example that can be copied.
 * `mentioned`: quoted, listed, tested, warned of.
 */
export type Standing = "live" | "shown" | "mentioned";

export function standingOf(fact: Fact, index: FactIndex): Standing {
  const { context } = fact;
  if (context.negated) return "mentioned";
  if (fact.kind === "instruction" && fact.quoted) return "mentioned";
  switch (context.role) {
    case "instruction":
    case "code":
      return "live";
    case "example":
      return "shown";
    case "test":
      return index.flows.isStarted(fact.at.path) ? "live" : "mentioned";
    case "pattern":
    case "documentation":
    case "output":
    case "licence":
      return "mentioned";
  }
}

/**
 * Confidence for a fact of this standing; null: say nothing. Context can be forged ("for educational purposes" above a
 * live payload), so what was hidden by an encoding is worth a look wherever it stands.
 */
export function confidenceFor(fact: Fact, index: FactIndex, full: Confidence = "high"): Confidence | null {
  switch (standingOf(fact, index)) {
    case "live":
      return full;
    case "shown":
      return full === "low" ? "low" : "medium";
    case "mentioned":
      return isDecoded(fact) ? "medium" : null;
  }
}

/**
 * A command that a sentence or the cell of a table only states ("ClipCore: `…`"), or a block of them that may as well be shown
 * as run: nobody asks for it, and nobody refuses it or lists it as a pattern either. Whoever reads it may well run it.
 */
export function isOnlyStated(fact: Fact): boolean {
  const { role, negated } = fact.context;
  if (role !== "documentation" || negated) return false;
  return fact.layers.some(({ kind }) => kind === "inline-code") || fact.layers.at(-1)?.kind === "fence";
}

/** Read out of an encoding that its author chose to put around it. */
export function isDecoded(fact: Fact): boolean {
  return fact.layers.some((layer) => layer.kind === "decoded");
}

/** Kept from a person's eyes. */
export function isConcealed(fact: Fact): boolean {
  return fact.layers.some((layer) => layer.kind === "hidden" || layer.kind === "tail");
}

export function isInMarkdown(fact: Fact): boolean {
  if (/\.(?:md|mdx|markdown)$/iu.test(fact.at.path)) return true;
  // A script under the name of a text stays a script: nobody copies from it, it is run.
  return (
    /\.txt$/iu.test(fact.at.path) && (PROSE.has(fact.language) || fact.layers.some(({ kind }) => kind === "fence"))
  );
}

const PROSE: ReadonlySet<Language> = new Set<Language>(["markdown", "text", "unknown"]);
