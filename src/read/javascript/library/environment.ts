import type * as t from "@babel/types";
import type { Origin } from "../../../model/value.ts";
import { constant, unknown } from "../../value.ts";
import { scalar, UNDEFINED, type Abstract, type Reference } from "../values/abstract.ts";
import { originsOf } from "../values/origins.ts";
import { textOf, toValue } from "../values/to-value.ts";
import type { Machine } from "../run/call.ts";

const HOMES = new Set(["HOME", "USERPROFILE"]);
/** Names by which runtimes know the variables. */
const PATHS = new Set(["process.env", "Bun.env", "import.meta.env", "Deno.env.toObject()", "$.env"]);

export function isEnvironment(object: Reference): boolean {
  return PATHS.has(object.path);
}

export function wholeEnvironment(on: Machine, node: t.Node): Origin {
  return { kind: "environment", name: null, at: on.at(node) };
}

/** All variables at once are looked at or written down. */
export function tellWholeEnvironment(on: Machine, node: t.Node): void {
  on.emit(node, { op: "read-secret", secret: wholeEnvironment(on, node) });
}

/** One variable, by name. A name that comes out of a list of all names stands for all of them. */
export function environmentVariable(on: Machine, node: t.Node, key: Abstract): Abstract {
  const name = textOf(key);
  if (name !== null && HOMES.has(name)) return scalar(constant("~"));
  const whole = originsOf(key).find((origin) => origin.kind === "environment" && origin.name === null);
  if (name === null && whole !== undefined) return scalar(unknown([whole]), "any");
  const origin: Origin = { kind: "environment", name: name ?? toValue(key).shape, at: on.at(node) };
  on.emit(node, { op: "read-secret", secret: origin });
  const spelled = name !== null && /^\w{1,200}$/.test(name) ? `\${${name}}` : null;
  return name === "" ? UNDEFINED : scalar(unknown([origin]), "any", null, spelled);
}
