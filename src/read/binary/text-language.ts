import type { Language } from "../../model/language.ts";
import { looksLikeProse } from "../decode/looks-like-code.ts";
import { guessScript, markedLanguage } from "../kind/content-language.ts";
import { guessPayload } from "../text/guess-payload.ts";
import { isCommand } from "./command-shape.ts";

/** What text in a binary file is written in; nobody named it. `text`: neither code nor sentences. */
export function languageOfFound(text: string): Language {
  const marked = markedLanguage(text) ?? guessScript(text);
  if (marked !== null) return marked;
  if (isCommand(text)) return guessPayload(text);
  return looksLikeProse(text) ? "markdown" : "text";
}
