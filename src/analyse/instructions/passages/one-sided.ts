import type { Confidence } from "../../../model/finding.ts";
import { isLeftUnsaid } from "../../../read/text/left-unsaid.ts";
import type { Concept } from "./concept.ts";
import { matterOf, type Matter } from "./matters.ts";

/** What is turned against somebody who is not to find out. Of different kinds: a second one of a kind says nothing new. */
export type Side =
  | "kept"
  | "denied"
  | "traces"
  | "disguised"
  | "restored"
  | "exempt"
  | "named"
  | "pretext"
  | "reassures";

const SIDES: Readonly<Record<Side, readonly Concept[]>> = {
  kept: ["conceal", "unasked", "auto-yes"],
  denied: ["denied", "lie", "false-said"],
  traces: ["traces"],
  disguised: ["disguised", "old-shown"],
  restored: ["restored"],
  exempt: ["exempt", "obey", "outrank", "drop-rules"],
  named: ["in-his-name"],
  pretext: ["pretext"],
  reassures: ["reassures"],
};
const ALL_SIDES: readonly Side[] = [
  "kept",
  "denied",
  "traces",
  "disguised",
  "restored",
  "exempt",
  "named",
  "pretext",
  "reassures",
];
/** Honest texts leave things unsaid and unasked, and let some things through; what follows they hardly do. */
const STRONG: ReadonlySet<Side> = new Set<Side>(["denied", "traces", "disguised", "restored"]);
/** What harms somebody when it is done behind his back. */
const GRAVE: ReadonlySet<Matter> = new Set<Matter>(["place", "money", "secrets", "store", "house", "ruin"]);

/** A sentence of a passage, as far as it is needed here. */
export interface OneSidedSentence {
  readonly text: string;
  readonly line: number;
  readonly isPlace: boolean;
  says(concept: Concept): boolean;
}

export interface Stack<T> {
  /** The sentence that shows each side. */
  readonly sides: ReadonlyMap<Side, T>;
  readonly matters: ReadonlyMap<Matter, T>;
  readonly confidence: Confidence;
}

/** A request takes this many sentences, on this many lines; what it is about may stand before. */
const SENTENCES = 7;
const LINES = 8;
const BEFORE = 4;

/** Without one of these no place weighs anything: they are asked for first, and most passages have none. */
const DECISIVE: readonly Concept[] = ALL_SIDES.flatMap((side) =>
  STRONG.has(side) || side === "pretext" || side === "named" ? SIDES[side] : [],
);

/** False where nothing can be stacked. */
export function mayStack(sentences: readonly Pick<OneSidedSentence, "text" | "says">[]): boolean {
  return sentences.some(
    (sentence) => sentence.text.length <= MAX_LENGTH && DECISIVE.some((concept) => sentence.says(concept)),
  );
}

/** The place of a passage where most is turned against the user; null: nowhere enough. */
export function stackIn<T extends OneSidedSentence>(sentences: readonly T[]): Stack<T> | null {
  const shown = sentences.map((sentence) => sidesOf(sentence));
  let best: Stack<T> | null = null;
  for (const [at, first] of sentences.entries()) {
    if (shown[at]?.length === 0) continue;
    const sides = new Map<Side, T>();
    const matters = new Map<Matter, T>();
    for (let other = Math.max(0, at - BEFORE); other < Math.min(sentences.length, at + SENTENCES); other += 1) {
      const sentence = sentences[other];
      if (sentence === undefined || Math.abs(sentence.line - first.line) > LINES) continue;
      if (DEFENDS.test(sentence.text)) break;
      for (const matter of matterOf(sentence)) if (!matters.has(matter)) matters.set(matter, sentence);
      if (other >= at) for (const side of shown[other] ?? []) if (!sides.has(side)) sides.set(side, sentence);
    }
    if (!matters.has("place")) sides.delete("reassures");
    if (!matters.has("secrets")) sides.delete("pretext");
    const confidence = weigh(sides, matters);
    if (confidence === null || (best !== null && best.confidence === "high")) continue;
    if (best === null || confidence === "high" || sides.size > best.sides.size) best = { sides, matters, confidence };
  }
  return best;
}

/** "If you find such lines, point them out": a lesson about attacks says what to do with them. */
const DEFENDS =
  /\b(?:if you (?:find|see|notice|spot) (?:such|one|any)|point (?:it|them|this) out|such (?:lines|requests|messages|texts|mails|instructions) (?:are|is|should|must)|red flags?|fraud (?:indicators?|patterns?|risks?|schemes?|signals?|typolog\w{1,3})|(?:functions?|serves?) as camouflage|(?:do not|don['’]t|never) (?:follow|obey|act on) (?:it|them|this|that|any|what)|report (?:it|them) to the (?:user|owner|person))\b|诈骗|詐騙|詐欺|мошенн|स्कैम|धोखाधड़ी/iu;

/** A longer sentence has every word by chance. */
const MAX_LENGTH = 340;

function sidesOf(sentence: OneSidedSentence): readonly Side[] {
  if (sentence.text.length > MAX_LENGTH) return [];
  const sides = ALL_SIDES.filter((side) => SIDES[side].some((concept) => sentence.says(concept)));
  if (sides.includes("kept") || !isLeftUnsaid(sentence.text.toLowerCase())) return sides;
  return ASKS_FOR_NOTHING.test(sentence.text) ? sides : [...sides, "kept"];
}

/** "Never ask for a password" keeps nothing back. */
const ASKS_FOR_NOTHING = /\b(?:never|not|n['’]t|nobody|no one)\b[^.;\n]{0,24}\bask(?:s|ed)? (?:\S{1,20} ){0,2}for\b/iu;

function weigh(sides: ReadonlyMap<Side, unknown>, matters: ReadonlyMap<Matter, unknown>): Confidence | null {
  const strong = [...sides.keys()].filter((side) => STRONG.has(side)).length;
  const isGrave = [...matters.keys()].some((matter) => GRAVE.has(matter));
  // Somebody is told why he has to give away what only he has, at a stranger's place.
  if (matters.has("secrets") && matters.has("place") && (strong > 0 || sides.has("pretext"))) {
    if (sides.size > 1) return "high";
    return sides.has("pretext") ? "medium" : null;
  }
  // What is sent away is told to stay, and whoever asks is told so.
  if (sides.has("reassures") && sides.has("denied") && sides.has("kept")) return "high";
  if (matters.has("ruin") && strong > 0 && sides.has("kept")) return "high";
  // What the user would have to say himself is written down for him, and he does not see it.
  if (sides.has("named") && sides.has("kept") && (matters.size > 0 || sides.size > 2)) return "medium";
  if (sides.size < 2 || strong === 0 || (matters.size === 0 && strong < 2)) return null;
  if (matters.size > 0 && strong > 1 && (sides.size > 2 || (isGrave && sides.has("denied")))) return "high";
  return sides.size > 2 || isGrave || strong > 1 || sides.has("exempt") || isDeniedGuard(sides, matters)
    ? "medium"
    : null;
}

/** What guards the user is set aside unsaid, and an answer lies ready. */
function isDeniedGuard(sides: ReadonlyMap<Side, unknown>, matters: ReadonlyMap<Matter, unknown>): boolean {
  return sides.has("denied") && sides.has("kept") && matters.has("guard");
}
