import { compareTexts } from "../model/text-order.ts";
import { createHash } from "node:crypto";
import { SEVERITIES, type Finding, type Match, CONFIDENCES } from "../model/finding.ts";
import type { SignatureHead } from "../catalogue/load.ts";
import { eachOnce } from "./reading-order.ts";

/** The catalogue's texts around what a detector found. */
export function findingOf(match: Match, signature: SignatureHead): Finding {
  // An experimental signature is shown and weighs nothing.
  const severity = signature.status === "experimental" ? "info" : signature.severity;
  const { confidence } = signature;
  return {
    id: signature.id,
    title: signature.title,
    severity:
      match.severity === undefined || rank(SEVERITIES, match.severity) > rank(SEVERITIES, severity)
        ? severity
        : match.severity,
    confidence:
      match.confidence === undefined || rank(CONFIDENCES, match.confidence) > rank(CONFIDENCES, confidence)
        ? confidence
        : match.confidence,
    role: signature.role,
    at: match.at,
    message: match.message,
    snippet: match.snippet,
    excerpt: [],
    chain: eachOnce(match.chain),
    why: signature.rationale,
    fix: signature.remediation,
    references: signature.references,
    maps: signature.maps,
    fingerprint: createHash("sha256")
      .update(`${signature.id}\n${match.at.path}\n${match.subject}`)
      .digest("hex")
      .slice(0, 32),
  };
}

function rank<T>(order: readonly T[], value: T): number {
  return order.indexOf(value);
}

/** Worst first, then by signature and place: the same package always gives the same list. */
export function inReportOrder(a: Finding, b: Finding): number {
  return (
    rank(SEVERITIES, b.severity) - rank(SEVERITIES, a.severity) ||
    rank(CONFIDENCES, b.confidence) - rank(CONFIDENCES, a.confidence) ||
    compareTexts(a.id, b.id) ||
    compareTexts(a.at.path, b.at.path) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    compareTexts(a.fingerprint, b.fingerprint)
  );
}
