import type { Match } from "../../../model/finding.ts";
import type { FactIndex } from "../../fact-index.ts";
import { persistMechanism } from "../../../read/shell/run/persist-path.ts";
import { show, step } from "../../step.ts";
import { asWritten } from "./as-written.ts";
import { passagesOf, type PassageSentence } from "../passages/passage.ts";
import { marksOf, tellsOfMore } from "./marks.ts";
import { learnedIn, tellingOf, weighMarks, weighWords } from "./weights.ts";
import { windowsOf, type Said, type Window } from "./windows.ts";

/** Above it lie 3 in 1,000 real skills whose publishers nothing was learned from. */
const LIMIT = -0.6;
/** Of everyday length; in more of them one scores as high by chance: long manuals have thousands. */
const EVERYDAY_WINDOWS = 30;
/** By how much for ten times as many. */
const RISE = 2;
/**
 * So far above the limit lies none of 1,134 real skills that nothing was learned from (the next has 0.25), 1 of 180 honest
 * neighbours of attacks that others wrote, and a fifth of those attacks.
 */
const BEYOND_CHANCE = 2.1;
/** Where the words say less, nothing else can make up for it, and finding out costs most of the time. */
const MIN_BY_WORDS = -6;
/**
 * And an address alone, which is a mark three times over, makes up for less: in short notes of a language of which few
 * honest texts were learned, two everyday words weigh as much as an order. Attacks that name nothing else begin at −3.5.
 */
const MIN_BESIDE_A_PLACE = -4;
/** Windows of a package; a library of documents has no more to say about its kind. */
const MAX_WINDOWS = 3_000;
/** Words that a finding names. */
const SHOWN = 6;
const SHOWN_IN_A_STEP = 3;

/** "as", "there", "of": they weigh as well, but nobody can do anything with them. */
const SAYS_SOMETHING =
  /^(?!(?:about|above|after|also|been|before|below|could|does|from|have|here|into|just|more|most|only|other|over|should|some|such|than|that|their|them|then|there|these|they|this|those|through|under|very|were|what|when|where|which|while|will|with|would|your|urlx|para|pela|pelo|como|este|esta|sind|eine|einer|avec|dans|pour)$)(?:.*\p{L}{4}|.*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u;

interface Judged {
  readonly window: Window;
  readonly score: number;
  readonly learned: ReadonlyMap<string, number>;
}

/**
 * Passages that use words as attacks do, whatever they ask for: a weight learned from attacks whose wordings no list had.
 * It cannot say what would happen, so it asks for a look, and convicts only where no honest text comes near.
 */
export function* likeness(index: FactIndex): Iterable<Match> {
  const judge = judgeOf(index);
  const windows = passagesOf(index)
    .flatMap((passage) => [...windowsOf(passage)])
    .slice(0, MAX_WINDOWS);
  const threshold = LIMIT + RISE * Math.log10(Math.max(1, windows.length / EVERYDAY_WINDOWS));
  let limit = threshold;
  let worst: Judged | null = null;
  for (const window of windows) {
    const judged = judge(window, limit);
    if (judged === null) continue;
    worst = judged;
    limit = judged.score;
  }
  if (worst === null) return;
  const match = matchOf(worst, limit - threshold >= BEYOND_CHANCE);
  // "Please review and follow the Code of Conduct": no agent obeys the manual of a library.
  yield obeysNothing(index) ? { ...match, severity: "low", confidence: "low" } : match;
}

/** A library without a skill, a plugin's manifest or rules for agents: its texts are for those who program with it. */
function obeysNothing({ package: { kind, paths } }: FactIndex): boolean {
  return kind === "folder" && !paths.some((path) => PLUGIN.test(path) || OBEYED.has(persistMechanism(path) ?? ""));
}

const PLUGIN = /(?:^|\/)(?:openclaw|claude)\.plugin\.json$/u;
const OBEYED: ReadonlySet<string> = new Set(["agent-memory", "agent-skill"]);

/** Neighbouring windows share sentences, which are read once. The judge says null to what is not above the limit. */
function judgeOf(index: FactIndex): (window: Window, limit: number) => Judged | null {
  const words = new Map<PassageSentence, ReadonlyMap<string, number>>();
  const marks = new Map<Said, ReadonlySet<string>>();
  return (window, limit) => {
    const learned = new Map<string, number>();
    for (const { sentence } of window) {
      const own = words.get(sentence) ?? learnedIn(sentence.text);
      words.set(sentence, own);
      for (const [word, weight] of own) learned.set(word, weight);
    }
    const byWords = weighWords(learned);
    if (byWords < MIN_BY_WORDS) return null;
    const marked = new Set<string>();
    for (const said of window) {
      const own = marks.get(said) ?? marksOf(said, index);
      marks.set(said, own);
      for (const mark of own) marked.add(mark);
    }
    if (byWords < MIN_BESIDE_A_PLACE && !tellsOfMore(marked)) return null;
    const score = byWords + weighMarks(marked);
    return score > limit ? { window, score, learned } : null;
  };
}

function matchOf({ window, learned }: Judged, isBeyondChance: boolean): Match {
  const first = clearest(window);
  const all = window.map(({ sentence }) => sentence.text).join("\n");
  const by = tellingWords(learned, all, SHOWN);
  return {
    signature: "prompt-injection/attack-like-passage",
    at: first.fact.at,
    snippet: first.fact.snippet,
    subject: show(first.text).slice(0, 80),
    ...(isBeyondChance ? {} : ({ severity: "medium", confidence: "medium" } as const)),
    message:
      `is worded${isBeyondChance ? ", far beyond what honest texts are," : ""} like known orders against the user; words alone decided, nobody knows what it asks for` +
      `${by === "" ? "" : ` (the heaviest: ${by})`}: "${show(first.text)}"`,
    chain: window.map(({ sentence: { fact, text } }) => {
      const own = tellingWords(learnedIn(text), text, SHOWN_IN_A_STEP);
      return step(fact, `says "${show(text)}"${own === "" ? "" : `, of which these words weigh most: ${own}`}`);
    }),
  };
}

/** The heaviest first, as the text has them. */
function tellingWords(learned: ReadonlyMap<string, number>, text: string, most: number): string {
  const written = asWritten(text);
  const words = tellingOf(learned)
    .filter((word) => SAYS_SOMETHING.test(word))
    .map((word) => `"${written(word)}"`);
  return [...new Set(words)].slice(0, most).join(", ");
}

/** The sentence that a person should begin with. */
function clearest(window: Window): PassageSentence {
  const [best] = window
    .map(({ sentence }) => ({ sentence, score: weighWords(learnedIn(sentence.text)) }))
    .toSorted((a, b) => b.score - a.score);
  if (best === undefined) throw new Error("a window without sentences");
  return best.sentence;
}
