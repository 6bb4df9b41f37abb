import type { Policy, Setting, SubjectRules } from "../model/policy.ts";

/** One rule of a policy as it stands after its preset. */
export interface RuleInForce {
  readonly rule: string;
  readonly value: string;
  /** Null: the preset says so. */
  readonly line: number | null;
}

/** Every rule that does something, in the order of the file's schema. */
export function describePolicy(policy: Policy): readonly RuleInForce[] {
  const { subjects, require: wanted } = policy;
  return [
    row("fail.verdict", policy.failVerdict),
    ...(policy.failScore === null ? [] : [row("fail.score", policy.failScore)]),
    row("fail.incomplete", policy.incomplete),
    row("inlineSuppressions", policy.inlineSuppressions),
    ...[...policy.categories].map(([name, fails]) => row(`categories.${name}`, fails)),
    ...[...policy.signatures].map(([id, { line, severity, fails, reason }]) => ({
      rule: `signatures.${id}`,
      line,
      value: [
        severity === null ? [] : [severity === "off" ? "off" : `rated ${severity}`],
        fails === null ? [] : [fails === "never" ? "does not fail" : `fails from ${fails}`],
        reason === null ? [] : [`because ${reason}`],
      ]
        .flat()
        .join(", "),
    })),
    ...lists("hosts", subjects.hosts),
    ...lists("commands", subjects.commands),
    ...lists("secrets", subjects.secrets),
    ...lists("files.read", subjects.reads),
    ...lists("files.write", subjects.writes),
    ...lists("packages", subjects.packages),
    ...lists("packages.sources", policy.packageSources),
    ...lists("publishers", policy.publishers),
    ...(wanted.signature.value ? [row("require.signature", wanted.signature)] : []),
    ...wanted.signers.map((signer) => row("require.signers", signer)),
    ...wanted.proofs.map((proof) => row("require.proofs", proof)),
  ];
}

function lists(name: string, rules: Partial<SubjectRules>): readonly RuleInForce[] {
  const { allow = null, deny = [], undeclared } = rules;
  const empty = allow !== null && allow.value.length === 0;
  return [
    ...(empty ? [{ rule: `${name}.allow`, value: "nothing", line: allow.line }] : []),
    ...(allow?.value ?? []).map((pattern) => row(`${name}.allow`, pattern)),
    ...deny.map((pattern) => row(`${name}.deny`, pattern)),
    ...(undeclared === undefined || undeclared.value === "allow" ? [] : [row(`${name}.undeclared`, undeclared)]),
  ];
}

function row(rule: string, { value, line }: Setting<string | number | boolean>): RuleInForce {
  return { rule, value: String(value), line };
}
