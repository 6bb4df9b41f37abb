import type { FactIndex } from "../../fact-index.ts";
import type { PassageSentence } from "../passages/passage.ts";
import {
  namesAgentFile,
  namesChannel,
  namesKeys,
  namesOneKey,
  namesOutside,
  namesStore,
  namesWhole,
} from "../passages/things.ts";
import { makesSymbol, SYMBOL_MOVES } from "../passages/symbols.ts";
import type { Said } from "./windows.ts";

/** What is known of a sentence beside its words. */
const MARKS: Readonly<Record<string, (sentence: PassageSentence, index: FactIndex) => boolean>> = {
  store: (sentence) => namesStore(sentence),
  keys: (sentence) => namesKeys(sentence),
  "one key": (sentence) => namesOneKey(sentence),
  stranger: (sentence, index) => namesOutside(sentence, index, "not declared"),
  outside: (sentence, index) => namesOutside(sentence, index, "declared or not"),
  channel: (sentence) => namesChannel(sentence),
  "agent's file": (sentence) => namesAgentFile(sentence),
  whole: (sentence) => namesWhole(sentence),
  hidden: ({ fact }) => fact.kind === "hidden-text" || (fact.kind === "instruction" && fact.hidden !== null),
  description: ({ fact }) => fact.kind === "declaration",
  stated: ({ fact }) => fact.context.role === "documentation",
  quotes: ({ text }) => QUOTED.test(text),
  long: ({ text }) => text.length > 180,
  cyrillic: ({ text }) => /\p{Script=Cyrillic}/u.test(text),
  han: ({ text }) => /\p{Script=Han}/u.test(text),
  kana: ({ text }) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
  hangul: ({ text }) => /\p{Script=Hangul}/u.test(text),
  accents: ({ text }) => /[àáâãäåçèéêëìíîïñòóôõöùúûüß]/u.test(text),
};
const ALL = Object.entries(MARKS);

const QUOTED = /["“«「『‘][^"”»」』’\n]{12,400}["”»」』’]/u;

/**
 * Names of what holds for the sentence, of what it names in letters that are the same in every language, and of the
 * places beside it.
 */
export function marksOf({ sentence, beside }: Said, index: FactIndex): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const [mark, holds] of ALL) if (holds(sentence, index)) marks.add(mark);
  for (const move of SYMBOL_MOVES) if (makesSymbol(move, sentence, index)) marks.add(`names ${move}`);
  for (const place of beside) {
    marks.add(place.form);
    if (namesOutside(place, index, "declared or not")) marks.add(`${place.form} outside`);
    if (namesOutside(place, index, "not declared")) marks.add(`${place.form} stranger`);
    for (const move of SYMBOL_MOVES) if (makesSymbol(move, place, index)) marks.add(`${place.form} ${move}`);
  }
  return marks;
}

/** A form, or an address that is one of somebody's: every second manual has them. */
const EVERYDAY =
  /^(?:whole|quotes|long|stated|description|channel|one key|accents|cyrillic|han|kana|hangul|outside|stranger|names stranger|(?:place|fetches)(?: outside| stranger)?)$/u;

/** True where some mark tells what is done, with what, or that nobody is to know: more than that a place is named. */
export function tellsOfMore(marks: Iterable<string>): boolean {
  for (const mark of marks) if (!EVERYDAY.test(mark)) return true;
  return false;
}
