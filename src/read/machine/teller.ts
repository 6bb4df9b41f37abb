import type { Context } from "../../model/context.ts";
import { SNIPPET_LENGTH, type Fact } from "../../model/fact.ts";
import type { Language } from "../../model/language.ts";
import type { Operation } from "../../model/operation.ts";
import type { Reading, Source } from "../../model/source.ts";
import { HOLE, type Value } from "../../model/value.ts";
import { Guards } from "../guards.ts";
import { SILENT } from "../silent.ts";
import { Told, TOLD_APART } from "../told.ts";
import type { Span } from "./span.ts";
import { refillHole } from "./refill-holes.ts";

/** Of an `if` and its `elsif`s. */
const MAX_CONDITIONS = 8;

/** A file that this one takes in, or one of whose functions runs. */
interface Guest {
  readonly path: string;
  readonly text: string;
  /** Where this file takes it in or calls it. */
  readonly at: Span;
  /** While it is taken in it does what its own reading tells. */
  readonly isSilent: boolean;
}

/** Writes facts about one source, each once. */
export class Teller {
  readonly source: Source;
  readonly #reading: Reading;
  #guest: Guest | null = null;
  /** Whether what is read now runs when the file does, or when somebody calls it. */
  trigger: Context["trigger"] = "load";
  readonly guards: Guards;
  readonly #told = new Told();

  constructor(source: Source, reading: Reading) {
    this.source = source;
    this.#reading = reading;
    this.guards = new Guards(source.text);
  }

  get reading(): Reading {
    return this.isSilent ? SILENT : this.#reading;
  }

  get isSilent(): boolean {
    return this.#guest?.isSilent === true;
  }

  /** The file whose text is walked. */
  get path(): string {
    return this.#guest?.path ?? this.source.path;
  }

  get text(): string {
    return this.#guest?.text ?? this.source.text;
  }

  /** Where in this file something happens that may stand in another one. */
  placed(span: Span): Span {
    return this.#guest?.at ?? span;
  }

  /** Walks another file's text, whose deeds are told where this one calls it. */
  visit<T>(file: { readonly path: string; readonly text: string }, at: Span, isSilent: boolean, run: () => T): T {
    const outer = this.#guest;
    const isHome = file.path === this.source.path && outer?.isSilent !== true;
    const silent = isSilent || outer?.isSilent === true;
    this.#guest = isHome ? null : { path: file.path, text: file.text, at: outer?.at ?? at, isSilent: silent };
    const result = run();
    this.#guest = outer;
    return result;
  }

  get context(): Context {
    const { context } = this.source;
    const triggered: Context = context.trigger === "unknown" ? { ...context, trigger: this.trigger } : context;
    const guards = this.guards.current;
    return guards.length === 0 ? triggered : { ...triggered, guards };
  }

  /** The text of what a branch or a loop depends on, as it is written. */
  textOf(spans: readonly Span[]): string {
    return spans
      .slice(0, MAX_CONDITIONS)
      .map(({ start, end }) => this.text.slice(start, Math.min(end, start + SNIPPET_LENGTH)))
      .join("\n");
  }

  operation(operation: Operation, asked: Span): void {
    const span = this.placed(asked);
    if (this.isSilent || !this.#told.isNewOperation(`${span.start} ${operation.op}`, operation)) return;
    this.reading.fact({ kind: "operation", operation, ...this.base(span) });
  }

  reference(how: "import" | "run" | "read" | "include", target: string, asked: Span): void {
    const span = this.placed(asked);
    if (this.#isNew(`reference ${how}`, () => target, Infinity))
      this.reading.fact({ kind: "reference", how, target, ...this.base(span) });
  }

  /** Holes stay in the text: the reader of a command sees where something unknown is put in. */
  embed(language: Language, value: Value, offset: number | null, asked: Span): void {
    const span = this.placed(asked);
    const { shape } = value;
    if (shape.replaceAll(HOLE, "").trim().length < 2) return;
    if (!this.#isNew(`${span.start} embed ${language}`, () => shape.slice(0, TOLD_APART))) return;
    const encoding = value.encodings.find((each) => each !== "escapes") ?? value.encodings[0];
    const stands =
      offset !== null && this.#guest === null && value.text !== null && this.source.text.startsWith(shape, offset);
    this.reading.embed(this.source, {
      text: language === "shell" ? refillHole(value) : shape,
      language,
      layer: encoding === undefined ? { kind: "string", of: this.source.language } : { kind: "decoded", encoding },
      context: this.context,
      offset: stands ? offset : null,
      at: this.source.locate(span.start, span.end),
    });
  }

  base(asked: Span): Pick<Fact, "at" | "layers" | "context" | "language" | "snippet"> {
    const { source } = this;
    const span = this.placed(asked);
    return {
      at: source.locate(span.start, span.end),
      layers: source.layers,
      context: this.context,
      language: source.language,
      snippet: source.text.slice(span.start, Math.min(span.end, span.start + SNIPPET_LENGTH)),
    };
  }

  #isNew(place: string, keyOf: () => string, limit?: number): boolean {
    return !this.isSilent && this.#told.isNew(place, keyOf, limit);
  }
}
