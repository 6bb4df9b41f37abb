import type { FailFrom, Policy, Setting, SignatureRule, SubjectRules } from "../model/policy.ts";
import { ScanError } from "../model/scan-error.ts";
import { POLICY_FILE, type PolicyFile } from "./policy-file.ts";
import { patternProblems } from "./policy-problems.ts";
import { PRESETS } from "./presets.ts";
import { schemaProblems } from "./schema-problems.ts";
import { readYamlDocument, type Problem } from "./yaml-document.ts";

export interface CheckedPolicy {
  /** Null where there are problems. */
  readonly policy: Policy | null;
  readonly problems: readonly Problem[];
}

/** Where a policy's text comes from: the name to show, and the folder below which inline comments may count. */
export interface PolicyPlace {
  readonly file: string;
  readonly folder: string | null;
}

/** Text of a `skillscan.policy.yaml` → the policy in force, or every problem with its line. */
export function checkPolicy(text: string, place: PolicyPlace): CheckedPolicy {
  const document = readYamlDocument(text);
  const broken = (problems: readonly Problem[]): CheckedPolicy => ({
    policy: null,
    problems: problems.toSorted((a, b) => a.line - b.line),
  });
  if (document.problems.length > 0) return broken(document.problems);
  const parsed = POLICY_FILE.safeParse(document.value ?? {});
  if (!parsed.success) return broken(schemaProblems(parsed.error, document, POLICY_FILE));
  const problems = patternProblems(parsed.data, document);
  if (problems.length > 0) return broken(problems);
  return { policy: policyOf(parsed.data, place, (path) => document.lineOf(path)), problems: [] };
}

/** As `checkPolicy`; throws ScanError (`usage`) that names the first problem. */
export function parsePolicy(text: string, place: PolicyPlace): Policy {
  const { policy, problems } = checkPolicy(text, place);
  const [first, ...others] = problems;
  if (policy !== null && first === undefined) return policy;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  throw new ScanError("usage", `${place.file}:${first?.line ?? 1}: ${first?.message ?? "unreadable"}${more}`, {
    hint: `skillscan policy check ${place.file} shows every problem`,
  });
}

/** A preset by itself. */
export function presetPolicy(preset: PolicyFile["extends"]): Policy {
  return { ...policyOf({ extends: preset }, { file: preset, folder: null }, () => 1), file: null };
}

type LineOf = (path: readonly PropertyKey[]) => number;

/** The file's values before the preset's, each with its line. */
function policyOf(file: PolicyFile, place: PolicyPlace, lineOf: LineOf): Policy {
  const preset = PRESETS[file.extends];
  const pick = <T>(own: T | undefined, inherited: T | undefined, last: T, ...path: string[]): Setting<T> =>
    own === undefined ? { value: inherited ?? last, line: null } : { value: own, line: lineOf(path) };
  const list = (
    own: readonly string[] | undefined,
    inherited: readonly string[] | undefined,
    ...path: string[]
  ): Setting<readonly Setting<string>[]> | null => {
    if (own !== undefined) {
      return { value: own.map((value, at) => ({ value, line: lineOf([...path, at]) })), line: lineOf(path) };
    }
    return inherited === undefined ? null : { value: inherited.map((value) => ({ value, line: null })), line: null };
  };
  const lists = (
    own: PolicyFile["publishers"],
    inherited: PolicyFile["publishers"],
    ...path: string[]
  ): Pick<SubjectRules, "allow" | "deny"> => ({
    allow: list(own?.allow, inherited?.allow, ...path, "allow"),
    deny: list(own?.deny, inherited?.deny, ...path, "deny")?.value ?? [],
  });
  const rules = (own: PolicyFile["hosts"], inherited: PolicyFile["hosts"], ...path: string[]): SubjectRules => ({
    ...lists(own, inherited, ...path),
    undeclared: pick(own?.undeclared, inherited?.undeclared, "allow", ...path, "undeclared"),
  });
  const score = pick(file.fail?.score, preset.fail?.score, "never", "fail", "score");
  return {
    file: place.file,
    folder: place.folder,
    preset: file.extends,
    failVerdict: pick(file.fail?.verdict, preset.fail?.verdict, "suspicious", "fail", "verdict"),
    failScore: score.value === "never" ? null : { value: score.value, line: score.line },
    incomplete: pick(file.fail?.incomplete, preset.fail?.incomplete, "report", "fail", "incomplete"),
    inlineSuppressions: pick(file.inlineSuppressions, undefined, false, "inlineSuppressions"),
    categories: new Map(
      Object.entries(file.categories ?? {}).map(([name, fails]) => [
        name,
        { value: failFrom(fails), line: lineOf(["categories", name]) },
      ]),
    ),
    signatures: new Map(
      Object.entries(file.signatures ?? {}).map(([id, rule]) => [id, signatureRule(rule, lineOf(["signatures", id]))]),
    ),
    subjects: {
      hosts: rules(file.hosts, preset.hosts, "hosts"),
      commands: rules(file.commands, preset.commands, "commands"),
      secrets: rules(file.secrets, preset.secrets, "secrets"),
      reads: rules(file.files?.read, preset.files?.read, "files", "read"),
      writes: rules(file.files?.write, preset.files?.write, "files", "write"),
      packages: rules(file.packages, preset.packages, "packages"),
    },
    packageSources: lists(file.packages?.sources, preset.packages?.sources, "packages", "sources"),
    publishers: lists(file.publishers, preset.publishers, "publishers"),
    require: {
      signature: pick(file.require?.signature, preset.require?.signature, false, "require", "signature"),
      signers: list(file.require?.signers, preset.require?.signers, "require", "signers")?.value ?? [],
      proofs: (file.require?.proofs ?? []).map((value, at) => ({ value, line: lineOf(["require", "proofs", at]) })),
    },
  };
}

function failFrom(fails: FailFrom | "always"): FailFrom {
  return fails === "always" ? "info" : fails;
}

type WrittenRule = NonNullable<PolicyFile["signatures"]>[string];

function signatureRule(rule: WrittenRule, line: number): SignatureRule {
  if (typeof rule !== "string") {
    const { severity = null, fails, reason = null } = rule;
    return { line, severity, fails: fails === undefined ? null : failFrom(fails), reason };
  }
  switch (rule) {
    case "fail":
      return { line, severity: null, fails: "info", reason: null };
    case "allow":
      return { line, severity: null, fails: "never", reason: null };
    default:
      return { line, severity: rule, fails: null, reason: null };
  }
}
