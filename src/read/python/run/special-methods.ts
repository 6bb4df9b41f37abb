import { originsOf, from, sequence, type Abstract } from "../values/abstract.ts";
import type { Machine } from "./call.ts";
import { bind, findMember } from "./classes.ts";
import type { PyNode } from "../parse/syntax-tree.ts";

/** What an object of the program itself gives under a name that the language asks for; null: it has no such method. */
export function special(
  on: Machine,
  object: Abstract,
  name: string,
  given: readonly Abstract[],
  node: PyNode,
): Abstract | null {
  if (object.kind !== "instance") return null;
  // Asked of the class, as Python does: an object that has no such method is not asked by any other name.
  const method = findMember(object.type, name);
  if (method === null || !("kind" in method) || method.kind !== "function") return null;
  return on.invoke(bind(method, object), { positional: given, keywords: new Map() }, node);
}

/** What a loop over it goes through: what `__iter__` gives, or `__next__` over and over. */
export function iterated(on: Machine, iterable: Abstract, node: PyNode): Abstract {
  if (iterable.kind !== "instance") return iterable;
  const given = special(on, iterable, "__iter__", [], node) ?? iterable.held ?? iterable;
  if (given.kind !== "instance") return given;
  const item = special(on, given, "__next__", [], node);
  return item === null ? given : sequence([item], false);
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ["<<", "lshift"],
  [">>", "rshift"],
  ["|", "or"],
  ["&", "and"],
  ["@", "matmul"],
  ["%", "mod"],
  ["/", "truediv"],
]);

/** `pipe << text`, `text | pipe`: an operator that is a method of either side. Null: it is none. */
export function operated(
  on: Machine,
  operator: string,
  left: Abstract,
  right: Abstract,
  node: PyNode,
): Abstract | null {
  const name = left.kind === "instance" || right.kind === "instance" ? OPERATORS.get(operator) : undefined;
  if (name === undefined) return null;
  return special(on, left, `__${name}__`, [right], node) ?? special(on, right, `__r${name}__`, [left], node);
}

/** `str(note)`, `f"{note}"` */
export function asText(on: Machine, value: Abstract, node: PyNode): Abstract {
  return special(on, value, "__str__", [], node) ?? special(on, value, "__repr__", [], node) ?? value;
}

/** Of a list that an object of the program stands for nothing is known but where it comes from. */
export function itemAt(on: Machine, object: Abstract, index: Abstract, node: PyNode): Abstract {
  return special(on, object, "__getitem__", [index], node) ?? from(originsOf(object));
}
