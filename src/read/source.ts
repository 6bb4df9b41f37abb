import type { Context } from "../model/context.ts";
import type { Language } from "../model/language.ts";
import type { Location } from "../model/location.ts";
import type { Embedded, Source } from "../model/source.ts";
import { narrow } from "./text/narrow.ts";

/** Code that runs when its file is run: the context of a script file until its path or its text says otherwise. */
export const CODE: Context = { role: "code", headings: [], introduction: null, negated: false, trigger: "unknown" };

/** A whole file as a Source. */
export function fileSource(path: string, text: string, language: Language, context: Context = CODE): Source {
  return { path, text, language, layers: [], context, locate: locatorOf(path, text) };
}

/** A text found inside another: positions still lead to the file's own lines. */
export function embeddedSource(parent: Source, child: Embedded): Source {
  const { offset } = child;
  return {
    path: parent.path,
    text: narrow(child.text),
    language: child.language,
    layers: [...parent.layers, child.layer],
    context: child.context,
    ...(parent.others === undefined ? {} : { others: parent.others }),
    locate:
      offset === null
        ? () => child.at
        : (start, end) => parent.locate(offset + start, end === undefined ? undefined : offset + end),
  };
}

function locatorOf(path: string, text: string): Source["locate"] {
  let starts: readonly number[] | null = null;
  /** Most places lie in the line of the one that was asked for before. */
  let line = 0;
  const lineOf = (offset: number): number => {
    starts ??= lineStarts(text);
    if (offset < (starts[line] ?? 0) || offset >= (starts[line + 1] ?? Infinity)) line = lineAt(starts, offset);
    return line;
  };
  const columnAt = (offset: number): number => offset - (starts?.[line] ?? 0) + 1;
  return (start, end): Location => {
    const from = { path, line: lineOf(start) + 1, column: columnAt(start) };
    return end === undefined
      ? from
      : { path, line: from.line, column: from.column, endLine: lineOf(end) + 1, endColumn: columnAt(end) };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The last line that begins at an offset or before it. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
