import type * as t from "@babel/types";
import {
  boolean,
  from,
  isFunction,
  join,
  list,
  NOTHING_KNOWN,
  scalar,
  text,
  UNDEFINED,
  type Abstract,
  type Dictionary,
} from "../values/abstract.ts";
import { merge } from "../values/merge.ts";
import { originsOf } from "../values/origins.ts";
import { textOf, toValue } from "../values/to-value.ts";
import type { Evaluator } from "../run/evaluator.ts";
import { setEntry } from "../run/object-literal.ts";

/** Objects, Map, Set, URLSearchParams, FormData and Headers are one thing here: names with values. */
export function dictionaryMethod(
  on: Evaluator,
  receiver: Dictionary,
  name: string,
  given: readonly Abstract[],
  node: t.Node,
): Abstract | null {
  const [first = UNDEFINED, second = UNDEFINED] = given;
  if (receiver.entries.size > 64 && name !== "get" && name !== "set" && !on.spend(receiver.entries.size >> 4))
    return null;
  switch (name) {
    case "set":
      setEntry(receiver, first, second);
      return receiver;
    case "append": {
      // A form keeps every file that is put under one name.
      const earlier = receiver.entries.get(textOf(first) ?? "");
      setEntry(receiver, first, earlier === undefined ? second : merge([earlier, second]));
      return receiver;
    }
    case "add":
      setEntry(receiver, first, first);
      return receiver;
    case "get":
    case "getAll": {
      const key = textOf(first);
      if (key === null) return merge([...receiver.entries.values(), from(receiver.origins)]);
      return receiver.entries.get(key) ?? from(receiver.origins);
    }
    case "has":
    case "hasOwnProperty": {
      const key = textOf(first);
      return key === null || receiver.origins.length > 0 ? NOTHING_KNOWN : boolean(receiver.entries.has(key));
    }
    case "keys":
      return list(
        [...receiver.entries.keys()].map((key) => text(key)),
        receiver.origins.length === 0,
        receiver.origins,
      );
    case "values":
      return list([...receiver.entries.values()], receiver.origins.length === 0, receiver.origins);
    case "entries":
      return list(
        [...receiver.entries].map(([key, value]) => list([text(key), value])),
        receiver.origins.length === 0,
        receiver.origins,
      );
    case "forEach":
      if (isFunction(first)) {
        for (const [key, value] of receiver.entries) on.invoke(first, [value, text(key)], node);
        if (receiver.origins.length > 0) on.invoke(first, [from(receiver.origins), from(receiver.origins)], node);
      }
      return UNDEFINED;
    case "delete":
    case "clear":
    case "sort":
      return UNDEFINED;
    case "toString": {
      // As a query: what is known of it shows.
      const pairs = [...receiver.entries].map(([key, value]) => `${key}=${toValue(value).shape}`).join("&");
      const origins = join(originsOf(receiver), receiver.origins);
      const isKnown = origins.length === 0 && [...receiver.entries.values()].every((value) => textOf(value) !== null);
      return scalar({ text: isKnown ? pairs : null, shape: pairs.slice(0, 4_096), origins, encodings: [] });
    }
    default:
      return null;
  }
}
