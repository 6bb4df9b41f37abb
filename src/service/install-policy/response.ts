import type { Finding } from "../../model/finding.ts";
import { VERDICTS, type ScanReport } from "../../model/report.ts";
import { cleanLine } from "../../report/clean-text.ts";

/** OpenClaw refuses more: src/security/install-policy-response.ts. Ours stay below its 1 MiB for the whole answer. */
const MOST_FINDINGS = 100;
const MOST_TEXT = 1_000;
const MOST_MESSAGE = 600;
const MOST_EVIDENCE = 300;

export const DECISIONS = ["allow", "warn", "block"] as const;
export type PolicyDecision = (typeof DECISIONS)[number];

/** What the operator makes of what is not malicious and not clean. Malicious is blocked, always. */
export interface PolicyChoice {
  readonly suspicious: PolicyDecision;
  readonly incomplete: PolicyDecision;
}

interface PolicyFinding {
  readonly ruleId: string;
  readonly severity: "info" | "warn" | "critical";
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly evidence: string;
}

/** The answer of protocol 1. Older hosts know no `warn`, and block on it. */
export interface PolicyResponse {
  readonly protocolVersion: 1;
  readonly decision: PolicyDecision;
  readonly reason?: string;
  readonly findings?: readonly PolicyFinding[];
}

export const ALLOW: PolicyResponse = { protocolVersion: 1, decision: "allow" };

/** What went wrong is a reason to block: nobody knows what is in there. */
export function blockFor(reason: string): PolicyResponse {
  return {
    protocolVersion: 1,
    decision: "block",
    reason: cleanLine(`skillscan could not judge it: ${reason}`, MOST_TEXT),
  };
}

/** The strictest of what all reports ask for, with the findings that ask for it. */
export function respondTo(reports: readonly ScanReport[], choice: PolicyChoice): PolicyResponse {
  if (reports.length === 0) return blockFor("there was nothing to judge");
  const asked = reports.map((report) => ({ report, decision: decisionOn(report, choice) }));
  const decision = strictest(asked.map((each) => each.decision));
  if (decision === "allow") return ALLOW;
  const first = asked.find((each) => each.decision === decision);
  const findings = reports
    .flatMap(allFindings)
    .filter(({ role }) => role !== "capability")
    .toSorted((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity))
    .slice(0, MOST_FINDINGS)
    .map((finding) => policyFinding(finding, decision));
  return {
    protocolVersion: 1,
    decision,
    reason: cleanLine(first === undefined ? decision : reasonOf(first.report), MOST_TEXT),
    ...(findings.length === 0 ? {} : { findings }),
  };
}

function decisionOn({ verdict, complete, policy }: ScanReport, choice: PolicyChoice): PolicyDecision {
  if (verdict === "malicious" || policy?.decision === "fail") return "block";
  return strictest([verdict === "suspicious" ? choice.suspicious : "allow", complete ? "allow" : choice.incomplete]);
}

function strictest(decisions: readonly PolicyDecision[]): PolicyDecision {
  return DECISIONS.findLast((decision) => decisions.includes(decision)) ?? "block";
}

function reasonOf({ verdict, complete, because, policy }: ScanReport): string {
  const [broken] = policy?.decision === "fail" ? policy.reasons.filter(({ effect }) => effect === "fail") : [];
  const word = verdict === VERDICTS[0] && !complete ? "not fully looked at" : verdict;
  return broken === undefined ? `${word}: ${because}` : `${word}, and against the policy: ${broken.message}`;
}

const RANK = ["critical", "high", "medium", "low", "info"];

function allFindings({ findings, bundled }: ScanReport): readonly Finding[] {
  return [...findings, ...bundled.flatMap(allFindings)];
}

/** In a warning nothing may be critical: hosts take that for a contradiction. */
function policyFinding(finding: Finding, decision: PolicyDecision): PolicyFinding {
  const { id, severity, message, at, snippet, fix } = finding;
  const grave = severity === "critical" || severity === "high";
  return {
    ruleId: id,
    severity: decision === "block" && grave ? "critical" : severity === "info" ? "info" : "warn",
    message: cleanLine(`${message}. ${fix}`, MOST_MESSAGE),
    file: cleanLine(at.path, MOST_EVIDENCE),
    line: at.line,
    evidence: cleanLine(snippet, MOST_EVIDENCE),
  };
}
