import type { Capability } from "../model/capability.ts";
import { CONFIDENCES, SEVERITIES, type Finding } from "../model/finding.ts";
import type { Gap } from "../model/gap.ts";
import type { Judgement } from "../model/report.ts";
import { score } from "./score.ts";
import { decide, type Decision } from "./verdict.ts";

/** Findings + gaps → verdict and score. Reads no file; the same findings in any order give the same judgement. */
export function judge(
  findings: readonly Finding[],
  capabilities: readonly Capability[],
  gaps: readonly Gap[],
): Judgement {
  const decision = decide(findings);
  const complete = !gaps.some((gap) => gap.blocking);
  const { score: total, parts } = score(findings, decision.verdict);
  return {
    verdict: decision.verdict,
    complete,
    score: total,
    scoreParts: parts,
    because: because(decision, strongestSign(findings), capabilities, gaps.filter((gap) => gap.blocking).length),
  };
}

/** Of what it may be up to, where that is too weak for a verdict: the words beside the verdict must not deny it. */
function strongestSign(findings: readonly Finding[]): Finding | null {
  const [first] = findings
    .filter(({ role }) => role === "intent")
    .toSorted(
      (a, b) =>
        SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
        CONFIDENCES.indexOf(b.confidence) - CONFIDENCES.indexOf(a.confidence) ||
        (a.fingerprint < b.fingerprint ? -1 : 1),
    );
  return first ?? null;
}

function because(
  { rule, findings }: Decision,
  sign: Finding | null,
  capabilities: readonly Capability[],
  missed: number,
): string {
  const unseen = missed === 0 ? "" : `; ${missed} ${missed === 1 ? "part" : "parts"} could not be looked at`;
  const [first] = findings;
  if (rule === null || first === undefined) {
    const able = capabilities.length === 0 ? "it does nothing outside the conversation" : "what it can do is ordinary";
    if (sign !== null)
      return `Nothing speaks for certain of deceit or harm; the strongest sign: ${sign.message}${unseen}.`;
    return `Nothing speaks of deceit or harm; ${able}${unseen}.`;
  }
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : "";
  const message = first.message.charAt(0).toUpperCase() + first.message.slice(1);
  return `${message}${more}: ${rule.because}${unseen}.`;
}
