import type { Language } from "../../model/language.ts";
import type { Embedded, Reading, Source } from "../../model/source.ts";
import { tellUnread } from "../tell-unread.ts";

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
/** Whatever stands in the head of a function is served as the description of a tool, without a word beside it. */
const SERVES_HEADS = /[\w)\]]\.__doc__\b|\bgetdoc\s?\(|\badd_tool\s?\(|\.from_(?:function|defaults|callable)\s?\(/u;
const HEAD = /\b(?:def|class)\s{1,4}\w{1,80}[^\n]{0,400}\n(?:[^\n]{0,400}\n){0,8}?\s{0,40}[rRuU]?("""|''')/gu;

/** What the definition of a tool says to the model: nobody else reads it ("tool poisoning"). */
export function tellToolDescriptions(source: Source, reading: Reading): void {
  const { text, language } = source;
  if (!LANGUAGES.has(language) || !DEFINES_TOOLS.test(text)) return;
  let looked = 0;
  const told = new Set<number>();
  for (const match of descriptions(source)) {
    looked += 1;
    if (looked > MAX_DESCRIPTIONS) {
      tellUnread(
        source,
        reading,
        "too-many",
        `descriptions of more than ${MAX_DESCRIPTIONS} tools; the rest was not read`,
        { isHarmless: true },
      );
      return;
    }
    const start = match.index + match[0].length;
    if (told.has(start)) continue;
    told.add(start);
    const end = closing(text, start, match[1] ?? '"');
    tellDescription(source, start, end, reading);
  }
}

function* descriptions({ text, language }: Source): Iterable<RegExpExecArray> {
  yield* text.matchAll(DESCRIPTION);
  if (language === "python" && SERVES_HEADS.test(text)) yield* text.matchAll(HEAD);
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
  const at = source.locate(span.start, span.end);
  reading.embed(source, { ...asDescription(source), text: folded.slice(0, MAX_LENGTH), offset: null, at });
}

function tellDescription(source: Source, start: number, end: number, reading: Reading): void {
  // Two letters for two: places stay what they are.
  const text = source.text
    .slice(start, end)
    .replaceAll(/\\(.)/gsu, (_, letter: string) => ` ${PLAIN.get(letter) ?? letter}`);
  reading.embed(source, { ...asDescription(source), text, offset: start, at: source.locate(start, end) });
}

const PLAIN: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\n"],
  ["t", " "],
]);

/** A model reads it like any paragraph: commands, links and what several sentences ask together. */
function asDescription({ context }: Source): Pick<Embedded, "language" | "layer" | "context"> {
  return {
    language: "markdown",
    layer: { kind: "field", name: "description" },
    context: { ...context, trigger: "obey" },
  };
}
