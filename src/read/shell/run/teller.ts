import type { Context } from "../../../model/context.ts";
import { SNIPPET_LENGTH, type Fact } from "../../../model/fact.ts";
import type { Location } from "../../../model/location.ts";
import type { Operation } from "../../../model/operation.ts";
import type { Reading, Source } from "../../../model/source.ts";
import type { Value } from "../../../model/value.ts";
import { Guards } from "../../guards.ts";
import { SILENT } from "../../silent.ts";
import { Printed } from "../../text/printed.ts";
import { keyOfOperation, Told } from "../../told.ts";
import type { Span } from "../syntax/tree.ts";

const NOWHERE: Span = { start: 0, end: 0 };

/** A file that is sourced, or one of whose functions runs. */
interface Guest {
  readonly path: string;
  readonly text: string;
  /** The command of the file itself that calls it; null: while it is sourced it does what its own reading tells. */
  readonly at: Span | null;
  /** Where what it says is said to come from, while nothing is told. */
  readonly place: Span | null;
}

/** Turns what the interpreter sees into facts, each of them once: loops and functions are walked more than once. */
export class Teller {
  readonly source: Source;
  readonly #reading: Reading;
  context: Context;
  /** The pipeline being run: a snippet shows all of it. */
  span: Span = NOWHERE;
  readonly guards: Guards;
  readonly #told = new Told();
  readonly screen: Printed;
  #guest: Guest | null = null;
  #located: Span = NOWHERE;
  #location: Location | null = null;

  constructor(source: Source, reading: Reading, context: Context) {
    this.source = source;
    this.guards = new Guards(source.text);
    this.#reading = reading;
    this.screen = new Printed(source, () => this.reading);
    this.context = context;
  }

  get reading(): Reading {
    return this.#guest?.at === null ? SILENT : this.#reading;
  }

  /** The file whose text is walked. */
  get path(): string {
    return this.#guest?.path ?? this.source.path;
  }

  get text(): string {
    return this.#guest?.text ?? this.source.text;
  }

  /** Words that are walked stand in another file. */
  get isGuest(): boolean {
    return this.#guest !== null;
  }

  /** Walks another file's text, whose deeds are told at the command that called it. */
  visit<T>(
    file: { readonly path: string; readonly text: string },
    at: Span | null,
    run: () => T,
    place: Span | null = null,
  ): T {
    const outer = this.#guest;
    const isHome = file.path === this.source.path && outer?.at !== null;
    this.#guest = isHome
      ? null
      : { path: file.path, text: file.text, at: outer === null ? at : outer.at, place: outer?.place ?? place };
    const result = run();
    this.#guest = outer;
    return result;
  }

  /** One command tells several things of its place: the last answer is kept. */
  locate(asked: Span): Location {
    const span = this.#guest?.at ?? this.#guest?.place ?? asked;
    if (this.#location === null || this.#located !== span) {
      this.#location = this.source.locate(span.start, span.end);
      this.#located = span;
    }
    return this.#location;
  }

  /** What a script leaves on the screen; a line in a manual is read with the manual. */
  printed({ shape }: Value, asked: Span): void {
    if (this.source.layers.length > 0 || this.reading === SILENT) return;
    this.screen.say(shape, asked, this.#guarded(), this.text, this.#guest?.at ?? asked);
  }

  tell(operation: Operation, asked: Span): void {
    const span = this.#guest?.at ?? asked;
    if (this.#isNew(`${span.start} ${operation.op}`, () => keyOfOperation(operation)))
      this.reading.fact({ kind: "operation", operation, ...this.base(span) });
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

  snippet(asked: Span): string {
    const span = this.#guest?.at ?? asked;
    const { text } = this.source;
    const holds =
      this.span.start <= span.start && span.end <= this.span.end && span.end - this.span.start <= SNIPPET_LENGTH;
    return holds
      ? text.slice(this.span.start, Math.min(this.span.end, this.span.start + SNIPPET_LENGTH))
      : text.slice(span.start, Math.min(span.end, span.start + SNIPPET_LENGTH));
  }

  isNew(key: string): boolean {
    return this.#isNew(key, () => "");
  }

  #isNew(place: string, keyOf: () => string): boolean {
    return this.#guest?.at !== null && this.#told.isNew(place, keyOf, Infinity);
  }
}
