import type { OperationFact } from "../../../model/fact.ts";
import type { Step } from "../../../model/finding.ts";
import type { Origin, Value } from "../../../model/value.ts";
import type { FactIndex } from "../../fact-index.ts";
import { stepAt } from "../../step.ts";

/** Files that a text may be put together from; the third proves nothing more. */
const MAX_FILES = 2;

/** Where what is decoded lies, if it is another file of the package: `from units import TABLE`, a list in a JSON file. */
export function heldElsewhere({ at }: OperationFact, code: Value, index: FactIndex): readonly Step[] {
  const steps = new Map<string, Step>();
  // What is given and not called is data.
  const origins = code.origins.toSorted((a, b) => Number(isCalled(a)) - Number(isCalled(b)));
  for (const origin of origins) {
    const path = fileOf(origin, index);
    if (path === null || path === at.path || steps.has(path) || steps.size === MAX_FILES) continue;
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
