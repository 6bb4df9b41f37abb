import type * as t from "@babel/types";
import type { Evaluator } from "./evaluator.ts";

/** Functions of a block are there before its first statement. */
export function hoist(on: Evaluator, body: readonly t.Node[]): void {
  for (const statement of body) {
    const declared =
      statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration"
        ? statement.declaration
        : statement;
    if (declared?.type === "FunctionDeclaration" && declared.id) {
      on.guards.name(declared.id.name, on.text.slice(declared.body.start ?? 0, declared.body.end ?? 0));
      on.scope.write(declared.id.name, on.define(declared, null));
    }
  }
}
