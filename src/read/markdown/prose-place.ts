import type { Section } from "./section.ts";

/** Where a block of running text stands. */
export interface ProsePlace {
  readonly headings: readonly string[];
  readonly section: Section;
  readonly introduction: string | null;
  /** In a list or table of attacks, or a quotation of one. */
  readonly quoted: boolean;
  /** What the next paragraph says. */
  readonly following?: () => string;
  /** A field of the frontmatter rather than a paragraph. */
  readonly isField?: boolean;
  /** A table, or a row of one, that words around it have done. */
  readonly isDone?: boolean;
}
