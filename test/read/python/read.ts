import type { Fact, OperationFact } from "../../../src/model/fact.ts";
import type { Gap } from "../../../src/model/gap.ts";
import type { Embedded } from "../../../src/model/source.ts";
import { HOLE } from "../../../src/model/value.ts";
import { loadPythonReader } from "../../../src/read/python/read-python.ts";
import { fileSource } from "../../../src/read/source.ts";
import { show } from "../show-operation.ts";

const reader = await loadPythonReader();

export interface Told {
  readonly facts: readonly Fact[];
  readonly operations: readonly OperationFact[];
  readonly gaps: readonly Gap[];
  readonly embedded: readonly Embedded[];
  /** One line an operation, see `show`. */
  readonly lines: readonly string[];
}

export function read(text: string, path = "a.py"): Told {
  const facts: Fact[] = [];
  const gaps: Gap[] = [];
  const embedded: Embedded[] = [];
  reader(fileSource(path, text, "python"), {
    fact: (fact) => void facts.push(fact),
    gap: (gap) => void gaps.push(gap),
    embed: (_parent, child) => void embedded.push(child),
  });
  const operations = facts.filter((fact) => fact.kind === "operation");
  return { facts, operations, gaps, embedded, lines: operations.map((fact) => show(fact.operation)) };
}

/** The operations of one statement, without what its imports say. */
export function operationsOf(text: string): readonly string[] {
  return read(text).lines;
}

/** Texts handed on to the reader of a language. */
export function handedOn(text: string, language: string): readonly string[] {
  return read(text)
    .embedded.filter((child) => child.language === language)
    .map((child) => child.text.replaceAll(HOLE, "…"));
}
