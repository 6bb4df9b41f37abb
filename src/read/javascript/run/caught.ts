import type * as t from "@babel/types";
import type { Origin } from "../../../model/value.ts";
import { NOTHING_KNOWN, handedOver, type Abstract } from "../values/abstract.ts";
import { originsOf } from "../values/origins.ts";
import type { Evaluator } from "./evaluator.ts";

/** Under which name another file finds what an exported function throws. */
export function errorOf(name: string): string {
  const callee = name.endsWith("()") ? name.slice(0, -2) : name;
  return `error of ${callee === "" ? "default" : callee}`;
}

/** Links of a chain of promises. */
const MAX_LINKS = 16;

/**
 * What arrives at the `fail` of `load().then(use).catch(fail)`: whatever `load` has thrown, here or in another file. A
 * program that throws its code away and runs it in the handler of errors is one flow all the same.
 */
export function caughtFrom(on: Evaluator, call: t.Node): Abstract {
  let node = receiverOf(call);
  for (let links = 0; links < MAX_LINKS && node !== null && isLink(node); links += 1) node = receiverOf(node);
  if (node?.type !== "CallExpression" || !isPlain(node.callee)) return NOTHING_KNOWN;
  const callee = on.evaluate(node.callee);
  if (callee.kind === "closure") return on.thrownBy(callee.node) ?? NOTHING_KNOWN;
  if (callee.kind !== "reference") return NOTHING_KNOWN;
  const origins = originsOf(callee).flatMap((origin): Origin[] =>
    origin.kind === "module" ? [{ ...origin, name: errorOf(origin.name) }] : [],
  );
  return origins.length === 0 ? NOTHING_KNOWN : handedOver(origins);
}

function receiverOf(node: t.Node): t.Node | null {
  if (node.type !== "CallExpression" && node.type !== "OptionalCallExpression") return null;
  const { callee } = node;
  return callee.type === "MemberExpression" || callee.type === "OptionalMemberExpression" ? callee.object : null;
}

function isLink(node: t.Node): boolean {
  return (
    node.type === "CallExpression" &&
    node.callee.type === "MemberExpression" &&
    node.callee.property.type === "Identifier" &&
    /^(?:then|catch|finally)$/.test(node.callee.property.name)
  );
}

/** To look up what it is does nothing. */
function isPlain(node: t.Node): boolean {
  if (node.type === "MemberExpression") return !node.computed && isPlain(node.object);
  return /^(?:Identifier|ThisExpression|ArrowFunctionExpression|FunctionExpression)$/.test(node.type);
}
