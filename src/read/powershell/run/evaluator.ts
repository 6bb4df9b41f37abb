// More than 300 lines: one object that walks every kind of statement and expression, whose methods share its scopes and allowances.
import type { Value } from "../../../model/value.ts";
import { tellAttached } from "../../machine/effects/commands.ts";
import { readVariable } from "../../machine/effects/environment.ts";
import { writePath } from "../../machine/effects/files.ts";
import { runCommand } from "./commands.ts";
import { applyOperators, applyPrefix, cast } from "./operators.ts";
import { Outside } from "../../machine/outside.ts";
import { walkBranches, walkLoop } from "../../machine/guarded.ts";
import { Scope } from "../../machine/scope.ts";
import {
  from,
  library,
  listOf,
  mapOf,
  merge,
  NOTHING,
  originsOf,
  text,
  textOf,
  thing,
  toValue,
  type Closure,
  type Thing,
} from "../../machine/thing.ts";
import { otherFile } from "../../other-files.ts";
import { slashed } from "../../machine/slashes.ts";
import { packagePath } from "../../shell/run/package-path.ts";
import { concatenate, constant } from "../../value.ts";
import type { Span } from "../../machine/span.ts";
import type { PsBlock, PsBody, PsNode } from "../syntax/tree.ts";
import { PsParser } from "../syntax/parser.ts";
import { assignValue, evaluateChain } from "./chain.ts";
import { CONSTANTS } from "./constants.ts";
import { outputOf, type PsMachine } from "./cmdlet.ts";

/** Nodes visited in one text, those in loops and functions counted each time. */
export const MAX_STEPS = 1_500_000;
const MAX_CALL_DEPTH = 8;
/** Elements that `% { … }` and foreach are walked for one by one. */
const MAX_UNROLLED = 1_024;
/** Inside of another loop, elements are taken together. */
const MAX_INNER = 16;
const MAX_KEPT = 65_536;

interface PsFunction {
  readonly block: PsBlock;
  /** Where it stands. */
  readonly file: { readonly path: string; readonly text: string };
  calls: number;
}

/** Files that one text takes in. */
const MAX_INCLUDED = 16;

const COMMAND_LINE = { kind: "input", of: "command-line" } as const;

/** Walks a PowerShell text as it would run, every branch of it, without doing any of it. */
export class PsEvaluator extends Outside implements PsMachine {
  readonly language = "powershell";
  readonly scope = new Scope();
  readonly functions = new Map<string, PsFunction>();
  readonly aliases = new Map<string, string>();
  steps = 0;
  /** Script blocks are things of this language only: what a thing stands for is kept beside it. */
  readonly #blocks = new WeakMap<Closure, PsBlock>();
  #depth = 0;
  loops = 0;
  #included = 0;

  run(body: PsBody): void {
    this.body(body);
    for (const each of this.functions.values()) {
      if (each.calls > 0 || each.file.path !== this.teller.source.path) continue;
      each.calls += 1;
      this.teller.trigger = "call";
      this.teller.guards.restart();
      this.scope.inside(() => void this.body(each.block.body));
    }
  }

  /** Statements in order; gives everything that they put out. */
  body(body: PsBody): Thing {
    for (const node of body) {
      if (node.kind === "function") this.#define(node.name, node.block);
    }
    const output: Thing[] = [];
    for (const node of body) {
      const value = this.evaluate(node);
      if (node.kind !== "assign" && node.kind !== "function" && value !== NOTHING && output.length < 256)
        output.push(value);
    }
    return outputOf(output);
  }

