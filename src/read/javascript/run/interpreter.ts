import type * as t from "@babel/types";
import type { Language } from "../../../model/language.ts";
import type { Location } from "../../../model/location.ts";
import type { Operation } from "../../../model/operation.ts";
import type { Origin } from "../../../model/value.ts";
import {
  dictionary,
  from,
  NOTHING_KNOWN,
  NULL,
  number,
  reference,
  UNDEFINED,
  type Abstract,
  type Closure,
  type Reference,
} from "../values/abstract.ts";
import { callLibrary } from "../library/call-library.ts";
import { moduleName } from "../library/canonical-path.ts";
import { callMethod } from "../methods/call-method.ts";
import { originsOfAll } from "../values/origins.ts";
import { merge } from "../values/merge.ts";
import type { Teller } from "../teller.ts";
import { assignMemberOf } from "./assign-member.ts";
import { attributeOf } from "./attribute.ts";
import { instantiate } from "./classes.ts";
import type { Completion, Evaluator, Frame } from "./evaluator.ts";
import { evaluateExpression } from "./expressions.ts";
import { callClosure } from "./functions.ts";
import { hoist } from "./hoist.ts";
import { Journal, Scope } from "./scope.ts";
import { executeStatement } from "./statements.ts";

/** Nodes inside nodes, through calls too; the stack of a worker stands some three times as many. */
export const MAX_DEPTH = 420;
/** Functions calling functions. Wrappers around wrappers need five or six. */
const MAX_CALLS_DEEP = 24;
/** A function inside itself. */
const MAX_RECURSION = 2;
/** Nodes walked the first time: some eight megabytes of source. */
export const MAX_STEPS = 4_000_000;

/** Lengths of functions, in characters, and how often they are walked again. */
const SHORT = 600;
const LONG = 3_000;
const WALKS_OF_MIDDLING = 8;
const WALKS_OF_LONG = 2;
/** A counter or a shifted table changes without arguments. */
const WALKS_WITHOUT_NEWS = 64;

function saysSomething(value: Abstract): boolean {
  switch (value.kind) {
    case "scalar":
      return value.value.origins.length > 0 || (value.value.text !== null && value.value.text.length > 1);
    case "list":
      return value.items.length > 0 || value.origins.length > 0;
    case "dictionary":
      return value.entries.size > 0 || value.origins.length > 0;
    case "choice":
      return value.options.some(saysSomething);
    case "reference":
    case "closure":
    case "bound":
    case "native":
    case "method":
    case "class":
      return true;
    case "pattern":
      return false;
  }
}

const CONSTANTS: ReadonlyMap<string, Abstract> = new Map<string, Abstract>([
  ["undefined", UNDEFINED],
  ["null", NULL],
  ["NaN", number(Number.NaN)],
  ["Infinity", number(Infinity)],
]);
/** Snippets of manuals leave imports out; nothing else goes by these names. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ...within("child_process", "exec execSync execFile execFileSync spawn spawnSync fork"),
  ...within(
    "fs",
    "readFileSync writeFileSync appendFileSync createReadStream createWriteStream unlinkSync rmSync chmodSync",
  ),
  ...within("util", "promisify"),
  ...within("os", "homedir"),
]);

function within(module: string, names: string): readonly (readonly [string, string])[] {
  return names.split(" ").map((name) => [name, `${module}.${name}`] as const);
}

const GLOBAL_OBJECTS = new Set(["globalThis", "window", "self", "global", "root", "frames", "parent", "top"]);

/** Walks a program as a runtime would run it, every branch of it, without doing any of it. */
export class Interpreter implements Evaluator {
  readonly journal = new Journal();
  readonly program = new Scope(null, true, this.journal);
  readonly text: string;
  readonly #teller: Teller;
  readonly #globals = new Map<string, Reference>();
  readonly #made = new Map<t.Function, Closure>();
  readonly #walked = new Set<t.Function>();
  readonly #active = new Map<t.Function, number>();
  scope: Scope = this.program;
  frame: Frame = { returned: [], yielded: [] };
  isRepeating = false;
  /** Something was nested deeper than MAX_DEPTH. */
  isTooDeep = false;
  steps = 0;
  readonly #returned = new Map<t.Function, Abstract>();
  readonly #again = new Map<t.Function, number>();
  readonly #postponed: (() => void)[] = [];
  #allowance: number;
  #depth = 0;
  #calls = 0;

