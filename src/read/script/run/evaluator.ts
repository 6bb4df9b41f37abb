// More than 300 lines: one object that walks every kind of statement and expression, whose methods share its scopes and allowances.
import type { Value } from "../../../model/value.ts";
import { concatenate, constant } from "../../value.ts";
import type { Span } from "../../machine/span.ts";
import type { Body, Node, TextNode } from "../syntax/tree.ts";
import type { Language } from "../../../model/language.ts";
import { runCommand } from "../../machine/effects/commands.ts";
import { assign } from "./assign.ts";
import { evaluateChain } from "./chain.ts";
import { callFunction } from "./calls.ts";
import { walkBranches, walkLoop } from "../../machine/guarded.ts";
import { infix, prefixed } from "./infix.ts";
import type { Knowledge, Machine } from "./script-machine.ts";
import type { Programs } from "../../machine/programs.ts";
import { Fields } from "./fields.ts";
import { Outside } from "../../machine/outside.ts";
import { isListing, swept } from "./sweep.ts";
import { Scope } from "../../machine/scope.ts";
import type { Teller } from "../../machine/teller.ts";
import {
  closureOf,
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

/** Nodes visited in one text, those in loops and functions counted each time. */
export const MAX_STEPS = 1_500_000;
const MAX_CALL_DEPTH = 6;
/** What a function gives back in its several places. */
const MAX_RETURNED = 12;
/** Elements of a list that a loop is walked for one by one, in an outermost loop. */
const MAX_UNROLLED = 64;
const MAX_KEPT_ITEMS = 4_096;

/** Perl's functions that take `$_` when nothing is given. */
const ON_TOPIC = new Set(["chr", "ord", "lc", "uc", "hex", "eval", "unlink"]);

/** The words for no value, which no branch can give anything by. */
const ABSENT: ReadonlySet<string> = new Set(["nil", "null", "NULL", "undef", "None"]);

/** Walks a text as it would run, every branch of it, without doing any of it. */
export class Evaluator extends Outside implements Machine {
  readonly language: Language;
  readonly scope = new Scope();
  readonly fields: Fields;
  readonly functions = new Map<string, { readonly closure: Closure; calls: number; readonly span: Span }>();
  readonly aliases = new Map<string, string>();
  readonly knowledge: Knowledge;
  steps = 0;
  #depth = 0;
  #loops = 0;
  #returned: Thing[] = [];

  constructor(language: Language, knowledge: Knowledge, teller: Teller, programs: Programs) {
    super(teller, programs);
    this.fields = new Fields(teller.source.text);
    this.language = language;
    this.knowledge = knowledge;
  }

  run(body: Body): void {
    this.block(body);
    for (const [name, each] of this.functions) {
      if (each.calls > 0) continue;
      each.calls += 1;
      this.teller.guards.restart();
      this.teller.trigger = /^(?:main|init|initialize|__construct)(?: \d+)?$/u.test(name) ? "load" : "call";
      this.scope.inside(() => void this.block(each.closure.body));
    }
  }

  /** Statements in order. Gives the last value. */
  block(body: Body): Thing {
    this.#define(body);
    let last: Thing = NOTHING;
    for (const node of body) last = this.evaluate(node);
    return last;
  }

  /** A function may be called before the place where it stands. */
  #define(body: Body): void {
    for (const node of body) {
      if (node.kind !== "function") continue;
      // A method of another class by the same name: nobody finds it by that, but it is walked.
      const known = this.functions.get(node.name);
      const name = known === undefined || known.closure === node.closure ? node.name : `${node.name} ${node.start}`;
      if (!this.functions.has(name)) this.functions.set(name, { closure: node.closure, calls: 0, span: node });
    }
  }

  evaluate(node: Node): Thing {
    this.steps += 1;
    if (this.steps > MAX_STEPS) return NOTHING;
    switch (node.kind) {
      case "text":
        return this.#text(node);
      case "number":
        return text(String(node.value));
      case "name":
        return ABSENT.has(node.name) ? NOTHING : this.name(node.name, node);
      case "variable":
        return this.#variable(node.name, node);
      case "chain":
        return evaluateChain(this, node.base, node.links, node);
      case "list":
        return this.#list(node.items);
      case "map":
        return mapOf(
          new Map(
            node.entries.slice(0, MAX_KEPT_ITEMS).map(({ key, value }) => [this.#key(key), this.evaluate(value)]),
          ),
        );
      case "infix":
        return infix(this, node);
      case "prefix":
        return prefixed(node.operator, this.evaluate(node.operand));
      case "assign":
        return assign(this, node);
      case "choose":
        this.evaluate(node.condition);
        return merge([this.evaluate(node.yes), this.evaluate(node.no)]);
      case "command":
        return runCommand(this, this.evaluate(node.command), node);
      case "closure":
        return closureOf(node);
      case "function":
        this.#define([node]);
        return NOTHING;
      case "branch":
        return this.#branch(node);
      case "loop":
        return this.#loop(node);
      case "sequence":
        return this.block(node.body);
      case "return": {
        const value = node.value === null ? NOTHING : this.evaluate(node.value);
        if (this.#returned.length < MAX_RETURNED) this.#returned.push(value);
        return value;
      }
      case "alias":
        this.aliases.set(node.name, node.path);
        return NOTHING;
      case "nothing":
        return NOTHING;
    }
  }

  #text(node: TextNode): Thing {
    const [only] = node.parts;
    const encodings: Value["encodings"] = node.escaped ? ["escapes"] : [];
    if (node.parts.length === 0) return text("");
    if (node.parts.length === 1 && typeof only === "string") return thing(constant(only, encodings), node.offset);
    const parts = node.parts.map((part) => (typeof part === "string" ? constant(part) : toValue(this.evaluate(part))));
    const whole = concatenate(parts);
    return thing(node.escaped ? { ...whole, encodings: [...new Set([...encodings, ...whole.encodings])] } : whole);
  }

  #key(node: Node): string {
    if (node.kind === "name") return node.name;
    return textOf(this.evaluate(node)) ?? "?";
  }

  variableNamed(name: string): Thing | undefined {
    return this.scope.get(name);
  }

  /** A bare name: a variable of the text, a function called without brackets, or something of a library. */
  name(name: string, span: Span): Thing {
    const own = this.scope.get(name);
    if (own !== undefined) return own;
    const given = this.#given(name, span);
    if (given !== null) return given;
    if (this.language === "perl" && (name === "shift" || name === "pop")) return this.shift(span);
    if (this.language === "perl" && ON_TOPIC.has(name))
      return callFunction(this, name, [this.scope.get("_") ?? NOTHING], null, span);
    if (this.language === "ruby" && this.functions.has(name)) return callFunction(this, name, [], null, span);
    if (this.language === "ruby" && this.knowledge.effects.has(name) && /^[a-z]/u.test(name))
      return callFunction(this, name, [], null, span);
    return library(this.aliases.get(name) ?? this.#canonical(name));
  }

  /** `C.new` where C is another name of Command. */
  #canonical(name: string): string {
    const dot = name.indexOf(".");
    const alias = dot === -1 ? undefined : this.aliases.get(name.slice(0, dot));
    return alias === undefined ? name : alias + name.slice(dot);
  }

  /** Without a list it takes from the function's arguments, outside of one from the program's. */
  shift(span: Span): Thing {
    const given = this.scope.get("_");
    return given?.items == null
      ? from([this.origin({ kind: "input", of: "command-line" }, span)])
      : (given.items.shift() ?? NOTHING);
  }

  #variable(name: string, span: Span): Thing {
    const own = this.scope.get(name) ?? (this.fields.isField(span) ? this.fields.get(name, span) : undefined);
    return own ?? this.#given(name, span) ?? library(`$${name}`);
  }

  #given(name: string, span: Span): Thing | null {
    switch (this.knowledge.given.get(name)) {
      case "environment":
        return library("ENV");
      case "input":
        return from([this.origin({ kind: "input" }, span)]);
      case "command-line":
        return from([this.origin({ kind: "input", of: "command-line" }, span)]);
      case undefined:
        return null;
    }
  }

  #list(items: readonly Node[]): Thing {
    const kept =
      items.length > MAX_KEPT_ITEMS && items.some((item) => item.kind !== "number")
        ? items.slice(0, MAX_KEPT_ITEMS)
        : items;
    return listOf(
      kept.map((item) => {
        const each = this.evaluate(item);
        // `[ %ENV ]`: all of it.
        return each.path === "ENV" ? from([this.origin({ kind: "environment", name: null }, item)]) : each;
      }),
    );
  }

  #branch(node: Extract<Node, { kind: "branch" }>): Thing {
    const { header, branches } = node;
    for (const condition of header) this.evaluate(condition);
    const values: Thing[] = [];
    walkBranches(this.teller, node, branches[0] ?? [], () =>
      this.scope.branch(branches.map((branch) => () => void values.push(this.block(branch)))),
    );
    return merge(values);
  }

  #loop(node: Extract<Node, { kind: "loop" }>): Thing {
    return walkLoop(this.teller, node, node.body, () => this.#turns(node));
  }

  #turns({ variable, header, body }: Extract<Node, { kind: "loop" }>): Thing {
    const heads = header.map((each) => this.evaluate(each));
    const [head] = heads;
    const source = this.language === "php" && variable !== null ? (head?.items?.[0] ?? head) : head;
    if (variable === null || source === undefined) {
      if (this.language === "perl" && head !== undefined) this.scope.set("_", head);
      return this.#inLoop(() => this.block(body));
    }
    const names =
      variable.kind === "list"
        ? variable.items.flatMap((each) => (each.kind === "variable" || each.kind === "name" ? [each.name] : []))
        : [variable.kind === "variable" ? variable.name : "_"];
    const give = (item: Thing): void => names.forEach((name) => this.scope.set(name, item));
    // `for my $n ('x')`: round brackets around one are no list.
    const items = source.items ?? (this.language === "perl" && source.value.text !== null ? [source] : null);
    if (items !== null && items.length <= MAX_UNROLLED && this.#loops === 0) {
      for (const item of items) {
        give(item);
        this.#inLoop(() => this.block(body));
      }
      return NOTHING;
    }
    // Each that connects is as good as the listener: Rust's `for s in l.incoming()`.
    const isConnected = source.path === "socket()";
    const one = isListing(source) ? this.#swept(source, body) : isConnected ? source : from(originsOf(source));
    give(items === null ? one : merge(items.slice(0, MAX_UNROLLED)));
    return this.#inLoop(() => this.block(body));
  }

  /** One for all that a folder holds, as far as the body means all of it. */
  #swept(element: Thing, body: Body): Thing {
    if (!isListing(element)) return element;
    const text = this.teller.text.slice(body[0]?.start ?? 0, body.at(-1)?.end ?? 0);
    return swept(element, text);
  }

  #inLoop(run: () => Thing): Thing {
    this.#loops += 1;
    run();
    this.#loops -= 1;
    return NOTHING;
  }

  /** A function of the text, by its name. Null: there is none. Each call is walked: who logs a hundred times may hand over a key the next. */
  invokeNamed(name: string, given: readonly Thing[], span: Span): Thing | null {
    const own = this.functions.get(name);
    if (own === undefined) return null;
    own.calls += 1;
    return this.invoke(own.closure, given, span);
  }

  invoke(closure: Closure, given: readonly Thing[], span: Span): Thing {
    void span;
    if (this.#depth >= MAX_CALL_DEPTH || this.steps > MAX_STEPS) return from(given.flatMap((each) => originsOf(each)));
    this.#depth += 1;
    const outer = this.#returned;
    this.#returned = [];
    const { depth } = this.teller.guards;
    let last: Thing = NOTHING;
    this.scope.inside(() => {
      closure.parameters.forEach((name, index) =>
        this.scope.set(name, this.#swept(given[index] ?? NOTHING, closure.body)),
      );
      // Perl's arguments, and Ruby's and Perl's name of the element in a block.
      this.scope.set(
        "_",
        closure.parameters.length === 0 && given.length === 1 && this.#loops > 0
          ? (given[0] ?? NOTHING)
          : listOf([...given]),
      );
      last = this.block(closure.body);
    });
    const returned = this.#returned;
    this.#returned = outer;
    this.teller.guards.leave(depth);
    this.#depth -= 1;
    return returned.length === 0 ? last : merge(returned);
  }

  /** A block that gets one element after the other as `$_` or its first parameter. */
  invokeOn(closure: Closure, given: Thing, beside: readonly Thing[] = []): Thing {
    const element = this.#swept(given, closure.body);
    if (this.#depth >= MAX_CALL_DEPTH || this.steps > MAX_STEPS) return from(originsOf(element));
    this.#depth += 1;
    let last: Thing = NOTHING;
    this.scope.inside(() => {
      // `each_with_object({}) { |name, found| … }`: the last one is what it is given beside.
      const memo = beside.find((each) => each.items !== null || each.entries !== null);
      closure.parameters.forEach((name, index) =>
        this.scope.set(
          name,
          memo !== undefined && index > 0 && index === closure.parameters.length - 1 ? memo : element,
        ),
      );
      this.scope.set("_", element);
      this.scope.set("it", element);
      if (this.language === "perl") this.scope.set("File::Find::name", element);
      last = this.block(closure.body);
    });
    this.#depth -= 1;
    return last;
  }
}
