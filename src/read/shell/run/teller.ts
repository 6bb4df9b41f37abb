import type { Context } from "../../../model/context.ts";
import { SNIPPET_LENGTH, type Fact } from "../../../model/fact.ts";
import type { Location } from "../../../model/location.ts";
import type { Operation } from "../../../model/operation.ts";
import type { Reading, Source } from "../../../model/source.ts";
import { Guards } from "../../guards.ts";
import type { Span } from "../syntax/tree.ts";

/** Characters of a text that tell it from others at the same place: a megabyte as a key would be kept for each fact. */
const TELLING_LENGTH = 200;

function shorten(key: string, value: unknown): unknown {
  if (key === "at") return undefined;
  return typeof value === "string" && value.length > TELLING_LENGTH
    ? `${value.length} ${value.slice(0, TELLING_LENGTH)}`
    : value;
}

function keyOf(operation: Operation): string {
  return JSON.stringify(operation, shorten);
}

const NOWHERE: Span = { start: 0, end: 0 };

/** Turns what the interpreter sees into facts, each of them once: loops and functions are walked more than once. */
export class Teller {
  readonly source: Source;
  readonly reading: Reading;
  context: Context;
  /** The pipeline being run: a snippet shows all of it. */
  span: Span = NOWHERE;
  readonly guards: Guards;
  readonly #told = new Set<string>();
  /** The first operation of its kind at a place; null: its key is in `#told`. Most stay alone, and cost no key. */
  readonly #first = new Map<string, Operation | null>();
  #located: Span = NOWHERE;
  #location: Location | null = null;

  constructor(source: Source, reading: Reading, context: Context) {
    this.source = source;
    this.guards = new Guards(source.text);
    this.reading = reading;
    this.context = context;
  }

  /** One command tells several things of its place: the last answer is kept. */
  locate(span: Span): Location {
    if (this.#location === null || this.#located !== span) {
      this.#location = this.source.locate(span.start, span.end);
      this.#located = span;
    }
    return this.#location;
  }

  tell(operation: Operation, span: Span): void {
    if (this.#isNew(operation, span)) this.reading.fact({ kind: "operation", operation, ...this.base(span) });
  }

  base(span: Span): Pick<Fact, "at" | "layers" | "context" | "language" | "snippet"> {
    return {
      at: this.locate(span),
      layers: this.source.layers,
      context: this.#guarded(),
      language: "shell",
      snippet: this.snippet(span),
    };
  }

  #guarded(): Context {
    const guards = this.guards.current;
    return guards.length === 0 ? this.context : { ...this.context, guards };
  }

  snippet(span: Span): string {
    const { text } = this.source;
    const holds =
      this.span.start <= span.start && span.end <= this.span.end && span.end - this.span.start <= SNIPPET_LENGTH;
    return holds
      ? text.slice(this.span.start, Math.min(this.span.end, this.span.start + SNIPPET_LENGTH))
      : text.slice(span.start, Math.min(span.end, span.start + SNIPPET_LENGTH));
  }

  isNew(key: string): boolean {
    if (this.#told.has(key)) return false;
    this.#told.add(key);
    return true;
  }

  #isNew(operation: Operation, span: Span): boolean {
    const place = `${span.start} ${operation.op}`;
    const first = this.#first.get(place);
    if (first === undefined) {
      this.#first.set(place, operation);
      return true;
    }
    if (first !== null) {
      this.#first.set(place, null);
      this.#told.add(`${span.start} ${keyOf(first)}`);
    }
    return this.isNew(`${span.start} ${keyOf(operation)}`);
  }
}
