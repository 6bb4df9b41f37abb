import type { Fact } from "../model/fact.ts";
import type { Confidence } from "../model/finding.ts";
import type { FactIndex } from "./fact-index.ts";
import { isVendored } from "./vendored.ts";

/**
 * How much a fact counts. `live`: it runs, or somebody is asked to do it. `shown`: an example that can be copied.
 * `mentioned`: quoted, listed, tested, warned of.
 */
export type Standing = "live" | "shown" | "mentioned";

export function standingOf(fact: Fact, index: FactIndex): Standing {
  const { context } = fact;
  if (context.negated) return "mentioned";
  if (fact.kind === "instruction" && fact.quoted) return "mentioned";
  if (isManualOfDependency(fact, index)) return "mentioned";
  switch (context.role) {
    case "instruction":
    case "code":
      return "live";
    case "example":
      return "shown";
    case "test":
      return index.reached.has(fact.at.path) ? "live" : "mentioned";
    case "pattern":
    case "documentation":
    case "output":
    case "licence":
      return "mentioned";
  }
}

/** What agents take for their own wherever it lies. */
const OBEYED = /(?:^|[/!])(?:skills?|agents|claude|gemini|soul|memory|heartbeat|bootstrap|copilot-instructions)\.md$/iu;

/** Nobody is asked to do what the manual of a library says, unless something sends the agent there. */
function isManualOfDependency(fact: Fact, index: FactIndex): boolean {
  const { path } = fact.at;
  return isInMarkdown(fact) && !OBEYED.test(path) && isVendored(path, index) && !index.reached.has(path);
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

/** Read out of an encoding that its author chose to put around it. */
export function isDecoded(fact: Fact): boolean {
  return fact.layers.some((layer) => layer.kind === "decoded");
}

/** Kept from a person's eyes. */
export function isConcealed(fact: Fact): boolean {
  return fact.layers.some((layer) => layer.kind === "hidden" || layer.kind === "tail");
}

export function isInMarkdown(fact: Fact): boolean {
  return /\.(?:md|mdx|markdown|txt)$/iu.test(fact.at.path);
}
