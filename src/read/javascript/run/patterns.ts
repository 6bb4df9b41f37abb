import type * as t from "@babel/types";
import { dictionary, from, list, NOTHING_KNOWN, text, type Abstract } from "../values/abstract.ts";
import { merge } from "../values/merge.ts";
import { originsOf } from "../values/origins.ts";
import { byteChanged } from "../values/byte-changed.ts";
import { textOf } from "../values/to-value.ts";
import type { Evaluator } from "./evaluator.ts";
import { keyOf } from "./keys.ts";
import type { Scope } from "./scope.ts";
import { readOnly } from "./sequence.ts";

/** Null: an assignment to what exists; otherwise a declaration in that scope. */
export type Target = Scope | null;

/** Gives a value to a name, a member or a pattern of them. */
export function assignTo(on: Evaluator, target: t.Node, value: Abstract, scope: Target): void {
  switch (target.type) {
    case "Identifier":
      if (scope === null && target.name === "location" && on.scope.get(target.name) === undefined)
        on.assignMember(on.lookup("globalThis"), text(target.name), value, target);
      else if (scope === null) on.scope.assign(target.name, value);
      else scope.write(target.name, value);
      break;
    case "MemberExpression":
    case "OptionalMemberExpression": {
      const object = holderOf(on, target.object, 0);
      const name = keyOf(on, target.property, target.computed);
      const changed = byteChanged(object, name, value);
      if (changed === null) on.assignMember(object, name, value, target);
      else assignTo(on, target.object, changed, null);
      break;
    }
    case "AssignmentPattern":
      assignTo(on, target.left, withDefault(on, value, target.right), scope);
      break;
    case "RestElement":
      assignTo(on, target.argument, value, scope);
      break;
    case "ObjectPattern":
      assignObject(on, target, value, scope);
      break;
    case "ArrayPattern":
      for (const [index, element] of target.elements.entries()) {
        if (element === null) continue;
        const item =
          element.type === "RestElement" ? restOf(value, index) : on.attribute(value, String(index), element);
        assignTo(on, element, item, scope);
      }
      break;
    case "TSParameterProperty":
      assignTo(on, target.parameter, value, scope);
      break;
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
      assignTo(on, target.expression, value, scope);
      break;
    default:
      on.evaluate(target);
  }
}

/** `settings.a.b.c.d = …` */
const MAX_DEEP = 6;

/** What is assigned to: a part of JSON that is not known becomes one that keeps what is put into it. */
function holderOf(on: Evaluator, node: t.Node, depth: number): Abstract {
  const found = on.evaluate(node);
  if (found.kind !== "method" || node.type !== "MemberExpression" || depth >= MAX_DEEP) return found;
  const name = textOf(keyOf(on, node.property, node.computed));
  const parent = name === null ? null : holderOf(on, node.object, depth + 1);
  if (name === null || parent?.kind !== "dictionary" || parent.origins.length === 0 || parent.entries.has(name))
    return found;
  const part = dictionary(new Map(), parent.origins);
  parent.entries.set(name, part);
  return part;
}

function assignObject(on: Evaluator, target: t.ObjectPattern, value: Abstract, scope: Target): void {
  const taken = new Set<string>();
  for (const property of target.properties) {
    if (property.type === "RestElement") {
      assignTo(on, property.argument, without(value, taken), scope);
      continue;
    }
    const name = keyOf(on, property.key, property.computed);
    taken.add(textOf(name) ?? "");
    const read = textOf(name);
    const item = read === null ? from(originsOf(value)) : on.attribute(value, read, property.key);
    assignTo(on, property.value, item, scope);
  }
}

function withDefault(on: Evaluator, value: Abstract, fallback: t.Node): Abstract {
  if (value.kind === "scalar" && value.type === "undefined") return on.evaluate(fallback);
  const isKnown = value.kind !== "scalar" ? value.kind === "list" || value.kind === "dictionary" : value.type !== "any";
  if (!isKnown) return merge([value, on.evaluate(fallback)]);
  if (!on.isRepeating) readOnly(on, fallback);
  return value;
}

function without(value: Abstract, taken: ReadonlySet<string>): Abstract {
  if (value.kind !== "dictionary") return value.kind === "reference" ? value : from(originsOf(value));
  const rest = new Map([...value.entries].filter(([name]) => !taken.has(name)));
  return dictionary(rest, value.origins, value.prototype);
}

function restOf(value: Abstract, index: number): Abstract {
  if (value.kind === "list") return list(value.items.slice(index), value.complete, value.origins);
  return value.kind === "scalar" ? from(originsOf(value)) : NOTHING_KNOWN;
}
