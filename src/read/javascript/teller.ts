import type { Context } from "../../model/context.ts";
import { SNIPPET_LENGTH, type OperationFact, type PassedArgument } from "../../model/fact.ts";
import type { Language } from "../../model/language.ts";
import type { Location } from "../../model/location.ts";
import type { Operation } from "../../model/operation.ts";
import type { Reading, Source } from "../../model/source.ts";
import { HOLE, type Encoding, type Value } from "../../model/value.ts";
import { Guards } from "../guards.ts";
import { Told, TOLD_APART } from "../told.ts";
import { Printed } from "../text/printed.ts";
import { PathChecks } from "../text/path-checks.ts";
import { FoldedTexts } from "../text/folded-texts.ts";
import { tellFoldedDescription } from "../text/tool-descriptions.ts";
import { spellingOf } from "./values/add.ts";
import { toValue } from "./values/to-value.ts";
import type { Exported } from "./run/exports.ts";
import type { Abstract } from "./values/abstract.ts";

/** A place in the text; Babel says null for nodes that it made itself. */
export interface Span {
  readonly start?: number | null;
  readonly end?: number | null;
}

export function spanOf({ start, end }: Span): { readonly start: number; readonly end: number } {
  return { start: start ?? 0, end: end ?? start ?? 0 };
}

/** A program of many commands has one function that starts them all, and the last does the harm. */
const MAX_VARIANTS = 200;
/** Encodings that say more of a text than that it stood in quotes. */
const PLAIN: ReadonlySet<Encoding> = new Set<Encoding>(["escapes"]);

/** Writes facts about one source, each once. */
export class Teller {
  readonly source: Source;
  readonly #reading: Reading;
  readonly #told = new Told();
  trigger: Context["trigger"] = "load";
  readonly guards: Guards;
  readonly #folded: FoldedTexts;
  readonly screen: Printed;
  readonly checks: PathChecks;

  constructor(source: Source, reading: Reading) {
    this.source = source;
    this.guards = new Guards(source.text);
    this.checks = new PathChecks(source.text, (span, value) =>
      reading.fact({ kind: "mention", what: "path-check", value, as: "code", ...this.#base(span) }),
    );
    this.screen = new Printed(source, () => reading);
    this.#folded = new FoldedTexts(source, reading);
    this.#reading = reading;
  }

  operation(span: Span, operation: Operation): void {
    if (!this.#told.isNewOperation(`${span.start ?? 0} ${operation.op}`, operation)) return;
    const fact: OperationFact = { kind: "operation", ...this.#base(span), operation };
    this.#reading.fact(fact);
  }

  call(span: Span, target: string, name: string, given: readonly PassedArgument[], callee?: Value): void {
    const values = given.map(({ value }) => value);
    const all = callee === undefined ? values : [callee, ...values];
    if (!this.#told.isNew(`${span.start ?? 0} call ${name}`, () => keyOfGiven(all), MAX_VARIANTS)) return;
    const called = callee === undefined ? {} : { callee };
    this.#reading.fact({ kind: "call", ...this.#base(span), target, name, ...called, arguments: given });
  }

  exported({ node, name, value, parameters, isKeyObject }: Exported): void {
    const named = parameters?.map((each) => ({ name: null, at: this.locate(each) })) ?? null;
    const fact = { kind: "export", ...this.#base(node), name, value, parameters: named } as const;
    this.#reading.fact(isKeyObject ? { ...fact, isKeyObject } : fact);
  }

  reference(span: Span, how: "import" | "run" | "read", target: string): void {
    if (!this.#told.isNew(`reference ${how}`, () => target, Infinity)) return;
    this.#reading.fact({ kind: "reference", ...this.#base(span), how, target });
  }

  /** Holes stay in the text, spelt so that the reader of a command knows what is put in where that is known. */
  embed(span: Span, code: Abstract, language: Language): void {
    const value = toValue(code);
    const content = this.#textFor(language, code, value.text, value.shape);
    if (!/[\p{L}\p{N}]/u.test(content)) return;
    if (!this.#told.isNew(`${span.start ?? 0} embed ${language}`, () => content, MAX_VARIANTS)) return;
    const encoding = value.encodings.find((each) => !PLAIN.has(each));
    const { text } = this.source;
    const literal = code.kind === "scalar" && encoding === undefined ? code.offset : null;
    const offset = literal !== null && text.startsWith(content, literal) ? literal : null;
    this.#reading.embed(this.source, {
      text: content,
      language,
      layer: encoding === undefined ? { kind: "string", of: this.source.language } : { kind: "decoded", encoding },
      context: this.#context(),
      offset,
      at: this.locate(span),
    });
  }

  /** A text under a name, which may stand nowhere in the file in one piece. */
  named(name: string, value: Abstract, span: Span): void {
    if (value.kind !== "scalar" || value.value.text === null) return;
    const start = span.start ?? 0;
    this.#folded.see(name, value.value.text, { start, end: span.end ?? start }, () => this.#context());
  }

  /** What stands on the screen in the end. */
  printed(span: Span, said: Abstract): void {
    this.screen.say(toValue(said).shape, spanOf(span), this.#context());
  }

  /** What a program puts before an agent is read as what is said to it. */
  tellAgent(span: Span, said: Abstract): void {
    const { shape } = toValue(said);
    const start = span.start ?? 0;
    if (!this.#told.isNew("agent", () => shape.slice(0, TOLD_APART), MAX_VARIANTS)) return;
    const plain = shape.replaceAll(HOLE, "…");
    tellFoldedDescription(this.source, { start, end: span.end ?? start }, plain, this.#reading);
  }

  locate(span: Span): Location {
    const start = span.start ?? 0;
    return this.source.locate(start, span.end ?? start);
  }

  #textFor(language: Language, code: Abstract, whole: string | null, shape: string): string {
    if (whole !== null) return whole;
    if (language === "shell") return spellingOf(code);
    // A hole is no token of JavaScript: as a name, the rest can still be read.
    return language === "javascript" || language === "typescript" ? shape.replaceAll(HOLE, "_") : shape;
  }

  #base(span: Span): Pick<OperationFact, "at" | "layers" | "context" | "language" | "snippet"> {
    const start = span.start ?? 0;
    return {
      at: this.locate(span),
      layers: this.source.layers,
      context: this.#context(),
      language: this.source.language,
      snippet: this.source.text.slice(start, Math.min(span.end ?? start, start + SNIPPET_LENGTH)),
    };
  }

  /** Code in a document runs when the agent obeys: what the document says stands above what the code says. */
  #context(): Context {
    const { context } = this.source;
    const triggered = context.trigger === "unknown" ? { ...context, trigger: this.trigger } : context;
    const guards = this.guards.current;
    return guards.length === 0 ? triggered : { ...triggered, guards };
  }
}

function keyOfGiven(given: readonly Value[]): string {
  return JSON.stringify(given.map(({ shape, origins }) => [shape.slice(0, TOLD_APART), origins]));
}
