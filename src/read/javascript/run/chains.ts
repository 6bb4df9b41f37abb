import type * as t from "@babel/types";
import { from, join, NOTHING_KNOWN, UNDEFINED, type Abstract } from "../values/abstract.ts";
import { merge } from "../values/merge.ts";
import { originsOf } from "../values/origins.ts";
import { textOf } from "../values/to-value.ts";
import { environmentVariable, isEnvironment } from "../library/environment.ts";
import { loginsAsked } from "../library/driven-browsers.ts";
import { asProgram } from "../library/wrapped-programs.ts";
import { argumentsOf } from "./arguments.ts";
import { build } from "./classes.ts";
import type { Asked } from "../../text/path-checks.ts";
import { spanOf } from "../teller.ts";
import type { Evaluator } from "./evaluator.ts";
import { keyOf } from "./keys.ts";

type Link = t.MemberExpression | t.OptionalMemberExpression | t.CallExpression | t.OptionalCallExpression;

/** Candidates of a table whose key is not known. */
const MAX_CANDIDATES = 64;

/** `a.b(c).d(e)` leans to the left as deep as it is long: unrolled, so that length costs no stack. */
export function evaluateChain(on: Evaluator, node: Link): Abstract {
  const links: Link[] = [];
  let current: t.Node = node;
  for (;;) {
    if (current.type === "MemberExpression" || current.type === "OptionalMemberExpression") {
      links.push(current);
      current = current.object;
    } else if (current.type === "CallExpression" || current.type === "OptionalCallExpression") {
      links.push(current);
      current = current.callee;
    } else break;
  }
  let value: Abstract = current.type === "Super" ? NOTHING_KNOWN : on.evaluate(current);
  let self: Abstract | null = null;
  if (current.type === "Super") {
    const last = links.pop();
    if (last === undefined) return value;
    if (last.type === "CallExpression") value = callBase(on, last);
    else if (last.type === "MemberExpression") {
      value = member(on, on.evaluate(current), last);
      self = on.scope.get("this") ?? null;
    }
  }
  for (let at = links.length - 1; at >= 0; at -= 1) {
    const link = links[at];
    if (link === undefined) break;
    if (link.type === "MemberExpression" || link.type === "OptionalMemberExpression") {
      self = link.object.type === "Super" ? self : value;
      value = member(on, value, link);
    } else {
      const given = argumentsOf(on, link.arguments);
      const operands = link.arguments.map((each, index): Asked => {
        const operand = given[index];
        return {
          ...spanOf(each),
          isOwn: isCall(each),
          origins: () => (operand === undefined ? [] : originsOf(operand)),
        };
      });
      const callee = value;
      on.checks.see(spanOf(link), spanOf(link.callee), () => originsOf(callee), operands);
      value = asProgram(on, value, link.callee, given, link) ?? on.invoke(value, given, link, self);
      const logins = loginsAsked(on, given, link);
      if (logins.length > 0) value = from(join(logins, originsOf(value)));
      self = null;
    }
  }
  return value;
}

/** What it asks of, it asks of by itself. */
function isCall({ type }: t.Node): boolean {
  return /^(?:Optional)?CallExpression$|Function/.test(type);
}

function callBase(on: Evaluator, node: t.CallExpression): Abstract {
  const base = on.scope.get("super");
  const self = on.scope.get("this");
  const given = argumentsOf(on, node.arguments);
  if (base?.kind === "class" && self?.kind === "dictionary") build(on, base, self, given, 1);
  else if (base !== undefined) on.construct(base, given, node);
  return UNDEFINED;
}

function member(on: Evaluator, object: Abstract, node: t.MemberExpression | t.OptionalMemberExpression): Abstract {
  // `a.b`, as nearly all are written.
  if (!node.computed && node.property.type === "Identifier") return on.attribute(object, node.property.name, node);
  const key = keyOf(on, node.property, node.computed);
  const name = textOf(key);
  if (name !== null) return on.attribute(object, name, node);
  return computed(on, object, key, node);
}

/** A key that is not known may be any of those there are. */
function computed(on: Evaluator, object: Abstract, key: Abstract, node: t.Node): Abstract {
  switch (object.kind) {
    case "list":
      return object.items.length === 0
        ? from(join(object.origins, originsOf(key)))
        : merge([...object.items.slice(0, MAX_CANDIDATES), from(object.origins)]);
    case "dictionary":
      if (object.traps?.get != null) return object.traps.get(key, node);
      return merge([...[...object.entries.values()].slice(0, MAX_CANDIDATES), from(object.origins)]);
    case "reference":
      if (isEnvironment(object)) return environmentVariable(on, node, key);
      return from(join(originsOf(object), originsOf(key)));
    case "choice":
      return merge(object.options.map((each) => computed(on, each, key, node)));
    default:
      return from(join(originsOf(object), originsOf(key)));
  }
}
