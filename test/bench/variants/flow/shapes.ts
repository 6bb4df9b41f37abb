import { readFileSync, readdirSync } from "node:fs";

export type Language = "python" | "javascript";

/**
 * A way in which a value travels from where it comes from to where it goes: SOURCE (SYNC where nothing can be awaited) and
 * SINK(…) stand for both ends. `python/*.txt` and `javascript/*.txt` hold them, one file a theme:
 * `## name [.extension of its first file] [lossy]`, code, and further files of the package below `=== path`.
 * What comes out of a `lossy` one is no more the text that went in, and could not be run.
 */
export interface Shape {
  readonly theme: string;
  readonly name: string;
  readonly lossy: boolean;
  readonly files: ReadonlyMap<string, string>;
}

const FIRST_EXTENSION = { python: ".py", javascript: ".mjs" };

export function shapes(language: Language): Shape[] {
  const folder = new URL(`${language}/`, import.meta.url);
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), "utf8")
        .split(/^## /mu)
        .slice(1)
        .map((text) => shape(language, file.replace(".txt", ""), text)),
    );
}

function shape(language: Language, theme: string, text: string): Shape {
  const [head = "", ...lines] = text.split("\n");
  const [name = "", ...marks] = head.split(" ");
  const extension = marks.find((mark) => mark.startsWith(".")) ?? FIRST_EXTENSION[language];
  const [first = "", ...others] = lines.join("\n").split(/^=== /mu);
  const files = new Map([[`main${extension}`, first]]);
  for (const other of others) {
    const [file = "", ...rest] = other.split("\n");
    files.set(file, rest.join("\n"));
  }
  return { theme, name, lossy: marks.includes("lossy"), files };
}
