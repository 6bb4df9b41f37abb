import type { Origin } from "../../../model/value.ts";
import { bind, findMember } from "./classes.ts";
import { isCalled } from "./passed-values.ts";
import { special } from "./special-methods.ts";
import { constant, withOrigins } from "../../value.ts";
import {
  from,
  give,
  join,
  NOTHING_KNOWN,
  originsOf,
  sequence,
  type Abstract,
  type Reference,
} from "../values/abstract.ts";
import { ASSIGNMENTS } from "../effects/assigned.ts";
import type { Evaluator } from "./evaluator.ts";
import { itemsOf } from "./iteration.ts";
import { isEmpty, merge } from "../values/merge.ts";
import { binary } from "./operators.ts";
import { numberOf, textOf, toValue } from "../values/operand.ts";
import { field, fields, type PyNode } from "../parse/syntax-tree.ts";

/** Elements that a list keeps. */
const MAX_ITEMS = 10_000;

/** `a = b = value`; gives the value. */
export function assign(on: Evaluator, node: PyNode): Abstract {
  const [left, right, type] = [field(node, "left"), field(node, "right"), field(node, "type")];
  const value = right === null ? annotated(on, type) : on.evaluate(right);
  if (left !== null && (right !== null || value !== NOTHING_KNOWN)) on.assign(left, value);
  if (left?.type === "identifier" && right !== null) {
    const name = on.text.slice(left.start, left.end);
    if (on.guards.isWorthwhile) on.guards.name(name, on.text.slice(right.start, right.end));
    on.named(name, value, right);
  }
  return value;
}

/** `client: httpx.Client` without a value says what it will be. */
function annotated(on: Evaluator, type: PyNode | null): Abstract {
  const named = type === null ? NOTHING_KNOWN : on.evaluate(type);
  return named.kind === "class" ? named.instance : NOTHING_KNOWN;
}

export function augment(on: Evaluator, node: PyNode): Abstract {
  const [left, operator, right] = [field(node, "left"), field(node, "operator"), field(node, "right")];
  if (left === null || right === null || operator === null) return NOTHING_KNOWN;
  const before = on.evaluate(left);
  const added = on.evaluate(right);
  if (before.kind === "sequence" && operator.type === "+=") {
    const { items: more, complete } = itemsOf(added);
    const isList = added.kind === "sequence" || before.isBytes === true;
    append(before, isList ? more : [], isList && complete);
    before.origins = join(before.origins, originsOf(added));
    return before;
  }
  const value = on.weigh(binary(operator.type.replace(/=$/, ""), before, added));
  on.assign(left, value);
  return value;
}

export function append(list: Abstract, items: readonly Abstract[], complete = true): void {
  if (list.kind !== "sequence") return;
  const room = Math.max(0, MAX_ITEMS - list.items.length);
  for (const item of items.slice(0, room)) {
    list.items.push(item);
    list.origins = join(list.origins, originsOf(item));
  }
  list.complete &&= complete && items.length <= room;
}

/** Gives a value to a name, an attribute, an element, or to each part of a pattern. */
export function assignTo(on: Evaluator, target: PyNode, value: Abstract): void {
  switch (target.type) {
    case "identifier":
      on.scope.set(on.text.slice(target.start, target.end), value);
      return;
    case "attribute": {
      const [object, name] = [field(target, "object"), field(target, "attribute")];
      if (object === null || name === null) return;
      setAttribute(on, on.evaluate(object), on.text.slice(name.start, name.end), value, target);
      return;
    }
    case "subscript": {
      const container = field(target, "value");
      const [index] = fields(target, "subscript");
      if (container === null || index === undefined) return;
      setElement(on, on.evaluate(container), on.evaluate(index), value, target);
      return;
    }
    case "pattern_list":
    case "tuple_pattern":
    case "list_pattern":
    case "tuple":
    case "list":
    case "expression_list":
      destructure(on, target.children, value);
      return;
    case "list_splat_pattern":
    case "list_splat":
    case "parenthesized_expression":
    case "as_pattern_target":
      for (const child of target.children) on.assign(child, value);
      return;
    default:
      return;
  }
}

function destructure(on: Evaluator, targets: readonly PyNode[], value: Abstract): void {
  const items = value.kind === "sequence" && value.complete ? value.items : null;
  const starred = targets.findIndex((each) => each.type.startsWith("list_splat"));
  for (const [index, target] of targets.entries()) {
    if (items === null) on.assign(target, value.kind === "reference" ? value : part(value, index));
    else if (starred === -1 || index < starred) on.assign(target, items[index] ?? NOTHING_KNOWN);
    else {
      const after = targets.length - 1 - index;
      const end = items.length - after;
      on.assign(target, index === starred ? sequence(items.slice(index, end)) : (items[end - 1] ?? NOTHING_KNOWN));
    }
  }
}

