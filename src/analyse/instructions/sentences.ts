import type { HidingTechnique } from "../../model/context.ts";
import type { Fact, OperationFact } from "../../model/fact.ts";
import type { FactIndex, FactOf } from "../fact-index.ts";
import { isSearchWords } from "./search-words.ts";
import { isDecoded, isInMarkdown, standingOf, type Standing } from "../standing.ts";

/** A text that somebody may obey, whichever fact says it. */
export interface Sentence {
  readonly fact: Fact;
  readonly text: string;
  readonly standing: Standing;
  /** Kept from the person's eyes while the agent reads it. */
  readonly hidden: boolean;
  readonly links: readonly string[];
}

/** Instructions, hidden text, descriptions, which an agent reads before anything else, and prompts handed to an agent. */
export function sentencesOf(index: FactIndex): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let before: FactOf<"instruction"> | null = null;
  for (const fact of index.of("instruction")) {
    const isOfKey = before !== null && keepsKeySecret(before, fact);
    before = fact;
    if (isOfKey || (fact.hidden !== null && isSearchWords(fact.text, fact.at.path))) continue;
    const hidden = (fact.hidden !== null && isHiding(fact.hidden, fact)) || isDecoded(fact);
    sentences.push({ fact, text: fact.text, standing: standingOf(fact, index), hidden, links: fact.links });
  }
  for (const fact of index.of("hidden-text")) {
    // A word in foreign letters says nothing alone; its sentence is an instruction of its own.
    if (fact.technique === "homoglyph" || isSearchWords(fact.text, fact.at.path)) continue;
    const hidden = isHiding(fact.technique, fact);
    sentences.push({ fact, text: fact.text, standing: standingOf(fact, index), hidden, links: [] });
  }
  for (const fact of index.of("declaration")) {
    if (fact.description !== null)
      sentences.push({ fact, text: fact.description, standing: standingOf(fact, index), hidden: false, links: [] });
  }
  for (const fact of index.operations("spawn")) {
    for (const text of promptsOf(fact))
      sentences.push({ fact, text, standing: standingOf(fact, index), hidden: false, links: [] });
  }
  return sentences;
}

/** "The API key is the account. Keep it secret.": what is kept is the key, and from everybody. */
function keepsKeySecret(before: FactOf<"instruction">, { at, text }: FactOf<"instruction">): boolean {
  return (
    KEEP_IT.test(text) && before.at.path === at.path && at.line - before.at.line <= 1 && NAMES_KEY.test(before.text)
  );
}

const KEEP_IT =
  /^\W{0,4}(?:please )?(?:always )?(?:keep|treat) (?:it|them|this|these) (?:as )?(?:an? )?(?:confidential|private|safe|secret)\W{0,3}$/iu;
const NAMES_KEY =
  /\b(?:(?:api|access|secret|private|signing)[- ]?keys?|tokens?|passwords?|credentials?)\b[^.!?\n]{0,80}[.!?]?\s{0,3}$/iu;

/** What is folded away can be unfolded by a person, and a comment in a fence is shown like the rest of the code. */
function isHiding(technique: HidingTechnique, fact: Fact): boolean {
  if (technique === "html-comment") return !(isInMarkdown(fact) && fact.layers.some(({ kind }) => kind === "fence"));
  return technique !== "collapsed";
}

const AGENT_PROGRAM =
  /(?:^|[/\\])(?:openclaw|clawdbot|moltbot|clawdis|claude|codex|gemini|opencode|cursor-agent|llm)$/iu;

/** `openclaw cron add --message "…"`, `claude -p "…"`: the argument is an order to an agent that nobody sees. */
function promptsOf(fact: OperationFact): readonly string[] {
  if (fact.operation.op !== "spawn" || !AGENT_PROGRAM.test(fact.operation.program.text ?? "")) return [];
  return fact.operation.arguments.map((value) => value.shape).filter((text) => /\S\s+\S+\s+\S/u.test(text));
}
