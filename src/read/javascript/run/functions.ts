import type * as t from "@babel/types";
import { list, NOTHING_KNOWN, text, UNDEFINED, type Abstract, type Closure } from "../values/abstract.ts";
import { agentGiven } from "../library/agent-given.ts";
import { merge } from "../values/merge.ts";
import type { Evaluator, Frame } from "./evaluator.ts";
import { hoist } from "./hoist.ts";
import { assignTo } from "./patterns.ts";
import { Scope } from "./scope.ts";
import { executeAll } from "./sequence.ts";

/** Walks a function's body with these arguments, and gives what it returns. Promises are what they hold. */
export function callClosure(
  on: Evaluator,
  closure: Closure,
  given: readonly Abstract[],
  self: Abstract | null,
): Abstract {
  const { node } = closure;
  const known = on.enter(node, given);
  if (known !== null) return known;
  const scope = new Scope(closure.scope, true, on.journal);
  if (node.type !== "ArrowFunctionExpression") {
    const bound = self ?? closure.home;
    if (bound !== null) scope.write("this", bound);
    scope.write("arguments", list([...given]));
  }
  // A named function expression can call itself.
  if (node.type === "FunctionExpression" && node.id) scope.write(node.id.name, closure);
  const outer = on.frame;
  const frame: Frame = { returned: [], yielded: [] };
  on.frame = frame;
  let returned: Abstract = UNDEFINED;
  const before = on.thrown.length;
  try {
    on.within(scope, () => {
      bindParameters(on, node, given, scope);
      if (node.body.type === "BlockStatement") {
        hoist(on, node.body.body);
        executeAll(on, node.body.body);
      } else frame.returned.push(on.evaluate(node.body));
    });
    if (node.generator === true) returned = list(frame.yielded, false);
    else if (frame.returned.length > 0) returned = merge(frame.returned);
  } finally {
    on.frame = outer;
    on.leave(node, returned, on.thrown.slice(before));
  }
  return returned;
}

function bindParameters(on: Evaluator, node: t.Function, given: readonly Abstract[], scope: Scope): void {
  // TypeScript's `this` parameter is none.
  const [first] = node.params;
  const parameters = first?.type === "Identifier" && first.name === "this" ? node.params.slice(1) : node.params;
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.type === "RestElement") {
      assignTo(on, parameter.argument, list(given.slice(index)), scope);
      continue;
    }
    const value = agentGiven(on, parameter, given[index]) ?? given[index] ?? UNDEFINED;
    assignTo(on, parameter, value, scope);
    if (parameter.type === "TSParameterProperty") {
      const inner = parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.left : parameter.parameter;
      const self = scope.get("this");
      if (inner.type === "Identifier" && self !== undefined) {
        const held = scope.get(inner.name) ?? NOTHING_KNOWN;
        on.assignMember(self, text(inner.name), held, parameter);
      }
    }
  }
}
