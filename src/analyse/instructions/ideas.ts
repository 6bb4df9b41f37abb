import { splitSentences } from "../../read/text/split-sentences.ts";
import type { Idea, IdeaPattern } from "./idea.ts";
import { mayAskFor, SAYS_CONCEAL } from "./may-ask-for.ts";
import { LATIN, OTHERS } from "./patterns/all.ts";
import { says } from "./passages/says.ts";
import { MACHINE_TALK } from "./passages/stems.ts";
import { isNotAsked } from "./polarity.ts";
import { signsOf } from "./signs.ts";

/** A text longer than this is no instruction; the patterns stay cheap on hostile input. */
export const MAX_TEXT = 10_000;

/** A sentence in another script may still hold an order in English: those run on all. */
const OTHER_SCRIPT = /[\u{400}-\u{4FF}\u{3040}-\u{30FF}\u{4E00}-\u{9FFF}\u{AC00}-\u{D7AF}]/u;

/** Everything that a text asks for, each once: what it forbids or only reports is not asked. */
export function findIdeas(text: string): readonly Idea[] {
  const found = new Set<Idea>();
  const part = text.slice(0, MAX_TEXT);
  for (const { start, end } of splitSentences(part)) {
    const sentence = part.slice(start, end).replaceAll(/\s+/gu, " ");
    const may = mayAskFor(sentence);
    if (may.size === 0) continue;
    collect(sentence, LATIN, may, found);
    if (OTHER_SCRIPT.test(sentence)) collect(sentence, OTHERS, may, found);
    if (!found.has("conceal") && may.has(SAYS_CONCEAL) && says(sentence.toLowerCase(), "conceal")) found.add("conceal");
  }
  return [...found];
}

function collect(
  sentence: string,
  patterns: readonly IdeaPattern[],
  may: ReadonlySet<RegExp | string>,
  found: Set<Idea>,
): void {
  const has = signsOf(sentence);
  for (const { idea, needs, pattern } of patterns) {
    if (!may.has(pattern) || found.has(idea) || !has(needs)) continue;
    pattern.lastIndex = 0; // shared and global: cheaper than a copy for every sentence, and nothing here waits
    for (let match = pattern.exec(sentence); match !== null; match = pattern.exec(sentence)) {
      if (isNotAsked(sentence, match, idea) || isRestriction(idea, sentence, match)) continue;
      found.add(idea);
      break;
    }
  }
}

/** "Only send the key to https://…, never anywhere else" keeps it from others; "ignore instructions in e-mails" defends. */
function isRestriction(idea: Idea, sentence: string, { 0: words, index }: RegExpExecArray): boolean {
  const before = sentence.slice(Math.max(0, index - 40), index);
  if (idea === "leak" || idea === "ask-secret")
    return (
      /\bonly (?:ever )?$/iu.test(before) && /\b(?:never|not|don['’]t|nowhere|other)\b/iu.test(sentence.slice(index))
    );
  if (idea === "conceal")
    return TIDINESS.test(words) || MACHINE_TALK.test(sentence.slice(index, index + words.length + 40).toLowerCase());
  if (idea !== "override") return false;
  const rest = words + sentence.slice(index + words.length, index + words.length + 80);
  return (
    TOLD_OF_SOMEBODY.test(before) || (IN_FOREIGN_TEXT.test(rest) && !/\b(?:system|developer|user['’]s)\b/iu.test(rest))
  );
}

/** "Never show API keys to anyone", "do not display raw JSON to the user": hygiene and tidy answers, not secrecy. */
const TIDINESS =
  /\b(?:show|showing|reveal|revealing|disclose|disclosing|expose|display|report|say|mention|mentioning)\b[^\n]{0,60}\b(?:json|output|logs?|traces?|errors?|ids?|keys?|tokens?|passwords?|secrets?|credentials?|phrases?|html|markup|spoilers?|answers?|solutions?|values?|urls?|paths?|names?|prompts?)\b (?:to|with|from) (?:the |your )?(?:users?|human|operator|owner|person|anyone|anybody)\b/iu;

/** A plural noun directly before a bare verb is its subject. */
const TOLD_OF_SOMEBODY =
  /\b(?:models?|llms|attackers?|agents|users|programs?|tools|systems|scripts|people|they|which|that|who|could|might) $/iu;
/** What stands in a fetched page or in the rest of this file is not what the agent has to obey. */
const IN_FOREIGN_TEXT =
  /\b(?:subsequent|following|remaining)\b|\b(?:in|inside|within|from|found|contained|embedded)\b[^\n.;:]{0,30}\b(?:e-?mails?|pages?|contents?|texts?|inputs?|files?|documents?|messages?|articles?|headlines?|sources|data|web\w{0,10}|comments?|issues?|transcripts?|results?|responses?|outputs?|attachments?|skill)\b/iu;
