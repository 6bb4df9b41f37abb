import { SNIPPET_LENGTH, type DependencyFact, type OperationFact, type PassedArgument } from "../../model/fact.ts";
import type { Context } from "../../model/context.ts";
import type { Language } from "../../model/language.ts";
import type { Operation } from "../../model/operation.ts";
import type { Reading, Source } from "../../model/source.ts";
import type { Origin, Value } from "../../model/value.ts";
import { Guards } from "../guards.ts";
import { Told, TOLD_APART } from "../told.ts";
import { Printed } from "../text/printed.ts";
import { PathChecks } from "../text/path-checks.ts";
import { FoldedTexts } from "../text/folded-texts.ts";
import { dependencyFact } from "../packages/dependency-fact.ts";
import type { PackageRequest } from "../packages/package-request.ts";
import { type Abstract } from "./values/abstract.ts";
import type { Exported } from "./run/exports.ts";
import { toValue } from "./values/operand.ts";
import type { PyNode } from "./parse/syntax-tree.ts";
import { tellUnread } from "../tell-unread.ts";

/** UTF-16 units of text that one source hands on: a payload is some 100 KB, a thousand copies of it are an attack. */
const MAX_HANDED_ON = 16_777_216;
/** Longest key by which variants are told apart. */
const MAX_KEY = 2_000;

/** Writes facts about one source, each once. */
export class Teller {
  readonly #source: Source;
  readonly #reading: Reading;
  readonly #told = new Told();
  trigger: Context["trigger"] = "load";
  readonly guards: Guards;
  readonly #folded: FoldedTexts;
  readonly screen: Printed;
  readonly checks: PathChecks;
  /** An origin is an object that many values share. */
  readonly #keys = new WeakMap<Origin, string>();
  #handedOn = 0;

  constructor(source: Source, reading: Reading) {
    this.#source = source;
    this.guards = new Guards(source.text);
    this.checks = new PathChecks(source.text, (span, value) =>
      reading.fact({ kind: "mention", what: "path-check", value, as: "code", ...this.#base(span) }),
    );
    this.screen = new Printed(source, () => reading);
    this.#folded = new FoldedTexts(source, reading);
    this.#reading = reading;
  }

  operation(node: PyNode, operation: Operation): void {
    if (!this.#told.isNewOperation(`${node.start} ${operation.op}`, operation)) return;
    const fact: OperationFact = { kind: "operation", ...this.#base(node), operation };
    this.#reading.fact(fact);
  }

  call(node: PyNode, target: string, name: string, told: () => readonly PassedArgument[], callee?: Value): void {
    let given: readonly PassedArgument[] | null = null;
    const passed = (): readonly PassedArgument[] => (given ??= told());
    if (!this.#isNew(`${node.start} call ${name}`, () => this.#keyOfPassed(passed()))) return;
    const called = callee === undefined ? {} : { callee };
    this.#reading.fact({ kind: "call", ...this.#base(node), target, name, ...called, arguments: passed() });
  }

  #keyOfPassed(given: readonly PassedArgument[]): string {
    return given
      .map(({ value }) => `${JSON.stringify(value.shape.slice(0, TOLD_APART))}${this.#keyOfOrigins(value.origins)}`)
      .join();
  }

  /** `node` null: a value that stands where it comes from. */
  exported({ node, name, value, parameters, isKeyObject, parts }: Exported): void {
    const base = this.#base(node ?? { start: 0, end: 0 });
    const at = (node === null ? value.origins[0]?.at : undefined) ?? base.at;
    const fact = {
      kind: "export",
      ...base,
      at,
      name,
      value,
      parameters,
      ...(parts === undefined ? {} : { parts }),
    } as const;
    this.#reading.fact(isKeyObject ? { ...fact, isKeyObject } : fact);
  }

  /** False for a snippet or text inside another file, which nobody imports. */
  get isFile(): boolean {
    return this.#source.layers.length === 0;
  }

  dependency(span: Pick<PyNode, "start" | "end">, request: PackageRequest, scope: DependencyFact["scope"]): void {
    if (!this.#isNew(`dependency ${span.start}`, () => `${request.name} ${request.requested ?? ""}`)) return;
    this.#reading.fact(dependencyFact(request, { scope }, this.#base(span)));
  }

  reference(node: PyNode, how: "import" | "run" | "read", target: string): void {
    if (!this.#isNew(`reference ${how}`, () => target, Infinity)) return;
    this.#reading.fact({ kind: "reference", ...this.#base(node), how, target });
  }

  /** Holes stay in the text: the reader of a command sees where something unknown is put in. */
  embed(node: PyNode, code: Abstract, language: Language): void {
    const value = toValue(code);
    if (!/[\p{L}\p{N}]/u.test(value.shape)) return;
    if (!this.#isNew(`${node.start} embed ${language}`, () => value.shape)) return;
    this.#handedOn += value.shape.length;
    if (this.#handedOn > MAX_HANDED_ON) {
      tellUnread(
        this.#source,
        this.#reading,
        "too-many",
        `more than ${MAX_HANDED_ON} letters of code in strings; the rest was not read`,
      );
      return;
    }
    const [encoding] = value.encodings;
    const literal = code.kind === "scalar" && value.text !== null && encoding === undefined ? code.offset : null;
    const offset = literal !== null && this.#source.text.startsWith(value.shape, literal) ? literal : null;
    this.#reading.embed(this.#source, {
      text: value.shape,
      language,
      layer: encoding === undefined ? { kind: "string", of: this.#source.language } : { kind: "decoded", encoding },
      context: this.#context(),
      offset,
      at: this.#source.locate(node.start, node.end),
    });
  }

  /** What stands on the screen in the end. */
  printed(node: PyNode, said: Abstract): void {
    this.screen.say(toValue(said).shape, node, this.#context());
  }

  /** A text under a name, which may stand nowhere in the file in one piece. */
  named(name: string, value: Abstract, node: PyNode): void {
    if (value.kind === "scalar" && value.value.text !== null)
      this.#folded.see(name, value.value.text, node, () => this.#context());
  }

  #base(
    node: Pick<PyNode, "start" | "end">,
  ): Pick<OperationFact, "at" | "layers" | "context" | "language" | "snippet"> {
    return {
      at: this.#source.locate(node.start, node.end),
      layers: this.#source.layers,
      context: this.#context(),
      language: "python",
      snippet: this.#source.text.slice(node.start, Math.min(node.end, node.start + SNIPPET_LENGTH)),
    };
  }

  /** Code in a document runs when the agent obeys: what the document says stands above what the code says. */
  #context(): Context {
    const { context } = this.#source;
    const triggered = context.trigger === "unknown" ? { ...context, trigger: this.trigger } : context;
    const guards = this.guards.current;
    return guards.length === 0 ? triggered : { ...triggered, guards };
  }

  #keyOfOrigins(origins: readonly Origin[]): string {
    let key = "";
    for (const origin of origins) {
      let one = this.#keys.get(origin);
      if (one === undefined) {
        one = JSON.stringify(origin);
        this.#keys.set(origin, one);
      }
      key += one;
    }
    return key;
  }

  #isNew(place: string, keyOf: () => string, limit?: number): boolean {
    return this.#told.isNew(place, () => shortened(keyOf()), limit);
  }
}

function shortened(key: string): string {
  return key.length > MAX_KEY ? `${key.length} ${key.slice(0, MAX_KEY)}` : key;
}
