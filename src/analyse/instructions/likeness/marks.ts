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

/** What is known of a sentence beside its words. */
export const MARKS = {
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
} as const satisfies Readonly<Record<string, (sentence: PassageSentence, index: FactIndex) => boolean>>;

export type Mark = keyof typeof MARKS;

export function isMark(name: string): name is Mark {
  return Object.hasOwn(MARKS, name);
}

const QUOTED = /["“«「『‘][^"”»」』’\n]{12,400}["”»」』’]/u;

const NAMES = Object.keys(MARKS).filter(isMark);

export function marksOf(sentence: PassageSentence, index: FactIndex): readonly Mark[] {
  return NAMES.filter((mark) => MARKS[mark](sentence, index));
}
