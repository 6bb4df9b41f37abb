import { from, join, NOTHING_KNOWN, originsOf, type Abstract } from "../values/abstract.ts";
import { declareClass } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import { decorate, defineFunction } from "./functions.ts";
import { importFrom, importNames } from "./imports.ts";
import { itemsOf } from "./iteration.ts";
import { merge } from "../values/merge.ts";
import { iterated } from "./special-methods.ts";
import { inLoop, sweepOf } from "../sweeps.ts";
import { field, fields, type PyNode } from "../parse/syntax-tree.ts";

export type Statement = (on: Evaluator, node: PyNode) => void;

/** Values that a function is seen to return. */
const MAX_RETURNED = 64;
/** Of a loop that waits, as far as it is looked at. */
const MAX_LOOP = 400;

const each: Statement = (on, node) => {
  for (const child of node.children) on.execute(child);
};

/** Every branch is looked at: which of them runs is not known here, and an attacker chooses the condition. */
const STATEMENTS: ReadonlyMap<string, Statement> = new Map<string, Statement>([
  ["module", each],
  ["block", each],
  ["ERROR", each],
  ["expression_statement", each],
  ["else_clause", each],
  ["finally_clause", each],
  ["except_clause", each],
  ["except_group_clause", each],
  ["raise_statement", raise],
  ["if_statement", ifStatement],
  ["for_statement", forStatement],
  ["while_statement", whileStatement],
  ["try_statement", tryStatement],
  ["with_statement", withStatement],
  ["match_statement", matchStatement],
  ["function_definition", (on, node) => void defineFunction(on, node, [])],
  ["class_definition", (on, node) => void declareClass(on, node)],
  ["decorated_definition", decorated],
  ["return_statement", returnStatement],
  ["import_statement", importNames],
  ["import_from_statement", importFrom],
  ["future_import_statement", () => undefined],
  ["global_statement", shareNames],
  ["nonlocal_statement", shareNames],
  ["exec_statement", execStatement],
  ["type_alias_statement", () => undefined],
]);

export function statementOf(node: PyNode): Statement | undefined {
  return STATEMENTS.get(node.type);
}

function ifStatement(on: Evaluator, node: PyNode): void {
  const condition = field(node, "condition");
  const consequence = field(node, "consequence");
  if (condition !== null) on.evaluate(condition);
  const { depth } = on.guards;
  if (condition !== null && on.guards.isWorthwhile) on.guards.enter(on.text.slice(condition.start, condition.end));
  const branches: (() => void)[] = [() => void (consequence !== null && on.execute(consequence))];
  let exhaustive = false;
  for (const alternative of fields(node, "alternative")) {
    exhaustive ||= alternative.type === "else_clause";
    branches.push(() => {
      if (alternative.type === "else_clause") on.execute(alternative);
      else for (const child of alternative.children) on.execute(child);
    });
  }
  on.scope.branch(branches, !exhaustive);
  // Where the branch jumps away, all that follows depends on the condition too.
  if (consequence === null || !jumps(consequence, on)) on.guards.leave(depth);
}

