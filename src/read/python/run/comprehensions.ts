import { from, mapping, NOTHING_KNOWN, originsOf, sequence, type Abstract } from "../values/abstract.ts";
import { merge } from "../values/merge.ts";
import { textOf } from "../values/operand.ts";
import type { Evaluator } from "./evaluator.ts";
import { itemsOf, MAX_UNROLLED } from "./iteration.ts";
import { iterated } from "./special-methods.ts";
import { inLoop } from "../sweeps.ts";
import { Scope } from "./scope.ts";
import { field, type PyNode } from "../parse/syntax-tree.ts";

/** Run for every element where all are known: `chr(c ^ 42) for c in data` is how payloads are hidden. */
export function comprehend(on: Evaluator, node: PyNode): Abstract {
  const body = field(node, "body");
  const clauses = node.children.filter((child) => child.type === "for_in_clause" || child.type === "if_clause");
  const outer = on.scope;
  on.scope = new Scope(outer);
  const items: Abstract[] = [];
  let complete = true;
  const visit = (index: number): void => {
    const clause = clauses[index];
    if (clause === undefined) {
      if (body !== null && items.length < MAX_UNROLLED) items.push(evaluateBody(on, body));
      else complete = false;
      return;
    }
    if (clause.type === "if_clause") {
      for (const child of clause.children) on.evaluate(child);
      // What a condition lets through is not known.
      complete = false;
      visit(index + 1);
      return;
    }
    const [left, right] = [field(clause, "left"), field(clause, "right")];
    const iterable = right === null ? NOTHING_KNOWN : iterated(on, on.evaluate(right), node);
    const known = itemsOf(iterable);
    const all = known.complete && known.items.length > 0 && on.spend(known.items.length);
    const walk = (): void => visit(index + 1);
    for (const item of all ? known.items : [merge([...known.items, from(originsOf(iterable))])]) {
      if (left !== null) on.assign(left, item);
      if (all && !on.repeat(() => visit(index + 1))) {
        complete = false;
        break;
      }
      if (!all) inLoop(on, iterable, node, walk);
    }
    complete &&= all;
  };
  visit(0);
  on.scope = outer;
  if (node.type === "dictionary_comprehension") return mappingOf(items);
  return sequence(items, complete);
}

function evaluateBody(on: Evaluator, body: PyNode): Abstract {
  if (body.type !== "pair") return on.evaluate(body);
  const [key, value] = [field(body, "key"), field(body, "value")];
  return sequence([key, value].map((part) => (part === null ? NOTHING_KNOWN : on.evaluate(part))));
}

function mappingOf(pairs: readonly Abstract[]): Abstract {
  const entries = new Map<string, Abstract>();
  for (const pair of pairs) {
    if (pair.kind !== "sequence") continue;
    const [key, value = NOTHING_KNOWN] = pair.items;
    entries.set(textOf(key) ?? `\u{FFFC}${entries.size}`, value);
  }
  const all = pairs.flatMap(originsOf);
  return mapping(entries, all.slice(0, 16));
}
