import type * as t from "@babel/types";
import { unknown } from "../../value.ts";
import { from, reference, type Abstract } from "../values/abstract.ts";
import type { Machine } from "../run/call.ts";

const STORES = new Set(["localStorage", "sessionStorage"]);
/** What every store has beside its entries (HTML standard, 12.2.1). */
const MEMBERS = new Set("getItem setItem removeItem clear key length constructor toString hasOwnProperty".split(" "));

/** What a page keeps for its address: `JSON.stringify(localStorage)` writes all of it down. */
export function isPagesStore(object: Abstract): boolean {
  return object.kind === "reference" && STORES.has(object.path);
}

/** The store itself, as soon as it is named: whatever it goes into holds its entries. */
export function pagesStore(on: Machine, store: Abstract, node: t.Node): Abstract {
  if (store.kind !== "reference" || store.value.origins.length > 0) return store;
  return reference(store.path, unknown([{ kind: "browser-storage", at: on.at(node) }]), store.state);
}

/** `localStorage.token` is an entry, `localStorage.length` is none; null: a member that every store has. */
export function entryOfStore(on: Machine, name: string, node: t.Node): Abstract | null {
  if (MEMBERS.has(name)) return null;
  const origin = { kind: "browser-storage", item: true, at: on.at(node) } as const;
  on.emit(node, { op: "read-secret", secret: origin });
  return from([origin]);
}
