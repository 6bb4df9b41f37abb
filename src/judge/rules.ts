import type { Confidence, Finding, Severity } from "../model/finding.ts";
import type { Verdict } from "../model/report.ts";

/**
 * One row: this many findings of this kind give at least this verdict. The first row that holds decides, so the table reads
 * from the worst downwards. Capabilities appear in no row: what a package can do never makes a verdict.
 */
export interface Rule {
  readonly verdict: Verdict;
  /** Completes "because …"; the worst finding's message follows. */
  readonly because: string;
  readonly role: Exclude<Finding["role"], "capability">;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Signatures, not places. */
  readonly count: number;
  /** A sign of another objective, of this severity at least, has to stand in the same place; null: it counts alone. */
  readonly seconded: Severity | null;
}

export const RULES: readonly Rule[] = [
  {
    verdict: "malicious",
    because: "a chain of steps that a person can check shows harm",
    role: "intent",
    severity: "high",
    confidence: "high",
    count: 1,
    seconded: null,
  },
  {
    verdict: "malicious",
    because: "two kinds of harm are told by the same lines",
    role: "intent",
    severity: "high",
    confidence: "medium",
    count: 1,
    seconded: "medium",
  },
  {
    verdict: "suspicious",
    because: "it deserves a look before it is used",
    role: "intent",
    severity: "medium",
    confidence: "medium",
    count: 1,
    seconded: null,
  },
  {
    verdict: "suspicious",
    because: "it has a weakness that others can use",
    role: "weakness",
    severity: "medium",
    confidence: "medium",
    count: 1,
    seconded: null,
  },
  {
    verdict: "suspicious",
    because: "several weak signs come together",
    role: "intent",
    severity: "low",
    confidence: "low",
    count: 6,
    seconded: null,
  },
];
