import type { Context } from "../../../model/context.ts";
import { SNIPPET_LENGTH, type Fact } from "../../../model/fact.ts";
import type { Language } from "../../../model/language.ts";
import type { Operation } from "../../../model/operation.ts";
import type { Reading, Source } from "../../../model/source.ts";
import { HOLE, type Value } from "../../../model/value.ts";
import { Guards } from "../../guards.ts";
import type { Span } from "../syntax/tree.ts";
import { refillHole } from "./refill-holes.ts";

/** So much of each text tells two facts of one place apart. */
const TOLD_APART = 200;
/** Facts of one place: a call in a loop or in a function that is called often. */
const MAX_VARIANTS = 8;

/** Of an `if` and its `elsif`s. */
const MAX_CONDITIONS = 8;

/** Writes facts about one source, each once. */
export class Teller {
  readonly source: Source;
  readonly reading: Reading;
  /** Whether what is read now runs when the file does, or when somebody calls it. */
  trigger: Context["trigger"] = "load";
  readonly guards: Guards;
  readonly #told = new Set<string>();
  readonly #variants = new Map<string, number>();

  constructor(source: Source, reading: Reading) {
    this.source = source;
    this.reading = reading;
    this.guards = new Guards(source.text);
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
      .map(({ start, end }) => this.source.text.slice(start, Math.min(end, start + SNIPPET_LENGTH)))
      .join("\n");
  }

  operation(operation: Operation, span: Span): void {
    const key = JSON.stringify(operation, (name, value: unknown) =>
      name === "at" ? undefined : typeof value === "string" ? value.slice(0, TOLD_APART) : value,
    );
    if (this.#isNew(`${span.start} ${operation.op}`, key))
      this.reading.fact({ kind: "operation", operation, ...this.base(span) });
  }

  reference(how: "import" | "run" | "read" | "include", target: string, span: Span): void {
    if (this.#isNew(`reference ${how}`, target, Infinity))
      this.reading.fact({ kind: "reference", how, target, ...this.base(span) });
  }

  /** Holes stay in the text: the reader of a command sees where something unknown is put in. */
  embed(language: Language, value: Value, offset: number | null, span: Span): void {
    const { shape } = value;
    if (shape.replaceAll(HOLE, "").trim().length < 2) return;
    if (!this.#isNew(`${span.start} embed ${language}`, shape.slice(0, TOLD_APART))) return;
    const encoding = value.encodings.find((each) => each !== "escapes") ?? value.encodings[0];
    const stands = offset !== null && value.text !== null && this.source.text.startsWith(shape, offset);
    this.reading.embed(this.source, {
      text: language === "shell" ? refillHole(value) : shape,
      language,
      layer: encoding === undefined ? { kind: "string", of: this.source.language } : { kind: "decoded", encoding },
      context: this.context,
      offset: stands ? offset : null,
      at: this.source.locate(span.start, span.end),
    });
  }

  base(span: Span): Pick<Fact, "at" | "layers" | "context" | "language" | "snippet"> {
    const { source } = this;
    return {
      at: source.locate(span.start, span.end),
      layers: source.layers,
      context: this.context,
      language: source.language,
      snippet: source.text.slice(span.start, Math.min(span.end, span.start + SNIPPET_LENGTH)),
    };
  }

  #isNew(place: string, key: string, limit = MAX_VARIANTS): boolean {
    const whole = `${place} ${key}`;
    const variants = this.#variants.get(place) ?? 0;
    if (variants >= limit || this.#told.has(whole)) return false;
    this.#told.add(whole);
    this.#variants.set(place, variants + 1);
    return true;
  }
}
