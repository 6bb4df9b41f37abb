import type { Step } from "../../../model/finding.ts";
import type { Operation } from "../../../model/operation.ts";
import type { Origin, Value } from "../../../model/value.ts";
import { describeOperation } from "../../describe-operation.ts";
import type { OperationOf } from "../../fact-index.ts";
import { step } from "../../step.ts";
import type { TellingKind } from "./telling-operations.ts";

type Telling = OperationOf<TellingKind>;

/** Steps of a payload that a chain shows: what it gets, and what becomes of it. */
const MAX_STEPS = 4;

/** Operations of a payload that are looked at, each beside each. */
const MAX_LOOKED_AT = 50;

/** UTF-16 units of a word in which an address is looked for. */
const MAX_WORD = 2_000;

/** What hidden code does, told once and to its decisive end: a payload of many lines is not cut before what it is for. */
export function payloadSteps(operations: readonly Telling[]): readonly Step[] {
  const all = operations.slice(0, MAX_LOOKED_AT);
  const told = new Set<string>();
  const steps = all.flatMap((fact) => {
    const does = describeOperation(fact.operation);
    // The same text is often reached twice: where it stands and where it is decoded.
    if (told.has(does) || isToldBelow(fact, all) || isToldBeside(fact, all)) return [];
    told.add(does);
    return [{ step: step(fact, does), isDecisive: isDecisive(fact.operation) && !clearsUp(fact, all) }];
  });
  const end = steps.findLastIndex(({ isDecisive }) => isDecisive);
  const upToIt = end === -1 ? steps : steps.slice(0, end + 1);
  return [...upToIt.slice(0, -1).slice(0, MAX_STEPS - 1), ...upToIt.slice(-1)].map((each) => each.step);
}

/** A command line, or code, whose own operations are here as well. */
function isToldBelow({ at, layers, operation }: Telling, all: readonly Telling[]): boolean {
  const code =
    operation.op === "evaluate"
      ? operation.code
      : operation.op === "spawn" && operation.shell
        ? operation.program
        : null;
  return (
    code !== null &&
    code.text !== null &&
    all.some((other) => other.at.line === at.line && other.at.path === at.path && other.layers.length > layers.length)
  );
}

/** `curl URL` is a download of the URL, which says more: both come of one command. */
function isToldBeside({ at, layers, operation }: Telling, all: readonly Telling[]): boolean {
  if (operation.op !== "spawn") return false;
  const words = [...operation.arguments, ...(operation.input === undefined ? [] : [operation.input])];
  return all.some(({ operation: other, ...place }) => {
    const what = other.op === "spawn" || place.layers.length !== layers.length ? null : operandOf(other);
    return what !== null && place.at.line === at.line && words.some((word) => isSame(word, what));
  });
}

function isSame(word: Value, operand: Value): boolean {
  return (
    word.shape === operand.shape ||
    (operand.text !== null && operand.text !== "" && word.shape.slice(0, MAX_WORD).includes(operand.text))
  );
}

function operandOf(operation: Extract<Operation, { op: TellingKind }>): Value | null {
  switch (operation.op) {
    case "download":
      return operation.url;
    case "send":
      return operation.destination;
    case "connect":
    case "attach-shell":
      return operation.peer;
    case "evaluate":
      return operation.code;
    case "make-executable":
    case "delete-file":
    case "encrypt-files":
      return operation.path;
    case "persist":
      return operation.target;
    case "mine":
      return operation.pool;
    case "spawn":
    case "read-secret":
      return null;
  }
}

/** What a payload is for, and not how it gets there. */
function isDecisive(operation: Extract<Operation, { op: TellingKind }>): boolean {
  switch (operation.op) {
    case "spawn":
      return [operation.program, ...operation.arguments].some((value) => value.origins.some(isFetched));
    case "evaluate":
    case "send":
    case "attach-shell":
    case "persist":
    case "delete-file":
    case "encrypt-files":
    case "mine":
      return true;
    case "download":
      return operation.url.origins.length > 0;
    case "connect":
    case "read-secret":
    case "make-executable":
      return false;
  }
}

/** It deletes what it has downloaded. */
function clearsUp({ operation }: Telling, all: readonly Telling[]): boolean {
  return (
    operation.op === "delete-file" &&
    all.some(({ operation: other }) => other.op === "download" && other.destination?.shape === operation.path.shape)
  );
}

function isFetched({ kind }: Origin): boolean {
  return kind === "network";
}
