import cvss from "ae-cvss-calculator";
import * as z from "zod";
import type { Severity } from "../model/finding.ts";
import type { OsvAffected, OsvRecord } from "./osv-record.ts";

export interface Rating {
  readonly severity: Severity | null;
  /** CVSS base score. */
  readonly score: number | null;
}

const SCORES = z.object({ base: z.number().optional(), baseMetricsOnly: z.number().optional() });
/** A longer one has been tampered with: version 4 with every metric has some 250 characters. */
const MAX_VECTOR = 500;

/** By the newest CVSS vector that can be computed, else in the database's own words. */
export function ratingOf(record: OsvRecord, entries: readonly OsvAffected[]): Rating {
  const given = [...record.severity, ...entries.flatMap(({ severity }) => severity)];
  const vectors = [
    ...["CVSS_V4", "CVSS_V3", "CVSS_V2"].flatMap((wanted) =>
      given.filter(({ type }) => type === wanted).map(({ score }) => score),
    ),
    ...entries.flatMap((entry) => entry.database_specific?.cvss ?? []),
  ];
  for (const vector of vectors) {
    const score = baseScore(vector);
    if (score !== null) return { severity: bandOf(score), score };
  }
  const words = [record.database_specific, ...entries.map((entry) => entry.database_specific)];
  return { severity: words.map((each) => inWords(each?.severity)).find((each) => each !== null) ?? null, score: null };
}

/** Null: no vector of CVSS 2, 3.0, 3.1 or 4.0, or one that lacks base metrics. */
export function baseScore(vector: string): number | null {
  if (vector.length > MAX_VECTOR) return null;
  const parsed: unknown = cvss.fromVector(vector.trim());
  if (!(parsed instanceof cvss.CvssVector) || !parsed.isBaseFullyDefined()) return null;
  const scores = SCORES.safeParse(parsed.calculateScores());
  return scores.success ? (scores.data.baseMetricsOnly ?? scores.data.base ?? null) : null;
}

/** The bands of CVSS 3 and 4 ("Qualitative Severity Rating Scale"); 0 is none. */
function bandOf(score: number): Severity {
  if (score >= 9) return "critical";
  if (score >= 7) return "high";
  if (score >= 4) return "medium";
  return score > 0 ? "low" : "info";
}

function inWords(word: string | undefined): Severity | null {
  switch (word?.toLowerCase()) {
    case "critical":
      return "critical";
    case "high":
    case "important":
      return "high";
    case "moderate":
    case "medium":
      return "medium";
    case "low":
      return "low";
    default:
      return null;
  }
}
