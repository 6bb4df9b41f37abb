import { MAX_DEPENDENTS, type DependencyFact } from "../../model/fact.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { dependency } from "../manifest/manifest.ts";
import { endOfLine } from "../manifest/end-of-line.ts";
import type { PackageRequest } from "../packages/package-request.ts";

/** A package of a lock, while its dependents are still being gathered. */
export interface Locked {
  /** Its key in the lock, by which others name it. */
  readonly request: PackageRequest;
  readonly start: number;
  readonly integrity: boolean | null;
  readonly installScript: boolean | null;
  /** Filled in by `asks`. */
  readonly dependents: string[];
  direct: boolean | null;
  scope: DependencyFact["scope"];
  /** What the root of the lock asks for. */
  requested: string | null;
}

type Given = Pick<Locked, "request" | "start" | "integrity"> &
  Partial<Pick<Locked, "installScript" | "direct" | "scope" | "requested">>;

export function locked(given: Given): Locked {
  return { installScript: null, direct: null, scope: "runtime", requested: null, dependents: [], ...given };
}

/** `by` needs `target`: both are packages of the lock. */
export function addDependent(target: Locked | undefined, by: string): void {
  if (target !== undefined && target.dependents.length < MAX_DEPENDENTS && !target.dependents.includes(by))
    target.dependents.push(by);
}

/** The fact stands on the line that names the package; a lock's entry is many lines long. */
export function tellLocked(manifest: Manifest, found: Locked): void {
  const { request, start, integrity, installScript, direct, dependents, scope, requested } = found;
  const end = Math.min(endOfLine(manifest.source.text, start), start + MAX_SNIPPET);
  dependency(
    manifest,
    { start, end },
    { ...request, requested },
    { via: "lock", scope, locked: { integrity, installScript, direct, dependents } },
  );
}

/** A lock of 50,000 packages is 50,000 facts that go from thread to thread: each is shown by the start of its line. */
const MAX_SNIPPET = 120;
