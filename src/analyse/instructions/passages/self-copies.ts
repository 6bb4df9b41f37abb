import type { Confidence, Match } from "../../../model/finding.ts";
import type { FactIndex } from "../../fact-index.ts";
import { show, step } from "../../step.ts";
import { makes } from "./makes.ts";
import { SAYS, type Move } from "./move.ts";
import { isSeenAndAgreed } from "./seen-and-agreed.ts";
import { passagesOf, type Passage, type PassageSentence } from "./passage.ts";

/** Sentences around the first that belong to it. */
const REACH = 8;
/** It goes on where nobody looks. */
const KEPT_BACK: readonly Move[] = ["conceal", "quiet", "unsaid", "lie", "unasked", "traces", "disguised", "exempt"];
/** Advice for authors, of what they have not written yet. */
const OF_ONES_OWN =
  /\b(?:you|they|authors?|we) (?:\w{1,10} )?(?:write|create|build|author|make|publish|generate)s?\b|\bnew skills?\b/iu;

/** A text that has itself put into what other skills and agents go by. */
export function* selfCopies(index: FactIndex): Iterable<Match> {
  for (const passage of passagesOf(index)) {
    if (!passage.maySay("own-text")) continue;
    const match = judge(passage, index);
    if (match !== null) yield match;
  }
}

function judge(passage: Passage, index: FactIndex): Match | null {
  const copies = passage.sentences.filter((sentence) => sentence.says("own-text"));
  const [first] = copies;
  if (first === undefined) return null;
  const near = passage.sentences.filter(({ order }) => Math.abs(order - first.order) <= REACH);
  const next = copies.find((sentence) => sentence !== first && near.includes(sentence));
  const handsOn = copies.length > 1 && copies.some((sentence) => sentence.says("each-written")) ? next : undefined;
  const kept = keptBack(near, index);
  const isWorm = handsOn !== undefined || kept !== null || passage.hidden;
  const isAgreed = !passage.hidden && isSeenAndAgreed(first.fact, index);
  if (!isWorm && (isAgreed || OF_ONES_OWN.test(first.text) || first.fact.context.role !== "instruction")) return null;
  const confidence: Confidence = isWorm && !isAgreed ? "high" : "medium";
  const chain = [step(first.fact, SAYS["own-text"])];
  if (handsOn !== undefined) chain.push(step(handsOn.fact, SAYS["each-written"]));
  if (kept !== null) chain.push(step(kept.sentence.fact, SAYS[kept.move]));
  return {
    signature: "prompt-injection/self-replication",
    at: first.fact.at,
    snippet: first.fact.snippet,
    confidence,
    message: `has this text put into what other skills and agents go by: "${show(first.text)}"`,
    chain,
    subject: show(first.text).slice(0, 80),
  };
}

function keptBack(
  near: readonly PassageSentence[],
  index: FactIndex,
): { readonly move: Move; readonly sentence: PassageSentence } | null {
  for (const move of KEPT_BACK)
    for (const sentence of near) if (makes(sentence, move, index)) return { move, sentence };
  return null;
}
