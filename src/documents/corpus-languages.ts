import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { CORPUS, type CorpusCase } from "./corpus-cases.ts";

const LANGUAGES = ["English", "Chinese", "Japanese", "Spanish", "Russian", "another"] as const;
export type CorpusLanguage = (typeof LANGUAGES)[number];

/** Letters of the script that make a text one of it: a name or a quotation has fewer. */
const ENOUGH = 20;

/** The language in which a case speaks to its reader, by its script, and by everyday words where scripts are the same. */
export function languageOf({ sample }: CorpusCase): CorpusLanguage {
  const text = globSync("**/*.md", { cwd: path.join(CORPUS, sample) })
    .map((file) => readFileSync(path.join(CORPUS, sample, file), "utf8"))
    .join("\n");
  if (count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) >= ENOUGH) return "Japanese";
  if (count(text, /\p{Script=Han}/gu) >= ENOUGH) return "Chinese";
  if (count(text, /\p{Script=Cyrillic}/gu) >= ENOUGH) return "Russian";
  if (count(text, /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Hangul}]/gu) >= ENOUGH) return "another";
  if (count(text, /[ñ¿¡]|\b(?:del|los|las|para|con)\b/gu) >= ENOUGH / 2 && /[ñ¿¡áéíó]/u.test(text))
    return /[ãõç]/u.test(text) ? "another" : "Spanish";
  return count(text, /[äöüßàâçèêëîïôœãõ]/gu) >= ENOUGH / 2 ? "another" : "English";
}

export function languagesOf(cases: readonly CorpusCase[]): readonly CorpusLanguage[] {
  const spoken = new Set(cases.map(languageOf));
  return LANGUAGES.filter((language) => spoken.has(language));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
