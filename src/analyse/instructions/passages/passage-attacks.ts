import type { Confidence, Match } from "../../../model/finding.ts";
import type { FactIndex } from "../../fact-index.ts";
import { inOrderOfEvents } from "../../order-of-events.ts";
import { show, step } from "../../step.ts";
import { wordsAgree } from "../likeness/agreement.ts";
import { BEFORE_MOVE } from "./before-move.ts";
import { isConcept } from "./concept.ts";
import { isOfTool, makes } from "./makes.ts";
import { passagesOf, type Passage, type PassageSentence } from "./passage.ts";
import { SAYS, type Move } from "./move.ts";
import type { Scheme } from "./scheme.ts";
import { SCHEMES } from "./schemes.ts";
import { namesOutside } from "./things.ts";

/** Lines on either side of the first move within which the others belong to it. */
const REACH = 10;
/** And sentences: what stands further away is said of something else. */
const REACH_IN_SENTENCES = 6;
/** What is taken is handed over to be sent, and what is sent to its place, within this many sentences. */
const HAND_OVER = 2;
/** A request takes this many sentences in a row; of a longer stretch it is only likely that its parts belong together. */
const MAX_ROW = 6;

const PLACES: ReadonlySet<Move> = new Set<Move>(["away", "outside", "source"]);

/** Attacks whose parts stand in several sentences, none of which asks for harm alone. */
export function* passageAttacks(index: FactIndex): Iterable<Match> {
  for (const passage of passagesOf(index)) {
    for (const scheme of possibleSchemes(passage, index)) {
      const moves = movesOf(scheme, passage, index);
      if (moves !== null && (passage.hidden || scheme.isEvident === true || isAskedFor(moves)))
        yield matchOf(scheme, moves, passage, index);
    }
  }
}

function possibleSchemes(passage: Passage, index: FactIndex): readonly Scheme[] {
  const known = new Map<Move, boolean>();
  const isMade = (move: Move): boolean => {
    let made = known.get(move);
    if (made === undefined) known.set(move, (made = someMakes(move, passage, index)));
    return made;
  };
  return SCHEMES.filter((scheme) => isPossible(scheme, passage, isMade));
}

/** Rules out nearly every scheme: each move is looked for once in a passage, whatever schemes have it, and words come first. */
function isPossible({ moves, oneOf }: Scheme, passage: Passage, isMade: (move: Move) => boolean): boolean {
  if (!moves.every((move) => mayMake(move, passage)) || !moves.every(isMade)) return false;
  return oneOf === undefined || oneOf.some((move) => mayMake(move, passage) && isMade(move));
}

function someMakes(move: Move, passage: Passage, index: FactIndex): boolean {
  return move === "hidden" ? passage.hidden : passage.sentences.some((sentence) => makes(sentence, move, index));
}

/** Of these moves other things tell, too: a command that sends, the words on a button of the system. */
const TOLD_OTHERWISE: ReadonlySet<Move> = new Set<Move>(["send", "unguard"]);

/** False where no sentence has the words for it, which only concepts have. */
function mayMake(move: Move, passage: Passage): boolean {
  return !isConcept(move) || TOLD_OTHERWISE.has(move) || passage.maySay(move);
}

/** One part may be stated, the rest is asked of somebody: a text about attacks states all of it. */
function isAskedFor(made: Made): boolean {
  const said = new Set(made.map(([, sentence]) => sentence).filter(({ form }) => form === "said"));
  const stated = [...said].filter(
    (sentence) =>
      sentence.fact.context.role === "documentation" && !isOfTool(sentence) && !SPEAKS_OF_ITSELF.test(sentence.text),
  );
  return stated.length === 0 || (stated.length === 1 && said.size > 1);
}