  #define(name: string, block: PsBlock): void {
    const { path, text: content } = this.teller;
    if (!this.functions.has(name)) this.functions.set(name, { block, calls: 0, file: { path, text: content } });
  }

  /** `. ./lib.ps1`: what it sets and defines is known from here on. False: the file is not at hand. */
  include(path: Value, span: Span): boolean {
    const target = packagePath(slashed(path));
    const other = target === null ? null : otherFile({ ...this.teller.source, path: this.teller.path }, target);
    if (other === null) return false;
    if (this.#included >= MAX_INCLUDED || this.#depth >= MAX_CALL_DEPTH) return true;
    this.#included += 1;
    this.#depth += 1;
    this.teller.visit(other, span, true, () => this.body(new PsParser(other.text).body(null)));
    this.#depth -= 1;
    return true;
  }

  evaluate(node: PsNode): Thing {
    this.steps += 1;
    if (this.steps > MAX_STEPS) return NOTHING;
    switch (node.kind) {
      case "text": {
        const [only] = node.parts;
        if (node.parts.length === 0) return text("");
        if (node.parts.length === 1 && typeof only === "string") return thing(constant(only), node.offset);
        return thing(
          concatenate(node.parts.map((part) => (typeof part === "string" ? constant(part) : this.#inText(part)))),
        );
      }
      case "number":
        return text(String(node.value));
      case "variable":
        return this.variable(node.name, node);
      case "type":
        return library(node.name);
      case "cast":
        return cast(node.type, this.evaluate(node.operand));
      case "list": {
        const items = node.items.slice(0, MAX_KEPT).map((item) => this.evaluate(item));
        const [only] = items;
        return items.length === 1 && only?.items != null ? only : listOf(items);
      }
      case "map":
        return mapOf(
          new Map(
            node.entries
              .slice(0, MAX_KEPT)
              .map(([key, value]) => [textOf(this.evaluate(key))?.toLowerCase() ?? "?", this.evaluate(value)]),
          ),
        );
      case "infix":
        return this.#operators(node);
      case "prefix":
        return applyPrefix(node.operator, this.evaluate(node.operand));
      case "assign":
        return assignValue(this, node);
      case "chain":
        return evaluateChain(this, node);
      case "block":
        return this.blockOf(node);
      case "function":
        this.#define(node.name, node.block);
        return NOTHING;
      case "branch": {
        for (const condition of node.header) this.evaluate(condition);
        const values: Thing[] = [];
        walkBranches(this.teller, node, node.branches[0] ?? [], () =>
          this.scope.branch(node.branches.map((branch) => () => void values.push(this.body(branch)))),
        );
        return merge(values.filter((value) => value !== NOTHING));
      }
      case "loop":
        return walkLoop(this.teller, node, node.body, () => this.#loop(node));
      case "sequence":
        return this.body(node.body);
      case "pipeline":
        return this.#pipeline(node.stages);
      case "command":
        return this.#redirected(node, runCommand(this, node, null));
    }
  }

  #operators({ operands, operators }: Extract<PsNode, { kind: "infix" }>): Thing {
    const values = operands.map((operand) => this.evaluate(operand));
    // `$line -match '(?<key>…)'`: what was found is in `$Matches`.
    const searched = operators.findIndex((operator) => /^-[ci]?match$/u.test(operator));
    if (searched !== -1) this.scope.set("matches", from(originsOf(values[searched] ?? NOTHING)));
    return applyOperators(values, operators);
  }

  /** Lists in a text are written with blanks between. */
  #inText(node: PsNode): Value {
    const value = this.evaluate(node);
    if (value.items === null) return toValue(value);
    return concatenate(
      value.items.slice(0, 256).flatMap((item, at) => (at === 0 ? [toValue(item)] : [constant(" "), toValue(item)])),
    );
  }

  variable(name: string, span: Span): Thing {
    const key = name.toLowerCase();
    const own = this.scope.get(key);
    if (own !== undefined) return own;
    const fixed = CONSTANTS.get(key);
    if (fixed !== undefined) return text(fixed);
    if (name.startsWith("env:")) return readVariable(this, name.slice(4), span);
    if (name === "null") return NOTHING;
    if (name === "args" || name === "input" || name === "psboundparameters")
      return from([this.origin(name === "input" ? { kind: "input" } : COMMAND_LINE, span)]);
    return library(`$${name}`);
  }

  #loop({ variable, header, body }: Extract<PsNode, { kind: "loop" }>): Thing {
    const heads = header.map((each) => this.evaluate(each));
    const output: Thing[] = [];
    const walk = (): void => {
      this.loops += 1;
      const value = this.body(body);
      if (value !== NOTHING && output.length < 256) output.push(value);
      this.loops -= 1;
    };
    if (variable === null) walk();
    else {
      for (const item of this.#elements(heads[0] ?? NOTHING)) {
        this.setVariable(variable, item);
        walk();
      }
    }
    return outputOf(output);
  }

  #elements(list: Thing): readonly Thing[] {
    const limit = this.loops === 0 ? MAX_UNROLLED : MAX_INNER;
    if (list.items === null) return [list];
    return list.items.length <= limit ? list.items : [merge(list.items.slice(0, limit))];
  }

  #pipeline(stages: readonly PsNode[]): Thing {
    let passed: Thing | null = null;
    for (const stage of stages)
      passed =
        stage.kind === "command" ? this.#redirected(stage, runCommand(this, stage, passed)) : this.evaluate(stage);
    return passed ?? NOTHING;
  }

  #redirected(node: Extract<PsNode, { kind: "command" }>, output: Thing): Thing {
    for (const { append, target } of node.redirects) {
      const path = this.evaluate(target);
      if (textOf(path) !== null || toValue(path).shape.length > 1)
        writePath(this, toValue(path), toValue(output), append, node);
    }
    return node.redirects.length > 0 ? NOTHING : output;
  }

  blockOf(block: PsBlock): Thing {
    const closure: Closure = { parameters: block.parameters, body: [] };
    this.#blocks.set(closure, block);
    return { ...NOTHING, closure };
  }

  blockIn(given: Thing): PsBlock | null {
    return given.closure === null ? null : (this.#blocks.get(given.closure) ?? null);
  }

  /** `element` becomes `$_`. */
  runBlock(block: PsBlock, element: Thing | null, given: readonly Thing[]): Thing {
    if (this.#depth >= MAX_CALL_DEPTH || this.steps > MAX_STEPS)
      return from([...(element === null ? [] : originsOf(element)), ...given.flatMap((each) => originsOf(each))]);
    this.#depth += 1;
    const { depth } = this.teller.guards;
    let output: Thing = NOTHING;
    this.scope.inside(() => {
      if (element !== null) {
        this.scope.set("_", element);
        this.scope.set("psitem", element);
        this.scope.set("input", element);
      }
      block.parameters.forEach((name, at) => this.scope.set(name, given[at] ?? NOTHING));
      if (given.length > 0) this.scope.set("args", listOf([...given]));
      output = this.body(block.body);
    }, block.parameters);
    this.teller.guards.leave(depth);
    this.#depth -= 1;
    return output;
  }

  /** `% { … }`: once for each element. */
  runForEach(block: PsBlock, input: Thing): Thing {
    const output = this.#elements(input).map((item) => {
      this.loops += 1;
      const value = this.runBlock(block, item, []);
      this.loops -= 1;
      return value;
    });
    const [only] = output;
    return output.length === 1 && only !== undefined ? only : listOf(output.filter((value) => value !== NOTHING));
  }

  callFunction(
    name: string,
    named: ReadonlyMap<string, Thing>,
    positional: readonly Thing[],
    input: Thing | null,
    span: Span,
  ): Thing | null {
    const own = this.functions.get(name);
    if (own === undefined) return null;
    own.calls += 1;
    const rest = [...positional];
    const given = own.block.parameters.map((parameter) => {
      for (const [each, value] of named) if (parameter.startsWith(each)) return value;
      return rest.shift() ?? NOTHING;
    });
    return this.teller.visit(own.file, span, false, () =>
      this.runBlock(own.block, input, own.block.parameters.length === 0 ? positional : given),
    );
  }

  runNamed(name: Thing, given: readonly Thing[], input: Thing | null, span: Span): Thing {
    return runCommand(this, { name, given: given.map((value) => ({ name: null, written: "", value })), span }, input);
  }

  evaluateText(code: Thing, span: Span): Thing {
    const block = this.blockIn(code);
    if (block !== null) return this.runBlock(block, null, []);
    const value = toValue(code);
    this.tell({ op: "evaluate", language: "powershell", code: value }, span);
    this.hand("powershell", code, span);
    tellAttached(this, value, [], span);
    return from(originsOf(code));
  }

  setVariable(name: string, value: Thing): void {
    if (/^env:/iu.test(name)) this.exported(name.slice("env:".length), toValue(value));
    this.scope.set(name.toLowerCase().replace(/^(?:script|global|local|private|using|variable):/u, ""), value);
  }

  variableNamed(name: string): Thing | undefined {
    return this.scope.get(name);
  }
}