  constructor(text: string, teller: Teller, allowance: number) {
    this.text = text;
    this.#teller = teller;
    this.#allowance = allowance;
  }

  run(program: t.Program, hot: ReadonlySet<t.Node> | null): void {
    const body = [...program.directives.map(({ value }) => value), ...program.body];
    hoist(this, program.body);
    for (const statement of body) this.execute(statement);
    this.#runLater();
    this.#teller.trigger = "call";
    this.#runUncalled(hot);
  }

  /** Functions that nobody here calls: whoever imports the file does, with whatever comes from outside. */
  #runUncalled(hot: ReadonlySet<t.Node> | null): void {
    const isHot = (closure: Closure): boolean => hot === null || hot.has(closure.node);
    for (const round of [isHot, (closure: Closure): boolean => !isHot(closure)]) {
      // Those that are made meanwhile come at the end of the map, and have their turn too.
      for (const closure of this.#made.values()) {
        if (this.#walked.has(closure.node) || !round(closure)) continue;
        const { node } = closure;
        const input: Origin = { kind: "input", at: this.at(node) };
        const given = node.params.map(() => from([input]));
        this.journal.branch([() => (callClosure(this, closure, given, null), true)], true);
        this.#runLater();
      }
    }
  }

  later(task: () => void): void {
    this.#postponed.push(task);
  }

  #runLater(): void {
    // Tasks may add tasks; each comes from a call, and calls are bounded.
    for (let task = this.#postponed.shift(); task !== undefined; task = this.#postponed.shift()) task();
  }

  // Evaluator

