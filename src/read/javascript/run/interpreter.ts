// More than 300 lines: the one object that every part of the reader is handed, whose methods share its allowances.
import type * as t from "@babel/types";
import type { Language } from "../../../model/language.ts";
import type { Location } from "../../../model/location.ts";
import type { Operation } from "../../../model/operation.ts";
import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { HandedValues, isFromOutside } from "../../handed-values.ts";
import { unknown } from "../../value.ts";
import { passedArgument } from "./passed-values.ts";
import {
  dictionary,
  from,
  handedOver,
  NOTHING_KNOWN,
  reference,
  scalar,
  type Abstract,
  type Closure,
  type Reference,
} from "../values/abstract.ts";
import { callLibrary } from "../library/call-library.ts";
import { typedWallet } from "../library/typed-wallet.ts";
import { isRelative, MAX_MODULE_NAME, moduleName } from "../library/canonical-path.ts";
import { callMethod } from "../methods/call-method.ts";
import { originsOfAll } from "../values/origins.ts";
import { merge } from "../values/merge.ts";
import type { Guard } from "../../../model/context.ts";
import type { PathChecks } from "../../text/path-checks.ts";
import type { Guards } from "../../guards.ts";
import type { OtherFile } from "../../other-files.ts";
import { spanOf, type Teller } from "../teller.ts";
import type { OtherModules } from "./other-modules.ts";
import { assignMemberOf } from "./assign-member.ts";
import { attributeOf } from "./attribute.ts";
import { instantiate } from "./classes.ts";
import { errorOf } from "./caught.ts";
import type { Completion, Evaluator, Frame } from "./evaluator.ts";
import { exportedValues, exportsOf } from "./exports.ts";
import { evaluateExpression } from "./expressions.ts";
import { callClosure } from "./functions.ts";
import { GLOBAL_CONSTANTS, globalPath } from "./globals.ts";
import { hoist } from "./hoist.ts";
import { Journal, Scope } from "./scope.ts";
import { executeStatement } from "./statements.ts";
import { isWorthAnotherWalk } from "./worth.ts";

const NO_PARTS: ReadonlyMap<string, Abstract> = new Map();

/** Nodes inside nodes, through calls too; the stack of a worker stands some three times as many. */
const MAX_DEPTH = 420;
/** The same in a module that another one loads. */
const MAX_DEPTH_INSIDE = 120;
/** Functions calling functions. Wrappers around wrappers need five or six. */
const MAX_CALLS_DEEP = 24;
/** Errors that are kept for who catches them. */
const MAX_THROWN = 32;
/** A function inside itself. */
const MAX_RECURSION = 2;
/** Nodes walked the first time: some eight megabytes of source. */
export const MAX_STEPS = 4_000_000;

/** What an agent goes by in every session: a program that writes there speaks to it. */
const AGENT_OBEYS =
  /(?:^|[/\\])(?:agents|soul|memory|heartbeat|claude|identity|bootstrap|tools|user|gemini|copilot-instructions)\.md$/i;

/** Files whose content is kept, for the case that the program loads one of them. */
const MAX_WRITTEN = 256;

/** `./w.mjs` and `file://w.mjs` are one file. */
function fileKey(path: string): string {
  return path.slice(0, MAX_MODULE_NAME).replace(/^(?:file:\/\/)?(?:\.\/)*/, "");
}

/** Uncalled functions that are run a second time; bundles have thousands. */
const MAX_RUN_AGAIN = 256;

/** Walks a program as a runtime would run it, every branch of it, without doing any of it. */
export class Interpreter implements Evaluator {
  readonly journal = new Journal();
  readonly program = new Scope(null, true, this.journal);
  readonly text: string;
  readonly #teller: Teller;
  /** Only where the file is read again, to follow what it imports. */
  readonly #others: OtherModules | null;
  readonly guards: Guards;
  readonly checks: PathChecks;
  readonly #globals = new Map<string, Reference>();
  readonly #made = new Map<t.Function, Closure>();
  readonly #walked = new Set<t.Function>();
  readonly #active = new Map<t.Function, number>();
  scope: Scope = this.program;
  frame: Frame = { returned: [], yielded: [] };
  isRepeating = false;
  /** Something was nested deeper than MAX_DEPTH. */
  isTooDeep = false;
  readonly thrown: Abstract[] = [];
  tries = 0;
  steps = 0;
  decisions = 0;
  readonly #returned = new Map<t.Function, Abstract>();
  readonly #threw = new Map<t.Function, Abstract>();
  readonly #again = new Map<t.Function, number>();
  readonly #written = new Map<string, Value>();
  readonly #postponed: (() => void)[] = [];
  readonly #handed: HandedValues<Abstract, t.Node>;
  readonly #exported = new Map<string, Abstract>();
  /** Functions that were run with whatever a caller from outside may give. */
  readonly #outside = new Set<t.Function>();
  #allowance: number;
  readonly #maxDepth: number;
  #depth = 0;
  #calls = 0;

