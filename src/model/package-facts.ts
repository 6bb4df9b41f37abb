import type { Advice } from "./advisory.ts";
import type { Fact } from "./fact.ts";
import type { Anomaly } from "./package-tree.ts";
import type { Proof } from "./proof.ts";
import type { PackageOrigin, RegistryStatement } from "./target.ts";

export const PACKAGE_KINDS = ["skill", "plugin", "bundle", "folder"] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

/** All that is known of one skill or plugin before anybody judges it: what `analyse` works on. */
export interface PackageFacts {
  readonly kind: PackageKind;
  /** Folder of the skill or plugin inside what was acquired; "" for the top. Paths of facts keep it. */
  readonly root: string;
  readonly origin: PackageOrigin;
  readonly paths: readonly string[];
  /** In order of path, then of place in the file. */
  readonly facts: readonly Fact[];
  /** Absent: nothing was found out about its dependencies. */
  readonly advice?: Advice;
  readonly anomalies: readonly Anomaly[];
  readonly proofs: readonly Proof[];
  /** What the user's trust policy demands and the proofs do not give, one sentence each. */
  readonly unmet?: readonly string[];
  readonly registry: RegistryStatement | null;
}
