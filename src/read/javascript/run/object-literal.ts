import type * as t from "@babel/types";
import { dictionary, join, type Abstract, type Dictionary } from "../values/abstract.ts";
import { originsOf } from "../values/origins.ts";
import { textOf } from "../values/to-value.ts";
import { isSafeguardOff } from "../library/setters.ts";
import type { Evaluator } from "./evaluator.ts";
import { keyOf } from "./keys.ts";

export function objectLiteral(on: Evaluator, node: t.ObjectExpression): Abstract {
  const made = dictionary();
  for (const property of node.properties) {
    if (property.type === "SpreadElement") {
      spreadInto(made, on.evaluate(property.argument));
      continue;
    }
    const key = keyOf(on, property.key, property.computed);
    const name = textOf(key);
    if (property.type === "ObjectMethod") {
      const method = on.define(property, made);
      if (property.kind === "get") made.getters.set(name ?? "", method);
      else if (property.kind === "set") made.setters.set(name ?? "", method);
      else made.entries.set(name ?? "", method);
      continue;
    }
    const value =
      property.value.type === "FunctionExpression" ? on.define(property.value, made) : on.evaluate(property.value);
    if (name === "__proto__" && !property.computed && !property.shorthand) made.prototype = value;
    else setEntry(made, key, value);
    if (name !== null && property.value.type !== "StringLiteral") on.named(name, value, property.value);
    if (name !== null && isSafeguardOff(name, value)) {
      on.emit(property, { op: "disable-safeguard", safeguard: "tls-verification" });
    }
  }
  return made;
}

/** A key that is not known adds only what reaches it. */
export function setEntry(object: Dictionary, key: Abstract, value: Abstract): void {
  const name = textOf(key);
  if (name !== null) object.entries.set(name, value);
  else object.origins = join(join(object.origins, originsOf(value)), originsOf(key));
}

export function spreadInto(object: Dictionary, given: Abstract): void {
  switch (given.kind) {
    case "dictionary":
      for (const [name, value] of given.entries) object.entries.set(name, value);
      object.origins = join(object.origins, given.origins);
      break;
    case "choice":
      for (const each of given.options) spreadInto(object, each);
      break;
    default:
      object.origins = join(object.origins, originsOf(given));
  }
}
