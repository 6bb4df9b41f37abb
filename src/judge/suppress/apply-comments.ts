import type { SuppressionFact } from "../../model/fact.ts";
import type { Finding } from "../../model/finding.ts";
import type { Lapse, LapsedSuppression, SuppressedFinding } from "../../model/policy.ts";
import type { Suppressed, Suppressing } from "./suppress.ts";

/** The signature that finds such comments in what is not the user's own. */
export const SILENCES_SCANNER = "concealment/silences-scanner";

/** Findings on the line that a comment speaks of. The comment must name the signature and give a reason. */
export function applyComments(found: readonly Finding[], { comments, isOwn }: Suppressing): Suppressed {
  const own = comments.filter(({ at }) => isOwn(at.path));
  const used = new Set<SuppressionFact>();
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of found) {
    // Where comments are allowed they are no attempt at anything.
    if (finding.id === SILENCES_SCANNER && isOwn(finding.at.path)) continue;
    const comment = own.find((fact) => speaksOf(fact, finding));
    if (comment === undefined || comment.reason === null) {
      findings.push(finding);
      continue;
    }
    used.add(comment);
    const { reason, at } = comment;
    const from = { file: at.path, line: at.line };
    suppressed.push({ finding, source: "inline", reason, author: null, date: null, expires: null, ...from });
  }
  return {
    findings,
    suppressed,
    lapsed: comments.flatMap((fact) => lapses(fact, isOwn(fact.at.path), used.has(fact))),
  };
}

function speaksOf({ signature, reason, covers, at }: SuppressionFact, finding: Finding): boolean {
  const { path, line, endLine = line } = finding.at;
  return reason !== null && signature === finding.id && at.path === path && line <= covers && covers <= endLine;
}

function lapses(fact: SuppressionFact, own: boolean, used: boolean): readonly LapsedSuppression[] {
  if (used) return [];
  if (!own)
    return [lapse(fact, "not-allowed", "comments in what is scanned count only where the user's policy allows them")];
  return fact.reason === null
    ? [lapse(fact, "not-allowed", "it gives no reason: skillscan-ignore <signature> -- reason")]
    : [lapse(fact, "unused", `nothing of that kind is found on line ${fact.covers}`)];
}

function lapse({ signature, at }: SuppressionFact, why: Lapse, message: string): LapsedSuppression {
  return { why, source: "inline", signature, fingerprint: null, path: at.path, message: `line ${at.line}: ${message}` };
}
