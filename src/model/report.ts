import type { AdviceSource, DependencyAdvice } from "./advisory.ts";
import type { Capability } from "./capability.ts";
import type { DependencyFact } from "./fact.ts";
import type { Finding } from "./finding.ts";
import type { Gap } from "./gap.ts";
import type { PackageKind } from "./package-facts.ts";
import type { LapsedSuppression, PolicyOutcome, SuppressedFinding } from "./policy.ts";
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

/** A dependency as reports show it, with what advisories say of it. */
export interface ReportedDependency
  extends
    Pick<
      DependencyFact,
      "ecosystem" | "name" | "requested" | "resolved" | "via" | "scope" | "source" | "address" | "executes"
    >,
    DependencyAdvice {
  readonly path: string;
  readonly line: number;
}

/** sha256 in lower-case hex. */
export interface FileDigest {
  readonly path: string;
  readonly sha256: string;
}

export interface ScanReport extends Judgement {
  readonly schema: "skillscan.report.v1";
  readonly target: string;
  readonly origin: PackageOrigin;
  readonly packageKind: PackageKind;
  readonly name: string | null;
  readonly description: string | null;
  readonly findings: readonly Finding[];
  /** Findings that baseline, comment or policy take out; the verdict, the score and `findings` are without them. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Suppressions that do nothing: expired, void because a file changed, unused, not allowed. */
  readonly lapsed: readonly LapsedSuppression[];
  /** The files that findings rest on, as they were: what a baseline pins. `""` stands for the whole package. */
  readonly evidence: readonly FileDigest[];
  /** What the user's policy decides; null where none was given. */
  readonly policy: PolicyOutcome | null;
  readonly capabilities: readonly Capability[];
  readonly proofs: readonly Proof[];
  readonly dependencies: readonly ReportedDependency[];
  /** Who was asked for advisories about them; null: nobody. */
  readonly advisorySource: AdviceSource | null;
  readonly gaps: readonly Gap[];
  readonly registry: RegistryStatement | null;
  readonly notes: readonly string[];
  /** Reports of the skills that a plugin or bundle carries; the verdict above is the worst of all. */
  readonly bundled: readonly ScanReport[];
  readonly files: { readonly count: number; readonly bytes: number };
  readonly engine: {
    readonly version: string;
    /** sha256 (hex) over the built-in signatures and those of packs. */
    readonly signatures: string;
    /** Signature packs that the user added, by the digest of their files. */
    readonly packs?: readonly { readonly name: string; readonly version: string; readonly digest: string }[];
  };
}
