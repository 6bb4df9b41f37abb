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
      on.scope.write(declared.id.name, on.define(declared, null));
    }
  }
}
