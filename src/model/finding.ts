import type { Layer } from "./context.ts";
import type { Location } from "./location.ts";

export const SEVERITIES = ["info", "low", "medium", "high", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CONFIDENCES = ["low", "medium", "high"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** `capability`: what it can do; `intent`: a sign of deceit or harm; `weakness`: a vulnerability, not malice. */
export const FINDING_ROLES = ["capability", "intent", "weakness"] as const;
export type FindingRole = (typeof FINDING_ROLES)[number];

/** One link in the chain that proves a finding, in the order in which it would happen. */
export interface Step {
  readonly at: Location;
  readonly layers: readonly Layer[];
  /** What happens here, in a few words: "reads ~/.ssh/id_rsa". */
  readonly does: string;
  readonly snippet: string;
}

/** What an analyser found; the catalogue adds the texts to make it a Finding. */
export interface Match {
  readonly signature: string;
  readonly at: Location;
  /** This case in one sentence, with its operands: "sends the whole environment to hooks.example". */
  readonly message: string;
  readonly snippet: string;
  readonly chain: readonly Step[];
  /** Lower than the signature's own where the context is weaker (an example, a test file, a negated sentence). */
  readonly confidence?: Confidence;
  readonly severity?: Severity;
  /** What tells two findings of one signature in one file apart without its line number. */
  readonly subject: string;
}

/** A line of the file around a finding, for people: cut and masked already. */
export interface ExcerptLine {
  readonly line: number;
  readonly text: string;
}

export interface Finding {
  readonly id: string; // the signature's id, `<objective>/<name>`
  readonly title: string;
  readonly severity: Severity;
  /** What the scanner itself rates it, where the user's policy rates it otherwise. */
  readonly ratedFrom?: Severity;
  readonly confidence: Confidence;
  readonly role: FindingRole;
  readonly at: Location;
  readonly message: string;
  readonly snippet: string;
  /** The lines around `at`; empty where the file is not text. */
  readonly excerpt: readonly ExcerptLine[];
  readonly chain: readonly Step[];
  readonly why: string;
  readonly fix: string;
  readonly references: readonly string[];
  readonly maps: Readonly<Record<string, readonly string[]>>;
  /** sha256 (first 32 hex digits) over id, path and subject: survives line shifts. */
  readonly fingerprint: string;
}
