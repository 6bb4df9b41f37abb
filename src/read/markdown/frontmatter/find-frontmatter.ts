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

/** A fence, or a heading between empty lines: in YAML the one is an error and the other a comment. */
const BODY = /^(?:`{3}|~{3}|#{1,6}[ \t][^\n]{0,400}\n[ \t]{0,80}\r?\n)/mu;

/**
 * Where the text begins that an agent reads. A block closed only by a ruler far down would hide everything above it: what
 * stands in it as Markdown is read as that too.
 */
export function bodyStart(text: string, frontmatter: Frontmatter | null): number {
  if (frontmatter === null) return 0;
  const content = text.slice(frontmatter.contentStart, frontmatter.contentEnd);
  return BODY.test(content) ? frontmatter.contentStart : frontmatter.end;
}
