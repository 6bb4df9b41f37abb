import type { Baseline } from "../model/baseline.ts";
import type { Capability } from "../model/capability.ts";
import type { Finding } from "../model/finding.ts";
import type { Gap } from "../model/gap.ts";
import type { PackageFacts } from "../model/package-facts.ts";
import type { PackageFile } from "../model/package-tree.ts";
import type { Policy } from "../model/policy.ts";
import { VERDICTS, type Judgement, type ReportedDependency, type ScanReport } from "../model/report.ts";
import { digestsOf, evidenceOf } from "./evidence.ts";
import { judge } from "./judge.ts";

/** What the user brings along: nothing of it comes from what is scanned. */
export interface UserRules {
  readonly policy: Policy | null;
  readonly baseline: Baseline | null;
  /** True for files whose comments may suppress findings. */
  readonly isOwn: (path: string) => boolean;
  /** The day in UTC, `2026-11-25`, by which baselines expire. */
  readonly today: string;
}

export interface Analysed {
  readonly pkg: PackageFacts;
  readonly findings: readonly Finding[];
  readonly capabilities: readonly Capability[];
  readonly dependencies: readonly ReportedDependency[];
  readonly gaps: readonly Gap[];
  readonly files: readonly PackageFile[];
  readonly target: string;
  readonly bundled: readonly ScanReport[];
  readonly answersFor: (path: string) => boolean;
}

export type Settled = Pick<ScanReport, "findings" | "suppressed" | "lapsed" | "evidence" | "policy"> & {
  readonly judgement: Judgement;
};

/** Rates and suppresses as the user's rules say, judges what is left, and lets the policy decide about the judgement. */
export async function settle(analysed: Analysed, rules: UserRules): Promise<Settled> {
  const { capabilities, gaps } = analysed;
  const { origin, proofs, facts } = analysed.pkg;
  const comments = facts.filter((fact) => fact.kind === "suppression");
  const { policy } = rules;
  const digestOf = digestsOf(analysed.files);
  const evidence = evidenceOf(analysed.findings, digestOf);
  if (policy === null && rules.baseline === null && comments.length === 0) {
    const { findings } = analysed;
    return {
      findings,
      suppressed: [],
      lapsed: [],
      evidence,
      policy: null,
      judgement: judge(findings, capabilities, gaps),
    };
  }
  const { rate } = await import("./policy/rate.ts");
  const { suppress } = await import("./suppress/suppress.ts");
  const rated = rate(analysed.findings, policy);
  const { findings, suppressed, lapsed } = suppress(rated.findings, {
    ...analysed,
    ...rules,
    comments,
    origin,
    digestOf,
  });
  const accepted = rated.off.length + suppressed.length;
  const anew = findings.filter(({ ratedFrom }) => ratedFrom !== undefined).length;
  const judgement = withRules(judge(findings, capabilities, gaps), accepted, anew);
  const settled = { findings, suppressed: [...rated.off, ...suppressed], lapsed, evidence, judgement };
  if (policy === null) return { ...settled, policy: null };
  const { decidePolicy } = await import("./policy/decide-policy.ts");
  const whole = withBundled(judgement, analysed.bundled);
  return {
    ...settled,
    policy: decidePolicy(policy, { ...analysed, origin, proofs, findings, judgement: whole }, rated.changes),
  };
}

/** "Nothing speaks of harm" must not be said of what somebody decided to pass over without saying that as well. */
function withRules(judgement: Judgement, accepted: number, anew: number): Judgement {
  const said = [
    accepted === 0 ? [] : [`${accepted} accepted ${accepted === 1 ? "finding is" : "findings are"} not counted`],
    anew === 0 ? [] : [`${anew} ${anew === 1 ? "is" : "are"} rated as the user's policy says`],
  ].flat();
  if (said.length === 0) return judgement;
  const text = said.join("; ");
  return { ...judgement, because: `${judgement.because} ${text.charAt(0).toUpperCase()}${text.slice(1)}.` };
}

/** As the report gives it: the worst of the package and the skills it carries. */
function withBundled(own: Judgement, bundled: readonly ScanReport[]): Judgement {
  const all = [own, ...bundled];
  return {
    ...own,
    complete: all.every(({ complete }) => complete),
    score: Math.max(...all.map(({ score }) => score)),
    verdict: VERDICTS[Math.max(...all.map(({ verdict }) => VERDICTS.indexOf(verdict)))] ?? own.verdict,
  };
}