  evaluate(node: t.Node): Abstract {
    if (!this.#step()) return NOTHING_KNOWN;
    this.#depth += 1;
    const value = evaluateExpression(this, node);
    this.#depth -= 1;
    return value;
  }

  execute(node: t.Node): Completion {
    if (!this.#step()) return "normal";
    this.#depth += 1;
    const completion = executeStatement(this, node);
    this.#depth -= 1;
    return completion;
  }

  #step(): boolean {
    if (this.#depth >= MAX_DEPTH) {
      this.isTooDeep = true;
      return false;
    }
    if (this.isRepeating) {
      this.#allowance -= 1;
      return this.#allowance > 0;
    }
    this.steps += 1;
    return this.steps < MAX_STEPS;
  }

  spend(steps: number): boolean {
    this.#allowance -= steps;
    return this.#allowance > 0;
  }

  repeat<T>(run: () => T): T {
    const outer = this.isRepeating;
    this.isRepeating = true;
    try {
      return run();
    } finally {
      this.isRepeating = outer;
    }
  }

  within<T>(scope: Scope, run: () => T): T {
    const outer = this.scope;
    this.scope = scope;
    try {
      return run();
    } finally {
      this.scope = outer;
    }
  }

  define(node: t.Function, home: Abstract | null): Closure {
    const closure: Closure = { kind: "closure", node, scope: this.scope, home, members: new Map() };
    if (!this.#made.has(node)) this.#made.set(node, closure);
    return closure;
  }

  #repeatingOutside: boolean[] = [];

  enter(node: t.Function, given: readonly Abstract[]): Abstract | null {
    const active = this.#active.get(node) ?? 0;
    if (active >= MAX_RECURSION || this.#calls >= MAX_CALLS_DEEP) return from(originsOfAll(given));
    const before = this.#returned.get(node);
    if (this.#walked.has(node) && !this.#isWorthwhile(node, given)) return before ?? from(originsOfAll(given));
    this.#repeatingOutside.push(this.isRepeating);
    // A first walk is free, inside repeated ones too: every function is read once.
    this.isRepeating = this.#walked.has(node);
    this.#walked.add(node);
    this.#active.set(node, active + 1);
    this.#calls += 1;
    return null;
  }

  /** Walking a function again is for wrappers and decoders, which are short, and only where the arguments say something. */
  #isWorthwhile(node: t.Function, given: readonly Abstract[]): boolean {
    if (!this.spend(4)) return false;
    const length = (node.end ?? 0) - (node.start ?? 0);
    const again = this.#again.get(node) ?? 0;
    this.#again.set(node, again + 1);
    if (again >= (length > LONG ? WALKS_OF_LONG : length > SHORT ? WALKS_OF_MIDDLING : Infinity)) return false;
    return length <= SHORT ? again < WALKS_WITHOUT_NEWS || given.some(saysSomething) : given.some(saysSomething);
  }

  leave(node: t.Function, returned: Abstract): void {
    this.#returned.set(node, returned);
    this.#calls -= 1;
    this.#active.set(node, (this.#active.get(node) ?? 1) - 1);
    this.isRepeating = this.#repeatingOutside.pop() ?? false;
  }

  // Machine

  invoke(callee: Abstract, given: readonly Abstract[], node: t.Node, self: Abstract | null = null): Abstract {
    switch (callee.kind) {
      case "closure":
        return callClosure(this, callee, given, self);
      case "reference":
        return callLibrary(this, callee, given, node, false);
      case "method":
        return callMethod(this, callee, given, node);
      case "bound":
        return this.invoke(callee.callee, [...callee.given, ...given], node, callee.self ?? self);
      case "native":
        return callee.call(given, node);
      case "choice":
        return merge(callee.options.map((option) => this.invoke(option, given, node, self)));
      case "class":
      case "scalar":
      case "list":
      case "dictionary":
      case "pattern":
        for (const each of given) if (each.kind === "closure") this.invoke(each, [], node);
        return from(originsOfAll([callee, ...given]));
    }
  }

  construct(callee: Abstract, given: readonly Abstract[], node: t.Node): Abstract {
    switch (callee.kind) {
      case "class":
        return instantiate(this, callee, given);
      case "reference":
        return callLibrary(this, callee, given, node, true);
      case "choice":
        return merge(callee.options.map((option) => this.construct(option, given, node)));
      case "closure": {
        const instance = attributeOf(this, callee, "prototype", node);
        const made = dictionary(new Map(), [], instance);
        const returned = callClosure(this, callee, given, made);
        return returned.kind === "scalar" ? made : returned;
      }
      default:
        return this.invoke(callee, given, node);
    }
  }

  attribute(object: Abstract, name: string, node: t.Node): Abstract {
    return attributeOf(this, object, name, node);
  }

  assignMember(object: Abstract, name: Abstract, value: Abstract, node: t.Node): void {
    assignMemberOf(this, object, name, value, node);
  }

  lookup(name: string): Abstract {
    const found = this.scope.get(name) ?? CONSTANTS.get(name);
    if (found !== undefined) return found;
    const path = GLOBAL_OBJECTS.has(name) ? "globalThis" : (USUAL.get(name) ?? name);
    let global = this.#globals.get(path);
    if (global === undefined) this.#globals.set(path, (global = reference(path)));
    return global;
  }

  defineGlobal(name: string, value: Abstract): void {
    this.program.write(name, value);
  }

  importModule(name: string, node: t.Node): Abstract {
    this.#teller.reference(node, "import", name);
    return reference(moduleName(name));
  }

  emit(node: t.Node, operation: Operation): void {
    this.#teller.operation(node, operation);
  }

  hand(node: t.Node, code: Abstract, language: Language): void {
    this.#teller.embed(node, code, language);
  }

  refer(node: t.Node, how: "import" | "run" | "read", target: string): void {
    this.#teller.reference(node, how, target);
  }

  at(node: t.Node): Location {
    return this.#teller.locate(node);
  }
}
