import type * as t from "@babel/types";
import { constant } from "../../value.ts";
import { from, list, number, scalar, text, type Abstract, type Dictionary } from "../values/abstract.ts";
import { originsOf } from "../values/origins.ts";
import { isEnvironment, tellWholeEnvironment } from "../library/environment.ts";
import type { Machine } from "./call.ts";

/** Letters of a text that a loop sees one by one. */
const MAX_LETTERS = 65_536;

export interface Elements {
  readonly items: readonly Abstract[];
  readonly complete: boolean;
}

/** What `for … of` and spreading see. */
export function elementsOf(on: Machine, subject: Abstract, node: t.Node): Elements {
  const length = lengthOf(subject);
  if (length > 64 && !on.spend(length >> 5)) return { items: [from(originsOf(subject))], complete: false };
  switch (subject.kind) {
    case "list":
      if (subject.complete && subject.origins.length === 0) return { items: subject.items, complete: true };
      return {
        items: subject.complete ? subject.items : [...subject.items, from(subject.origins)],
        complete: subject.complete,
      };
    case "dictionary": {
      const given = iterated(on, subject, node);
      if (given !== null) return given;
      // Map, URLSearchParams, FormData: pairs; of JSON that is not known it may be a list.
      return {
        items: [
          ...[...subject.entries].map(([name, value]) => list([text(name), value])),
          ...(subject.origins.length === 0 ? [] : [from(subject.origins)]),
        ],
        complete: subject.origins.length === 0,
      };
    }
    case "scalar": {
      const { text: content, encodings, origins } = subject.value;
      if (content === null || content.length > MAX_LETTERS) break;
      if (subject.type === "bytes") {
        return {
          items: Array.from(content, (byte) => ({
            ...number(byte.charCodeAt(0)),
            value: { ...constant(String(byte.charCodeAt(0)), encodings), origins },
          })),
          complete: true,
        };
      }
      if (subject.type === "string") {
        return {
          items: Array.from(content, (letter) => scalar({ ...constant(letter, encodings), origins })),
          complete: true,
        };
      }
      break;
    }
    case "choice": {
      // `this.listeners[name] ?? []`
      const each = subject.options.map((option) => elementsOf(on, option, node));
      return { items: each.flatMap(({ items }) => items), complete: each.every(({ complete }) => complete) };
    }
    case "reference":
      if (isEnvironment(subject)) tellWholeEnvironment(on, node);
      break;
    default:
      break;
  }
  return { items: [from(originsOf(subject))], complete: false };
}

/** What an object of the program itself gives one by one: a generator, or an object whose `next` gives it. */
function iterated(on: Machine, subject: Dictionary, node: t.Node): Elements | null {
  if (subject.prototype === null && !subject.entries.has("@@iterator") && !subject.entries.has("@@asyncIterator"))
    return null;
  for (const name of ["@@iterator", "@@asyncIterator"]) {
    const iterate = on.attribute(subject, name, node);
    if (iterate.kind !== "closure") continue;
    const given = on.invoke(iterate, [], node, subject);
    if (given.kind === "list") return { items: given.items, complete: given.complete };
    const next = on.attribute(given, "next", node);
    const step = next.kind === "closure" ? on.invoke(next, [], node, given) : null;
    if (step !== null) return { items: [on.attribute(step, "value", node)], complete: false };
  }
  return null;
}

function lengthOf(subject: Abstract): number {
  if (subject.kind === "list") return subject.items.length;
  if (subject.kind === "dictionary") return subject.entries.size;
  return subject.kind === "scalar" ? (subject.value.text?.length ?? 0) : 0;
}

/** What `for … in` and Object.keys see. */
export function keysOf(on: Machine, subject: Abstract, node: t.Node): Elements {
  if (subject.kind === "dictionary") {
    const keys = [...subject.entries.keys()].map((name) => text(name));
    return subject.origins.length === 0
      ? { items: keys, complete: true }
      : { items: [...keys, from(subject.origins)], complete: false };
  }
  if (subject.kind === "list") {
    return { items: subject.items.map((_, index) => text(String(index))), complete: subject.complete };
  }
  return elementsOf(on, subject.kind === "scalar" ? from(originsOf(subject)) : subject, node);
}
