import type { OperationFact } from "../../../model/fact.ts";
import type { Step } from "../../../model/finding.ts";
import type { Origin, Value } from "../../../model/value.ts";
import type { FactIndex } from "../../fact-index.ts";
import { show, stepAt } from "../../step.ts";

/** Places that a text may be put together from; the third proves nothing more. */
const MAX_PLACES = 2;

/**
 * Where what is decoded lies, if it is another file of the package (`from units import TABLE`, a list in a JSON file), or
 * where it comes from.
 */
export function heldElsewhere({ at }: OperationFact, code: Value, index: FactIndex): readonly Step[] {
  const steps = new Map<string, Step>();
  // What is given and not called is data.
  const origins = code.origins.toSorted((a, b) => Number(isCalled(a)) - Number(isCalled(b)));
  for (const origin of origins) {
    if (steps.size === MAX_PLACES) break;
    if (origin.kind === "network" && !steps.has(origin.url))
      steps.set(origin.url, stepAt(origin.at, `downloads ${show(origin.url)}`));
    const path = fileOf(origin, index);
    if (path === null || path === at.path || steps.has(path)) continue;
    // It only hands on what another one holds.
    if (origins.some((other) => other.at.path === path && fileOf(other, index) !== null)) continue;
    const name = origin.kind === "module" ? origin.name : null;
    const held = index.inFile(path).find((fact) => fact.kind === "export" && fact.name === name);
    if (held?.kind === "export" && held.parameters !== null) continue;
    steps.set(path, stepAt(held?.at ?? { path, line: 1, column: 1 }, "holds what is decoded"));
  }
  return [...steps.values()];
}

function isCalled(origin: Origin): boolean {
  return origin.kind === "module" && origin.name.endsWith("()");
}

function fileOf(origin: Origin, { files }: FactIndex): string | null {
  if (origin.kind === "module") return files.findModule(origin.target, origin.at.path);
  return origin.kind === "file" ? files.find(origin.path, origin.at.path) : null;
}
