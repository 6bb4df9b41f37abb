import type * as t from "@babel/types";
import {
  from,
  isFunction,
  join,
  list,
  NOTHING_KNOWN,
  number,
  text,
  UNDEFINED,
  type Abstract,
  type List,
} from "../values/abstract.ts";
import { addTexts } from "../values/add.ts";
import { merge } from "../values/merge.ts";
import { originsOf, originsOfAll } from "../values/origins.ts";
import { numberOf, textOf, truth } from "../values/to-value.ts";
import { asSeenByFunction, keepsNearlyAll, oneOfThem } from "../run/each-entry.ts";
import type { Evaluator } from "../run/evaluator.ts";

/** Arrays never grow beyond this, whatever is pushed. */
const MAX_LENGTH = 262_144;

export function arrayMethod(
  on: Evaluator,
  receiver: List,
  name: string,
  given: readonly Abstract[],
  node: t.Node,
): Abstract | null {
  const [first = UNDEFINED, second] = given;
  const { items } = receiver;
  if (items.length > 64 && !on.spend(items.length >> 5)) return null;
  const call = (...values: readonly Abstract[]): Abstract => on.invoke(first, values, node);
  /** Elements one by one, and once more for those that are not known. */
  const each = <T>(run: (item: Abstract, index: Abstract) => T): T[] => {
    const results: T[] = [];
    for (const [index, item] of items.entries()) {
      if (index > 0 && !on.spend(2)) break;
      results.push(index === 0 ? run(item, number(index)) : on.repeat(() => run(item, number(index))));
    }
    if (!receiver.complete || (items.length === 0 && receiver.origins.length > 0)) {
      const unknownItem = items.length === 0 ? from(receiver.origins) : merge([...items, from(receiver.origins)]);
      results.push(run(unknownItem, NOTHING_KNOWN));
    }
    return results;
  };
  switch (name) {
    case "join": {
      const separator = given.length === 0 ? text(",") : first;
      const parts = items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
      if (!receiver.complete) parts.push(from(receiver.origins));
      return parts.length === 0 ? text("") : addTexts(parts);
    }
    case "toString":
      return addTexts([receiver]);
    case "reverse":
    case "toReversed": {
      const turned = noteReversed(items.toReversed());
      if (name === "toReversed") return list(turned, receiver.complete, receiver.origins);
      if (!on.journal.isFrozen(receiver.born)) for (const [index, item] of turned.entries()) items[index] = item;
      on.journal.changed(receiver.born);
      return receiver;
    }
    case "map":
    case "flatMap": {
      const results = each((item, index) => call(asSeenByFunction(on, item, first), index));
      const flat =
        name === "map" ? results : results.flatMap((result) => (result.kind === "list" ? result.items : [result]));
      return list(flat, receiver.complete, receiver.origins);
    }
    case "forEach":
      each((item, index) => call(asSeenByFunction(on, item, first), index));
      return UNDEFINED;
    case "filter": {
      let isCertain = receiver.complete;
      const kept: Abstract[] = [];
      each((item, index) => {
        const keeps = truth(call(item, index));
        if (keeps === null) isCertain = false;
        if (keeps !== false) kept.push(keepsNearlyAll(on, first) ? item : oneOfThem(item));
      });
      return list(kept, isCertain, receiver.origins);
    }
    case "find":
    case "findLast": {
      const kept: Abstract[] = [];
      each((item, index) => (truth(call(item, index)) === false ? 0 : kept.push(item)));
      return kept.length === 0 ? from(receiver.origins) : merge(kept);
    }
    case "some":
    case "every":
    case "findIndex":
      each((item, index) => call(item, index));
      return NOTHING_KNOWN;
    case "reduce":
    case "reduceRight": {
      const ordered = name === "reduce" ? [...items] : items.toReversed();
      let sum = second ?? ordered.shift() ?? UNDEFINED;
      for (const [index, item] of ordered.entries()) {
        if (!on.spend(2)) return from(originsOf(receiver));
        const before = sum;
        sum = index === 0 ? call(before, item, number(index)) : on.repeat(() => call(before, item, number(index)));
      }
      if (!receiver.complete) sum = merge([call(sum, from(receiver.origins)), sum]);
      return sum;
    }
    case "push":
    case "unshift":
      if (on.journal.isFrozen(receiver.born)) return NOTHING_KNOWN;
      if (given.some(isKnown)) on.journal.changed(receiver.born);
      if (items.length + given.length > MAX_LENGTH) receiver.complete = false;
      else if (name === "push") for (const item of given) items.push(item);
      else items.unshift(...given.slice(0, 64));
      return number(items.length);
    case "pop":
    case "shift": {
      const taken = name === "pop" ? items.at(-1) : items[0];
      if (!on.journal.isFrozen(receiver.born)) {
        if (taken !== undefined && isKnown(taken)) on.journal.changed(receiver.born);
        if (name === "pop") items.pop();
        else items.shift();
      }
      return taken ?? (receiver.complete ? UNDEFINED : from(receiver.origins));
    }
    case "at": {
      const index = numberOf(first);
      return index === null ? merge([...items, from(receiver.origins)]) : (items.at(index) ?? from(receiver.origins));
    }
    case "slice":
      return list(
        items.slice(numberOf(first) ?? 0, numberOf(second) ?? undefined),
        receiver.complete,
        receiver.origins,
      );
    case "splice":
      return splice(on, receiver, given);
    case "concat": {
      const all = [...items];
      let complete = receiver.complete;
      for (const other of given) {
        if (other.kind === "list") {
          for (const item of other.items) if (all.length < MAX_LENGTH) all.push(item);
          complete &&= other.complete;
        } else all.push(other);
      }
      return list(all, complete, join(receiver.origins, originsOfAll(given)));
    }
    case "flat":
      return list(
        items.flatMap((item) => (item.kind === "list" ? item.items : [item])),
        receiver.complete,
        receiver.origins,
      );
    case "indexOf": {
      const wanted = textOf(first);
      const known = items.map((item) => textOf(item));
      if (wanted === null || !receiver.complete || known.includes(null)) return NOTHING_KNOWN;
      return number(known.indexOf(wanted));
    }
    case "fill":
      for (const index of items.keys()) items[index] = first;
      on.journal.changed(receiver.born);
      return receiver;
    case "values":
    case "sort":
    case "toSorted":
      if (isFunction(first)) on.invoke(first, [from(originsOf(receiver)), from(originsOf(receiver))], node);
      return receiver;
    case "keys":
      return list(
        items.map((_, index) => number(index)),
        receiver.complete,
      );
    case "entries":
      return list(
        items.map((item, index) => list([number(index), item])),
        receiver.complete,
        receiver.origins,
      );
    default:
      return null;
  }
}

/** Letters turned round are a way to hide a text; other lists are only turned. */
function noteReversed(items: Abstract[]): Abstract[] {
  if (items.length < 4 || !items.every((item) => item.kind === "scalar" && item.value.text?.length === 1)) return items;
  return items.map((item) =>
    item.kind === "scalar" && !item.value.encodings.includes("reversed")
      ? { ...item, value: { ...item.value, encodings: ["reversed", ...item.value.encodings] } }
      : item,
  );
}

function isKnown(item: Abstract): boolean {
  return item.kind !== "scalar" || item.value.text !== null;
}

function splice(on: Evaluator, receiver: List, given: readonly Abstract[]): Abstract {
  const [start, count] = [numberOf(given[0]), numberOf(given[1])];
  if (start === null || on.journal.isFrozen(receiver.born)) return list([...receiver.items], false, receiver.origins);
  on.journal.changed(receiver.born);
  const removed = receiver.items.splice(start, count ?? receiver.items.length, ...given.slice(2, 66));
  return list(removed, receiver.complete, receiver.origins);
}
