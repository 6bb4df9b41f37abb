import type { AdviceSource, Advisory, DependencyAdvice } from "./advisory.ts";
import type { DependencyFact } from "./fact.ts";
import type { Gap } from "./gap.ts";

/** `version`: its vulnerabilities and malware; `name`: malware only, for no version is known; `no`: nobody could be asked. */
export const CHECKS = ["version", "name", "no"] as const;

export interface ListedDependency
  extends
    Pick<DependencyFact, "ecosystem" | "name" | "requested" | "via" | "scope" | "address">,
    Pick<DependencyAdvice, "version" | "purl" | "upgrade" | "exists" | "lock"> {
  readonly source: { readonly file: string; readonly line: number };
  /** Where it is taken from; `address` where that is no registry, and of locked packages. */
  readonly from: DependencyFact["source"];
  readonly checked: (typeof CHECKS)[number];
  readonly advisories: readonly Advisory[];
}

/** `skillscan.deps.v1`: what a target pulls in, and what is known of it. */
export interface DepsDocument {
  readonly schema: "skillscan.deps.v1";
  readonly target: string;
  /** Who was asked; null: nobody. */
  readonly advisorySource: AdviceSource | null;
  readonly dependencies: readonly ListedDependency[];
  readonly gaps: readonly Gap[];
}
