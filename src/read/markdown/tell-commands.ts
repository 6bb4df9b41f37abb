import type { Language } from "../../model/language.ts";
import { embedPieces } from "../manifest/mapped-source.ts";
import { lastBefore, sentenceAt } from "./by-place.ts";
import type { MarkdownDocument } from "./document.ts";
import { findCommandsInProse, isCommandLine } from "./programs.ts";
import { sourceOffset, type Prose } from "./prose.ts";
import type { ToldSentence } from "./told-sentence.ts";

const POWERSHELL = /^(?:iwr|irm|iex|invoke-\w+|start-process|set-\w+|add-mppreference|\$env:)/iu;

/** Commands in code spans, and commands typed into a sentence without any. */
export function tellCommands(prose: Prose, sentences: readonly ToldSentence[], document: MarkdownDocument): void {
  const { source, reading } = document;
  const spans: { start: number; end: number }[] = [];
  for (const code of prose.codes) {
    if (!isCommandLine(code.value)) continue;
    spans.push({ start: code.at, end: code.at + code.value.length });
    const sentence = sentenceAt(sentences, code.at);
    const context = sentence?.commandContext(code.at, code.at + code.value.length) ?? source.context;
    const inside = source.text.slice(code.start, code.end).indexOf(code.value);
    const offset = code.start + inside;
    const exact = inside !== -1;
    const what = { language: languageOf(code.value), layer: { kind: "inline-code" }, context } as const;
    embedPieces([{ text: code.value, offset: exact ? offset : code.start, exact }], what, source, reading);
  }
  for (const sentence of sentences) {
    const text = prose.text.slice(sentence.start, sentence.end);
    for (const command of findCommandsInProse(text)) {
      const start = sentence.start + command.start;
      if ((lastBefore(spans, sentence.start + command.end)?.end ?? 0) > start) continue;
      const value = text.slice(command.start, command.end);
      const offset = sourceOffset(prose, start);
      const exact = source.text.startsWith(value, offset);
      const what = {
        language: languageOf(value),
        layer: { kind: "inline-code" },
        context: sentence.commandContext(start, start + value.length),
      } as const;
      embedPieces([{ text: value, offset, exact }], what, source, reading);
    }
  }
}

function languageOf(command: string): Language {
  return POWERSHELL.test(command) ? "powershell" : "shell";
}
