import type { FactIndex, OperationOf } from "../../fact-index.ts";

/** The address comes from the user: from a setting of his own, an argument, or a question. */
export function isUsersChoice({ operation }: OperationOf<"send">, index: FactIndex): boolean {
  return index.flows.sources(operation.destination).some(({ origin }) => {
    switch (origin.kind) {
      case "file": // one that came along is its author's choice
        return !index.package.paths.some((path) => path.endsWith(origin.path.replace(/^(?:\.{0,2}\/)+/u, "")));
      case "environment":
      case "keychain":
        return true;
      case "input":
        return origin.of !== "parameter";
      default:
        return false;
    }
  });
}
