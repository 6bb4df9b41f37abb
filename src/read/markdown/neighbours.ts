import type { SentenceSpan } from "../text/split-sentences.ts";
import type { Around } from "../text/specimen/told-of-others.ts";
import type { MarkdownDocument } from "./document.ts";
import type { ProsePlace } from "./prose-place.ts";
import { sourceOffset, type Prose } from "./prose.ts";

/** What stands around one sentence of a block. */
export interface Neighbours extends Around {
  /** The next sentence; after a question ("What do you do?") its answer too. */
  readonly behind: string | null;
}

/** Of the rest of a paragraph: an order that takes up what was told stands near it. */
const MAX_REST = 1_200;
/** What a list or a section says of who did it, and what became of it, on either side. */
const MAX_BEFORE = 500;
const MAX_AFTER = 600;

export function neighboursOf(
  spans: readonly SentenceSpan[],
  at: number,
  prose: Prose,
  place: ProsePlace,
  goesOn: boolean,
  { source }: MarkdownDocument,
): Neighbours {
  const written = (span: SentenceSpan | undefined): string | null =>
    span === undefined ? null : prose.text.slice(span.start, span.end);
  const next = written(spans[at + 1]);
  const answer = next?.endsWith("?") === true ? written(spans[at + 2]) : null;
  const end = spans[at]?.end ?? 0;
  return {
    behind: answer === null ? next : `${next ?? ""} ${answer}`,
    get before() {
      const start = sourceOffset(prose, spans[at]?.start ?? 0);
      return `${place.headings.join("\n")}\n${source.text.slice(Math.max(0, start - MAX_BEFORE), start)}`;
    },
    get after() {
      const from = sourceOffset(prose, end);
      return source.text.slice(from, from + MAX_AFTER);
    },
    get rest() {
      return `${prose.text.slice(end, end + MAX_REST)}\n${place.following?.() ?? ""}`;
    },
    goesOn,
  };
}
