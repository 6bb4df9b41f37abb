import type * as t from "@babel/types";
import { dictionary, NOTHING_KNOWN, number, text, UNDEFINED, type Abstract } from "../values/abstract.ts";
import { merge } from "../values/merge.ts";
import { numberOf, textOf, truth } from "../values/to-value.ts";
import { defineClass } from "./classes.ts";
import type { Completion, Evaluator } from "./evaluator.ts";
import { namesOf } from "./exports.ts";
import { hoist } from "./hoist.ts";
import { importBindings } from "./imports.ts";
import { doWhile, forIn, forLoop, forOf, whileLoop } from "./loops.ts";
import { assignTo } from "./patterns.ts";
import { executeAll, readOnly } from "./sequence.ts";
import { Scope } from "./scope.ts";
import { textOfNode } from "./text-of-node.ts";

export function executeStatement(on: Evaluator, node: t.Node): Completion {
  switch (node.type) {
    case "ExpressionStatement":
      on.evaluate(node.expression);
      return "normal";
    case "VariableDeclaration":
      declare(on, node);
      return "normal";
    case "BlockStatement":
    case "StaticBlock":
    case "TSModuleBlock":
      return block(on, node.body);
    case "IfStatement":
      return on.guards.isWorthwhile ? guardedChain(on, node) : ifChain(on, node);
    case "ReturnStatement":
      if (node.argument) on.frame.returned.push(on.evaluate(node.argument));
      return "return";
    case "ThrowStatement":
      toss(on, on.evaluate(node.argument));
      return "throw";
    case "BreakStatement":
      return "break";
    case "ContinueStatement":
      return "continue";
    case "ForStatement":
      return forLoop(on, node);
    case "ForOfStatement":
      return forOf(on, node);
    case "ForInStatement":
      return forIn(on, node);
    case "WhileStatement":
      return whileLoop(on, node);
    case "DoWhileStatement":
      return doWhile(on, node);
    case "SwitchStatement":
      return switchCases(on, node);
    case "TryStatement":
      return attempt(on, node);
    case "LabeledStatement": {
      const completion = on.execute(node.body);
      return completion === "break" || completion === "continue" ? "normal" : completion;
    }
    case "WithStatement":
      on.evaluate(node.object);
      return on.execute(node.body);
    case "ClassDeclaration": {
      const made = defineClass(on, node);
      if (node.id) on.scope.write(node.id.name, made);
      return "normal";
    }
    case "ImportDeclaration":
      importBindings(on, node);
      return "normal";
    case "ExportNamedDeclaration":
      if (node.declaration) on.execute(node.declaration);
      if (node.source && node.exportKind !== "type") on.importModule(node.source.value, node.source);
      return "normal";
    case "ExportAllDeclaration":
      if (node.exportKind !== "type") on.importModule(node.source.value, node.source);
      return "normal";
    case "ExportDefaultDeclaration":
      on.exportDefault(defaultExport(on, node.declaration));
      return "normal";
    case "TSEnumDeclaration":
      on.scope.write(node.id.name, enumeration(on, node));
      return "normal";
    case "TSModuleDeclaration":
      return namespace(on, node);
    case "TSImportEqualsDeclaration":
      if (node.moduleReference.type === "TSExternalModuleReference") {
        const { expression } = node.moduleReference;
        if (expression.type === "StringLiteral") {
          on.scope.write(node.id.name, on.importModule(expression.value, expression));
        }
      }
      return "normal";
    case "TSExportAssignment":
      on.exportDefault(on.evaluate(node.expression));
      return "normal";
    case "FunctionDeclaration":
    case "EmptyStatement":
    case "DebuggerStatement":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "TSDeclareFunction":
      return "normal";
    default:
      on.evaluate(node);
      return "normal";
  }
}

