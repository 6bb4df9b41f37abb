import type * as t from "@babel/types";
import type { Evaluator } from "./evaluator.ts";

/** Names that an import declares. The default export of a module from outside stands for the module itself. */
export function importBindings(on: Evaluator, node: t.ImportDeclaration): void {
  if (node.importKind === "type" || node.importKind === "typeof") return;
  const module = on.importModule(node.source.value, node.source);
  for (const specifier of node.specifiers) {
    if (specifier.type === "ImportSpecifier") {
      const { imported } = specifier;
      const name = imported.type === "Identifier" ? imported.name : imported.value;
      on.scope.write(specifier.local.name, name === "default" ? module : on.attribute(module, name, specifier));
    } else on.scope.write(specifier.local.name, module);
  }
}
