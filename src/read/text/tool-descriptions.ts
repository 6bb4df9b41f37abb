import type { Context } from "../../model/context.ts";
import type { Language } from "../../model/language.ts";
import type { Reading, Source } from "../../model/source.ts";
import { asksForSomething } from "./asks.ts";
import { instructionAt } from "./instruction-at.ts";
import { splitSentences } from "./split-sentences.ts";
import { visibleText } from "./visible.ts";

/** Descriptions looked at in one file; a plugin has a dozen tools. */
export const MAX_DESCRIPTIONS = 500;
/** Of one description. */
const MAX_LENGTH = 4_000;

const LANGUAGES: ReadonlySet<Language> = new Set<Language>(["javascript", "typescript", "python"]);
/** Only files that define tools of an agent: elsewhere a description is for people. */
const DEFINES_TOOLS =
  /registerTool|\.tool\s?\(|@(?:\w{1,30}\.)?tool\b|inputSchema|input_schema|\btools\s?[:=]\s?\[|(?:parameters|args_schema)\s?[:=]|FastMCP|McpServer|function_tool/u;
const DESCRIPTION =
  /(?:["']?\b(?:description|instructions|prompt)["']?\s{0,4}[:=]\s{0,4}\(?\s{0,40}|\.tool\s?\(\s{0,40}["'`][\w.-]{1,80}["'`]\s?,\s{0,40}|@(?:\w{1,30}\.)?tool\b[^\n]{0,200}\n(?:[^\n]{0,400}\n){0,6}?\s{0,40})("""|'''|["'`])/gu;

/** What the definition of a tool says to the model, sentence by sentence: nobody else reads it ("tool poisoning"). */
export function tellToolDescriptions(source: Source, reading: Reading): void {
  const { text, language } = source;
  if (!LANGUAGES.has(language) || !DEFINES_TOOLS.test(text)) return;
  let looked = 0;
  for (const match of text.matchAll(DESCRIPTION)) {
    looked += 1;
    if (looked > MAX_DESCRIPTIONS) {
      const message = `${source.path}: descriptions of more than ${MAX_DESCRIPTIONS} tools; the rest was not read`;
      reading.gap({ code: "too-many", path: source.path, message, blocking: false });
      return;
    }
    const start = match.index + match[0].length;
    const end = closing(text, start, match[1] ?? '"');
    tellSentences(source, start, end, reading);
  }
}

/** The place of the closing quote, at most MAX_LENGTH further on. */
function closing(text: string, start: number, quote: string): number {
  const limit = Math.min(text.length, start + MAX_LENGTH);
  for (let at = start; at < limit; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text.startsWith(quote, at)) return at;
  }
  return limit;
}

/** True where a file defines tools of an agent. */
export function definesTools(text: string): boolean {
  return DEFINES_TOOLS.test(text);
}

/** A description that a program puts together (`"…" + more`, join, a variable), as its reader has folded it. */
export function tellFoldedDescription(
  source: Source,
  span: { readonly start: number; readonly end: number },
  folded: string,
  reading: Reading,
): void {
  const description = folded.slice(0, MAX_LENGTH);
  for (const sentence of splitSentences(description))
    tellSentence(source, span, description.slice(sentence.start, sentence.end), reading);
}

function tellSentences(source: Source, start: number, end: number, reading: Reading): void {
  const description = source.text.slice(start, end);
  for (const span of splitSentences(description)) {
    const said = description.slice(span.start, span.end).replaceAll(/\\[nrt"'`]/g, " ");
    tellSentence(source, { start: start + span.start, end: start + span.end }, said, reading);
  }
}

function tellSentence(
  source: Source,
  span: { readonly start: number; readonly end: number },
  said: string,
  reading: Reading,
): void {
  const context: Context = { ...source.context, trigger: "obey" };
  const layers = [...source.layers, { kind: "field", name: "description" } as const];
  const says = visibleText(said);
  if (asksForSomething(says)) reading.fact(instructionAt(says, span, { ...source, layers }, context));
}
