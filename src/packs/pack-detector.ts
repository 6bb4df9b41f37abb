import type { Detector } from "../analyse/detector.ts";
import type { FactIndex } from "../analyse/fact-index.ts";
import { standingOf, type Standing } from "../analyse/standing.ts";
import { show } from "../analyse/step.ts";
import type { Confidence, Match } from "../model/finding.ts";
import type { Condition, Hit, Texts } from "./hit.ts";
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
    const standing = standingFor(hit, index);
    if (rule.standing === "any" || standing === "live" || (standing === "shown" && rule.standing === "shown"))
      yield hit;
  }
}

/** A file or its raw text says nothing of how it is meant; an address in prose is named there to be used. */
function standingFor({ fact }: Hit, index: FactIndex): Standing {
  if (fact === null) return "live";
  const standing = standingOf(fact, index);
  const isNamed = fact.kind === "mention" && fact.context.role === "documentation" && !fact.context.negated;
  return standing === "mentioned" && isNamed ? "shown" : standing;
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
  const most = Math.min(...hits.map((hit) => MOST[standingFor(hit, index)]), order.indexOf(full));
  return order[most] ?? full;
}

/** The highest confidence, as its place among the confidences, that something of this standing may have. */
const MOST: Readonly<Record<Standing, number>> = { live: 2, shown: 1, mentioned: 0 };

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