function jumps(body: PyNode, on: Evaluator): boolean {
  const last = body.children.at(-1);
  if (last === undefined) return false;
  if (last.type === "return_statement" || last.type === "raise_statement") return true;
  return /^(?:sys\.exit|exit|quit|os\._exit)\(/u.test(on.text.slice(last.start, last.start + 20));
}

interface Walk {
  readonly item: Abstract;
  readonly list: Abstract;
}

/** One walk stands for all elements; lists of two kinds, of which one is gone through, have one each, as functions have. */
function walksOver(iterable: Abstract, items: readonly Abstract[]): readonly Walk[] {
  if (areFunctions(items)) return items.map((item) => ({ item, list: iterable }));
  const options = iterable.kind === "choice" ? iterable.options : [];
  // Whatever may be gone through besides is gone through besides.
  const isOfLists = options.filter((option) => sweepOf(option) !== undefined).length > 0 && options.length > 1;
  return (isOfLists ? options : [iterable]).map((list) => {
    const own = isOfLists ? itemsOf(list).items : items;
    return { item: merge([...own.slice(0, 64), from(originsOf(list))]), list };
  });
}

/** Steps that are taken one after the other: what each does would be lost in what all of them may do. */
function areFunctions(items: readonly Abstract[]): boolean {
  return items.length > 1 && items.length <= MAX_STEPS && items.every((item) => isCallable(item));
}

const MAX_STEPS = 8;

function isCallable(item: Abstract): boolean {
  return item.kind === "choice" ? item.options.some(isCallable) : item.kind === "function" || item.kind === "partial";
}

function forStatement(on: Evaluator, node: PyNode): void {
  const [left, right, body] = [field(node, "left"), field(node, "right"), field(node, "body")];
  const iterable = right === null ? NOTHING_KNOWN : iterated(on, on.evaluate(right), node);
  const { items, complete } = itemsOf(iterable);
  const bind = (item: Abstract): void => {
    if (left !== null) on.assign(left, item);
  };
  if (complete && items.length > 0 && on.spend(items.length)) {
    for (const item of items) {
      bind(item);
      if (body !== null && !on.repeat(() => on.execute(body))) break;
    }
  } else {
    on.scope.branch(
      walksOver(iterable, items).map(({ item, list }, index) => () => {
        bind(item);
        const walk = (): void => inLoop(on, list, node, () => (body === null ? undefined : on.execute(body)));
        if (body === null) return;
        if (index === 0) walk();
        else on.repeat(walk);
      }),
      true,
    );
  }
  for (const alternative of fields(node, "alternative")) on.execute(alternative);
}

function whileStatement(on: Evaluator, node: PyNode): void {
  const [condition, body] = [field(node, "condition"), field(node, "body")];
  if (condition !== null) on.evaluate(condition);
  const walk = (): void => on.scope.branch([() => void (body !== null && on.execute(body))], true);
  if (!on.guards.isWorthwhile || condition === null) walk();
  else {
    const { depth } = on.guards;
    const test = on.text.slice(condition.start, condition.end);
    on.guards.enter(test);
    walk();
    on.guards.leave(depth);
    on.guards.wait(test, body === null ? "" : on.text.slice(body.start, Math.min(body.end, body.start + MAX_LOOP)));
  }
  for (const alternative of fields(node, "alternative")) on.execute(alternative);
}

/** Errors that are kept for who catches them. */
const MAX_RAISED = 32;

function raise(on: Evaluator, node: PyNode): void {
  const [error, cause] = node.children;
  const value = error === undefined ? null : on.evaluate(error);
  if (cause !== undefined) on.evaluate(cause);
  if (value !== null && on.raised.length < MAX_RAISED) on.raised.push(value);
}

/** `except KeyError as e`: what was raised on the way, or an error of which nothing is known. */
function handle(on: Evaluator, clause: PyNode, caught: Abstract | null): void {
  for (const child of clause.children) {
    const alias = caught !== null && child.type === "as_pattern" ? field(child, "alias") : null;
    on.execute(child);
    if (alias !== null && caught !== null) for (const target of alias.children) on.assign(target, caught);
  }
}

function tryStatement(on: Evaluator, node: PyNode): void {
  const before = on.raised.length;
  let caught: Abstract | null = null;
  const handlers: (() => void)[] = [];
  const rest: PyNode[] = [];
  for (const child of node.children) {
    if (child.type.startsWith("except")) handlers.push(() => handle(on, child, caught));
    else if (child.field === "body") on.execute(child);
    else rest.push(child);
  }
  if (handlers.length > 0) {
    const raised = on.raised.splice(before);
    if (raised.length > 0) caught = merge(raised);
    on.scope.branch(handlers, true);
  }
  for (const child of rest) on.execute(child);
}

function withStatement(on: Evaluator, node: PyNode): void {
  for (const child of node.children) {
    if (child.type !== "with_clause") on.execute(child);
    else for (const item of child.children) enter(on, item);
  }
}

function enter(on: Evaluator, item: PyNode): void {
  const value = field(item, "value");
  if (value === null) return;
  const alias = value.type === "as_pattern" ? field(value, "alias") : null;
  const [expression = value] = value.type === "as_pattern" ? value.children : [];
  const manager = on.evaluate(expression);
  const entered = enterManager(on, manager, item);
  if (alias !== null) for (const target of alias.children) on.assign(target, entered);
}

/** A generator function that is a context manager gives what it yields; library objects give themselves. */
function enterManager(on: Evaluator, manager: Abstract, node: PyNode): Abstract {
  if (manager.kind === "sequence") return manager.items[0] ?? from(manager.origins);
  if (manager.kind !== "instance") return manager;
  const method = on.attribute(manager, "__enter__", node);
  if (method.kind !== "function") return manager;
  const given = on.invoke(method, { positional: [], keywords: new Map() }, node);
  return given.kind === "scalar" && given.value.text === null ? manager : given;
}

function matchStatement(on: Evaluator, node: PyNode): void {
  const subject = field(node, "subject");
  const value = subject === null ? NOTHING_KNOWN : on.evaluate(subject);
  const cases = (field(node, "body")?.children ?? []).filter((child) => child.type === "case_clause");
  const { depth } = on.guards;
  if (subject !== null && on.guards.isWorthwhile) on.guards.enter(`match ${on.text.slice(subject.start, subject.end)}`);
  on.scope.branch(
    cases.map((clause) => () => {
      for (const child of clause.children) {
        if (child.type === "case_pattern") capture(on, child, from(originsOf(value)));
        else on.execute(child);
      }
    }),
    true,
  );
  on.guards.leave(depth);
}

/** Names that a pattern binds. Loops: attackers choose the depth. */
function capture(on: Evaluator, pattern: PyNode, value: Abstract): void {
  const open = [pattern];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const [only] = node.children;
    if (node.type === "dotted_name" && node.children.length === 1 && only !== undefined) on.assign(only, value);
    else open.push(...node.children.slice(0, 64));
  }
}

function decorated(on: Evaluator, node: PyNode): void {
  const definition = field(node, "definition");
  const decorators = node.children.filter((child) => child.type === "decorator");
  if (definition === null) return;
  if (definition.type === "class_definition") {
    for (const decorator of decorators) for (const child of decorator.children) on.evaluate(child);
    declareClass(on, definition);
    return;
  }
  decorate(on, definition, decorators);
}

function returnStatement(on: Evaluator, node: PyNode): void {
  const [value] = node.children;
  const result = value === undefined ? NOTHING_KNOWN : on.evaluate(value);
  if (value === undefined || on.frame.returned.length >= MAX_RETURNED) return;
  on.frame.returned.push(result);
  on.named("", result, value);
}

function shareNames(on: Evaluator, node: PyNode): void {
  for (const name of node.children) on.scope.share(on.text.slice(name.start, name.end));
}

/** Python 2: `exec code in namespace`. */
function execStatement(on: Evaluator, node: PyNode): void {
  const code = field(node, "code");
  const exec = on.lookup("exec");
  if (code === null || exec === null) return;
  const value = on.evaluate(code);
  const [given] = value.kind === "sequence" ? value.items : [value];
  on.invoke(exec, { positional: [given ?? from(join([], originsOf(value)))], keywords: new Map() }, node);
}
