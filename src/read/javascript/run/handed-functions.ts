import type * as t from "@babel/types";
import type { Location } from "../../../model/location.ts";
import { HANDED, type Origin, type Value } from "../../../model/value.ts";
import type { Abstract } from "../values/abstract.ts";
import { toValue } from "../values/to-value.ts";

/** Functions of one file that are handed to others; a router's are no more. */
const MAX_HANDED = 64;

export interface Handed {
  readonly name: string;
  readonly value: Abstract;
  readonly node: t.Node;
}

/** What a function that it calls may be: of its callers, or of another file. */
export function isFromOutside(origin: Origin): boolean {
  return origin.kind === "module" || (origin.kind === "input" && origin.of === "parameter");
}

/** Functions and objects with functions that a file hands to functions of other files, which call them back. */
export class HandedFunctions {
  readonly all: Handed[] = [];
  readonly #target: string;

  constructor(path: string) {
    this.#target = `./${path.slice(path.lastIndexOf("/") + 1)}`;
  }

  /** An argument as the other file gets it: a function is known by where it is handed over. */
  passed(value: Abstract, at: Location, node: t.Node): Value {
    const plain = toValue(value);
    const function_ = value.kind === "bound" ? value.callee : value;
    if (!isCallable(function_)) return plain;
    let known = this.all.find((each) => each.value === function_);
    if (known === undefined) {
      if (this.all.length >= MAX_HANDED) return plain;
      known = { name: `${HANDED}${at.line}:${at.column}:${this.all.length}`, value: function_, node };
      this.all.push(known);
    }
    const origin: Origin = { kind: "module", target: this.#target, name: known.name, at };
    return { ...plain, text: null, origins: [origin, ...plain.origins] };
  }
}

function isCallable(value: Abstract): boolean {
  if (value.kind === "closure") return true;
  if (value.kind !== "dictionary" || value.isAgent === true) return false;
  const { entries, prototype } = value;
  return prototype?.kind === "dictionary" || [...entries.values()].some(({ kind }) => kind === "closure");
}
