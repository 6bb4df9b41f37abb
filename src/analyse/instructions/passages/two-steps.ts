import type { InstructionFact } from "../../../model/fact.ts";
import type { FactIndex } from "../../fact-index.ts";
import type { PassageSentence } from "./passage.ts";

/*
 * A call that does nothing yet: `write({ …, confirm: false })` shows what would be written, and the same call with
 * `confirm: true` follows when the user has said yes. He is asked, and by the program itself. Alone the same argument
 * may as well mean that nobody is asked, so that the second step has to be told, and whose yes it waits for.
 */

const FIRST = /(?<![\w.-])(confirm(?:ed|ation)?|approved?)["'`]{0,2}\s?[:=]\s?false\b/iu;
const SECOND = /(?<![\w.-])(confirm(?:ed|ation)?|approved?)["'`]{0,2}\s?[:=]\s?true\b/iu;
/** It is his to say, and each time: "has already agreed" waits for nothing. */
const USERS_YES =
  /\b(?:users?|owners?|humans?|persons?|people|customers?|they) (?:(?:explicitly|then|first) )?(?:accepts?|agrees?|answers?|approves?|clicks?|confirms?|press(?:es)?|repl(?:y|ies)|says?|taps?)\b|\b(?:after|once|until|when|without) (?:[\w-]{1,12} ){0,2}(?:users?|owner|human|person|customer)(?:['’]s)? (?:[\w-]{1,12} ){0,2}(?:answer|approval|confirm(?:ation|ed)|approved|consent|go-ahead|ok|yes)\b/iu;
/** Lines between the first step and the second. */
const TO_SECOND = 12;
/** And between the second and the yes that it waits for. */
const TO_YES = 1;
/** Sentences looked at around a call. */
const MAX_LOOKED_AT = 200;
/** Of a sentence. */
const MAX_LENGTH = 2_000;

/** True where a sentence only makes the first of two steps, and the second waits for the user. */
export function isFirstOfTwoSteps({ text, line, fact }: PassageSentence, index: FactIndex): boolean {
  const name = FIRST.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const near = instructionsNear(fact.at.path, line, index);
  return near.some(
    (second) =>
      SECOND.exec(textOf(second))?.[1]?.toLowerCase() === name &&
      near.some((yes) => Math.abs(yes.at.line - second.at.line) <= TO_YES && USERS_YES.test(textOf(yes))),
  );
}

function textOf({ text }: InstructionFact): string {
  return text.slice(0, MAX_LENGTH);
}

function instructionsNear(path: string, line: number, index: FactIndex): readonly InstructionFact[] {
  const near: InstructionFact[] = [];
  for (const fact of index.inFile(path)) {
    if (fact.kind === "instruction" && Math.abs(fact.at.line - line) <= TO_SECOND) near.push(fact);
    if (near.length >= MAX_LOOKED_AT) break;
  }
  return near;
}
