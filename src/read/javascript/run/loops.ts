import type * as t from "@babel/types";
import { from, nextBirth, type Abstract } from "../values/abstract.ts";
import { merge } from "../values/merge.ts";
import { truth } from "../values/to-value.ts";
import type { Completion, Evaluator } from "./evaluator.ts";
import { asSeenBy } from "./each-entry.ts";
import { elementsOf, keysOf } from "./iteration.ts";
import { assignTo } from "./patterns.ts";
import { Scope } from "./scope.ts";
import { textOfNode } from "./text-of-node.ts";

/** Turns of a loop that are walked one by one; payloads hidden letter by letter are shorter. */
const MAX_TURNS = 16_384;
/** Turns that change nothing known: what is not known is handed on from variable to variable, then they are all alike. */
const MAX_QUIET_TURNS = 4;
/** Elements that a loop adds to the list that it walks (a search through folders, say) and sees too. */
const MAX_ADDED = 64;
/** Elements of a list that a loop sees one by one when its body does more than calculate. */
const MAX_ITEMS = 8_192;

export function forLoop(on: Evaluator, node: t.ForStatement): Completion {
  return on.within(new Scope(on.scope, false, on.journal), () => {
    if (node.init?.type === "VariableDeclaration") on.execute(node.init);
    else if (node.init) on.evaluate(node.init);
    return turns(on, node.test ?? null, node.body, node.update ?? null);
  });
}

export function whileLoop(on: Evaluator, node: t.WhileStatement): Completion {
  return guarded(on, node, () => turns(on, node.test, node.body, null));
}

export function doWhile(on: Evaluator, node: t.DoWhileStatement): Completion {
  return guarded(on, node, () => doTurns(on, node));
}

/** The condition decides about the body; where the loop ends on a day, all that follows waits for it. */
function guarded(on: Evaluator, node: t.WhileStatement | t.DoWhileStatement, walk: () => Completion): Completion {
  if (!on.guards.isWorthwhile) return walk();
  const { depth } = on.guards;
  const test = textOfNode(on, node.test);
  on.guards.enter(test);
  const completion = walk();
  on.guards.leave(depth);
  on.guards.wait(test, textOfNode(on, node.body));
  return completion;
}

function doTurns(on: Evaluator, node: t.DoWhileStatement): Completion {
  const completion = on.execute(node.body);
  if (completion === "return" || completion === "throw") return completion;
  if (completion === "break") return "normal";
  return turns(on, node.test, node.body, null);
}

function turns(on: Evaluator, test: t.Node | null, body: t.Statement, update: t.Node | null): Completion {
  const { journal } = on;
  const start = nextBirth();
  const changedOutside = journal.oldestChanged;
  let quiet = 0;
  try {
    for (let turn = 0; turn < MAX_TURNS && quiet < MAX_QUIET_TURNS; turn += 1) {
      journal.oldestChanged = Infinity;
      const condition = test === null ? true : truth(on.evaluate(test));
      if (condition === false) return "normal";
      if (condition === null || (isConstant(test) && !isDriven(body))) return openEnded(on, body, update);
      if (turn > 0 && !on.spend(1)) return "normal";
      const decided = on.decisions;
      const walk = (): Completion => on.execute(body);
      const completion = turn === 0 ? walk() : on.repeat(walk);
      if (completion === "break") return "normal";
      if (completion === "return" || completion === "throw") return completion;
      if (update) on.evaluate(update);
      // Nothing in this turn hung on what is known, so nothing that is known will end the loop: a server, a retry.
      if (isConstant(test) && on.decisions === decided) return openEnded(on, body, update);
      quiet = journal.oldestChanged < start ? 0 : quiet + 1;
    }
    return "normal";
  } finally {
    journal.oldestChanged = Math.min(journal.oldestChanged, changedOutside);
  }
}

/**
 * A loop without a count of its own is walked turn by turn where its body decides about the next turn: a flattened
 * `switch`, the `try` that rotates a table of strings. Servers and pollers loop for ever and are not.
 */
function isDriven(body: t.Statement): boolean {
  const [first] = body.type === "BlockStatement" ? body.body : [body];
  return first?.type === "SwitchStatement" || first?.type === "TryStatement" || first?.type === "ExpressionStatement";
}

/** `for (;;)`, `while (true)`, `while (!![])`. */
function isConstant(test: t.Node | null): boolean {
  return test === null || /Literal$|^UnaryExpression$|^ArrayExpression$/.test(test.type);
}

/** Nobody knows how often: twice, so that what one turn leaves reaches the next. */
function openEnded(on: Evaluator, body: t.Statement, update: t.Node | null): Completion {
  const walk = (): boolean => {
    const completion = on.execute(body);
    if (update) on.evaluate(update);
    return completion !== "return" && completion !== "throw";
  };
  on.journal.branch([walk], true);
  // Loops in loops double each time: only outermost ones are walked again.
  if (!on.isRepeating && on.spend(8)) on.journal.branch([() => on.repeat(walk)], true);
  return "normal";
}

export function forOf(on: Evaluator, node: t.ForOfStatement): Completion {
  const subject = on.evaluate(node.right);
  const { items, complete } = elementsOf(on, subject, node.right);
  return each(on, node, items, complete);
}

export function forIn(on: Evaluator, node: t.ForInStatement): Completion {
  const subject = on.evaluate(node.right);
  const { items, complete } = keysOf(on, subject, node.right);
  return each(on, node, items, complete);
}

function each(
  on: Evaluator,
  node: t.ForOfStatement | t.ForInStatement,
  items: readonly Abstract[],
  complete: boolean,
): Completion {
  const turn = (item: Abstract): Completion =>
    on.within(new Scope(on.scope, false, on.journal), () => {
      if (node.left.type === "VariableDeclaration") {
        const scope = node.left.kind === "var" ? on.scope.functionScope() : on.scope;
        for (const { id } of node.left.declarations) assignTo(on, id, item, scope);
      } else assignTo(on, node.left, item, null);
      return on.execute(node.body);
    });
  const seen = items.map((item) => asSeenBy(on, item, node.body));
  const isShort = complete && items.length <= MAX_ITEMS;
  if (!isShort || items.length === 0) {
    const item = items.length === 0 ? from([]) : merge(seen);
    on.journal.branch([() => turn(item) !== "return"], true);
    if (!on.isRepeating && on.spend(8)) on.journal.branch([() => on.repeat(() => turn(item)) !== "return"], true);
    return "normal";
  }
  const end = items.length + MAX_ADDED;
  for (const [index, item] of seen.entries()) {
    if (index >= end || (index > 0 && !on.spend(1))) break;
    const completion = index === 0 ? turn(item) : on.repeat(() => turn(item));
    if (completion === "break") break;
    if (completion === "return" || completion === "throw") return completion;
  }
  return "normal";
}
