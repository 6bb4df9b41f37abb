// More than 300 lines: the one object that every part of the reader is handed, whose methods share its allowances.
import type { DependencyFact, PassedArgument } from "../../../model/fact.ts";
import type { Language } from "../../../model/language.ts";
import type { Operation } from "../../../model/operation.ts";
import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { HandedValues, isFromOutside } from "../../handed-values.ts";
import {
  from,
  join,
  NOTHING_KNOWN,
  originsOf,
  reference,
  sequence,
  type Abstract,
  type LocalFunction,
  type OpenFile,
} from "../values/abstract.ts";
import { assignTo } from "./assignments.ts";
import { attributeOf } from "./attributes.ts";
import { isBuiltin, isFamiliarModule } from "./builtin-names.ts";
import { NO_ARGUMENTS, NO_KEYWORDS, type Arguments, type Machine } from "./call.ts";
import { effectOf } from "../effects/registry.ts";
import { exportsOf } from "./exports.ts";
import { closeFile } from "../effects/write-file.ts";
import type { Evaluator, Frame } from "./evaluator.ts";
import { evaluateChildren, expressionOf } from "./expressions.ts";
import { runFunction } from "./functions.ts";
import { importModule, memberOfStars } from "./imports.ts";
import { invokeValue } from "./invoke.ts";
import { isEmpty } from "../values/merge.ts";
import type { PackageRequest } from "../../packages/package-request.ts";
import { constant } from "../../value.ts";
import { isCalled, passedArgument } from "./passed-values.ts";
import { Scope } from "./scope.ts";
import { statementOf } from "./statements.ts";
import { sweepAmong, type Sweep } from "../sweeps.ts";
import { field, type PyNode } from "../parse/syntax-tree.ts";
import type { PathChecks } from "../../text/path-checks.ts";
import type { Guards } from "../../guards.ts";
import type { OtherFile } from "../../other-files.ts";
import type { OtherModules } from "./other-modules.ts";
import type { Teller } from "../teller.ts";
import { originsOfCall } from "./call.ts";

/** Syntax inside syntax, calls included: bounds the stack. Programs people write stay below 60. */
const MAX_DEPTH = 400;
/** The same in a module that another one loads. */
const MAX_DEPTH_INSIDE = 120;
/** Functions calling functions. */
const MAX_CALL_DEPTH = 10;
/** Steps spent on running loops item by item and functions for their arguments, some microseconds each. */
const MAX_REPEATED_STEPS = 60_000;
/** Calls that say nothing of their arguments: after these, one more tells nothing new. */
const MAX_OPEN_CALLS = 3;
/** UTF-16 units and elements that all operations take and give: a thousand times `s.format()` cost as much as `s += s`. */
const MAX_FOLDED_IN_ALL = 16_777_216;
/** What is shorter costs no more than the syntax that asks for it. */
const SMALL = 1_024;

/** Threads that are walked again. */
const MAX_THREADS = 16;

/** Expressions that make something larger than what the source says. */
const GROWS: ReadonlySet<string> = new Set(["binary_operator", "call", "string", "subscript"]);

export type Limit = "depth" | "steps" | "text";

/** Walks a program as Python would run it, every branch of it, without doing any of it. */
export class Interpreter implements Evaluator {
  readonly text: string;
  readonly fileName: string;
  readonly written = new Map<string, Abstract>();
  readonly constants = new Map<PyNode, Abstract>();
  readonly limits = new Set<Limit>();
  attached: Machine["attached"] = null;
  scope = new Scope(null);
  frame: Frame = { returned: [], yielded: [], yieldsAll: null, loops: [], of: null };
  owner: Evaluator["owner"] = null;
  readonly #teller: Teller;
  readonly guards: Guards;
  readonly checks: PathChecks;
  /** Only where the file is read again, to follow what it imports and reads. */
  readonly #others: OtherModules | null;
  readonly #locate: (node: PyNode) => Origin["at"];
  readonly #made: LocalFunction[] = [];
  readonly #run = new Set<PyNode>();
  /** Functions that were run with open parameters. */
  readonly #opened = new Set<PyNode>();
  readonly #returned = new Map<PyNode, Abstract>();
  /** Functions in which something is done: of the others only matters what they return. */
  readonly #acting = new Set<PyNode>();
  #emitted = 0;
  readonly #active = new Map<PyNode, number>();
  readonly #open = new Map<PyNode, { readonly count: number; readonly result: Abstract }>();
  /** Threads, to be walked again. */
  readonly #beside: (() => void)[] = [];
  readonly #handed: HandedValues<Abstract, PyNode>;
  readonly raised: Abstract[] = [];
  readonly #files: OpenFile[] = [];
  /** Readings of the whole environment that are told already. */
  readonly #dumped = new Set<Origin>();
  readonly #maxDepth: number;
  #depth = 0;
  #calls = 0;
  #repeating = 0;
  #steps = 0;
  #folded = 0;

