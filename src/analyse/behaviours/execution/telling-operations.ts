import type { Fact } from "../../../model/fact.ts";
import type { OperationKind } from "../../../model/operation.ts";
import type { OperationOf } from "../../fact-index.ts";

const KINDS = [
  "spawn",
  "download",
  "send",
  "connect",
  "attach-shell",
  "persist",
  "read-secret",
  "delete-file",
  "mine",
  "evaluate",
  "encrypt-files",
  "make-executable",
] as const satisfies readonly OperationKind[];

/** Decoded text that does one of these was hidden because of it. */
export type TellingKind = (typeof KINDS)[number];

const TELLING: ReadonlySet<OperationKind> = new Set(KINDS);

export function isTelling(fact: Fact): fact is OperationOf<TellingKind> {
  return fact.kind === "operation" && TELLING.has(fact.operation.op);
}
