import type { Confidence, FindingRole, Severity } from "./finding.ts";
import type { Language } from "./language.ts";
import type { AnomalyCode } from "./package-tree.ts";
import type { ProofKind, ProofProblemCode, ProofStatus } from "./proof.ts";

/** One `signatures/<objective>/<name>.yaml`, checked by `catalogue/schema.ts`. */
export interface Signature {
  readonly id: string; // equals the path below signatures/, without `.yaml`; never reused
  readonly title: string;
  readonly status: "experimental" | "stable" | "deprecated"; // experimental never counts towards the verdict
  readonly since: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly role: FindingRole;
  /** True: rests on a list of known hosts, hashes or accounts; `--no-indicators` switches it off. */
  readonly indicator: boolean;
  /** Taxonomy name → ids: owasp-skills (AST..), owasp-agentic (ASI..), attack (T....), cwe, openclaw (A..F). */
  readonly maps: Readonly<Record<string, readonly string[]>>;
  /** The detector (`src/analyse/detectors.ts`) that looks for it; another one that comes across it may say so as well. */
  readonly detector: string;
  readonly rationale: string;
  readonly remediation: string;
  readonly falsePositives: readonly string[];
  readonly references: readonly string[];
  readonly examples: {
    readonly match: readonly SignatureExample[];
    readonly noMatch: readonly SignatureExample[];
  };
}

/** A file, or a small package, that is read and analysed for real when the signature is tested. */
export interface SignatureExample {
  readonly why: string;
  /** Language of `text`; decides the file's name when `files` is not given. */
  readonly in?: Language;
  readonly text?: string;
  /** Path → content, for examples of more than one file; `base64:` stands before what is no text. */
  readonly files?: Readonly<Record<string, string>>;
  /** What unpacking and verification said, for signatures about the container rather than its files. */
  readonly anomalies?: readonly AnomalyCode[];
  readonly proof?: {
    readonly kind: ProofKind;
    readonly status: ProofStatus;
    readonly problems: readonly ProofProblemCode[];
  };
  /** What the user's trust policy demands and the example does not give. */
  readonly unmet?: string;
  /** OSV records that the advisory source has, as it would give them. */
  readonly osv?: readonly unknown[];
  /** Every package that the public registries have. */
  readonly knownNames?: readonly string[];
  /** True on a no-match that differs from a match by one step only. */
  readonly nearMiss?: boolean;
}
