import type { Detector } from "../analyse/detector.ts";
import type { FactIndex } from "../analyse/fact-index.ts";
import { confidenceFor, standingOf } from "../analyse/standing.ts";
import { show } from "../analyse/step.ts";
import type { Confidence, Match } from "../model/finding.ts";
import type { Condition, Hit, Texts } from "./conditions.ts";
import type { PackSignature } from "./pack.ts";

/** A signature of a pack as a detector like the built-in ones. */
export function packDetector(signature: PackSignature, texts: Texts): Detector {
  return (index) => matchesOf(signature, index, texts);
}

function* matchesOf(signature: PackSignature, index: FactIndex, texts: Texts): Iterable<Match> {
  const { rule } = signature;
  if (rule.combine === "any") {
    for (const condition of rule.conditions) {
      for (const hit of hitsOf(condition, signature, index, texts)) yield matchOf(signature, [hit], index);
    }
    return;
  }
  const [first = [], ...others] = rule.conditions.map((condition) => [...hitsOf(condition, signature, index, texts)]);
  for (const hit of first) {
    const near = others.map((hits) => hits.find(({ at }) => rule.within === "package" || at.path === hit.at.path));
    const found = near.filter((each) => each !== undefined);
    if (found.length === others.length) yield matchOf(signature, [hit, ...found], index);
  }
}

function* hitsOf(condition: Condition, { rule }: PackSignature, index: FactIndex, texts: Texts): Iterable<Hit> {
  for (const hit of condition(index, texts)) {
    const standing = hit.fact === null ? "live" : standingOf(hit.fact, index);
    if (rule.standing === "any" || standing === "live" || (standing === "shown" && rule.standing === "shown"))
      yield hit;
  }
}

function matchOf(signature: PackSignature, hits: readonly [Hit, ...Hit[]], index: FactIndex): Match {
  const [first] = hits;
  const snippet = show(first.snippet);
  return {
    signature: signature.head.id,
    at: first.at,
    snippet: first.snippet,
    message: signature.rule.message ?? `${lowerFirst(signature.head.title)}: ${snippet}`,
    subject: snippet,
    chain: hits.map(({ at, layers, snippet: said }) => ({ at, layers, does: show(said), snippet: said })),
    confidence: lowest(hits, signature.head.confidence, index),
  };
}

/** As weak as the weakest of what it rests on. */
function lowest(hits: readonly Hit[], full: Confidence, index: FactIndex): Confidence {
  const order: readonly Confidence[] = ["low", "medium", "high"];
  const all = hits.map(({ fact }) => (fact === null ? full : (confidenceFor(fact, index, full) ?? "low")));
  return order.find((confidence) => all.includes(confidence)) ?? full;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