  constructor(text: string, teller: Teller, allowance: number, others: OtherModules | null = null) {
    this.text = text;
    this.#others = others;
    // Modules run inside of each other, on one stack.
    this.#maxDepth = others === null || others.depth === 0 ? MAX_DEPTH : MAX_DEPTH_INSIDE;
    this.#teller = teller;
    this.guards = teller.guards;
    this.checks = teller.checks;
    this.#handed = new HandedValues(teller.source.path);
    this.#allowance = allowance;
  }

  run(program: t.Program, hot: ReadonlySet<t.Node> | null): void {
    const body = [...program.directives.map(({ value }) => value), ...program.body];
    hoist(this, program.body);
    for (const statement of body) this.execute(statement);
    this.#runLater();
    this.#teller.trigger = "call";
    this.guards.leave(0);
    this.#runUncalled(hot);
    this.#tellExports(program);
  }

  /** The top of a module alone, for what it exports. */
  load(program: t.Program): ReadonlyMap<string, Abstract> {
    hoist(this, program.body);
    for (const statement of program.body) this.execute(statement);
    return exportedValues(this, program, this.#exported);
  }

  /** Functions that nobody here calls: whoever imports the file does, with whatever comes from outside. */
  #runUncalled(hot: ReadonlySet<t.Node> | null): void {
    const isHot = (closure: Closure): boolean => hot === null || hot.has(closure.node);
    const isNew = (closure: Closure): boolean => !this.#walked.has(closure.node);
    const hotOnes: Closure[] = [];
    // Those that are made meanwhile come at the end of the map, and have their turn too.
    for (const closure of this.#made.values()) {
      if (!isNew(closure) || !isHot(closure)) continue;
      hotOnes.push(closure);
      this.#runFromOutside(closure);
    }
    for (const closure of this.#made.values()) if (isNew(closure)) this.#runFromOutside(closure);
    // Once more: one function may have left what another uses.
    for (const closure of hotOnes.slice(0, MAX_RUN_AGAIN)) if (this.spend(1)) this.#runFromOutside(closure);
  }

  #tellExports(program: t.Program): void {
    if (this.#teller.source.layers.length > 0) return;
    const returned = (closure: Closure): Abstract | null => {
      // Its own file calls it with what it knows; others may bring what this file has never seen.
      if (!this.#outside.has(closure.node) && this.spend(1)) this.#runFromOutside(closure);
      return this.#returned.get(closure.node) ?? null;
    };
    const thrown = (closure: Closure): Abstract | null => this.thrownBy(closure.node);
    for (const each of exportsOf(this, program, this.#exported, { returned, thrown }, this.#handed.all)) {
      this.#teller.exported(each);
    }
  }

  #runFromOutside(closure: Closure): void {
    this.#outside.add(closure.node);
    const given = closure.node.params.map((each): Abstract => {
      const input: Origin = { kind: "input", of: "parameter", at: this.at(each) };
      return typedWallet(this, each, input) ?? handedOver([input]);
    });
    this.journal.branch([() => (callClosure(this, closure, given, null), true)], true);
    this.#runLater();
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
    if (this.#depth >= this.#maxDepth) {
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
  readonly #guardedOutside: { readonly depth: number; readonly waited: readonly Guard[] }[] = [];

  enter(node: t.Function, given: readonly Abstract[]): Abstract | null {
    const active = this.#active.get(node) ?? 0;
    if (active >= MAX_RECURSION || this.#calls >= MAX_CALLS_DEEP) return from(originsOfAll(given));
    const before = this.#returned.get(node);
    if (this.#walked.has(node) && !this.#isWorthwhile(node, given)) return before ?? from(originsOfAll(given));
    this.#repeatingOutside.push(this.isRepeating);
    this.#guardedOutside.push({ depth: this.guards.depth, waited: this.guards.waited });
    if (this.#calls === 0 && this.#teller.trigger === "call") this.guards.restart();
    // A first walk is free, inside repeated ones too: every function is read once.
    this.isRepeating = this.#walked.has(node);
    this.#walked.add(node);
    this.#active.set(node, active + 1);
    this.#calls += 1;
    return null;
  }

  #isWorthwhile(node: t.Function, given: readonly Abstract[]): boolean {
    if (!this.spend(4)) return false;
    const again = this.#again.get(node) ?? 0;
    const isWorthwhile = isWorthAnotherWalk(node, again, given);
    if (isWorthwhile) this.#again.set(node, again + 1);
    return isWorthwhile;
  }

  leave(node: t.Function, returned: Abstract, thrown: readonly Abstract[]): void {
    this.#returned.set(node, returned);
    if (thrown.length > 0) this.#threw.set(node, merge(thrown));
    this.#calls -= 1;
    this.#active.set(node, (this.#active.get(node) ?? 1) - 1);
    this.isRepeating = this.#repeatingOutside.pop() ?? false;
    const outside = this.#guardedOutside.pop();
    this.guards.leave(outside?.depth ?? 0);
    // Its caller goes on meanwhile, or waits for it: then the pause is the caller's.
    if (node.async) this.guards.restart(outside?.waited);
  }

  thrownBy(node: t.Function): Abstract | null {
    return this.#threw.get(node) ?? null;
  }

  // Machine

  invoke(callee: Abstract, given: readonly Abstract[], node: t.Node, self: Abstract | null = null): Abstract {
    switch (callee.kind) {
      case "closure":
        return this.#teller.screen.within(spanOf(node), () =>
          this.checks.within(
            callee.node,
            spanOf(node),
            () => originsOfAll(given),
            () => callClosure(this, callee, given, self),
          ),
        );
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
      case "scalar":
        this.callGiven(node, callee.value, "", given);
        for (const each of given) if (each.kind === "closure") this.invoke(each, [], node);
        return from(originsOfAll([callee, ...given]));
      case "class":
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
    const found = this.scope.get(name) ?? GLOBAL_CONSTANTS.get(name);
    if (found !== undefined) return found;
    const path = globalPath(name);
    let global = this.#globals.get(path);
    if (global === undefined) this.#globals.set(path, (global = reference(path)));
    return global;
  }

  defineGlobal(name: string, value: Abstract): void {
    this.program.write(name, value);
  }

  get isInLine(): boolean {
    return this.#teller.source.layers.length > 0;
  }

  importModule(name: string, node: t.Node): Abstract {
    this.#teller.reference(node, "import", name);
    if (!isRelative(name)) return reference(moduleName(name), unknown(), { external: true });
    const module = name.slice(0, MAX_MODULE_NAME);
    const others = this.#others;
    if (others !== null) {
      const at = this.at(node);
      const members = new Map(others.members(module, at));
      const whole = others.whole(module, at);
      if (whole !== null && (members.size <= 1 || whole.kind === "dictionary")) return whole;
      const origin: Origin = { kind: "module", target: module, name: "", at };
      // `import code from "./m"` stands for the module: what it is as a whole is its default export.
      const value = whole?.kind === "scalar" ? whole.value : unknown([origin]);
      if (members.size > 0) return reference(module, value, { module, members });
    }
    return reference(module, unknown([{ kind: "module", target: module, name: "", at: this.at(node) }]), { module });
  }

  exportDefault(value: Abstract): void {
    this.#exported.set("default", value);
  }

  other(name: string): OtherFile | null {
    return this.#others?.file(name) ?? null;
  }

  callOther(node: t.Node, module: string, name: string, given: readonly Abstract[]): Abstract | null {
    return this.#others?.call(module, name, given, node, this.at(node)) ?? null;
  }

  knownParts(module: string, node: t.Node): ReadonlyMap<string, Abstract> {
    return this.#others?.members(module, this.at(node)) ?? NO_PARTS;
  }

  callModule(node: t.Node, target: string, name: string, given: readonly Abstract[]): void {
    const passed = given.map((each) => passedArgument(each, this.#handed, this.at(node), node));
    if (passed.some(({ value }) => value.origins.length > 0 || value.text !== null))
      this.#teller.call(node, target, name, passed);
    if (this.tries > 0 && isRelative(target))
      this.toss(handedOver([{ kind: "module", target, name: errorOf(`${name}()`), at: this.at(node) }]));
  }

  toss(error: Abstract): void {
    if (this.thrown.length < MAX_THROWN) this.thrown.push(error);
  }

  callGiven(node: t.Node, callee: Value, name: string, given: readonly Abstract[]): void {
    if (callee.shape !== HOLE || !callee.origins.some(isFromOutside)) return;
    const passed = given.map((each) => passedArgument(each, this.#handed, this.at(node), node));
    if (passed.some(({ value }) => value.origins.length > 0)) this.#teller.call(node, "", name, passed, callee);
  }

  emit(node: t.Node, operation: Operation): void {
    if (operation.op === "write-file" && operation.content !== null && AGENT_OBEYS.test(operation.path.shape))
      this.#teller.tellAgent(node, scalar(operation.content));
    if (operation.op === "write-file" && operation.content !== null && this.#written.size < MAX_WRITTEN)
      this.#written.set(fileKey(operation.path.shape), operation.content);
    this.#teller.operation(node, operation);
  }

  written(path: string): Value | null {
    return this.#written.get(fileKey(path)) ?? null;
  }

  tellAgent(node: t.Node, text: Abstract): void {
    this.#teller.tellAgent(node, text);
  }

  printed(node: t.Node, text: Abstract): void {
    this.#teller.printed(node, text);
  }

  named(name: string, value: Abstract, node: t.Node): void {
    this.#teller.named(name, value, node);
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
