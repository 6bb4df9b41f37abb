import { CONFIDENCES, type Match, type Step } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { inReadingOrder } from "../reading-order.ts";
import { show, step } from "../step.ts";
import type { Idea } from "./idea.ts";
import { findIdeas } from "./ideas.ts";
import { passageAttacks } from "./passages/passage-attacks.ts";
import { selfCopies } from "./passages/self-copies.ts";
import { sentencesOf, type Sentence } from "./sentences.ts";
import { COMPANY_REACH, weigh, type Said } from "./weigh.ts";
import { plantedBlock } from "./planted-block.ts";
import { walletPage } from "./wallet-page.ts";

const SIGNATURES: Readonly<Record<Idea, { readonly signature: string; readonly says: string }>> = {
  override: { signature: "prompt-injection/override", says: "tells the agent to drop the rules that hold" },
  conceal: { signature: "prompt-injection/conceal-from-user", says: "tells the agent to keep something from the user" },
  unconfirmed: { signature: "prompt-injection/act-unconfirmed", says: "tells the agent to act without asking" },
  replicate: { signature: "prompt-injection/self-replication", says: "tells the agent to copy this text into others" },
  leak: { signature: "exfiltration/told-to-leak", says: "tells the agent to send private data away" },
  plant: {
    signature: "persistence/planted-instruction",
    says: "tells the agent to write into what it obeys in every session",
  },
  "obey-remote": {
    signature: "command-and-control/remote-instructions",
    says: "has the agent fetch text again and again and follow it",
  },
  spend: { signature: "finance/spend-without-approval", says: "tells the agent to move money without approval" },
  "ask-secret": {
    signature: "finance/asks-seed-phrase",
    says: "has the person give away a seed phrase or private key",
  },
};

/** Other sentences of the same place that a chain shows. */
const MAX_COMPANY_SHOWN = 3;

/** Sentences addressed to the agent against its user. */
export function* instructionAttacks(index: FactIndex): Iterable<Match> {
  yield* plantedBlock(index);
  yield* walletPage(index);
  const byFile = new Map<string, Said[]>();
  for (const said of whatIsSaid(index)) {
    const { path } = said.sentence.fact.at;
    const inFile = byFile.get(path);
    if (inFile === undefined) byFile.set(path, [said]);
    else inFile.push(said);
  }
  const weak = new Set<string>();
  for (const inFile of byFile.values()) {
    const matches: SaidMatch[] = [];
    for (const [at, said] of inFile.entries())
      for (const each of judge(said, companyOf(inFile, at), index)) matches.push(each);
    yield* strongestFirst(matches, weak);
  }
  yield* passageAttacks(index);
  yield* selfCopies(index);
}

/**
 * A list of findings is cut: twenty weak ones before it must not push the strong one out. A weak sign that is repeated is
 * still one weak sign, in however many files of a manual (`weak`: those of the package so far).
 */
function* strongestFirst(matches: readonly SaidMatch[], weak: Set<string>): Iterable<Match> {
  const told = new Set<string>();
  const partsFirst = matches.toSorted((a, b) => Number(a.isWhole) - Number(b.isWhole));
  for (const confidence of CONFIDENCES.toReversed()) {
    for (const { match, isWhole } of partsFirst) {
      if (match.confidence !== confidence) continue;
      const place = `${match.signature}:${match.at.line}`;
      // A comment is told as a whole and sentence by sentence.
      if (isWhole && linesOf(match).some((line) => told.has(`${match.signature}:${line}`))) continue;
      if (confidence === "low") {
        if (told.has(match.signature) || weak.has(match.signature)) continue;
        weak.add(match.signature);
      }
      told.add(place).add(match.signature);
      yield match;
    }
  }
}

/** Lines of a hidden text that are compared with what its sentences were told of. */
const MAX_LINES = 60;

function linesOf({ at }: Match): readonly number[] {
  const count = Math.min((at.endLine ?? at.line) - at.line + 1, MAX_LINES);
  return Array.from({ length: count }, (_, below) => at.line + below);
}

interface SaidMatch {
  readonly match: Match;
  /** Of a hidden text as a whole. */
  readonly isWhole: boolean;
}

/** Every sentence that counts and asks for something of the table, in order of its place in its file. */
function whatIsSaid(index: FactIndex): readonly Said[] {
  const said: Said[] = [];
  for (const sentence of sentencesOf(index)) {
    if (!counts(sentence)) continue;
    const ideas = findIdeas(sentence.text);
    if (ideas.length > 0) said.push({ sentence, ideas });
  }
  return said.toSorted(
    (a, b) =>
      a.sentence.fact.at.line - b.sentence.fact.at.line ||
      Number(a.sentence.fact.kind === "hidden-text") - Number(b.sentence.fact.kind === "hidden-text"),
  );
}

/** What is quoted, tested or warned of is no order; what is hidden is one, whatever stands around it. */
function counts({ fact, standing, hidden }: Sentence): boolean {
  if (fact.context.negated || fact.context.role === "test" || fact.context.role === "pattern") return false;
  return hidden || standing !== "mentioned";
}

/** The neighbours within reach, nearest lines first looked for from the place itself: a file of thousands stays linear. */
function companyOf(inFile: readonly Said[], at: number): readonly Said[] {
  const line = inFile[at]?.sentence.fact.at.line ?? 0;
  let from = at;
  while (from > 0 && at - from < MAX_COMPANY && line - lineOf(inFile, from - 1) <= COMPANY_REACH) from -= 1;
  let to = at;
  while (to < inFile.length && to - at < MAX_COMPANY && lineOf(inFile, to) - line <= COMPANY_REACH) to += 1;
  return inFile.slice(from, to);
}

/** Sentences looked at on either side; a file that is one line has thousands within reach. */
const MAX_COMPANY = 40;

function lineOf(inFile: readonly Said[], at: number): number {
  return inFile[at]?.sentence.fact.at.line ?? 0;
}

/** A comment is told as a whole as well: neither the whole nor its parts are company to each other. */
function isAnother({ sentence: other }: Said, { sentence }: Said): boolean {
  return !other.text.includes(sentence.text) && !sentence.text.includes(other.text);
}

function asStep({ sentence, ideas }: Said): Step {
  return step(sentence.fact, `the same text ${ideas.map((idea) => SIGNATURES[idea].says).join(", and ")}`);
}

function* judge(said: Said, company: readonly Said[], index: FactIndex): Iterable<SaidMatch> {
  const { sentence, ideas } = said;
  const others = company.filter((other) => isAnother(other, said)).slice(0, MAX_COMPANY_SHOWN);
  for (const idea of ideas) {
    const { signature, says } = SIGNATURES[idea];
    const match = {
      signature,
      at: sentence.fact.at,
      snippet: sentence.fact.snippet,
      confidence: weigh(idea, said, company, index),
      message: `${says}${sentence.hidden ? ", in text that a person does not see" : ""}: "${show(sentence.text)}"`,
      chain: inReadingOrder([step(sentence.fact, says), ...others.map(asStep)]),
      subject: show(sentence.text).slice(0, 80),
    };
    yield { match, isWhole: sentence.fact.kind === "hidden-text" };
  }
}
