import type { Capability } from "./capability.ts";
import type { DependencyFact } from "./fact.ts";
import type { Finding } from "./finding.ts";
import type { Gap } from "./gap.ts";
import type { PackageKind } from "./package-facts.ts";
import type { Proof } from "./proof.ts";
import type { PackageOrigin, RegistryStatement } from "./target.ts";

/** ClawHub's own words. */
export const VERDICTS = ["clean", "suspicious", "malicious"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why the score is what it is: one line per contribution; they add up to the score (capped at 100). */
export interface ScorePart {
  readonly points: number;
  readonly finding: string | null; // fingerprint
  readonly reason: string;
}

/** What a judge hands down. No file is read to make it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly complete: boolean;
  /** 0 (nothing found) to 100. */
  readonly score: number;
  readonly scoreParts: readonly ScorePart[];
  /** One sentence: why this verdict. */
  readonly because: string;
}

/** A dependency as reports show it; `../analyse/dependencies` adds advisories. */
export interface ReportedDependency extends Pick<
  DependencyFact,
  "ecosystem" | "name" | "requested" | "resolved" | "via" | "scope"
> {
  readonly path: string;
  readonly line: number;
}

export interface ScanReport extends Judgement {
  readonly schema: "skillscan.report.v1";
  readonly target: string;
  readonly origin: PackageOrigin;
  readonly packageKind: PackageKind;
  readonly name: string | null;
  readonly description: string | null;
  readonly findings: readonly Finding[];
  readonly capabilities: readonly Capability[];
  readonly proofs: readonly Proof[];
  readonly dependencies: readonly ReportedDependency[];
  readonly gaps: readonly Gap[];
  readonly registry: RegistryStatement | null;
  readonly notes: readonly string[];
  /** Reports of the skills that a plugin or bundle carries; the verdict above is the worst of all. */
  readonly bundled: readonly ScanReport[];
  readonly files: { readonly count: number; readonly bytes: number };
  readonly engine: { readonly version: string; readonly signatures: string };
}