/** `declare module "x";` has no body, whatever the parser's types say. */
function namespace(on: Evaluator, node: t.TSModuleDeclaration): Completion {
  const { id } = node;
  const body: t.Node | null | undefined = node.body;
  if (body?.type !== "TSModuleBlock") return "normal";
  const members = dictionary();
  on.within(new Scope(on.scope, false, on.journal), () => {
    hoist(on, body.body);
    executeAll(on, body.body);
    for (const statement of body.body) {
      if (statement.type !== "ExportNamedDeclaration" || !statement.declaration) continue;
      for (const name of namesOf(statement.declaration)) members.entries.set(name, on.lookup(name));
    }
  });
  if (id.type === "Identifier") on.scope.write(id.name, members);
  return "normal";
}

function defaultExport(on: Evaluator, declaration: t.ExportDefaultDeclaration["declaration"]): Abstract {
  if (declaration.type === "FunctionDeclaration")
    return declaration.id ? on.lookup(declaration.id.name) : on.define(declaration, null);
  if (declaration.type !== "ClassDeclaration") return on.evaluate(declaration);
  return defineClass(on, declaration);
}

function block(on: Evaluator, body: readonly t.Statement[]): Completion {
  return on.within(new Scope(on.scope, false, on.journal), () => {
    hoist(on, body);
    return executeAll(on, body);
  });
}

function declare(on: Evaluator, node: t.VariableDeclaration): void {
  const scope = node.kind === "var" ? on.scope.functionScope() : on.scope;
  for (const declarator of node.declarations) {
    if (declarator.init) {
      if (on.guards.isWorthwhile && declarator.id.type === "Identifier")
        on.guards.name(declarator.id.name, textOfNode(on, declarator.init));
      const value = on.evaluate(declarator.init);
      assignTo(on, declarator.id, value, scope);
      if (declarator.id.type === "Identifier" && declarator.init.type !== "StringLiteral")
        on.named(declarator.id.name, value, declarator.init);
    } else if (
      declarator.id.type === "Identifier" &&
      (node.kind !== "var" || scope.own(declarator.id.name) === undefined)
    )
      scope.write(declarator.id.name, UNDEFINED);
  }
}

/** What the branches depend on; where the first one jumps away, so does all that follows it. */
function guardedChain(on: Evaluator, node: t.IfStatement): Completion {
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
function ifChain(on: Evaluator, first: t.IfStatement): Completion {
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

function switchCases(on: Evaluator, node: t.SwitchStatement): Completion {
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

/** Errors that are kept for who catches them. */
const MAX_THROWN = 32;

function toss(on: Evaluator, value: Abstract): void {
  if (on.thrown.length < MAX_THROWN) on.thrown.push(value);
}

function attempt(on: Evaluator, node: t.TryStatement): Completion {
  const before = on.thrown.length;
  const completion = on.execute(node.block);
  const caught = node.handler ? merge(on.thrown.splice(before)) : NOTHING_KNOWN;
  const { handler } = node;
  if (handler && !(on.isRepeating && completion !== "throw")) {
    on.journal.freeze(() =>
      on.journal.branch(
        [
          () =>
            on.within(new Scope(on.scope, false, on.journal), () => {
              if (handler.param) assignTo(on, handler.param, caught, on.scope);
              const inner = on.execute(handler.body);
              return inner === "normal";
            }),
        ],
        true,
      ),
    );
  }
  const last = node.finalizer ? on.execute(node.finalizer) : "normal";
  if (last !== "normal") return last;
  return completion === "throw" && handler ? "normal" : handler && completion === "return" ? "normal" : completion;
}

function enumeration(on: Evaluator, node: t.TSEnumDeclaration): Abstract {
  const entries = new Map<string, Abstract>();
  let next = 0;
  for (const member of node.body.members) {
    const name =
      member.id.type === "Identifier" ? member.id.name : member.id.type === "StringLiteral" ? member.id.value : null;
    const value = member.initializer ? on.evaluate(member.initializer) : number(next);
    next = (numberOf(value) ?? next) + 1;
    if (name !== null) entries.set(name, value);
    if (name !== null && numberOf(value) !== null) entries.set(String(numberOf(value)), text(name));
  }
  return dictionary(entries);
}
