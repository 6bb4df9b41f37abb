import { splitSentences } from "../../read/text/split-sentences.ts";
import type { Idea, IdeaPattern } from "./idea.ts";
import { mayAskFor, SAYS_CONCEAL } from "./may-ask-for.ts";
import { LATIN, OTHERS } from "./patterns/all.ts";
import { says } from "./passages/says.ts";
import { MACHINE_TALK } from "./passages/stems.ts";
import { isNotAsked } from "./polarity.ts";
import { overridesNothing } from "./overrides-nothing.ts";
import { isSpokenOf } from "./spoken-of.ts";

/** A text longer than this is no instruction; the patterns stay cheap on hostile input. */
export const MAX_TEXT = 10_000;

/** A sentence in another script may still hold an order in English: those run on all. */
const OTHER_SCRIPT = /[\u{400}-\u{4FF}\u{3040}-\u{30FF}\u{4E00}-\u{9FFF}\u{AC00}-\u{D7AF}]/u;

/** Sentences remembered: several detectors ask about each of a package, and skills repeat one another. */
const MAX_REMEMBERED = 10_000;
/** UTF-16 units: what is remembered outlives its package, and long texts are nobody else's. */
const MAX_REMEMBERED_LENGTH = 400;
const KNOWN = new Map<string, readonly Idea[]>();

/** Everything that a text asks for, each once: what it forbids or only reports is not asked. */
export function findIdeas(text: string): readonly Idea[] {
  if (text.length > MAX_REMEMBERED_LENGTH) return ideasIn(text);
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const ideas = ideasIn(text);
  if (KNOWN.size >= MAX_REMEMBERED) KNOWN.clear();
  KNOWN.set(text, ideas);
  return ideas;
}

function ideasIn(text: string): readonly Idea[] {
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
  for (const { idea, pattern } of patterns) {
    if (!may.has(pattern) || found.has(idea)) continue;
    pattern.lastIndex = 0; // shared and global: cheaper than a copy for every sentence, and nothing here waits
    for (let match = pattern.exec(sentence); match !== null; match = pattern.exec(sentence)) {
      if (isNotAsked(sentence, match, idea) || isRestriction(idea, sentence, match) || isSoughtFor(sentence, match))
        continue;
      found.add(idea);
      break;
    }
  }
}

/** `(?i)forget (all |your )?previous`, `ignore\s+(all|previous)\s+rules`: what a filter looks for. */
function isSoughtFor(sentence: string, { 0: words, index }: RegExpExecArray): boolean {
  const around = sentence.slice(Math.max(0, index - NEAR), index + words.length + NEAR);
  return (around.match(OF_EXPRESSION)?.length ?? 0) > 1;
}

/** UTF-16 units around the words. */
const NEAR = 48;
/** What stands in regular expressions and in no sentence. */
const OF_EXPRESSION =
  /\(\?[imsx:!=<]|\\[sbwd](?:[+*]|(?=\w))|\)\?(?=[\s\w\\(]|$)|\.[*+]\??|\((?:[^()|\n]{1,30}\\?\|){1,8}[^()|\n]{1,30}\)/gu;

/** "Only send the key to https://…, never anywhere else" keeps it from others; "ignore instructions in e-mails" defends. */
function isRestriction(idea: Idea, sentence: string, match: RegExpExecArray): boolean {
  const { 0: words, index } = match;
  const before = sentence.slice(Math.max(0, index - 40), index);
  if (idea === "leak" && TAKEN_FROM_THERE.test(words)) return true;
  if (idea === "leak" || idea === "ask-secret")
    return (
      /\bonly (?:ever )?$/iu.test(before) && /\b(?:never|not|don['’]t|nowhere|other)\b/iu.test(sentence.slice(index))
    );
  if (idea === "unconfirmed") return isNeverWithout(sentence, match) || isSpokenOf(sentence, match.index);
  if (idea === "conceal")
    return (
      TIDINESS.test(words) ||
      ADVICE.test(sentence.slice(index)) ||
      MACHINE_TALK.test(sentence.slice(index, index + words.length + 40).toLowerCase())
    );
  return idea === "override" && overridesNothing(sentence, match);
}

/** "Copy your key from https://…": it comes from there. */
const TAKEN_FROM_THERE =
  /^copy (?:(?!\b(?:to|into|onto|append|attach|deliver|forward|include|post|report|send|submit|sync|transmit|upload)\b)[^\n;]){2,120}\bfrom (?:\[[^\]\n]{1,80}\]\()?<?https?:\/\/\S{1,300}$/iu;

/** "Never show API keys to anyone", "do not display raw JSON to the user": hygiene and tidy answers, not secrecy. */
const TIDINESS =
  /\b(?:show|showing|reveal|revealing|disclose|disclosing|expose|display|report|say|mention|mentioning)\b[^\n]{0,60}\b(?:json|output|logs?|traces?|errors?|ids?|keys?|tokens?|passwords?|secrets?|credentials?|phrases?|html|markup|spoilers?|answers?|solutions?|values?|urls?|paths?|names?|prompts?)\b (?:to|with|from) (?:the |your )?(?:users?|human|operator|owner|person|anyone|anybody)\b/iu;

/** "Do not tell the user to log in again", "never tell the user it is gated": what is right to say, not what to keep back. */
const ADVICE =
  /^[^\n.;]{0,40}\b(?:tell|inform|warn|notify|alert|show)\w{0,3} (?:the |an? |your )?(?:[\w-]{1,20} )?(?:users?|human|owner|operator|person) (?:to\b(?! (?:look|check) )|it['’]?s?\b|they\b|["“'*]|an? (?:[\w-]{1,20} (?:is|was|belongs)\b|(?:[\w-]{1,20} ){2,3}is (?:mandatory|needed|optional|required|unavailable|unsupported)\b))/iu;

/** "Never delete, move or rename anything without confirmation" asks, however many deeds it lists before. */
function isNeverWithout(sentence: string, { 0: words, index }: RegExpExecArray): boolean {
  if (!/^(?:without|sin|sem|ohne|sans)\b/iu.test(words)) return false;
  const clause =
    sentence
      .slice(Math.max(0, index - 300), index)
      .split(/[.;:!?]\s/u)
      .at(-1) ?? "";
  return (
    /\b(?:never|not|n['’]t|nunca|jamás|jamais|nie|niemals|não|no)\b/iu.test(clause) &&
    !/\b(?:hesitate|wait|stop|worry)\b/iu.test(clause)
  );
}
