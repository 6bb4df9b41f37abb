import type { Fact } from "../../model/fact.ts";
import type { Gap } from "../../model/gap.ts";
import type { Location } from "../../model/location.ts";
import type { OperationKind } from "../../model/operation.ts";
import type { Embedded, Reading, Source } from "../../model/source.ts";

/** Passes on what a reader says and keeps where it has told of a deed, so that no line is told twice. */
export class ToldLines implements Reading {
  readonly #reading: Reading;
  readonly #lines = new Set<number>();
  readonly #texts = new Set<string>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  fact(fact: Fact): void {
    const { line, endLine = line } = fact.at;
    if (fact.kind === "operation" && DEEDS.has(fact.operation.op))
      for (let each = line; each <= Math.min(endLine, line + MAX_LINES); each += 1) this.#lines.add(each);
    this.#reading.fact(fact);
  }

  gap(gap: Gap): void {
    this.#reading.gap(gap);
  }

  embed(parent: Source, child: Embedded): void {
    this.#texts.add(child.text);
    this.#reading.embed(parent, child);
  }

  hasTold({ line }: Location): boolean {
    return this.#lines.has(line);
  }

  hasEmbedded(text: string): boolean {
    return this.#texts.has(text);
  }
}

/** What names of calls say too. */
const DEEDS: ReadonlySet<OperationKind> = new Set<OperationKind>(["send", "download", "spawn", "evaluate"]);
/** Of one call. */
const MAX_LINES = 50;
