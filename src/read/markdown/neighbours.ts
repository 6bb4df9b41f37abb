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
  const behind = answer === null ? next : `${next ?? ""} ${answer}`;
  return new WhatStandsAround(behind, goesOn, spans[at] ?? NOWHERE, prose, place, source.text);
}

const NOWHERE: SentenceSpan = { start: 0, end: 0 };

/** A class, for V8 makes an object with getters of its own slowly, and every sentence has one. Few are asked for the texts. */
class WhatStandsAround implements Neighbours {
  readonly behind: string | null;
  readonly goesOn: boolean;
  readonly #span: SentenceSpan;
  readonly #prose: Prose;
  readonly #place: ProsePlace;
  readonly #source: string;

  constructor(
    behind: string | null,
    goesOn: boolean,
    span: SentenceSpan,
    prose: Prose,
    place: ProsePlace,
    source: string,
  ) {
    this.behind = behind;
    this.goesOn = goesOn;
    this.#span = span;
    this.#prose = prose;
    this.#place = place;
    this.#source = source;
  }

  get before(): string {
    const start = sourceOffset(this.#prose, this.#span.start);
    return `${this.#place.headings.join("\n")}\n${this.#source.slice(Math.max(0, start - MAX_BEFORE), start)}`;
  }

  get after(): string {
    const from = sourceOffset(this.#prose, this.#span.end);
    return this.#source.slice(from, from + MAX_AFTER);
  }

  get rest(): string {
    const { end } = this.#span;
    return `${this.#prose.text.slice(end, end + MAX_REST)}\n${this.#place.following?.() ?? ""}`;
  }
}
