import type { Context } from "../model/context.ts";
import type { Language } from "../model/language.ts";
import type { Location } from "../model/location.ts";
import type { Embedded, Source } from "../model/source.ts";

/** Code that runs when its file is run: the context of a script file until its path or its text says otherwise. */
export const CODE: Context = { role: "code", headings: [], introduction: null, negated: false, trigger: "unknown" };

/** A whole file as a Source. */
export function fileSource(path: string, text: string, language: Language, context: Context = CODE): Source {
  const starts = lineStarts(text);
  return {
    path,
    text,
    language,
    layers: [],
    context,
    locate: (start, end) => locateIn(path, starts, start, end),
  };
}

/** A text found inside another: positions still lead to the file's own lines. */
export function embeddedSource(parent: Source, child: Embedded): Source {
  const { offset } = child;
  return {
    path: parent.path,
    text: child.text,
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

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function locateIn(path: string, starts: readonly number[], start: number, end: number | undefined): Location {
  const from = lineAndColumn(starts, start);
  if (end === undefined) return { path, ...from };
  const to = lineAndColumn(starts, end);
  return { path, ...from, endLine: to.line, endColumn: to.column };
}

function lineAndColumn(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
