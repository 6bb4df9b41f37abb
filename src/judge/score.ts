import { CONFIDENCES, type Confidence, type Finding, type Severity } from "../model/finding.ts";
import type { ScorePart, Verdict } from "../model/report.ts";

/** Scores a verdict may have: the number never contradicts the word. */
export const BANDS: Readonly<Record<Verdict, { readonly from: number; readonly to: number }>> = {
  clean: { from: 0, to: 24 },
  suspicious: { from: 25, to: 69 },
  malicious: { from: 70, to: 100 },
};

/** Points of a finding at high confidence. */
const POINTS: Readonly<Record<Severity, number>> = { info: 0, low: 5, medium: 30, high: 50, critical: 60 };
const WEIGHT: Readonly<Record<Confidence, number>> = { low: 0.2, medium: 0.7, high: 1 };

/** One line per contribution; the points add up to the score. Capabilities weigh nothing. */
export function score(
  findings: readonly Finding[],
  verdict: Verdict,
): { readonly score: number; readonly parts: readonly ScorePart[] } {
  const band = BANDS[verdict];
  const parts: ScorePart[] = [];
  let total = 0;
  if (verdict !== "clean") {
    parts.push({ points: band.from, finding: null, reason: `the verdict is ${verdict}` });
    total = band.from;
  }
  for (const finding of byPoints(findings)) {
    // Above the verdict's own points a finding weighs a third: the tenth of a kind must not outweigh a worse one.
    const points = Math.min(band.to - total, Math.ceil(pointsOf(finding) / 3));
    if (points <= 0) continue;
    total += points;
    parts.push({
      points,
      finding: finding.fingerprint,
      reason: `${finding.severity} severity, ${finding.confidence} confidence: ${finding.title}`,
    });
  }
  return { score: total, parts };
}

function pointsOf(finding: Finding): number {
  return finding.role === "capability" ? 0 : Math.round(POINTS[finding.severity] * WEIGHT[finding.confidence]);
}

function byPoints(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      pointsOf(b) - pointsOf(a) ||
      CONFIDENCES.indexOf(b.confidence) - CONFIDENCES.indexOf(a.confidence) ||
      (a.fingerprint < b.fingerprint ? -1 : a.fingerprint > b.fingerprint ? 1 : 0),
  );
}
