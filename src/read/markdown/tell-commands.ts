import type { Language } from "../../model/language.ts";
import { embedPieces } from "../manifest/syntax/mapped-source.ts";
import { isImperative, sentenceStarts } from "../text/imperative.ts";
import { codeAt, lastBefore, sentenceAt } from "./by-place.ts";
import type { MarkdownDocument } from "./document.ts";
import { findCommandsInProse, isCommandLine, isPutIntoLine } from "./programs.ts";
import { sourceOffset, type Prose } from "./prose.ts";
import type { ToldSentence } from "./told-sentence.ts";

const POWERSHELL = /^(?:iwr|irm|iex|invoke-\w+|start-process|set-\w+|add-mppreference|\$env:)/iu;

/** Commands in code spans, and commands typed into a sentence without any. */
export function tellCommands(prose: Prose, sentences: readonly ToldSentence[], document: MarkdownDocument): void {
  const { source, reading, regions } = document;
  const spans: { start: number; end: number }[] = [];
  for (const code of prose.codes) {
    if (!isCommandLine(code.value)) continue;
    spans.push({ start: code.at, end: code.at + code.value.length });
    const sentence = sentenceAt(sentences, code.at);
    const context = sentence?.commandContext(code.at, code.at + code.value.length) ?? source.context;
    if (context.negated) regions.add(code.start, code.end, context, "prose");
    const inside = source.text.slice(code.start, code.end).indexOf(code.value);
    const offset = code.start + inside;
    const exact = inside !== -1;
    const what = { language: languageOf(code.value), layer: { kind: "inline-code" }, context } as const;
    embedPieces([{ text: code.value, offset: exact ? offset : code.start, exact }], what, source, reading);
  }
  tellAttributes(prose, sentences, document);
  for (const sentence of sentences) {
    const text = prose.text.slice(sentence.start, sentence.end);
    for (const command of findCommandsInProse(text)) {
      const start = sentence.start + command.start;
      const code = codeAt(prose.codes, start);
      if (code !== null && isPutIntoLine(code.value, start - code.at) && !asksFirst(text)) continue;
      if ((lastBefore(spans, sentence.start + command.end)?.end ?? 0) > start) continue;
      const value = text.slice(command.start, command.end);
      const offset = sourceOffset(prose, start);
      const exact = source.text.startsWith(value, offset);
      const context = sentence.commandContext(start, start + value.length);
      if (context.negated) regions.add(offset, offset + value.length, context, "prose");
      const what = { language: languageOf(value), layer: { kind: "inline-code" }, context } as const;
      embedPieces([{ text: value, offset, exact }], what, source, reading);
    }
  }
}

/** "Append `; x` to the line" */
function asksFirst(sentence: string): boolean {
  const text = sentence.toLowerCase();
  return isImperative(text, sentenceStarts(text));
}

/** `<div data-cmd="curl …">Run the command in data-cmd.</div>`: the sentence that names an attribute speaks of what it holds. */
function tellAttributes(prose: Prose, sentences: readonly ToldSentence[], { source, reading }: MarkdownDocument): void {
  for (const { name, value, start } of prose.attributes) {
    if (!isCommandLine(value)) continue;
    const sentence = sentences.find(({ text }) => text.includes(name));
    if (sentence === undefined) continue;
    const offset = source.text.indexOf(value, start);
    const exact = offset !== -1 && offset - start < MAX_TAG;
    const what = { language: languageOf(value), layer: { kind: "inline-code" }, context: sentence.context } as const;
    embedPieces([{ text: value, offset: exact ? offset : start, exact }], what, source, reading);
  }
}

/** Letters of one tag in which its attribute is looked for. */
const MAX_TAG = 20_000;

const BATCH = /^reg(?:\.exe)?\s{1,4}add\s|%\w{1,40}%/iu;

function languageOf(command: string): Language {
  if (BATCH.test(command)) return "batch";
  return POWERSHELL.test(command) ? "powershell" : "shell";
}