function part(value: Abstract, index: number): Abstract {
  if (value.kind === "sequence") return value.items[index] ?? from(value.origins);
  if (value.kind === "choice") {
    return merge(value.options.map((each) => (each.kind === "sequence" ? (each.items[index] ?? NOTHING_KNOWN) : each)));
  }
  return from(originsOf(value));
}

/** What wallets are made by, in libraries that others rely on. */
const MAKES_WALLET = /^(?:from_(?:mnemonic|key|seed|secret_key|bytes|base58_string|json|private_key)|__init__)$/u;
const WALLET_TYPE = /(?:^|\.)(?:Keypair|Account|Wallet|PrivateKey|SigningKey|LocalAccount|HDKey|Mnemonic)$/u;

/** `Keypair.from_bytes = mine`: from here on the function is given every key that the program and its callers use. */
function tellPatched(on: Evaluator, object: Abstract, name: string, value: Abstract, node: PyNode): void {
  if (object.kind !== "reference" || value.kind !== "function") return;
  if (!MAKES_WALLET.test(name) || !WALLET_TYPE.test(object.path)) return;
  const origin: Origin = { kind: "input", at: on.at(node) };
  on.emit(node, { op: "read-secret", secret: origin });
  const positional = name === "__init__" ? [object, from([origin])] : [from([origin])];
  on.invoke(value, { positional, keywords: new Map() }, node);
}

function setAttribute(on: Evaluator, object: Abstract, name: string, value: Abstract, node: PyNode): void {
  tellPatched(on, object, name, value, node);
  switch (object.kind) {
    case "instance":
    case "class": {
      const setter = object.kind === "instance" ? findMember(object.type, name) : null;
      if (setter !== null && "kind" in setter && setter.kind === "function" && setter.binding === "setter")
        on.invoke(bind(setter, object), { positional: [value], keywords: new Map() }, node);
      // One instance stands for all, and methods are read in any order: both values may be met.
      const before = object.members.get(name);
      object.members.set(name, before === undefined || isEmpty(before) ? value : merge([value, before]));
      return;
    }
    case "reference":
      assigned(on, object, name, value, node);
      return;
    case "choice":
      for (const option of object.options) setAttribute(on, option, name, value, node);
      return;
    default:
      return;
  }
}

function assigned(on: Evaluator, object: Reference, name: string, value: Abstract, node: PyNode): void {
  const path = `${object.path}.${name}`;
  (object.state.attributes ??= new Map()).set(name, value);
  tellKept(on, object, `.${name}`, value, node);
  if (originsOf(value).length > 0 && object.path.includes("()")) give(object.state, [toValue(value)]);
  ASSIGNMENTS.get(path)?.({ machine: on, node, object, value });
}

/** Put into what another module holds. */
function tellKept(on: Evaluator, { path, state }: Reference, part: string, value: Abstract, node: PyNode): void {
  const { module } = state;
  if (module === undefined || !path.startsWith(module) || (originsOf(value).length === 0 && !isCalled(value))) return;
  const name = `${path.slice(module.length)}${part}`.replace(/^\./u, "");
  on.callModule(node, module, `${name}.__setitem__`, { positional: [value], keywords: new Map() });
}

function setElement(on: Evaluator, object: Abstract, index: Abstract, value: Abstract, node: PyNode): void {
  switch (object.kind) {
    case "mapping":
      object.entries.set(textOf(index) ?? `\u{FFFC}${node.start}`, value);
      object.origins = join(object.origins, join(originsOf(index), originsOf(value)));
      return;
    case "sequence": {
      const at = numberOf(index);
      if (at !== null && at >= 0 && at < object.items.length) object.items[at] = value;
      object.origins = join(object.origins, originsOf(value));
      return;
    }
    case "reference": {
      const key = textOf(index);
      tellKept(on, object, key === null ? "" : `.${key}`, value, node);
      if (object.path === "os.environ" && key !== null) {
        on.written.set(`$${key}`, value);
        if (originsOf(value).length > 0)
          on.callModule(node, "", `$${key}`, { positional: [value], keywords: new Map() });
        ASSIGNMENTS.get(`os.environ[${key}]`)?.({ machine: on, node, object, value });
        return;
      }
      if (object.path === "globals()" && key !== null) on.scope.module.set(key, value);
      if (object.path === "sys.modules" || object.path === "globals()") return;
      if (key !== null && object.path.includes("()")) (object.state.attributes ??= new Map()).set(`[${key}]`, value);
      give(object.state, [withOrigins(key === null ? constant("") : toValue(value), originsOf(value))]);
      return;
    }
    case "instance":
      if (special(on, object, "__setitem__", [index, value], node) === null && object.held !== undefined)
        setElement(on, object.held, index, value, node);
      return;
    case "choice":
      for (const option of object.options) setElement(on, option, index, value, node);
      return;
    default:
      return;
  }
}
