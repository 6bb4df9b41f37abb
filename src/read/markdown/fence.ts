import type { Context } from "../../model/context.ts";
import type { Language } from "../../model/language.ts";
import { embedPieces, type Piece } from "../manifest/syntax/mapped-source.ts";
import { addresseeOf } from "../text/addressee.ts";
import { asksForSomething } from "../text/asks.ts";
import { isOfInterest } from "../text/of-interest.ts";
import { factAt } from "../text/place.ts";
import { visibleText } from "../text/visible.ts";
import { contextIn, type MarkdownDocument } from "./document.ts";
import { fenceLanguage } from "./fence-language.ts";
import { fenceRole, isWarnedOf } from "./fence-context.ts";
import { isCommandAmongCode } from "./mislabelled.ts";
import type { Section } from "./section.ts";
import type { CodeBlock } from "./tree.ts";

/** Where a block of code stands. */
export interface FencePlace {
  readonly headings: readonly string[];
  readonly section: Section;
  readonly introduction: string | null;
  readonly afterwards: string | null;
  readonly quoted: boolean;
  /** Another block of code stands right before it. */
  readonly followsCode: boolean;
}

/** Hands a block of code to the reader of its language, with what its surroundings say about it. */
export function readFence(node: CodeBlock, base: number, place: FencePlace, document: MarkdownDocument): void {
  readCode(node.value, { start: base + node.start, end: base + node.end }, node.info, place, document);
}

export function readCode(
  code: string,
  span: { readonly start: number; readonly end: number },
  info: string,
  place: FencePlace,
  document: MarkdownDocument,
): void {
  const { source, reading, regions } = document;
  const language = fenceLanguage(info, code);
  const setting = {
    info,
    language,
    code,
    headings: place.headings,
    section: place.section,
    introduction: place.introduction,
    afterwards: place.afterwards,
    isObeyed: document.isObeyed,
    followsCode: place.followsCode,
  };
  const isPage = language === "markdown" && info === "" && source.text.startsWith(firstLine(code), span.start);
  const context = contextIn(source.context, isPage ? "instruction" : fenceRole(setting), {
    headings: place.headings,
    introduction: place.introduction,
    negated: place.quoted || isWarnedOf(setting),
  });
  regions.add(span.start, span.end, context, "code");
  const lines = linesInSource(source.text, span, code);
  const isPlain = language === "text" || language === "unknown";
  const isProse =
    isPlain && PROSE_INFO.test(info.trim()) && context.role === "instruction" && isToBeObeyed(code, context);
  if (isPlain && !isProse) {
    tellTextLines(lines, info, context, document);
    if (language === "text") return;
  }
  if (context.role === "instruction") tellCommandsAmong(lines, language, { info, context }, document);
  const pieces = language === "shell" ? promptedLines(lines) : lines;
  const read = isProse ? "markdown" : language;
  embedPieces(merge(pieces), { language: read, layer: { kind: "fence", info }, context }, source, reading);
}

/** No fence stands before it: the text of the page goes on, indented below the tag of a component. */
function firstLine(code: string): string {
  return code.split("\n", 1)[0] ?? "";
}

/** Languages in which a line that fetches and runs something cannot stand by itself. */
const NOT_SHELL: ReadonlySet<Language> = new Set<Language>([
  "python",
  "javascript",
  "typescript",
  "json",
  "yaml",
  "toml",
  "dockerfile",
  "ruby",
  "php",
  "go",
  "rust",
  "unknown",
]);

/** `print("ready")` and below it `curl … | bash`, in a block that is told to be run. */
function tellCommandsAmong(
  pieces: readonly Piece[],
  language: Language,
  { info, context }: { readonly info: string; readonly context: Context },
  { source, reading }: MarkdownDocument,
): void {
  if (!NOT_SHELL.has(language)) return;
  let before = "";
  for (const line of pieces.flatMap((piece) => splitPiece(piece))) {
    if (isCommandAmongCode(line.text, before))
      embedPieces([line], { language: "shell", layer: { kind: "fence", info }, context }, source, reading);
    before = line.text;
  }
}

