/** Where a value lies in its document, linked upwards so that walking costs nothing until somebody asks. */
export interface TreePath {
  readonly parent: TreePath | null;
  readonly step: string | number;
  /** In a map that defines a tool of an agent by its shape, whatever it lies under. */
  readonly inTool?: boolean;
}

/** Longest path that is written out; keys of hostile documents can be any length. */
const MAX_PATH_LENGTH = 200;

/** `jobs.build.steps[0].run` */
export function pathText(path: TreePath | null): string {
  const steps: string[] = [];
  for (let part = path; part !== null; part = part.parent) {
    steps.push(typeof part.step === "number" ? `[${part.step}]` : `.${part.step.slice(0, MAX_PATH_LENGTH)}`);
  }
  return steps.toReversed().join("").replace(/^\./, "").slice(0, MAX_PATH_LENGTH);
}

/** True when a key of that name lies on the way down. */
export function liesBelow(path: TreePath | null, names: ReadonlySet<string>): boolean {
  for (let part = path; part !== null; part = part.parent) {
    if (typeof part.step === "string" && names.has(part.step.toLowerCase())) return true;
  }
  return false;
}
