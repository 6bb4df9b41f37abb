import type { OperationKind } from "../../../model/operation.ts";

/** Decoded text that does one of these was hidden because of it. */
export const TELLING: ReadonlySet<OperationKind> = new Set<OperationKind>([
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
]);
