import type { Fact, OperationFact } from "../../../src/model/fact.ts";
import type { Gap } from "../../../src/model/gap.ts";
import type { Language } from "../../../src/model/language.ts";
import type { Embedded } from "../../../src/model/source.ts";
import { HOLE } from "../../../src/model/value.ts";
import { readJavaScript } from "../../../src/read/javascript/read-javascript.ts";
import { CODE, embeddedSource, fileSource } from "../../../src/read/source.ts";
import { show } from "../show-operation.ts";

export interface Told {
  readonly facts: readonly Fact[];
  readonly operations: readonly OperationFact[];
  readonly gaps: readonly Gap[];
  readonly embedded: readonly Embedded[];
  /** One line an operation, see `show`. */
  readonly lines: readonly string[];
  /** `line:column operation` */
  readonly places: readonly string[];
  /** `how target` */
  readonly references: readonly string[];
}

export function read(text: string, path = "a.js", language: Language = "javascript"): Told {
  return tell((reading) => readJavaScript(fileSource(path, text, language), reading));
}

/** As a block of a document. */
export function readSnippet(text: string): Told {
  const parent = fileSource("SKILL.md", text, "markdown");
  const at = parent.locate(0);
  const layer = { kind: "fence", info: "js" } as const;
  const source = embeddedSource(parent, { text, language: "javascript", layer, context: CODE, offset: 0, at });
  return tell((reading) => readJavaScript(source, reading));
}

function tell(run: (reading: Parameters<typeof readJavaScript>[1]) => void): Told {
  const facts: Fact[] = [];
  const gaps: Gap[] = [];
  const embedded: Embedded[] = [];
  run({
    fact: (fact) => void facts.push(fact),
    gap: (gap) => void gaps.push(gap),
    embed: (_parent, child) => void embedded.push(child),
  });
  const operations = facts.filter((fact) => fact.kind === "operation");
  return {
    facts,
    operations,
    gaps,
    embedded,
    lines: operations.map((fact) => show(fact.operation)),
    places: operations.map(({ at, operation }) => `${at.line}:${at.column} ${operation.op}`),
    references: facts.flatMap((fact) => (fact.kind === "reference" ? [`${fact.how} ${fact.target}`] : [])),
  };
}

export function operationsOf(text: string): readonly string[] {
  return read(text).lines;
}

/** Operations of these kinds only. */
export function only(text: string, ...kinds: readonly string[]): readonly string[] {
  return read(text)
    .operations.filter((fact) => kinds.includes(fact.operation.op))
    .map((fact) => show(fact.operation));
}

/** Texts handed on to the reader of a language. */
export function handedOn(text: string, language: Language): readonly string[] {
  return read(text)
    .embedded.filter((child) => child.language === language)
    .map((child) => child.text.replaceAll(HOLE, "…"));
}
