/** The block of metadata at the head of a document. Offsets count in the document. */
export interface Frontmatter {
  readonly format: "yaml" | "toml";
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

const OPENING = /^\u{FEFF}?(?:[ \t\r\n]{0,400}\n)?(---|\+\+\+)[ \t]*\r?\n/u;

/** Between two lines of `---` (YAML) or `+++` (TOML). Hosts look for the text `\n---` only, so trailing letters close it too. */
export function findFrontmatter(text: string): Frontmatter | null {
  const opening = OPENING.exec(text);
  const mark = opening?.[1];
  if (opening === null || mark === undefined) return null;
  const contentStart = opening[0].length;
  const closing = text.indexOf(`\n${mark}`, contentStart - 1);
  if (closing === -1) return null;
  const newline = text.indexOf("\n", closing + 1);
  return {
    format: mark === "---" ? "yaml" : "toml",
    start: opening[0].indexOf(mark),
    contentStart,
    contentEnd: Math.max(contentStart, closing + 1),
    end: newline === -1 ? text.length : newline + 1,
  };
}
