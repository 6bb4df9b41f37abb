import { textOf } from "./text-files.ts";
import type { Files } from "./transformation.ts";

/** A place of the attack, as expected.json names it. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/**
 * True where the disguise lies on the attack itself rather than beside it: a line that a finding stands on is no longer
 * in its file as it was. Blanks and long lines before a statement leave its line alone or not, as they say.
 */
export function hits(before: Files, after: Files, places: readonly Place[]): boolean {
  return places.some(({ path, line }) => {
    const written = linesOf(before, path)?.[line - 1];
    return written !== undefined && linesOf(after, path)?.includes(written) !== true;
  });
}

function linesOf(files: Files, path: string): readonly string[] | null {
  const bytes = files.get(path);
  return bytes === undefined ? null : (textOf(bytes)?.split("\n") ?? null);
}
