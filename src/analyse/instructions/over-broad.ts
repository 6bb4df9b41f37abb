import type { SentencePattern } from "../../read/text/needles/sentence-patterns.ts";
import { orderPattern } from "./order-pattern.ts";
import type { Match } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { show, step } from "../step.ts";
import { sentencesOf, type Sentence } from "./sentences.ts";

interface Claim {
  readonly pattern: SentencePattern;
  readonly says: string;
}

const SKILLS = String.raw`(?:skills?|frameworks?|plugins?|agents?|tools?|protocols?)`;
const pattern = (source: string): SentencePattern => orderPattern(new RegExp(source, "iu"));

/**
 * What no skill is asked for when it is installed: a rank above the others, a place in every conversation, no way out.
 * Bounded; run on one sentence.
 */
const CLAIMS: readonly Claim[] = [
  {
    says: "claims to stand above all other skills",
    pattern: pattern(
      String.raw`\b(?:overrid(?:es?|ing)|supersed(?:es?|ing)|outranks?|veto(?: power)? over|(?:takes?|has|have) (?:absolute |full )?(?:precedence|priority) over|disables?)\b[^\n.;]{0,20}\b(?:all|any|every)\b[^\n.;]{0,20}\bother\b[^\n.;]{0,12}\b${SKILLS}\b`,
    ),
  },
  {
    says: "claims to stand above all other skills",
    pattern: pattern(String.raw`\bveto (?:power|authority) over (?:all|every|any)\b`),
  },
  {
    says: "puts itself before every answer",
    pattern: pattern(
      String.raw`\bbefore (?:responding|replying|answering|you (?:respond|reply|answer)|any response)(?: to)? (?:any|every|each|all)\b[^\n.;]{0,24}\b(?:messages?|requests?|questions?|prompts?|users?|inputs?)\b[^\n.;]{0,60}\b(?:must|shall|have to|required|mandatory|always)\b`,
    ),
  },
  {
    says: "puts itself before every answer",
    pattern: pattern(
      String.raw`\b(?:must|mandatory)\b[^\n.;]{0,30}\b(?:load|invoke|use|read|run)\b[^\n.;]{0,8}\bthis skill\b[^\n.;]{0,12}\bbefore (?:you )?(?:respond|answer|reply)`,
    ),
  },
  {
    says: "watches everything that is said",
    pattern: pattern(
      String.raw`\b(?:always (?:running|runs?|active)|runs?|running|checking|checks?|scans?|scanning|monitors?|monitoring|intercepts?)\b[^\n.;]{0,60}\b(?:background process|every|each|all)\b[^\n.;]{0,30}\b(?:user (?:inputs?|messages?|prompts?|requests?)|inputs? for)\b`,
    ),
  },
  {
    says: "says that it cannot be switched off",
    pattern: pattern(
      String.raw`\b(?:this skill|skill|this protocol|it)\b[^\n.;]{0,40}\b(?:loads?|activates?|runs?|applies|starts?)\b[^\n.;]{0,20}\bautomatically\b[^\n.;]{0,30}\b(?:cannot|can not|can't|must not) be (?:bypassed|disabled|skipped|turned off|switched off|overridden|circumvented|ignored)\b`,
    ),
  },
  {
    says: "has itself run first in every session",
    pattern: pattern(
      String.raw`\b(?:must|mandatory|required|always(?!-loaded (?:file|text|context|prompt)))\b[^\n.;]{0,40}\b(?:run|runs|load(?:ed)?|first action|execute[ds]?|invoke[ds]?|start(?:ed)?)\b[^\n.;]{0,30}\b(?:beginning|start|startup|on|in)\b[^\n.;]{0,12}\b(?:every|each|any|all)\b[^\n.;]{0,24}\b(?:instances?|sessions?|conversations?|chats?)\b`,
    ),
  },
  {
    says: "takes every task for itself",
    pattern: pattern(
      String.raw`\b(?:only entry point|auto-?(?:load|activate|invoke|execute)s?)\b[^\n]{0,60}\b(?:any|every|all)\b[^\n.;]{0,24}\b(?:tasks?|requests?|messages?|prompts?|questions?|claims?|conversations?|development task)\b`,
    ),
  },
];

/** The sentence says itself whom it serves: an owner's own house rules are not a seizure. */
const NARROW = orderPattern(
  /\b(?:when(?:ever)? (?:the )?user (?:asks|requests|says|mentions|wants)|if (?:the )?user (?:asks|requests|wants)|on request|opt(?:s|ed)?[- ]in|this (?:command|script|tool|endpoint|flag|option|variable|setting))\b/iu,
);

/** A skill that makes itself the agent's master instead of answering when it is called. */
export function* overBroad(index: FactIndex): Iterable<Match> {
  const told = new Map<string, Sentence>();
  for (const sentence of sentencesOf(index)) {
    const { fact, text, standing } = sentence;
    if (standing === "mentioned" && fact.kind !== "declaration") continue;
    if (fact.context.negated || fact.kind === "operation" || NARROW.test(text.slice(0, 4_000))) continue;
    const claim = CLAIMS.find((each) => each.pattern.test(text.slice(0, 4_000)));
    if (claim === undefined) continue;
    const key = `${fact.at.path}\n${claim.says}`;
    if (told.has(key)) continue;
    told.set(key, sentence);
    yield {
      signature: "prompt-injection/over-broad-claim",
      at: fact.at,
      snippet: fact.snippet,
      subject: claim.says,
      confidence: standing === "shown" ? "low" : "medium",
      message: `${claim.says}: "${show(claim.pattern.exec(text.slice(0, 4_000))?.[0] ?? text)}"`,
      chain: [step(fact, claim.says)],
    };
  }
}