/** A lesson about attacks says neither "I" nor what becomes of this very file, nor what this skill or its agent does. */
const SPEAKS_OF_ITSELF =
  /(?<![\w"“'])I (?:\w{1,12} )?(?:\w{3,12}|do)\b|\bthis SKILL\.md\b|^[^\p{L}]{0,12}(?:This|The) (?:skill|plugin|agent|assistant) (?:\w{1,12}ly )?(?!is\b|has\b|does\b)\w{2,12}s\b/u;

type Made = readonly (readonly [Move, PassageSentence])[];

/** The sentence that makes each move; null: one is missing. */
function movesOf(
  { moves, oneOf, isApart, reach = REACH, handOver = HAND_OVER }: Scheme,
  passage: Passage,
  index: FactIndex,
): Made | null {
  const [first, ...others] = moves;
  const isHandedOn = moves.includes("send") || moves.includes("hand-in");
  for (const sentence of passage.sentences) {
    if (first === undefined || !makes(sentence, first, index)) continue;
    if (isApart === true && isListedAsRefused(sentence)) continue;
    const near = passage.sentences.filter(
      ({ row, order }) =>
        Math.abs(row - sentence.row) <= reach && Math.abs(order - sentence.order) <= REACH_IN_SENTENCES,
    );
    const made: [Move, PassageSentence][] = [[first, sentence]];
    let before = sentence;
    for (const move of others) {
      const other = nearest(
        before,
        near.filter((each) => makes(each, move, index) && !(isApart === true && made.some(([, by]) => by === each))),
      );
      if (other === undefined || (isHandedOn && distance(before, other) > handOver)) break;
      made.push([move, other]);
      before = other;
    }
    if (made.length < moves.length) continue;
    if (oneOf === undefined) return made;
    if (oneOf.includes("hidden") && passage.hidden && !isForItsOwnService(made, index)) return made;
    for (const move of oneOf) {
      const other = nearest(
        sentence,
        amidst(
          made,
          near.filter((each) => makes(each, move, index)),
        ),
      );
      if (other !== undefined) return [...made, [move, other]];
    }
  }
  return null;
}

/** Only out of sight, and sent to the service that the skill says it is for: a note and no theft. */
function isForItsOwnService(made: Made, index: FactIndex): boolean {
  const places = made.filter(([move]) => PLACES.has(move));
  return places.length > 0 && places.every(([, said]) => !namesOutside(said, index, "not declared"));
}

/** "Things this skill never does": what stands below it only names them. */
const REFUSES =
  /\b(?:never|not|n['’]t|avoid|forbidden|prohibited|refus\w{1,3}|nicht|nie(?:mals)?|verboten|nunca|jamás|prohibido|proibido|jamais|interdit)\b|(?<!\p{L})(?:no|não|не|никогда|нельзя)(?!\p{L})|不(?:做|要|会|得|应)|禁|勿|しない|いけない|ません|않|금지/iu;

/** "… is not recommended" */
const ADVISES_AGAINST =
  /\b(?:not (?:recommended|advised|advisable)|discouraged|inadvisable|abgeraten|nicht (?:empfohlen|ratsam)|desaconsej\p{L}{1,3}|no (?:se )?recom\p{L}{1,7}|não (?:é )?recom\p{L}{1,7}|déconseill\p{L}{1,3}|sconsigli\p{L}{1,4})|не рекоменд|不(?:建议|推荐|建議|推薦)|非推奨|勧めま?せん|권장하지/iu;

function isListedAsRefused({ fact, text }: PassageSentence): boolean {
  if (ADVISES_AGAINST.test(text)) return true;
  return fact.context.role === "documentation" && REFUSES.test(fact.context.headings.at(-1) ?? "");
}

function nearest(to: PassageSentence, sentences: readonly PassageSentence[]): PassageSentence | undefined {
  let best: PassageSentence | undefined;
  for (const each of sentences) if (best === undefined || distance(each, to) < distance(best, to)) best = each;
  return best;
}

/** Those between the others, where there are any: what stands there belongs to them first. */
function amidst(made: Made, sentences: readonly PassageSentence[]): readonly PassageSentence[] {
  const orders = made.map(([, { order }]) => order);
  const [from, to] = [Math.min(...orders), Math.max(...orders)];
  const between = sentences.filter(({ order }) => order >= from && order <= to);
  return between.length > 0 ? between : sentences;
}

function distance(a: PassageSentence, b: PassageSentence): number {
  return Math.abs(a.order - b.order);
}

const SLOTS: ReadonlySet<Move> = new Set<Move>(["slot-store", "slot-private", "slot-picture"]);
/** No service needs it, whatever it is about. */
const FOR_NO_SERVICE: ReadonlySet<Move> = new Set<Move>(["store-path", "slot-picture", "outrank", "rigged"]);

function weigh({ confidence }: Scheme, made: Made, passage: Passage, index: FactIndex): Confidence {
  // What fills a slot belongs to the address that names it, however long the list of slots is.
  const inRow = made.some(([move]) => SLOTS.has(move)) ? made.filter(([move]) => !PLACES.has(move)) : made;
  const orders = inRow.map(([, { order }]) => order);
  const isInRow = Math.max(...orders) - Math.min(...orders) < MAX_ROW;
  // What a package is about gets much of what it does, though no stores of keys; a thief can name his own place often, too.
  const isService =
    !made.some(([move]) => FOR_NO_SERVICE.has(move)) &&
    made.some(([move, said]) => PLACES.has(move) && !namesOutside(said, index, "besides its subject"));
  if (passage.hidden || (isInRow && !isService && (!isSpread(made) || wordsAgree(made.map(([, { text }]) => text)))))
    return confidence;
  return confidence === "high" ? "medium" : "low";
}

/** Its parts may have met by chance. */
function isSpread(made: Made): boolean {
  return new Set(made.map(([, sentence]) => sentence)).size > 1;
}

function matchOf(scheme: Scheme, made: Made, passage: Passage, index: FactIndex): Match {
  const { signature, does } = scheme;
  const [first] = made;
  const sentence = first?.[1] ?? passage.sentences[0];
  if (sentence === undefined) throw new Error("a passage without sentences");
  const inOrder = made.toSorted(([, a], [, b]) => a.line - b.line || a.order - b.order);
  return {
    signature,
    at: sentence.fact.at,
    snippet: sentence.fact.snippet,
    confidence: weigh(scheme, made, passage, index),
    message: `${does}${passage.hidden ? ", in text that a person does not see" : ""}: "${show(sentence.text)}"`,
    chain: inOrderOfEvents(
      [inOrder.map(([move, { fact }]) => ({ event: move, step: step(fact, SAYS[move]) }))],
      BEFORE_MOVE,
    ),
    subject: show(sentence.text).slice(0, 80),
  };
}
