import type { Fact, FactKind } from "../../../src/model/fact.ts";
import type { Gap } from "../../../src/model/gap.ts";
import type { Language } from "../../../src/model/language.ts";
import type { OperationKind } from "../../../src/model/operation.ts";
import type { Embedded, Reader } from "../../../src/model/source.ts";
import { embeddedSource, fileSource } from "../../../src/read/source.ts";

export interface Told {
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
  readonly embedded: readonly EmbeddedText[];
  of<K extends FactKind>(kind: K): readonly Extract<Fact, { kind: K }>[];
  operations(op: OperationKind): readonly Extract<Fact, { kind: "operation" }>["operation"][];
  /** Texts in that language. */
  in(language: Language): readonly string[];
}

export interface EmbeddedText extends Embedded {
  /** `line:column` in the file of the first place where a word stands in the text. */
  placeOf(word: string): string;
  readonly field: string;
}

/** Runs one reader on one file and notes what it says. */
export function tell(reader: Reader, path: string, text: string, language: Language): Told {
  const facts: Fact[] = [];
  const gaps: Gap[] = [];
  const embedded: EmbeddedText[] = [];
  reader(fileSource(path, text, language), {
    fact: (fact) => facts.push(fact),
    gap: (gap) => gaps.push(gap),
    embed(parent, child) {
      const source = embeddedSource(parent, child);
      const placeOf = (word: string): string => {
        const at = source.locate(child.text.indexOf(word), child.text.indexOf(word) + word.length);
        return `${at.line}:${at.column}`;
      };
      const { layer } = child;
      embedded.push({ ...child, placeOf, field: layer.kind === "field" ? layer.name : layer.kind });
    },
  });
  return {
    facts,
    gaps,
    embedded,
    of: (kind) => facts.filter((fact): fact is Extract<Fact, { kind: typeof kind }> => fact.kind === kind),
    operations: (op) =>
      facts.flatMap((fact) => (fact.kind === "operation" && fact.operation.op === op ? [fact.operation] : [])),
    in: (wanted) => embedded.filter((child) => child.language === wanted).map((child) => child.text),
  };
}

/** Where a word stands in a text, as `line:column`. */
export function place(text: string, word: string): string {
  const before = text.slice(0, text.indexOf(word)).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}
