import type { Reader } from "../../model/source.ts";
import { linesOf } from "./lines.ts";

/** Files of tools in which a line holds a command behind a word of the tool's own, by the tools' manuals. */
const PLACES: readonly { readonly file: RegExp; readonly word: string; readonly line: RegExp }[] = [
  { file: /(?:^|[/!])procfile(?:\.\w{1,20})?$/iu, word: ":", line: /^[\w-]{1,40}:\s{0,10}(?=\S)/u },
  { file: /(?:^|[/!])cmakelists\.txt$|\.cmake$/iu, word: "COMMAND", line: /^.{0,200}?\bCOMMAND\s{1,8}(?=\S)/u },
  { file: /\.go$/u, word: "//go:generate", line: /^\/\/go:generate\s{1,8}(?=\S)/u },
];
/** Commands of one file. */
const MAX_COMMANDS = 500;

export function holdsCommandLines(path: string): boolean {
  return PLACES.some(({ file }) => file.test(path));
}

/** Each such command is read as the shell would read it. */
export const readCommandLines: Reader = (source, reading) => {
  const place = PLACES.find(({ file }) => file.test(source.path));
  if (place === undefined || !source.text.includes(place.word)) return;
  let told = 0;
  for (const { text, start, end } of linesOf(source.text)) {
    const before = place.line.exec(text.slice(0, 400))?.[0].length;
    if (before === undefined || told >= MAX_COMMANDS) continue;
    told += 1;
    reading.embed(source, {
      // What closes the call that it stands in is no part of it.
      text: text.slice(before).replace(/\)\s{0,20}$/u, ""),
      language: "shell",
      layer: { kind: "field", name: place.word },
      context: { ...source.context, trigger: "call" },
      offset: start + before,
      at: source.locate(start, end),
    });
  }
};
