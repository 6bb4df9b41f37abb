import {
  from,
  join,
  mapping,
  NONE,
  NOTHING_KNOWN,
  originsOf,
  scalar,
  sequence,
  type Abstract,
  type Mapping,
  type Sequence,
} from "../values/abstract.ts";
import { constant } from "../../value.ts";
import { append } from "../run/assignments.ts";
import type { Arguments } from "../run/call.ts";
import { originsOfCall } from "../run/call.ts";
import type { Evaluator } from "../run/evaluator.ts";
import { itemsOf } from "../run/iteration.ts";
import { merge } from "../values/merge.ts";
import { bytesOfNumbers, numberOf, textOf } from "../values/operand.ts";
import { callTextMethod } from "./string-methods.ts";
import { element } from "../run/subscripts.ts";
import type { PyNode } from "../parse/syntax-tree.ts";

/** Methods of lists, sets and dictionaries; those not listed give something of the same origins. */
export function callContainerMethod(
  on: Evaluator,
  receiver: Sequence | Mapping,
  name: string,
  given: Arguments,
  node: PyNode,
): Abstract {
  const [first = NOTHING_KNOWN, second] = given.positional;
  if (name === "__getitem__") return element(on, receiver, first, node);
  const known =
    receiver.kind === "sequence" ? ofSequence(receiver, name, given) : ofMapping(on, receiver, name, given, node);
  if (known !== null) return known;
  void second;
  // `buffer.decode()`, `buffer.hex()`: a buffer has a text's methods as well.
  const bytes = receiver.kind === "sequence" && receiver.isBytes === true ? bytesOfNumbers(receiver) : null;
  if (bytes !== null) return callTextMethod(bytes, name, given);
  return from(join(originsOf(receiver), originsOfCall(given)));
}

function ofSequence(list: Sequence, name: string, given: Arguments): Abstract | null {
  const [first = NOTHING_KNOWN, second = NOTHING_KNOWN] = given.positional;
  switch (name) {
    case "append":
    case "add":
    case "appendleft":
    case "put":
    case "put_nowait":
      append(list, [first]);
      return NONE;
    case "insert":
      append(list, [second]);
      return NONE;
    case "__init__":
    case "extend":
    case "update": {
      const { items, complete } = itemsOf(first);
      append(list, items, complete);
      return NONE;
    }
    case "reverse":
      list.items.reverse();
      return NONE;
    case "sort":
    case "clear":
    case "remove":
      list.complete = false;
      return NONE;
    case "pop":
    case "popleft":
    case "get": {
      const at = numberOf(given.positional[0] ?? null);
      return list.items.at(at ?? -1) ?? from(list.origins);
    }
    case "copy":
      return sequence([...list.items], list.complete);
    case "index":
    case "count":
      return NOTHING_KNOWN;
    default:
      return null;
  }
}

function ofMapping(on: Evaluator, map: Mapping, name: string, given: Arguments, node: PyNode): Abstract | null {
  const [first = NOTHING_KNOWN, second] = given.positional;
  switch (name) {
    case "get":
    case "pop":
    case "setdefault": {
      const key = textOf(first) ?? (name === "setdefault" ? "\u{FFFC}" : null);
      const known = key === null ? undefined : map.entries.get(key);
      if (known !== undefined) return known;
      if (name === "setdefault" && key !== null && second !== undefined) {
        map.entries.set(key, second);
        return second;
      }
      const found = element(on, map, first, node);
      return second === undefined ? found : merge([found, second]);
    }
    case "__init__":
    case "update": {
      for (const source of [first, mapping(new Map(given.keywords))]) {
        if (source.kind === "mapping") for (const [key, value] of source.entries) map.entries.set(key, value);
        map.origins = join(map.origins, originsOf(source));
      }
      return NONE;
    }
    case "items":
      return sequence(
        [...map.entries].map(([key, value]) => sequence([scalar(constant(key)), value])),
        map.origins.length === 0 || map.entries.size > 0,
      );
    case "values":
      return sequence([...map.entries.values()]);
    case "keys":
      return sequence([...map.entries.keys()].map((key) => scalar(constant(key))));
    case "copy":
      return mapping(new Map(map.entries), map.origins);
    default:
      return null;
  }
}
