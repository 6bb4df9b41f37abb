import { MAX_DEPENDENTS, type DependencyFact } from "../../model/fact.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { dependency } from "../manifest/manifest.ts";
import { entriesOf, type ManifestNode } from "../manifest/syntax/node.ts";
import type { PackageRequest } from "../packages/package-request.ts";

/** A package of a lock, while its dependents are still being gathered. */
export interface Locked {
  request: PackageRequest;
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

/** Where an entry of a list says what it is called. */
export function nameStart(item: ManifestNode): number {
  return entriesOf(item).find((entry) => entry.key === "name")?.start ?? item.start;
}

/** `by` needs `target`: both are packages of the lock. */
export function addDependent(target: Locked | undefined, by: string): void {
  if (target !== undefined && target.dependents.length < MAX_DEPENDENTS && !target.dependents.includes(by))
    target.dependents.push(by);
}

/** The fact stands on the line that names the package; a lock's entry is many lines long. */
export function tellLocked(manifest: Manifest, found: Locked): void {
  const { request, start, integrity, installScript, direct, dependents, scope, requested } = found;
  // Looked for in the snippet alone: a lock may be one line of megabytes.
  const [line = ""] = manifest.source.text.slice(start, start + MAX_SNIPPET).split(/\r?\n/u, 1);
  const end = start + line.length;
  dependency(
    manifest,
    { start, end },
    { ...request, requested },
    { via: "lock", scope, locked: { integrity, installScript, direct, dependents } },
  );
}

/** A lock of 50,000 packages is 50,000 facts that go from thread to thread: each is shown by the start of its line. */
const MAX_SNIPPET = 120;
