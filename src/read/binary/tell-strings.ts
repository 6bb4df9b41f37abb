import type { Language } from "../../model/language.ts";
import type { Source } from "../../model/source.ts";
import { looksLikeCode } from "../decode/looks-like-code.ts";
import { guessScript, markedLanguage } from "../kind/content-language.ts";
import { PROGRAMS } from "../kind/named-language.ts";
import { guessPayload } from "../text/guess-payload.ts";
import { readText } from "../text/read-text.ts";
import type { BinaryFile } from "./binary-file.ts";
import { embedFound } from "./binary-file.ts";
import { isCommand } from "./command-shape.ts";
import { findStrings, type FoundString } from "./find-strings.ts";

/** Commands handed on of one file: beyond it the file is a shell's own manual. */
const MAX_COMMANDS = 200;
/** Lines of a string from which on it may be a script that is written out or handed to an interpreter. */
const MIN_SCRIPT_LINES = 3;

export interface StringsWanted {
  readonly from?: number;
  readonly to?: number;
  /** False: only commands; pictures and fonts name hundreds of addresses of namespaces and licences. */
  readonly addresses: boolean;
  /** Lines that a reader of the format tells already. */
  readonly skip?: RegExp;
}

/** Readable strings of a format that has no reader: addresses, credentials, and commands for the shell reader. */
export function tellStrings(
  file: BinaryFile,
  { from = 0, to = file.bytes.length, addresses, skip }: StringsWanted,
): void {
  const { strings, complete } = findStrings(file.bytes, from, to);
  if (addresses) readText(joined(file, strings), file.reading);
  let told = 0;
  for (const { text, offset, wide } of strings) {
    for (const part of commandsIn(text)) {
      if (told >= MAX_COMMANDS || skip?.test(part.text) === true) continue;
      told += 1;
      const at = offset + part.start * (wide ? 2 : 1);
      const layer = { kind: "string", of: "unknown" } as const;
      embedFound(file, { text: part.text, language: part.language, layer, offset: at, exact: !wide });
    }
  }
  if (!complete) {
    const message = `${file.path}: only the first strings in this ${file.format} file were read`;
    file.reading.gap({ code: "too-large", path: file.path, message, blocking: false });
  }
}

interface FoundCommand {
  readonly text: string;
  /** In the string. */
  readonly start: number;
  readonly language: Language;
}

/** A script as a whole, or else the lines of a string that are commands. */
function* commandsIn(text: string): Generator<FoundCommand> {
  const script = scriptIn(text);
  if (script !== null) {
    yield { text, start: 0, language: script };
    return;
  }
  let start = 0;
  for (const line of text.split("\n")) {
    if (isCommand(line)) yield { text: line, start, language: guessPayload(line) };
    start += line.length + 1;
  }
}

/** Messages of a program run into one another and look like anything; a script of several lines does something. */
function scriptIn(text: string): Language | null {
  if (text.split("\n", MIN_SCRIPT_LINES).length < MIN_SCRIPT_LINES) return null;
  const language = markedLanguage(text) ?? guessScript(text);
  return language !== null && PROGRAMS.has(language) && looksLikeCode(text) ? language : null;
}

/** All strings as one text, a line each, whose places are those of the bytes. */
function joined(file: BinaryFile, strings: readonly FoundString[]): Source {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of strings) {
    starts.push(length);
    length += text.length + 1;
  }
  const byteOf = (position: number): number => {
    let low = 0;
    let high = strings.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    const inside = position - (starts[low] ?? 0);
    const found = strings[low];
    return found === undefined ? 0 : found.offset + inside * (found.wide ? 2 : 1);
  };
  return {
    ...file.source,
    text: strings.map(({ text }) => text).join("\n"),
    layers: [...file.source.layers, { kind: "string", of: "unknown" }],
    locate: (start, end) => file.source.locate(byteOf(start), end === undefined ? undefined : byteOf(end)),
  };
}
