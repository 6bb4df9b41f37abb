import { readFileSync } from "node:fs";

/** A line of a table: `== name` and the text below it, up to the next one. */
export interface Row {
  readonly name: string;
  readonly text: string;
  /** The whole line. */
  readonly title: string;
  /** `== name ?`: has an innocent reading, so that `suspicious` is enough. */
  readonly open: boolean;
}

/** The rows of a table kept as text, so that shell is read as shell and not through the quotes of another language. */
export function rows(file: string | URL): readonly Row[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  return text
    .split(/^== /mu)
    .slice(1)
    .map((block) => {
      const end = block.indexOf("\n");
      const title = block.slice(0, end).trim();
      const name = (title.split(" | ")[0] ?? title).replaceAll(/\W+/gu, "-").replace(/-$/u, "");
      return { name, title, text: block.slice(end + 1).trimEnd(), open: /\?(?: \||$)/u.test(title) };
    });
}

/** Fills `«key»` in a text. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/«(\w+)»/gu, (hole, key: string) => values[key] ?? hole);
}

/** The element at a place of a list that is walked round and round. */
export function nth<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length];
  if (found === undefined) throw new Error("an empty table");
  return found;
}
