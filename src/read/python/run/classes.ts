import {
  NONE,
  reference,
  type Abstract,
  type Instance,
  type LocalClass,
  type LocalFunction,
  type Reference,
} from "../values/abstract.ts";
import { NO_ARGUMENTS, type Arguments } from "./call.ts";
import type { Evaluator } from "./evaluator.ts";
import { Scope } from "./scope.ts";
import { field, type PyNode } from "../parse/syntax-tree.ts";

/** Classes above a class that are searched. */
const MAX_BASES = 32;

export function declareClass(on: Evaluator, node: PyNode): LocalClass {
  const name = field(node, "name");
  const superclasses = field(node, "superclasses");
  const { positional, keywords } = on.argumentsOf(superclasses);
  const label = name === null ? "" : on.text.slice(name.start, name.end);
  const members = new Map<string, Abstract>();
  const instance: Instance = {
    kind: "instance",
    members: new Map(),
    state: {},
    get type(): LocalClass {
      return type;
    },
  };
  const metaclass = keywords.get("metaclass");
  const type: LocalClass = {
    kind: "class",
    name: label,
    members,
    bases: metaclass === undefined ? positional : [...positional, metaclass],
    fields: typedNames(on, field(node, "body")),
    instance,
  };
  const outer = { scope: on.scope, owner: on.owner };
  const body = new Scope(on.scope);
  on.scope = body;
  on.owner = { type, outside: outer.scope, body };
  const block = field(node, "body");
  if (block !== null) on.execute(block);
  on.scope = outer.scope;
  on.owner = outer.owner;
  for (const [member, value] of body.entries()) members.set(member, value);
  if (name !== null) on.scope.set(label, type);
  return type;
}

/** `name: str`, `rows: list = field(…)` */
function typedNames(on: Evaluator, body: PyNode | null): readonly string[] {
  return (body?.children ?? []).flatMap((statement) => {
    const assigned = statement.type === "expression_statement" ? statement.children[0] : statement;
    const name = assigned?.type === "assignment" && field(assigned, "type") !== null ? field(assigned, "left") : null;
    return name?.type === "identifier" ? [on.text.slice(name.start, name.end)] : [];
  });
}

/** A member of the class or of one that it is derived from; a library class is given by its base. */
export function findMember(type: LocalClass, name: string): Abstract | { readonly library: Reference } | null {
  const open: Abstract[] = [type];
  const seen = new Set<Abstract>();
  let library: Reference | null = null;
  for (let at = 0; at < open.length && at < MAX_BASES; at += 1) {
    const current = open[at];
    if (current === undefined || seen.has(current)) continue;
    seen.add(current);
    if (current.kind === "class") {
      const found = current.members.get(name);
      if (found !== undefined) return found;
      open.push(...current.bases);
    } else if (current.kind === "reference") library ??= current;
  }
  return library === null ? null : { library };
}

function holderOf(type: LocalClass): Reference | null {
  // No class has a member of this name.
  const found = findMember(type, "");
  return found !== null && "library" in found ? (HOLDERS.get(found.library.path) ?? null) : null;
}

export function bind(found: LocalFunction, self: Instance | LocalClass): LocalFunction {
  // A function that was put into a class later on is a method as well.
  const type = self.kind === "instance" ? self.type : self;
  return {
    ...found,
    owner: found.owner ?? type,
    self: found.binding === "class" && self.kind === "instance" ? self.type : self,
  };
}

/** Types of Python that are what they were given: `class Table(dict)` has each of a dictionary's ways to get at it. */
const HOLDERS: ReadonlyMap<string, Reference> = new Map(
  [
    ..."dict list tuple set frozenset str bytes bytearray collections.OrderedDict collections.deque"
      .split(" ")
      .map((name): readonly [string, string] => [name, name]),
    ["collections.UserDict", "dict"] as const,
    ["collections.UserList", "list"] as const,
    ["collections.UserString", "str"] as const,
  ].map(([name, type]) => [name, reference(type)]),
);

/** All instances are one, but for what each holds: the constructor of each adds what it was given. */
export function instantiate(on: Evaluator, type: LocalClass, given: Arguments, node: PyNode): Abstract {
  const constructor = findMember(type, "__init__");
  const isOwn = constructor !== null && "kind" in constructor && constructor.kind === "function";
  const holder = holderOf(type);
  const instance: Instance =
    holder === null ? type.instance : { ...type.instance, held: on.invoke(holder, isOwn ? NO_ARGUMENTS : given, node) };
  if (isOwn) {
    on.invoke(bind(constructor, instance), given, node);
    return instance;
  }
  if (holder !== null) return instance;
  // A data class takes its fields in their order.
  const names = type.fields.length > 0 ? type.fields : [...type.members.keys()];
  for (const [index, value] of given.positional.entries()) {
    const name = names[index];
    if (name !== undefined) instance.members.set(name, value);
  }
  for (const [name, value] of given.keywords) instance.members.set(name, value);
  return instance;
}

/** `super()`: the first base as seen from the method that is read. */
export function superOf(on: Evaluator): Abstract {
  const { of } = on.frame;
  const [base] = of?.owner?.bases ?? [];
  const self = of?.self;
  if (base === undefined || self === null || self === undefined) return NONE;
  const held = self.kind === "instance" ? self.held : undefined;
  if (base.kind === "class") {
    const state = self.kind === "instance" ? self.state : {};
    return { kind: "instance", type: base, members: self.members, state, ...(held === undefined ? {} : { held }) };
  }
  return held ?? base;
}
