import type { Policy, PolicyOutcome, PolicyReason } from "../../model/policy.ts";
import type { ProofKind } from "../../model/proof.ts";
import { compileGlob } from "../../policy/glob.ts";
import { publisherNames } from "../../policy/publisher-pattern.ts";
import { reason, type PolicyCase } from "./case.ts";
import { compilePolicy } from "./compiled-policy.ts";
import { findingReasons } from "./findings.ts";
import { rule } from "./lists.ts";
import { capabilityReasons, dependencyReasons } from "./subjects.ts";

/** Reasons kept in a report: a lock file of 5,000 packages from a forbidden place says it with fewer. */
export const MAX_REASONS = 200;

/** Proofs that somebody signed the package, rather than that it arrived whole. */
const SIGNATURES: ReadonlySet<ProofKind> = new Set<ProofKind>([
  "oms",
  "sigstore",
  "npm-registry-signature",
  "npm-provenance",
]);

/** What the user's rules make of a judged package: pass or fail, and every line that says so. */
export function decidePolicy(policy: Policy, facts: PolicyCase, changes: PolicyOutcome["changes"]): PolicyOutcome {
  const reasons = distinct([
    ...findingReasons(policy, facts.findings),
    ...scoreReasons(policy, facts),
    ...incompleteReasons(policy, facts),
    ...publisherReasons(policy, facts),
    ...proofReasons(policy, facts),
    ...capabilityReasons(policy, facts.capabilities),
    ...dependencyReasons(policy, facts.dependencies),
    ...facts.bundled.flatMap(bundledReasons),
  ]);
  const failed = reasons.some(({ effect }) => effect === "fail");
  return {
    file: policy.file,
    preset: policy.preset,
    decision: failed ? "fail" : "pass",
    incomplete: policy.incomplete.value,
    reasons: shortened(reasons.toSorted((a, b) => Number(b.effect === "fail") - Number(a.effect === "fail"))),
    changes,
  };
}

function scoreReasons({ failScore }: Policy, { judgement }: PolicyCase): PolicyReason[] {
  if (failScore === null || judgement.score < failScore.value) return [];
  const message = `the score is ${judgement.score}, from ${failScore.value} on it fails`;
  return [reason("fail", "fail.score", failScore.line, message)];
}

function incompleteReasons({ incomplete }: Policy, { judgement }: PolicyCase): PolicyReason[] {
  if (judgement.complete || incomplete.value === "report") return [];
  return incomplete.value === "fail"
    ? [reason("fail", "fail.incomplete", incomplete.line, "not everything could be looked at")]
    : [reason("allow", "fail.incomplete", incomplete.line, "not everything could be looked at, which is accepted")];
}

function publisherReasons(policy: Policy, { origin }: PolicyCase): PolicyReason[] {
  // What lies on this machine has no publisher that anybody could check.
  if (origin.kind === "directory" || origin.kind === "file") return [];
  const names = publisherNames(origin);
  const who = names.length === 0 ? "nobody known" : names.join(", ");
  const { failure } = rule("publishers", compilePolicy(policy).publishers, names, `published by ${who}`, {});
  return failure === null ? [] : [failure];
}

function proofReasons({ require: wanted }: Policy, { proofs }: PolicyCase): PolicyReason[] {
  const verified = proofs.filter(({ status }) => status === "verified");
  const signed = verified.filter(({ kind }) => SIGNATURES.has(kind));
  const reasons: PolicyReason[] = [];
  if (wanted.signature.value && signed.length === 0) {
    reasons.push(reason("fail", "require.signature", wanted.signature.line, "no signature over it is verified"));
  }
  const [first] = wanted.signers;
  if (first !== undefined) {
    const ruling = wanted.signers.some(({ value }) =>
      signed.some(({ signer }) => signer !== undefined && compileGlob(value)(signer)),
    );
    const who = signed.flatMap(({ signer }) => signer ?? []).join(", ");
    const message = who === "" ? "no signer of it is verified" : `signed by ${who}, who is not among the signers`;
    if (!ruling) reasons.push(reason("fail", "require.signers", first.line, message));
  }
  for (const [at, { value, line }] of wanted.proofs.entries()) {
    if (verified.some(({ kind }) => kind === value)) continue;
    const status = proofs.find(({ kind }) => kind === value)?.status ?? "absent";
    reasons.push(
      reason("fail", `require.proofs[${at}]`, line, `${value} is ${status}, not verified`, { proof: value }),
    );
  }
  return reasons;
}

/** A package is as acceptable as the least of the skills that it carries. */
function bundledReasons({ name, target, policy }: PolicyCase["bundled"][number]): PolicyReason[] {
  if (policy === null || policy.decision === "pass") return [];
  const first = policy.reasons.find(({ effect }) => effect === "fail");
  if (first === undefined) return [];
  return [{ ...first, message: `its skill ${name ?? target} fails: ${first.message}` }];
}

function distinct(reasons: readonly PolicyReason[]): readonly PolicyReason[] {
  return [...new Map(reasons.map((one) => [[one.rule, one.finding, one.message].join("\n"), one])).values()];
}

function shortened(reasons: readonly PolicyReason[]): readonly PolicyReason[] {
  const [last] = reasons.slice(MAX_REASONS - 1);
  if (last === undefined || reasons.length <= MAX_REASONS) return reasons;
  const more = reasons.length - MAX_REASONS + 1;
  return [
    ...reasons.slice(0, MAX_REASONS - 1),
    reason(last.effect, last.rule, last.line, `${more} more reasons are not listed`),
  ];
}
