import type { Fact, FactKind } from "../../../src/model/fact.ts";
import type { Gap } from "../../../src/model/gap.ts";
import type { Language } from "../../../src/model/language.ts";
import type { Embedded } from "../../../src/model/source.ts";
import { fileSource } from "../../../src/read/source.ts";
import { readText } from "../../../src/read/text/read-text.ts";

export interface ToldText {
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
  readonly embedded: readonly Embedded[];
  readonly of: <K extends FactKind>(kind: K) => readonly Extract<Fact, { kind: K }>[];
}

export function tellText(text: string, language: Language, path = "file"): ToldText {
  const facts: Fact[] = [];
  const gaps: Gap[] = [];
  const embedded: Embedded[] = [];
  readText(fileSource(path, text, language), {
    fact: (fact) => void facts.push(fact),
    gap: (gap) => void gaps.push(gap),
    embed: (_parent, child) => void embedded.push(child),
  });
  const of = <K extends FactKind>(kind: K): Extract<Fact, { kind: K }>[] =>
    facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
  return { facts, gaps, embedded, of };
}
