import type { DependencyFact } from "../../../src/model/fact.ts";
import type { Gap } from "../../../src/model/gap.ts";
import { readFile } from "../../../src/read/read-file.ts";

export interface ReadLock {
  readonly dependencies: readonly DependencyFact[];
  readonly gaps: readonly Gap[];
  /** `line ecosystem name@resolved < requested scope`, then marks for what differs from the usual. */
  readonly lines: readonly string[];
}

/** Reads one lock as the whole pipeline does. */
export async function readLock(path: string, text: string): Promise<ReadLock> {
  const { facts, gaps } = await readFile({ path, bytes: new TextEncoder().encode(text), mode: null });
  const dependencies = facts.filter((fact) => fact.kind === "dependency");
  return { dependencies, gaps, lines: dependencies.map(show) };
}

function show(fact: DependencyFact): string {
  const { locked } = fact;
  const marks = [
    fact.source === "registry" ? "" : fact.source,
    fact.address ?? "",
    fact.alias === null ? "" : `as ${fact.alias}`,
    locked?.integrity === false ? "unproved" : "",
    locked?.installScript === true ? "scripts" : "",
    locked?.direct === true ? "direct" : "",
    locked === null || locked.dependents.length === 0 ? "" : `for ${locked.dependents.join("+")}`,
  ];
  const head = `${fact.at.line} ${fact.ecosystem} ${fact.name}@${fact.resolved ?? "?"}`;
  const asked = fact.requested === null ? "" : ` < ${fact.requested}`;
  return [`${head}${asked} ${fact.scope}`, ...marks.filter((mark) => mark !== "")].join(" ");
}
