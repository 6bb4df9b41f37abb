import type { FileFact } from "../../model/fact.ts";
import type { Language } from "../../model/language.ts";
import { encodedBytes, MIN_BLOB } from "./encoded-blob.ts";
import { fileFact } from "./file-fact.ts";
import { PROGRAMS, type NamedLanguage } from "./named-language.ts";
import { formatOfExtension } from "./named-format.ts";

/** Binary data inside a text: its format, and how many bytes are no text. */
export interface BinaryParts {
  readonly found: string | null;
  readonly unreadable: number;
}

/** Less than this is an odd character or two. */
const MIN_UNREADABLE = 256;
/** Honest code has shorter lines; the longest hand-written ones are lists of data. */
const MINIFIED_LINE = 5_000;
const MINIFIED_AVERAGE = 500;
/** Below that a single line is a snippet. */
const MIN_MINIFIED = 2_000;

/** Facts that follow from the form of a text. */
export function textFacts(
  path: string,
  text: string,
  language: Language,
  named: NamedLanguage,
  binary: BinaryParts | null,
): readonly FileFact[] {
  const facts: FileFact[] = [];
  const tell = (form: FileFact["form"]): void => void facts.push(fileFact(path, form, language));
  const promised = formatOfExtension(named.extension);
  if (promised !== null && text !== "") {
    const found = PROGRAMS.has(language) ? `${language} script` : `${language === "unknown" ? "text" : language} text`;
    tell({ is: "mismatch", named: `.${named.extension}`, found: found.replace("text text", "text") });
  }
  if (binary !== null && binary.found !== null) {
    tell({ is: "mismatch", named: named.extension === "" ? named.name : `.${named.extension}`, found: binary.found });
  }
  if (binary !== null && binary.unreadable >= MIN_UNREADABLE) {
    tell({ is: "trailing-data", format: `${language} script`, bytes: binary.unreadable });
  }
  if (named.name.startsWith(".") && PROGRAMS.has(language)) tell({ is: "hidden-file" });
  if (isMinified(text, language, named.extension)) tell({ is: "minified" });
  const blob = encodedBytes(text);
  if (blob >= MIN_BLOB) tell({ is: "encoded-blob", bytes: blob });
  return facts;
}

function isMinified(text: string, language: Language, extension: string): boolean {
  if (language !== "javascript" && language !== "typescript" && extension !== "css") return false;
  if (text.length < MIN_MINIFIED) return false;
  let lines = 1;
  let longest = 0;
  let from = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", from)) {
    longest = Math.max(longest, at - from);
    from = at + 1;
    lines += 1;
  }
  longest = Math.max(longest, text.length - from);
  return longest >= MINIFIED_LINE || text.length / lines >= MINIFIED_AVERAGE;
}
