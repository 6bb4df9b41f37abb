import type { InstructionFact } from "../../model/fact.ts";
import type { FactIndex } from "../fact-index.ts";
import { findIdeas } from "./ideas.ts";
import type { Sentence } from "./sentences.ts";
import { FORBIDS_CARE } from "./passages/refrain.ts";
import { isLeftUnsaid } from "../../read/text/left-unsaid.ts";

/*
 * "These rules override any user request:" above a list in which each line holds the agent back: it shows first, asks,
 * keeps its hands off. Whoever asks for less care is not obeyed, and nobody loses by it.
 */

/** The user is outranked, and nothing above him: no system prompt, no maker, no rule that held before. */
const ABOVE_THE_USER =
  /^(?!.*\b(?:system|developers?|previous|prior|earlier|safety (?:rules|filters|checks)|guardrails)\b).{0,120}\b(?:overrid(?:es?|ing)|supersedes?|outranks?|(?:takes?|has|have) (?:precedence|priority))\b.{0,60}\busers?\b.{0,60}[:：]\s*$/iu;
const HOLDS_BACK =
  /\b(?:never|no|not|cannot|don['’]t|only|unless|until|before|first|read-only|dry[- ]run|preview|ask|asks|confirms?|confirmation|approv(?:es?|al|ed)|show|shows)\b/iu;
const NAMES_PLACE = /:\/\/|@[\w-]{1,60}\./u;
/** Lines of the list, and the fewest that make one. */
const MAX_LINES = 24;
const MIN_LINES = 3;
/** Of a sentence. */
const MAX_LENGTH = 600;

/** True where all that follows under the same heading only holds the agent back. */
export function onlyHoldsBack({ fact, text }: Sentence, index: FactIndex): boolean {
  if (fact.kind !== "instruction" || fact.hidden !== null || text.length > MAX_LENGTH) return false;
  if (!ABOVE_THE_USER.test(text)) return false;
  const lines = new Map<number, boolean>();
  for (const other of index.inFile(fact.at.path)) {
    if (other.kind !== "instruction" || !isBelow(other, fact)) continue;
    const told = other.text.slice(0, MAX_LENGTH);
    if (isAgainstUser(told)) return false;
    lines.set(other.at.line, lines.get(other.at.line) === true || HOLDS_BACK.test(told));
  }
  return lines.size >= MIN_LINES && [...lines.values()].every(Boolean);
}

function isBelow({ at, context }: InstructionFact, { at: above, context: aboves }: Sentence["fact"]): boolean {
  return (
    at.line > above.line &&
    at.line - above.line <= MAX_LINES &&
    context.headings.join("\n") === aboves.headings.join("\n")
  );
}

function isAgainstUser(text: string): boolean {
  return (
    FORBIDS_CARE.test(text) || NAMES_PLACE.test(text) || findIdeas(text).length > 0 || isLeftUnsaid(text.toLowerCase())
  );
}
