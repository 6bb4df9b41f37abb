import type { Fact, FactKind, OperationFact } from "../model/fact.ts";
import type { Operation, OperationKind } from "../model/operation.ts";
import type { PackageFacts } from "../model/package-facts.ts";
import { forgetAddresses } from "./host.ts";
import { flowsOf, type Flows } from "./flows/flows.ts";
import { packageFiles, type PackageFiles } from "./flows/package-files.ts";
import { profileOf, type Profile } from "./profile.ts";

export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
export type OperationOf<K extends OperationKind> = OperationFact & {
  readonly operation: Extract<Operation, { op: K }>;
};

/** All facts of one package, found by kind, by operation and by file. Built once, in one pass. */
export interface FactIndex {
  readonly package: PackageFacts;
  readonly profile: Profile;
  readonly flows: Flows;
  readonly files: PackageFiles;
  of<K extends FactKind>(kind: K): readonly FactOf<K>[];
  operations<K extends OperationKind>(op: K): readonly OperationOf<K>[];
  inFile(path: string): readonly Fact[];
}

export function indexFacts(pkg: PackageFacts): FactIndex {
  forgetAddresses();
  const kinds = new Map<FactKind, Fact[]>();
  const operations = new Map<OperationKind, OperationFact[]>();
  const ofFiles = new Map<string, Fact[]>();
  const files = packageFiles(pkg.paths, pkg.root);
  for (const fact of pkg.facts) {
    push(kinds, fact.kind, fact);
    push(ofFiles, fact.at.path, fact);
    if (fact.kind === "operation") push(operations, fact.operation.op, fact);
  }
  return {
    package: pkg,
    profile: profileOf(pkg),
    flows: flowsOf(pkg, files),
    files,
    of(kind) {
      const list = kinds.get(kind) ?? [];
      return isListOf(list, kind) ? list : [];
    },
    operations(op) {
      const list = operations.get(op) ?? [];
      return isListOfOperations(list, op) ? list : [];
    },
    inFile: (path) => ofFiles.get(path) ?? [],
  };
}

/** Facts are filed by kind, so the first stands for all: a look at each of them for every detector took its time. */
function isListOf<K extends FactKind>(facts: readonly Fact[], kind: K): facts is readonly FactOf<K>[] {
  return facts[0] === undefined || facts[0].kind === kind;
}

function isListOfOperations<K extends OperationKind>(
  facts: readonly Fact[],
  op: K,
): facts is readonly OperationOf<K>[] {
  return facts[0] === undefined || isOperation(facts[0], op);
}

export function isOperation<K extends OperationKind>(fact: Fact, op: K): fact is OperationOf<K> {
  return fact.kind === "operation" && fact.operation.op === op;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
