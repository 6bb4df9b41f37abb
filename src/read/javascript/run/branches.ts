import type * as t from "@babel/types";
import { textOf, truth } from "../values/to-value.ts";
import type { Completion, Evaluator } from "./evaluator.ts";
import { hoist } from "./hoist.ts";
import { readOnly } from "./sequence.ts";
import { Scope } from "./scope.ts";
import { textOfNode } from "./text-of-node.ts";

/** What the branches depend on; where the first one jumps away, so does all that follows it. */
export function guardedChain(on: Evaluator, node: t.IfStatement): Completion {
  const { depth } = on.guards;
  on.guards.enter(textOfNode(on, node.test));
  const completion = ifChain(on, node);
  if (!jumps(node.consequent)) on.guards.leave(depth);
  return completion;
}

function jumps(node: t.Statement): boolean {
  const last = node.type === "BlockStatement" ? node.body.at(-1) : node;
  if (last?.type === "ReturnStatement" || last?.type === "ThrowStatement") return true;
  return (
    last?.type === "ExpressionStatement" &&
    last.expression.type === "CallExpression" &&
    last.expression.callee.type === "MemberExpression" &&
    last.expression.callee.property.type === "Identifier" &&
    last.expression.callee.property.name === "exit"
  );
}

/** `else if` chains are as long as the attacker likes: walked in a loop. */
export function ifChain(on: Evaluator, first: t.IfStatement): Completion {
  const alternatives: t.Statement[] = [];
  let last: t.Statement | null | undefined = first;
  while (last?.type === "IfStatement") {
    const condition = truth(on.evaluate(last.test));
    if (condition !== null) on.decisions += 1;
    if (condition === true) {
      // Taken for certain; the other branches are read for what they say only.
      if (alternatives.length === 0) return certain(on, last.consequent, last.alternate ?? null);
      alternatives.push(last.consequent);
      last = null;
      return branches(on, alternatives, false);
    }
    if (condition === false) {
      const skipped = last.consequent;
      if (!on.isRepeating) readOnly(on, skipped);
    } else alternatives.push(last.consequent);
    last = last.alternate;
  }
  if (alternatives.length === 0) return last ? on.execute(last) : "normal";
  if (last) alternatives.push(last);
  return branches(on, alternatives, !last);
}

function certain(on: Evaluator, taken: t.Statement, other: t.Statement | null): Completion {
  if (other !== null && !on.isRepeating) readOnly(on, other);
  return on.execute(taken);
}

function branches(on: Evaluator, alternatives: readonly t.Statement[], maySkip: boolean): Completion {
  const completions: Completion[] = [];
  on.journal.branch(
    alternatives.map((alternative) => () => {
      const completion = on.execute(alternative);
      completions.push(completion);
      return completion === "normal" || completion === "break" || completion === "continue";
    }),
    maySkip,
  );
  const [first = "normal"] = completions;
  return !maySkip && completions.every((completion) => completion === first) ? first : "normal";
}

export function switchCases(on: Evaluator, node: t.SwitchStatement): Completion {
  const subject = on.evaluate(node.discriminant);
  const wanted = textOf(subject);
  const tests = node.cases.map((each) => (each.test ? textOf(on.evaluate(each.test)) : undefined));
  if (wanted !== null && !tests.includes(null)) {
    // Control flow flattened into numbered cases: only this one runs. The others are read once for what they say.
    on.decisions += 1;
    const exact = tests.indexOf(wanted);
    const chosen = exact === -1 ? tests.indexOf(undefined) : exact;
    for (const [index, each] of node.cases.entries()) {
      if (index !== chosen && !on.isRepeating) for (const statement of each.consequent) readOnly(on, statement);
    }
    for (const each of chosen === -1 ? [] : node.cases.slice(chosen)) {
      for (const statement of each.consequent) {
        const completion = on.execute(statement);
        if (completion === "break") return "normal";
        if (completion !== "normal") return completion;
      }
    }
    return "normal";
  }
  const scope = new Scope(on.scope, false, on.journal);
  const { depth } = on.guards;
  if (on.guards.isWorthwhile) on.guards.enter(`switch ${textOfNode(on, node.discriminant)}`);
  on.within(scope, () => {
    hoist(
      on,
      node.cases.flatMap((each) => each.consequent),
    );
    on.journal.branch(
      node.cases.map((each) => () => {
        for (const statement of each.consequent) {
          const completion = on.execute(statement);
          if (completion === "return" || completion === "throw") return false;
          if (completion !== "normal") break;
        }
        return true;
      }),
      !tests.includes(undefined),
    );
  });
  on.guards.leave(depth);
  return "normal";
}
