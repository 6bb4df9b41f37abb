import type { AdviceSource } from "../model/advisory.ts";
import type { Gap } from "../model/gap.ts";
import type { OsvRecord } from "./osv-record.ts";
import type { PackageQuery } from "./package-name.ts";

/** Somebody who can be asked for advisories. The same data give the same answer, whoever is asked. */
export interface AdvisorySource {
  /** Each query once. Never throws for what a network, a file or a program does: that is a gap, and a null. */
  ask(queries: readonly PackageQuery[]): Promise<Answers>;
  close(): Promise<void>;
}

export interface Answers {
  /**
   * Records that may concern each query, in the order of the queries; others, and withdrawn ones, may be among them. Where
   * no version is given only malicious packages need to be. Null: could not be asked, and a gap says why.
   */
  readonly records: readonly (readonly OsvRecord[] | null)[];
  /** Whether the public registry has a package of this name; null: not known. */
  readonly exists: readonly (boolean | null)[];
  readonly gaps: readonly Gap[];
  readonly source: AdviceSource;
}

/** An advisory source that fails makes no verdict incomplete: what the files themselves say was looked at. */
export function sourceGap(message: string, code: Gap["code"] = "unreachable"): Gap {
  return { code, path: null, message, blocking: false };
}

/** `1 dependency`, `7 dependencies`. */
export function counted(count: number, one = "dependency", many = "dependencies"): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
