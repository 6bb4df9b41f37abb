import type { Fact, FactKind } from "../../../src/model/fact.ts";
import type { Gap } from "../../../src/model/gap.ts";
import type { Embedded, Source } from "../../../src/model/source.ts";
import { contextOfPath } from "../../../src/read/context-of-path.ts";
import { readMarkdown } from "../../../src/read/markdown/read-markdown.ts";
import { fileSource } from "../../../src/read/source.ts";
import { readText } from "../../../src/read/text/read-text.ts";

interface EmbeddedText extends Embedded {
  readonly parent: Source;
}

export interface Told {
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
  readonly embedded: readonly EmbeddedText[];
  readonly of: <K extends FactKind>(kind: K) => readonly Extract<Fact, { kind: K }>[];
  /** Texts of the requests, in order. */
  readonly asked: readonly string[];
}

/** Reads a Markdown file the way the program does: the text reader first, then the Markdown reader. */
export function tellMarkdown(text: string, path = "SKILL.md"): Told {
  const facts: Fact[] = [];
  const gaps: Gap[] = [];
  const embedded: EmbeddedText[] = [];
  const source = fileSource(path, text, "markdown", contextOfPath(path));
  const reading = {
    fact: (fact: Fact): void => void facts.push(fact),
    gap: (gap: Gap): void => void gaps.push(gap),
    embed: (parent: Source, child: Embedded): void => void embedded.push({ ...child, parent }),
  };
  readText(source, reading);
  readMarkdown(source, reading);
  const of = <K extends FactKind>(kind: K): Extract<Fact, { kind: K }>[] =>
    facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
  return { facts, gaps, embedded, of, asked: of("instruction").map((fact) => fact.text) };
}
