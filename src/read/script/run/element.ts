import { readVariable } from "../../machine/effects/environment.ts";
import type { Span } from "../../machine/span.ts";
import type { Node } from "../syntax/tree.ts";
import type { Evaluator } from "./evaluator.ts";
import { from, library, listOf, originsOf, textOf, thing, type Thing } from "../../machine/thing.ts";

/** Alternatives of one table that are told apart by a key which is not known. */
const MAX_ALTERNATIVES = 16;

/** `{ "ios" => [...], "android" => [...] }[kind]`: all of the lists. */
function anyOf(entries: ReadonlyMap<string, Thing>): Thing | undefined {
  if (entries.size > MAX_ALTERNATIVES) return undefined;
  const lists = [...entries.values()].map(({ items }) => items);
  return lists.every((items) => items !== null) ? listOf(lists.flat()) : undefined;
}

/** `x[key]`: of a list, a map, a text or the environment. */
export function elementOf(machine: Evaluator, current: Thing, keyNode: Node | null, span: Span): Thing {
  if (keyNode === null) return current;
  if (keyNode.kind === "list" && keyNode.items.length > 1) return from(originsOf(current));
  const key = machine.evaluate(keyNode);
  const name = textOf(key);
  if (current.path === "ENV") return readVariable(machine, name, span);
  if (current.entries !== null)
    return (name === null ? anyOf(current.entries) : current.entries.get(name)) ?? from(originsOf(current));
  const index = name !== null && /^-?\d{1,7}$/u.test(name) ? Number(name) : null;
  if (current.items !== null) return (index === null ? undefined : current.items.at(index)) ?? from(originsOf(current));
  if (current.path !== null && current.value.origins.length === 0) return library(`${current.path}[]`);
  const content = current.value.text;
  if (content !== null && index !== null && content.at(index) !== undefined)
    return thing({ ...current.value, text: content.at(index) ?? "", shape: content.at(index) ?? "" });
  return from([...originsOf(current), ...originsOf(key)]);
}
