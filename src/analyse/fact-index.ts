import type { Fact, FactKind, OperationFact } from "../model/fact.ts";
import type { Operation, OperationKind } from "../model/operation.ts";
import type { PackageFacts } from "../model/package-facts.ts";
import { forgetAddresses } from "./host.ts";
import { flowsOf, type Flows } from "./flows/flows.ts";
import { selfStarted } from "./flows/self-started.ts";
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
  of<K extends FactKind>(kind: K): readonly FactOf<K>[];
  operations<K extends OperationKind>(op: K): readonly OperationOf<K>[];
  inFile(path: string): readonly Fact[];
  /** Files of the package that something live in it runs, imports or tells the agent to run. */
  readonly reached: ReadonlySet<string>;
}

export function indexFacts(pkg: PackageFacts): FactIndex {
  forgetAddresses();
  const kinds = new Map<FactKind, Fact[]>();
  const operations = new Map<OperationKind, OperationFact[]>();
  const files = new Map<string, Fact[]>();
  for (const fact of pkg.facts) {
    push(kinds, fact.kind, fact);
    push(files, fact.at.path, fact);
    if (fact.kind === "operation") push(operations, fact.operation.op, fact);
  }
  return {
    package: pkg,
    profile: profileOf(pkg),
    flows: flowsOf(pkg),
    of(kind) {
      const list = kinds.get(kind) ?? [];
      return isListOf(list, kind) ? list : [];
    },
    operations(op) {
      const list = operations.get(op) ?? [];
      return isListOfOperations(list, op) ? list : [];
    },
    inFile: (path) => files.get(path) ?? [],
    reached: reachedFiles(pkg),
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

/** A payload in `tests/` is no test when SKILL.md has it run. */
function reachedFiles(pkg: PackageFacts): ReadonlySet<string> {
  const byName = new Map<string, string[]>();
  for (const path of pkg.paths) push(byName, path.slice(path.lastIndexOf("/") + 1), path);
  // Tests' own set-up runs with every test.
  const reached = new Set<string>(pkg.paths.filter((path) => selfStarted(path) !== null));
  for (const fact of pkg.facts) {
    if (fact.context.negated || fact.context.role === "test" || fact.context.role === "pattern") continue;
    for (const target of runTargets(fact)) {
      const name = target.slice(target.lastIndexOf("/") + 1);
      for (const path of byName.get(name) ?? [])
        if (path.endsWith(target.replace(/^(?:\.{0,2}\/)+/u, ""))) reached.add(path);
    }
  }
  return reached;
}

const FILE = /[\w)]\.\w{1,5}$/u;
/** UTF-16 units that FILE looks at. */
const FILE_ENDING = 7;

function runTargets(fact: Fact): readonly string[] {
  if (fact.kind === "reference") return fact.how === "run" || fact.how === "import" ? [fact.target] : [];
  if (fact.kind !== "operation" || fact.operation.op !== "spawn") return [];
  const { program, arguments: rest } = fact.operation;
  return [program, ...rest].flatMap((value) =>
    value.text !== null && FILE.test(value.text.slice(-FILE_ENDING)) ? [value.text] : [],
  );
}