  constructor(
    text: string,
    fileName: string,
    teller: Teller,
    locate: Interpreter["at"],
    others: OtherModules | null = null,
  ) {
    this.text = text;
    this.#others = others;
    // Modules run inside of each other, on one stack.
    this.#maxDepth = others === null || others.depth === 0 ? MAX_DEPTH : MAX_DEPTH_INSIDE;
    this.fileName = fileName;
    this.#handed = new HandedValues(fileName);
    this.#teller = teller;
    this.guards = teller.guards;
    this.checks = teller.checks;
    this.#locate = locate;
    this.scope.set("__name__", sequence([], false));
    this.scope.set("__file__", reference("__file__", constant(`./${fileName}`)));
  }

  /** The module, then every function that nothing in it calls. `loaded`: when the module itself runs. */
  run(module: PyNode, loaded: Teller["trigger"]): void {
    this.#teller.trigger = loaded;
    this.execute(module);
    this.guards.leave(0);
    for (const run of this.#beside.splice(0)) this.repeat(run);
    for (let at = 0; at < this.#made.length; at += 1) {
      const made = this.#made[at];
      if (made === undefined || this.#run.has(made.definition)) continue;
      this.#teller.trigger = loaded === "install" && made.owner !== null ? "install" : "call";
      this.#run.add(made.definition);
      this.guards.restart();
      this.#runOpen(made);
      for (const run of this.#beside.splice(0)) this.repeat(run);
    }
    this.#tellExports();
    this.#teller.trigger = loaded;
    for (const file of this.#files) closeFile(file, this);
  }

  /** The top of a module alone, for what it holds. */
  load(module: PyNode): ReadonlyMap<string, Abstract> {
    this.execute(module);
    return this.scope.entries();
  }

  other(name: string): OtherFile | null {
    return this.#others?.file(name) ?? null;
  }

  partOf(module: string, name: string, node: PyNode): Abstract | null {
    return this.#others?.part(module, name, this.at(node)) ?? null;
  }

  callOther(node: PyNode, module: string, name: string, given: Arguments): Abstract | null {
    return this.#others?.call(module, name, given, node, this.at(node)) ?? null;
  }

  /** With whatever a caller from outside may give. */
  #runOpen(made: LocalFunction): void {
    this.#opened.add(made.definition);
    this.#runNoting(made, null);
  }

  #runNoting(made: LocalFunction, given: Arguments | null): Abstract {
    const before = this.#emitted;
    const result = runFunction(this, made, given);
    this.#returned.set(made.definition, result);
    if (this.#emitted > before) this.#acting.add(made.definition);
    return result;
  }

  #tellExports(): void {
    if (!this.#teller.isFile) return;
    this.#teller.trigger = "call";
    const returned = (made: LocalFunction): Abstract | null => {
      // Its own file calls it with what it knows; others may bring what this file has never seen.
      const { definition } = made;
      const takes = (field(definition, "parameters")?.children.length ?? 0) > (made.owner === null ? 0 : 1);
      if (takes && !this.#opened.has(definition) && this.#acting.has(definition))
        this.repeat(() => this.#runOpen(made));
      return this.#returned.get(made.definition) ?? null;
    };
    const read = { text: this.text, at: (node: PyNode) => this.at(node), returned };
    for (const each of exportsOf(this.scope.entries(), this.fileName === "__init__.py", read, this.#handed.all)) {
      this.#teller.exported(each);
    }
  }

  evaluate(node: PyNode): Abstract {
    if (this.#depth >= this.#maxDepth) {
      this.limits.add("depth");
      return NOTHING_KNOWN;
    }
    if (this.#repeating > 0) this.#steps += 1;
    this.#depth += 1;
    const result = expressionOf(node)?.(this, node) ?? this.#otherThanExpression(node);
    this.#depth -= 1;
    return sizeOf(result) >= SMALL && GROWS.has(node.type) ? this.weigh(result) : result;
  }

  #otherThanExpression(node: PyNode): Abstract {
    const statement = statementOf(node);
    if (statement === undefined) return evaluateChildren(this, node);
    statement(this, node);
    return NOTHING_KNOWN;
  }

  execute(node: PyNode): void {
    this.evaluate(node);
  }

  weigh(value: Abstract): Abstract {
    const size = sizeOf(value);
    if (size < SMALL) return value;
    this.#folded += size;
    if (this.#repeating > 0) this.#steps += size >> 3;
    if (this.#folded <= MAX_FOLDED_IN_ALL) return value;
    this.limits.add("text");
    return from(originsOf(value));
  }

  spend(steps: number): boolean {
    if (this.#steps + steps > MAX_REPEATED_STEPS) {
      this.limits.add("steps");
      return false;
    }
    this.#steps += steps;
    return true;
  }

  repeat(run: () => void): boolean {
    this.#repeating += 1;
    run();
    this.#repeating -= 1;
    return this.spend(1);
  }

  remember(made: LocalFunction): LocalFunction {
    this.#made.push(made);
    return made;
  }

  assign(target: PyNode, value: Abstract): void {
    if (this.#depth >= this.#maxDepth) return;
    this.#depth += 1;
    assignTo(this, target, value);
    this.#depth -= 1;
  }

  argumentsOf(list: PyNode | null): Arguments {
    if (list === null || list.children.length === 0) return NO_ARGUMENTS;
    const positional: Abstract[] = [];
    // Most calls name none of their arguments.
    let keywords: Map<string, Abstract> | null = null;
    for (const child of list.children) {
      const value = this.evaluate(child);
      const [name] = child.children;
      if (child.type === "keyword_argument" && name !== undefined) {
        const keyword = this.text.slice(name.start, name.end);
        (keywords ??= new Map()).set(keyword, value);
        this.named(keyword, value, child.children[1] ?? child);
      } else if (child.type === "list_splat") {
        if (value.kind === "sequence") positional.push(...value.items.slice(0, 1_000));
        else positional.push(from(originsOf(value)));
      } else if (child.type === "dictionary_splat") {
        keywords ??= new Map();
        if (value.kind === "mapping") for (const [key, entry] of value.entries) keywords.set(key, entry);
        else keywords.set("**", from(originsOf(value)));
      } else positional.push(value);
    }
    return { positional, keywords: keywords ?? NO_KEYWORDS };
  }

  invoke(callee: Abstract, given: Arguments, node: PyNode): Abstract {
    if (this.#depth >= this.#maxDepth) {
      this.limits.add("depth");
      return from(originsOfCall(given));
    }
    this.#depth += 1;
    const result =
      callee.kind === "function"
        ? this.#teller.screen.within(node, () =>
            this.checks.within(
              callee.definition,
              node,
              () => originsOfCall(given),
              () => this.#call(callee, given),
            ),
          )
        : invokeValue(this, callee, given, node);
    this.#depth -= 1;
    return result;
  }

  #call(called: LocalFunction, given: Arguments): Abstract {
    const active = this.#active.get(called.definition) ?? 0;
    const isFirst = !this.#run.has(called.definition);
    if (active > 1 || this.#calls >= MAX_CALL_DEPTH || (!isFirst && !this.spend(1))) {
      return from(join(originsOfCall(given), []));
    }
    const open = isOpen(given) ? this.#open.get(called.definition) : undefined;
    if (open !== undefined && open.count >= MAX_OPEN_CALLS) return open.result;
    this.#run.add(called.definition);
    this.#active.set(called.definition, active + 1);
    this.#calls += 1;
    if (!isFirst) this.#repeating += 1;
    const result = this.#runNoting(called, given);
    if (!isFirst) this.#repeating -= 1;
    this.#calls -= 1;
    this.#active.set(called.definition, active);
    if (isOpen(given)) this.#open.set(called.definition, { count: (open?.count ?? 0) + 1, result });
    return result;
  }

  again(callee: Abstract, given: Arguments, node: PyNode): void {
    if (this.#repeating === 0 && this.#beside.length < MAX_THREADS)
      this.#beside.push(() => void this.invoke(callee, given, node));
  }

  attribute(object: Abstract, name: string, node: PyNode): Abstract {
    return attributeOf(this, object, name, node);
  }

  importModule(path: string, node: PyNode): Abstract {
    return importModule(this, path, node);
  }

  lookup(name: string): Abstract | null {
    const known = this.scope.get(name);
    if (known !== undefined) return known;
    if (isBuiltin(name)) return reference(name);
    for (const star of this.scope.module.stars) {
      const path = `${star}.${name}`;
      if (effectOf(path) !== undefined) return reference(path);
    }
    for (const { module, at } of this.#others === null ? [] : this.scope.module.ownStars) {
      const part = this.#others?.part(module, name, at) ?? null;
      if (part !== null) return part;
    }
    const starred = isFamiliarModule(name) ? null : memberOfStars(this.scope.module, name);
    if (starred !== null) return starred;
    // Snippets in manuals leave their imports out.
    if (name === "Path") return reference("pathlib.Path");
    return isFamiliarModule(name) ? reference(name) : null;
  }

  emit(node: PyNode, operation: Operation): void {
    this.#emitted += 1;
    this.#teller.operation(node, operation);
  }

  printed(node: PyNode, text: Abstract): void {
    this.#teller.printed(node, text);
  }

  named(name: string, value: Abstract, node: PyNode): void {
    this.#teller.named(name, value, node);
  }

  hand(node: PyNode, code: Abstract, language: Language): void {
    this.#teller.embed(node, code, language);
  }

  callModule(node: PyNode, target: string, name: string, { positional, keywords }: Arguments): void {
    this.#emitted += 1;
    this.#teller.call(node, target, name, () => this.#passed({ positional, keywords }, node));
  }

  callGiven(node: PyNode, callee: Value, name: string, given: Arguments): void {
    if (callee.shape !== HOLE || !callee.origins.some(isFromOutside)) return;
    if (originsOfCall(given).length === 0 && !given.positional.some(isCalled)) return;
    this.#emitted += 1;
    this.#teller.call(node, "", name, () => this.#passed(given, node), callee);
  }

  #passed({ positional, keywords }: Arguments, node: PyNode): readonly PassedArgument[] {
    const passed = (keyword: string | null, value: Abstract): PassedArgument => ({
      keyword,
      ...passedArgument(value, this.#handed, this.at(node), node),
    });
    return [
      ...positional.map((value) => passed(null, value)),
      ...[...keywords].map(([keyword, value]) => passed(keyword, value)),
    ];
  }

  depend(span: Pick<PyNode, "start" | "end">, request: PackageRequest, scope: DependencyFact["scope"]): void {
    this.#teller.dependency(span, request, scope);
  }

  refer(node: PyNode, how: "import" | "run" | "read", target: string): void {
    this.#teller.reference(node, how, target);
  }

  at(node: PyNode): Origin["at"] {
    return this.#locate(node);
  }

  opened(file: OpenFile): void {
    this.#files.push(file);
  }

  sweep(): Sweep | null {
    return sweepAmong(this.frame.loops);
  }

  dumped(node: PyNode, origins: readonly Origin[]): void {
    const whole = origins.find((origin) => origin.kind === "environment" && origin.name === null);
    if (whole === undefined || this.#dumped.has(whole)) return;
    this.#dumped.add(whole);
    this.emit(node, { op: "read-secret", secret: whole });
  }
}

function isOpen({ positional, keywords }: Arguments): boolean {
  if (!positional.every(isUntold)) return false;
  for (const value of keywords.values()) if (!isUntold(value)) return false;
  return true;
}

/** Nothing, or whatever a caller of this file may give. */
function isUntold(value: Abstract): boolean {
  if (isEmpty(value)) return true;
  return (
    value.kind === "scalar" &&
    value.value.shape === HOLE &&
    value.value.origins.every((origin) => origin.kind === "input" && origin.of === "parameter")
  );
}

function sizeOf(value: Abstract): number {
  switch (value.kind) {
    case "scalar":
      return value.value.shape.length;
    case "sequence":
      return value.items.length;
    case "mapping":
      return value.entries.size;
    default:
      return 0;
  }
}