/** The code's lines where they stand: lists indent them and quotations put `>` before them. */
function linesInSource(
  text: string,
  span: { readonly start: number; readonly end: number },
  code: string,
): readonly Piece[] {
  const whole = text.indexOf(code, span.start);
  if (whole !== -1 && whole + code.length <= span.end) return [{ text: code, offset: whole, exact: true }];
  const pieces: Piece[] = [];
  let at = span.start;
  const isFenced = /^[`~]{3}/.test(text.slice(span.start, span.start + 3));
  if (isFenced) at = nextLine(text, at);
  for (const line of code.split("\n")) {
    const newline = text.indexOf("\n", at);
    const end = Math.min(newline === -1 ? text.length : newline, span.end);
    const column = text.slice(at, end).lastIndexOf(line);
    pieces.push({ text: line, offset: column === -1 ? at : at + column, exact: column !== -1 });
    pieces.push({ text: "\n", offset: end, exact: true });
    at = nextLine(text, at);
  }
  return pieces.slice(0, -1);
}

function nextLine(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline === -1 ? text.length : newline + 1;
}

/** Neighbours that also stand side by side in the source become one. */
function merge(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && last.exact && piece.exact && last.offset + last.text.length === piece.offset)
      merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

const PROMPT = /^\s{0,8}(?:\([\w.-]{1,30}\)\s)?(?:[\w.-]{1,30}@[\w.-]{1,60}[^$#\n]{0,60})?[$%❯➜]\s+(?=\S)/u;
/** A line that goes on with the command before it. */
const CONTINUES = /(?:\\|\||&&|<<-?\s{0,2}['"]?\w{1,30}['"]?)\s*$/u;

/** Of a session (`$ ls` and what it printed) the commands only; everything else as it is. */
function promptedLines(pieces: readonly Piece[]): readonly Piece[] {
  const lines = pieces.flatMap((piece) => splitPiece(piece));
  if (!lines.some((line) => PROMPT.test(line.text))) return pieces;
  const kept: Piece[] = [];
  let continues = false;
  for (const line of lines) {
    const prompt = PROMPT.exec(line.text)?.[0].length ?? 0;
    if (prompt === 0 && !continues) continue;
    const text = line.text.slice(prompt);
    continues = CONTINUES.test(text);
    kept.push({ text, offset: line.offset + prompt, exact: line.exact });
  }
  return kept;
}

function splitPiece(piece: Piece): readonly Piece[] {
  const lines: Piece[] = [];
  let at = 0;
  for (const line of piece.text.split(/(?<=\n)/)) {
    lines.push({ text: line, offset: piece.exact ? piece.offset + at : piece.offset, exact: piece.exact });
    at += line.length;
  }
  return lines;
}

/** Behind any other word stands a language that nobody here reads: `apex`, `solidity`. */
const PROSE_INFO =
  /^(?:text|txt|plain(?:text)?|none|prompt|system|instructions?|rules?|note|markdown|md|output)?(?![\w-])/iu;

/** Sentences that the text before them has obeyed are read like any paragraph; what is only to be written down is told by lines. */
function isToBeObeyed(code: string, context: Context): boolean {
  return !OBEYED_FILE.test(context.introduction ?? "") && (SENTENCE.test(code) || NO_BLANKS.test(code));
}

/** Writing that puts no blanks between words. */
const NO_BLANKS = /[\u{3040}-\u{30FF}\u{3400}-\u{9FFF}]{6}/u;

/** What an agent reads at the start of every session: all that is to be written there is meant for it. */
const OBEYED_FILE = /\b(?:AGENTS|SOUL|MEMORY|HEARTBEAT|CLAUDE|IDENTITY|BOOTSTRAP|TOOLS|USER|GEMINI)\.md\b/u;
/** Lines of one sentence. */
const MAX_JOINED = 12;

/** A sentence that goes on in the next line, which a lower-case letter shows, is one sentence. */
function joinWrapped(lines: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let count = 0;
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn =
      last !== undefined &&
      count < MAX_JOINED &&
      /[\p{L}\p{N},(–—-]\s*$/u.test(last.text) &&
      /^\s{0,12}\p{Ll}/u.test(line.text);
    if (goesOn && /^\s{0,12}\S{1,40}\s\S/u.test(line.text)) {
      joined[joined.length - 1] = { ...last, text: `${last.text.trimEnd()} ${line.text.trimStart()}` };
      count += 1;
    } else {
      joined.push(line);
      count = 1;
    }
  }
  return joined;
}

/** "- every 30 min: curl … and follow it": when it is done stands before what is done. */
const SCHEDULED = /^[-*•\s]{0,4}(?:(?:on|at) )?(?:every|each) [^:\n]{1,40}: \S/iu;

/** Five words in a row. */
const SENTENCE = /(?:\p{L}[\p{L}'’-]{0,30}[\s,]{1,2}){4}\p{L}/u;

/** Boxes of warnings, prompts and plain text in a fence are read by the agent like any paragraph. */
function tellTextLines(pieces: readonly Piece[], info: string, context: Context, document: MarkdownDocument): void {
  const { source, reading } = document;
  const isToBePlanted = OBEYED_FILE.test(context.introduction ?? "");
  for (const piece of joinWrapped(pieces.flatMap((each) => splitPiece(each)))) {
    const text = visibleText(piece.text.replaceAll(/[\u{2500}-\u{259F}|]+/gu, " "));
    if (text.length < 8) continue;
    const isTold = isToBePlanted || SCHEDULED.test(text) || asksForSomething(text);
    // A line of notes for an agent ("The owner has decided that …") asks for nothing.
    if (!isTold && !(SENTENCE.test(text) && isOfInterest(text))) continue;
    const base = factAt(source, piece.offset, piece.offset + piece.text.trimEnd().length, context);
    reading.fact({
      kind: "instruction",
      ...(isTold ? {} : { isBeside: true }),
      text: text.slice(0, 2_000),
      addressee: addresseeOf(text),
      quoted: context.role === "output" || context.role === "pattern",
      hidden: null,
      links: text.match(/https?:\/\/[^\s"'<>)]{3,500}/g) ?? [],
      codes: [],
      ...base,
      layers: [...base.layers, { kind: "fence", info }],
    });
  }
}
