import type { CapabilityKind } from "./capability.ts";
import type { Finding, Severity } from "./finding.ts";
import type { ProofKind } from "./proof.ts";

export const POLICY_PRESETS = ["strict", "balanced", "permissive"] as const;
export type PolicyPreset = (typeof POLICY_PRESETS)[number];

/** From which verdict on a scan counts as failed. */
export const THRESHOLDS = ["suspicious", "malicious", "never"] as const;
export type Threshold = (typeof THRESHOLDS)[number];

/** What a scan is that could not look at everything: failed, told apart by an exit code of its own, or accepted. */
export const INCOMPLETE_SCANS = ["fail", "report", "accept"] as const;
export type IncompleteScan = (typeof INCOMPLETE_SCANS)[number];

/** A value with the line of the policy file that sets it; null: the preset or the command line sets it. */
export interface Setting<T> {
  readonly value: T;
  readonly line: number | null;
}

/** From this severity on a finding fails; `never`: it does not, whatever verdict it gives. */
export type FailFrom = Severity | "never";

export interface SignatureRule {
  readonly line: number;
  /** Null: as its author rated it; `off`: the finding is taken out, and listed among the suppressed. */
  readonly severity: Severity | "off" | null;
  readonly fails: FailFrom | null;
  readonly reason: string | null;
}

/** Patterns in order: the last one that fits a subject decides, and one that begins with `!` takes it out again. */
export interface SubjectRules {
  /** Null: everything that is not denied. */
  readonly allow: Setting<readonly Setting<string>[]> | null;
  readonly deny: readonly Setting<string>[];
  /** What name, description, homepage, `requires` and `install` do not account for. */
  readonly undeclared: Setting<"fail" | "allow">;
}

export const SUBJECTS = ["hosts", "commands", "secrets", "reads", "writes", "packages"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** A `skillscan.policy.yaml` put over its preset: what somebody decided, checked, with the lines that say so. */
export interface Policy {
  /** As its user named it; null: a preset by its name. */
  readonly file: string | null;
  /** Absolute path of the folder that the file lies in; null where it came from no folder. */
  readonly folder: string | null;
  readonly preset: PolicyPreset;
  readonly failVerdict: Setting<Threshold>;
  readonly failScore: Setting<number> | null;
  readonly incomplete: Setting<IncompleteScan>;
  /** Comments in the user's own folder may suppress findings. */
  readonly inlineSuppressions: Setting<boolean>;
  readonly categories: ReadonlyMap<string, Setting<FailFrom>>;
  readonly signatures: ReadonlyMap<string, SignatureRule>;
  readonly subjects: Readonly<Record<Subject, SubjectRules>>;
  readonly packageSources: Pick<SubjectRules, "allow" | "deny">;
  readonly publishers: Pick<SubjectRules, "allow" | "deny">;
  readonly require: {
    readonly signature: Setting<boolean>;
    readonly signers: readonly Setting<string>[];
    readonly proofs: readonly Setting<ProofKind>[];
  };
}

/** Why a policy decided as it did. `allow` names what would have failed without the rule. */
export interface PolicyReason {
  readonly effect: "fail" | "allow";
  /** Its place in the policy: `fail.verdict`, `hosts.deny[2]`. */
  readonly rule: string;
  /** Line of the policy's file; null: the preset or the command line says so. */
  readonly line: number | null;
  /** Fingerprint of the finding that it is about. */
  readonly finding: string | null;
  readonly capability: { readonly kind: CapabilityKind; readonly subject: string } | null;
  readonly proof: ProofKind | null;
  readonly message: string;
}

/** A signature that the policy rates otherwise than its author did. */
export interface PolicyChange {
  readonly signature: string;
  readonly from: Severity;
  readonly to: Severity | "off";
  readonly line: number;
  readonly reason: string | null;
  /** How many findings it changed. */
  readonly findings: number;
}

/** What a policy makes of a report. Verdict and score stay the scanner's; this is what the user decided. */
export interface PolicyOutcome {
  /** As its user named it; null: a preset by its name. */
  readonly file: string | null;
  readonly preset: PolicyPreset;
  readonly decision: "pass" | "fail";
  readonly incomplete: IncompleteScan;
  readonly reasons: readonly PolicyReason[];
  readonly changes: readonly PolicyChange[];
}

export const SUPPRESSION_SOURCES = ["baseline", "inline", "policy"] as const;
export type SuppressionSource = (typeof SUPPRESSION_SOURCES)[number];

/** A finding that somebody accepted: listed, and left out of verdict, score and exit code. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly source: SuppressionSource;
  readonly reason: string;
  readonly author: string | null;
  /** Days, `2026-11-25`. */
  readonly date: string | null;
  readonly expires: string | null;
  /** Where it is said: the baseline's or policy's file, or the scanned file with the comment. */
  readonly file: string | null;
  readonly line: number | null;
}

export const LAPSES = ["expired", "changed", "unused", "not-allowed"] as const;
export type Lapse = (typeof LAPSES)[number];

/** A suppression that does nothing, and why; the finding of an expired or changed one is among the findings again. */
export interface LapsedSuppression {
  readonly why: Lapse;
  readonly source: SuppressionSource;
  readonly signature: string;
  readonly fingerprint: string | null;
  readonly path: string;
  readonly message: string;
}
