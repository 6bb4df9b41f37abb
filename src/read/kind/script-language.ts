import type { Language } from "../../model/language.ts";
import { languageOfEnding, languageOfName, PROGRAMS } from "./named-language.ts";
import { shebangLanguage } from "./shebang.ts";

/** The language of a script that a program writes or runs, from its first line, else its name; null: neither says. */
export function languageOfScript(path: string, text: string | null): Language | null {
  const shebang = text === null ? null : shebangLanguage(text);
  if (shebang !== null) return shebang;
  const { language } = languageOfName(path);
  return PROGRAMS.has(language) ? language : null;
}

/** `tools/run.sh`: by its name a text that runs. */
export function endsAsScript(path: string): boolean {
  const language = languageOfEnding(path);
  return language !== null && PROGRAMS.has(language);
}
