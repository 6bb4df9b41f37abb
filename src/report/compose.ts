import type { Capability } from "../model/capability.ts";
import type { Finding } from "../model/finding.ts";
import type { Gap } from "../model/gap.ts";
import type { PackageFacts } from "../model/package-facts.ts";
import type { PackageFile } from "../model/package-tree.ts";
import type { PolicyOutcome } from "../model/policy.ts";
import { VERDICTS, type Judgement, type ReportedDependency, type ScanReport } from "../model/report.ts";
import { excerptOf } from "./excerpt.ts";
import { secretMasker } from "./mask-secrets.ts";

export interface ReportParts {
  readonly target: string;
  readonly pkg: PackageFacts;
  readonly files: readonly PackageFile[];
  readonly findings: readonly Finding[];
  readonly suppressed: ScanReport["suppressed"];
  readonly lapsed: ScanReport["lapsed"];
  readonly evidence: ScanReport["evidence"];
  readonly policy: ScanReport["policy"];
  readonly capabilities: readonly Capability[];
  readonly dependencies: readonly ReportedDependency[];
  readonly advisorySource: ScanReport["advisorySource"];
  readonly gaps: readonly Gap[];
  readonly judgement: Judgement;
  readonly notes: readonly string[];
  readonly bundled: readonly ScanReport[];
  readonly engine: ScanReport["engine"];
}

/** Puts a report together: nothing is judged here, secrets are masked, the lines around each finding are added. */
export function composeReport(parts: ReportParts): ScanReport {
  const { pkg, files, judgement } = parts;
  const mask = secretMasker(
    pkg.facts.flatMap((fact) => (fact.kind === "secret-literal" && !fact.placeholder ? [fact.value] : [])),
  );
  const textOf = textCache(files);
  const declared = pkg.facts.flatMap((fact) => (fact.kind === "declaration" ? [fact] : []));
  return {
    schema: "skillscan.report.v1",
    target: parts.target,
    origin: pkg.origin,
    packageKind: pkg.kind,
    name: declared.find(({ name }) => name !== null)?.name ?? null,
    description: maskOrNull(declared.find(({ description }) => description !== null)?.description ?? null, mask),
    verdict: worst([judgement, ...parts.bundled]),
    complete: judgement.complete && parts.bundled.every(({ complete }) => complete),
    score: Math.max(judgement.score, ...parts.bundled.map(({ score }) => score)),
    scoreParts: judgement.scoreParts.map((part) => ({ ...part, reason: mask(part.reason) })),
    because: mask(because(judgement, parts.bundled)),
    findings: parts.findings.map((finding) => maskFinding(finding, textOf, mask)),
    suppressed: parts.suppressed.map((one) => ({ ...one, finding: maskFinding(one.finding, textOf, mask) })),
    lapsed: parts.lapsed,
    evidence: parts.evidence,
    policy: parts.policy === null ? null : maskOutcome(parts.policy, mask),
    capabilities: parts.capabilities.map((capability) => ({ ...capability, subject: mask(capability.subject) })),
    proofs: pkg.proofs,
    dependencies: parts.dependencies,
    advisorySource: parts.advisorySource,
    gaps: parts.gaps,
    registry: pkg.registry,
    notes: parts.notes,
    bundled: parts.bundled,
    files: { count: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) },
    engine: parts.engine,
  };
}

function worst(all: readonly Pick<Judgement, "verdict">[]): Judgement["verdict"] {
  return all.map(({ verdict }) => verdict).reduce((a, b) => (VERDICTS.indexOf(b) > VERDICTS.indexOf(a) ? b : a));
}

/** Where a bundled skill decides, the parent's sentence must not say that all is well. */
function because(own: Judgement, bundled: readonly ScanReport[]): string {
  const verdict = worst([own, ...bundled]);
  if (verdict === own.verdict) return own.because;
  const first = bundled.find((skill) => skill.verdict === verdict);
  return first === undefined ? own.because : `Its skill ${first.name ?? first.target} is ${verdict}: ${first.because}`;
}

function maskFinding(
  finding: Finding,
  textOf: (path: string) => string | null,
  mask: (text: string) => string,
): Finding {
  const text = textOf(finding.at.path);
  return {
    ...finding,
    message: mask(finding.message),
    snippet: mask(finding.snippet),
    excerpt: text === null ? [] : excerptOf(text, finding.at, mask),
    chain: finding.chain.map((step) => ({ ...step, does: mask(step.does), snippet: mask(step.snippet) })),
  };
}

function maskOutcome(outcome: PolicyOutcome, mask: (text: string) => string): PolicyOutcome {
  return {
    ...outcome,
    reasons: outcome.reasons.map((reason) => ({
      ...reason,
      message: mask(reason.message),
      capability:
        reason.capability === null ? null : { ...reason.capability, subject: mask(reason.capability.subject) },
    })),
  };
}

function maskOrNull(text: string | null, mask: (text: string) => string): string | null {
  return text === null ? null : mask(text);
}

/** Text of a file for excerpts; null where the bytes are not text. */
function textCache(files: readonly PackageFile[]): (path: string) => string | null {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const texts = new Map<string, string | null>();
  return (path) => {
    const cached = texts.get(path);
    if (cached !== undefined) return cached;
    const file = byPath.get(path);
    const text =
      file === undefined || file.bytes.subarray(0, 4096).includes(0) ? null : new TextDecoder().decode(file.bytes);
    texts.set(path, text);
    return text;
  };
}
