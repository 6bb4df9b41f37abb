import type { PolicyOutcome } from "../model/policy.ts";
import type { ScanReport } from "../model/report.ts";

/** What the user's own rules did to a report, a sentence each, the same in every format. */

/** Why the policy decided as it did, and each signature that it rates otherwise. */
export function policyLines(outcome: PolicyOutcome): readonly string[] {
  const reasons = outcome.reasons.map(({ rule, line, effect, message }) => {
    const verb = effect === "fail" ? "" : "allowed: ";
    return `${verb}${message} (${placeOf(outcome, line)}${rule})`;
  });
  const changes = outcome.changes.map(({ signature, from, to: into, line, reason, findings }) => {
    const because = reason === null ? "" : `, because ${reason}`;
    const what = into === "off" ? "switches off" : "rates";
    const rated = into === "off" ? `(${from})` : `${into} instead of ${from}`;
    return `${what} ${signature} ${rated}: ${findings} ${findings === 1 ? "finding" : "findings"}${because} (${placeOf(outcome, line)}signatures)`;
  });
  return [...reasons, ...changes];
}

/** Findings that somebody accepted: here, and in no verdict and score. */
export function acceptedLines({ suppressed }: ScanReport): readonly string[] {
  return suppressed.map(({ finding, source, reason, author, expires, file, line }) => {
    const by = author === null ? "" : ` by ${author}`;
    const until = expires === null ? "" : ` until ${expires}`;
    const where = file === null ? source : `${file}${line === null ? "" : `:${line}`}`;
    return `${finding.id} ${finding.at.path}:${finding.at.line}${by}${until}: ${reason} (${where})`;
  });
}

/** Suppressions that do nothing; an expired or void one explains why its finding is back. */
export function lapsedLines({ lapsed }: ScanReport): readonly string[] {
  return lapsed.map(({ why, signature, path, message }) => `${why}: ${signature} ${path}: ${message}`);
}

export function policyName({ file, preset }: PolicyOutcome): string {
  return file ?? `the preset ${preset}`;
}

function placeOf({ file }: PolicyOutcome, line: number | null): string {
  return file === null || line === null ? "" : `${file.slice(-100)}:${line} `;
}
