import type { Fact, FactKind, FileFact } from "../../../src/model/fact.ts";
import type { Gap } from "../../../src/model/gap.ts";
import type { Operation, OperationKind } from "../../../src/model/operation.ts";
import type { Embedded, Source } from "../../../src/model/source.ts";
import { readBinary } from "../../../src/read/binary/read-binary.ts";
import { identify } from "../../../src/read/kind.ts";

export interface Told {
  readonly format: string;
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
  readonly embedded: readonly (Embedded & { readonly parent: Source })[];
  readonly forms: readonly FileFact["form"][];
  of<K extends FactKind>(kind: K): readonly Extract<Fact, { kind: K }>[];
  operations<K extends OperationKind>(op: K): readonly Extract<Operation, { op: K }>[];
}

/** Identifies a file and reads it as binary. */
export async function tell(path: string, bytes: Uint8Array): Promise<Told> {
  const file = { path, bytes, mode: null };
  const kind = await identify(file);
  if (kind.text !== null) throw new Error(`${path} is text: ${kind.language}`);
  const facts: Fact[] = [];
  const gaps: Gap[] = [];
  const embedded: (Embedded & { readonly parent: Source })[] = [];
  readBinary(file, kind, {
    fact: (fact) => facts.push(fact),
    gap: (gap) => gaps.push(gap),
    embed: (parent, child) => embedded.push({ ...child, parent }),
  });
  return {
    format: kind.format,
    facts,
    gaps,
    embedded,
    forms: facts.flatMap((fact) => (fact.kind === "file" ? [fact.form] : [])),
    of: (kind) => facts.filter((fact): fact is Extract<Fact, { kind: typeof kind }> => fact.kind === kind),
    operations: (op) =>
      facts.flatMap((fact) => (fact.kind === "operation" && isOperation(fact.operation, op) ? [fact.operation] : [])),
  };
}

function isOperation<K extends OperationKind>(operation: Operation, op: K): operation is Extract<Operation, { op: K }> {
  return operation.op === op;
}
