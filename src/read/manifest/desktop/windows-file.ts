import type { Context } from "../../../model/context.ts";
import type { Reading, Source } from "../../../model/source.ts";
import { tokenizeMarkup } from "../../markup/tokenize.ts";
import { languageOfStarted } from "../../run-key.ts";
import { factAt } from "../../text/place.ts";
import { constant } from "../../value.ts";
import { align, embedPieces, type Piece } from "../syntax/mapped-source.ts";

/** A folder or program on another machine: Windows signs in there as soon as it shows the file's symbol. */
const ELSEWHERE =
  /^\s{0,20}(?:\\\\[\w.-]{1,253}(?:@[\w@]{1,12})?\\|file:(?:\/\/|\\\\)(?!\/)[\w.-]{1,253}[/\\]|search-ms:.{0,400}\\\\[\w.-]{1,253})/iu;
/** Keys of `autorun.inf` and of themes that hold a command line. */
const COMMAND_KEYS = /^(?:open|shellexecute|shell\\.{1,80}\\command|scrnsave\.exe)$/iu;
/** Elements of a settings link, a Java start file or a task that hold one. */
const COMMAND_ELEMENTS = /^(?:deeplink|command|exec)$/iu;
const MAX_TARGET = 2_000;

/** One entry of a file that Windows opens by itself. */
interface Entry {
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/** `key=value` in a file whose lines are such. */
export function tellWindowsSetting(entry: Entry, source: Source, reading: Reading): void {
  tellEntry(entry, COMMAND_KEYS.test(entry.key), source, reading);
}

/** What such a file starts, or which machine it has Windows sign in at. */
function tellEntry(entry: Entry, isCommand: boolean, source: Source, reading: Reading): void {
  const { key, value, start, end } = entry;
  const target = value.trim().slice(0, MAX_TARGET);
  if (!isCommand && !ELSEWHERE.test(target)) return;
  const context: Context = { ...source.context, trigger: "call" };
  const base = factAt(source, start, end, context);
  reading.fact({ kind: "file", form: { is: "shortcut", target }, ...base });
  if (!isCommand) return;
  const operation = { op: "spawn", program: constant(target), arguments: [], shell: true } as const;
  reading.fact({ kind: "operation", operation, ...base });
  const language = languageOfStarted(target);
  embedPieces(entry.pieces, { language, layer: { kind: "field", name: key.slice(0, 80) }, context }, source, reading);
}

/** Libraries, searches, settings links and start files of Windows, all of them XML (`.library-ms`, `.jnlp` …). */
export function readWindowsXml(source: Source, reading: Reading): void {
  const { text } = source;
  let element = "";
  let said: Piece[] = [];
  let value = "";
  const finish = (end: number): void => {
    const [first] = said;
    if (first !== undefined && value.trim() !== "")
      tellEntry(
        { key: element, value, start: first.offset, end, pieces: said },
        COMMAND_ELEMENTS.test(element),
        source,
        reading,
      );
    said = [];
    value = "";
  };
  // The tokenizer gives a text word by word.
  tokenizeMarkup(text, true, (token) => {
    if (token.kind === "text") {
      value += token.text;
      for (const piece of pieces(source, token.text, token.start, token.end)) said.push(piece);
      return;
    }
    finish(token.start);
    element = token.kind === "open" ? token.name : "";
    if (token.kind !== "open") return;
    for (const { name, value: given, start, end } of token.attributes)
      tellEntry(
        { key: name, value: given, start, end, pieces: pieces(source, given, start, end) },
        false,
        source,
        reading,
      );
  });
}

function pieces({ text }: Source, value: string, start: number, end: number): readonly Piece[] {
  return align(text.slice(start, end), value, start, "entities");
}
