import type { Language } from "../../model/language.ts";
import { languageOfEnding, languageOfName, PROGRAMS } from "./named-language.ts";
import { shebangLanguage } from "./shebang.ts";

/** Python runs such lines of a list of folders whenever it starts. Source: Python's documentation of `site`. */
const RUNS_AT_START = /^import[ \t]/mu;

/** The language of a script that a program writes or runs, from its first line, else its name; null: neither says. */
export function languageOfScript(path: string, text: string | null): Language | null {
  const shebang = text === null ? null : shebangLanguage(text);
  if (shebang !== null) return shebang;
  if (text !== null && /\.pth$/iu.test(path) && RUNS_AT_START.test(text)) return "python";
  const { language } = languageOfName(path);
  return PROGRAMS.has(language) ? language : null;
}

/** `tools/run.sh`: by its name a text that runs. */
export function endsAsScript(path: string): boolean {
  const language = languageOfEnding(path);
  return language !== null && PROGRAMS.has(language);
}
