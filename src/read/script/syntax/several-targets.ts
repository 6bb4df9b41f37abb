import type { Parser } from "./parser.ts";
import type { Node } from "./tree.ts";

/** Looked for before anything is read, so that a list of a million names is not read sixteen times. */
const MORE_TARGETS = /(?:[ \t]{0,8},[ \t]{0,8}[@$*\w.[\]]{1,60}){1,15}[ \t]{0,8}:?=(?![=~>])/y;
/** Targets of one assignment: `a, b, c = …`. */
const MAX_TARGETS = 16;

/** Ruby's and Go's `a, b = x, y`. */
export function severalTargets(parser: Parser, first: Node): Node {
  const { cursor } = parser;
  const { language } = cursor.dialect;
  if (!/^(?:ruby|go|lua|julia|elixir)$/u.test(language)) return first;
  if (first.kind !== "assign" && cursor.match(MORE_TARGETS) === null) return first;
  const items: Node[] = [first];
  let assigned: Extract<Node, { kind: "assign" }> | null = first.kind === "assign" ? first : null;
  const values: Node[] = assigned === null ? [] : [assigned.value];
  for (let count = 0; count < MAX_TARGETS; count += 1) {
    cursor.skipBlanks(false);
    if (cursor.char() !== ",") break;
    cursor.at += 1;
    cursor.skipBlanks();
    const next = parser.expression();
    if (next === null) break;
    if (assigned !== null) values.push(next);
    else if (next.kind === "assign") {
      assigned = next;
      items.push(next.target);
      values.push(next.value);
    } else items.push(next);
  }
  if (assigned === null) return first;
  const span = { start: first.start, end: cursor.at };
  const target: Node = items.length === 1 ? assigned.target : { kind: "list", items, ...span };
  const [only] = values;
  const value: Node = values.length === 1 && only !== undefined ? only : { kind: "list", items: values, ...span };
  return { ...assigned, target, value, ...span };
}
