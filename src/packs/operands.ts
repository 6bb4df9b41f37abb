import type { OperationKind } from "../model/operation.ts";

/** What each operation has, as `model/operation.ts` defines it: the words that `where:` may use. */
export const OPERANDS: Readonly<Record<OperationKind, readonly string[]>> = {
  spawn: ["program", "arguments", "shell", "input"],
  evaluate: ["language", "code"],
  download: ["url", "destination"],
  send: ["channel", "destination", "payload"],
  connect: ["peer"],
  listen: ["host", "port"],
  "attach-shell": ["peer", "direction"],
  "read-secret": ["secret"],
  "read-file": ["path"],
  "write-file": ["path", "content", "append"],
  "delete-file": ["path", "recursive"],
  "make-executable": ["path"],
  "extract-archive": ["archive", "password"],
  persist: ["mechanism", "target", "content"],
  install: ["manager", "packages", "source", "run"],
  "disable-safeguard": ["safeguard"],
  "write-clipboard": ["content"],
  steer: ["what", "field", "value"],
  capture: ["source"],
  deserialize: ["format", "data"],
  escalate: ["how"],
  "encrypt-files": ["path"],
  mine: ["pool"],
};
