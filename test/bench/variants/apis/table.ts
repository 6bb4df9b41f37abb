import { readFileSync } from "node:fs";

/** A piece of a program under its name. */
export interface Piece {
  readonly name: string;
  readonly text: string;
}

/** The pieces of a table: each begins with a line `=== name`. */
export function pieces(file: string): Piece[] {
  return read(file)
    .split(/^=== /mu)
    .slice(1)
    .map((part) => {
      const [name = "", ...lines] = part.split("\n");
      return { name: name.trim(), text: lines.join("\n").trimEnd() };
    });
}

/** A table of one row a line: the first word, and what follows it. */
export function rows(file: string): { readonly head: string; readonly rest: string }[] {
  return read(file)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const space = line.indexOf(" ");
      return { head: line.slice(0, space), rest: line.slice(space + 1) };
    });
}

/** `count` of the list from `start` on, round and round: spreads one table evenly over another. */
export function some<T>(list: readonly T[], start: number, count: number): T[] {
  return Array.from(
    { length: Math.min(count, list.length) },
    (_, index) => list[(start + index) % list.length],
  ).flatMap((each) => (each === undefined ? [] : [each]));
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), "utf8");
}
