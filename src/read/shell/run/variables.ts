import type { Origin, Value } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import type { Parameters } from "../expand/parameter.ts";
import type { ParameterPart, Span, Word } from "../syntax/tree.ts";
import type { OriginAnywhere } from "./call.ts";
import { MAX_WORK } from "./limits.ts";
import type { State } from "./state.ts";
import type { Teller } from "./teller.ts";

/** What a script's words can name, and what it costs. */
export abstract class Variables implements Parameters {
  readonly state: State;
  readonly teller: Teller;
  #work = 0;

  constructor(state: State, teller: Teller) {
    this.state = state;
    this.teller = teller;
  }

  abstract expand(word: Word): Value;

  /** True: variables were too large to go on. */
  get isExhausted(): boolean {
    return this.#work > MAX_WORK;
  }

  protected spend(characters: number): void {
    this.#work += characters;
  }

  origin(origin: OriginAnywhere, span: Span): Origin {
    return { ...origin, at: this.teller.locate(span) };
  }

  get positional(): readonly Value[] | null {
    return this.state.positional;
  }

  get(name: string): Value | undefined {
    const value = this.state.get(name);
    this.spend(value?.shape.length ?? 0);
    return this.isExhausted && value !== undefined ? unknown(value.origins) : value;
  }

  set(name: string, value: Value): void {
    this.state.set(name, value);
  }

  items(name: string): readonly Value[] | undefined {
    return this.state.items(name);
  }

  outside(name: string, part: ParameterPart): Value {
    const origin = this.origin({ kind: "environment", name }, part);
    if (/^[A-Z][A-Z0-9_]+$/u.test(name) && !this.state.toldEnvironment.has(name)) {
      this.state.toldEnvironment.add(name);
      this.teller.tell({ op: "read-secret", secret: origin }, part);
    }
    return unknown([origin]);
  }

  everything(part: ParameterPart): Value {
    return unknown([this.origin({ kind: "environment", name: null }, part)]);
  }

  input(part: ParameterPart): Value {
    return unknown([this.origin({ kind: "input", of: "command-line" }, part)]);
  }

  slice(start: number, end: number): string {
    return this.teller.text.slice(start, end);
  }
}
