import type * as t from "@babel/types";
import { dictionary, NOTHING_KNOWN, number, text, UNDEFINED, type Abstract } from "../values/abstract.ts";
import { merge } from "../values/merge.ts";
import { numberOf } from "../values/to-value.ts";
import { defineClass } from "./classes.ts";
import type { Completion, Evaluator } from "./evaluator.ts";
import { namesOf } from "./exports.ts";
import { hoist } from "./hoist.ts";
import { importBindings } from "./imports.ts";
import { doWhile, forIn, forLoop, forOf, whileLoop } from "./loops.ts";
import { assignTo } from "./patterns.ts";
import { executeAll } from "./sequence.ts";
import { Scope } from "./scope.ts";
import { textOfNode } from "./text-of-node.ts";
import { guardedChain, ifChain, switchCases } from "./branches.ts";

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
      if (node.argument) {
        const returned = on.evaluate(node.argument);
        on.frame.returned.push(returned);
        on.named("", returned, node.argument);
      }
      return "return";
    case "ThrowStatement":
      on.toss(on.evaluate(node.argument));
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

function attempt(on: Evaluator, node: t.TryStatement): Completion {
  const before = on.thrown.length;
  if (node.handler) on.tries += 1;
  const completion = on.execute(node.block);
  if (node.handler) on.tries -= 1;
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
