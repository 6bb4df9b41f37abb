import type { Capability, CapabilityKind } from "../../model/capability.ts";
import type { Policy, PolicyReason, Subject } from "../../model/policy.ts";
import type { ReportedDependency } from "../../model/report.ts";
import { plainHost } from "../../policy/host-pattern.ts";
import { packageOfCommand, packageOfDependency } from "../../policy/package-pattern.ts";
import type { PackageSource } from "../../policy/source-pattern.ts";
import { reason } from "./case.ts";
import { compilePolicy, plainProgram, seenSecret } from "./compiled-policy.ts";
import { rule, type Ruling } from "./lists.ts";
import { plainPath } from "./paths.ts";

/** What a rule's name is in the file, and the verb of its subjects. */
const WORDS: Readonly<Record<Subject, { readonly name: string; readonly verb: string }>> = {
  hosts: { name: "hosts", verb: "contacts" },
  commands: { name: "commands", verb: "runs" },
  secrets: { name: "secrets", verb: "reads" },
  reads: { name: "files.read", verb: "reads" },
  writes: { name: "files.write", verb: "writes" },
  packages: { name: "packages", verb: "installs" },
};

/** A secret that is a file is both. */
const SUBJECTS_OF: Readonly<Partial<Record<CapabilityKind, readonly Subject[]>>> = {
  "contacts-host": ["hosts"],
  "runs-command": ["commands"],
  "reads-secret": ["secrets", "reads"],
  "reads-file": ["reads"],
  "writes-file": ["writes"],
  "installs-package": ["packages"],
};

export function capabilityReasons(policy: Policy, capabilities: readonly Capability[]): readonly PolicyReason[] {
  return capabilities.flatMap((capability) => [
    ...(SUBJECTS_OF[capability.kind] ?? []).flatMap((subject) => subjectReasons(policy, subject, capability)),
    ...sourceReasons(policy, capability),
  ]);
}

export function dependencyReasons(
  policy: Policy,
  dependencies: readonly ReportedDependency[],
): readonly PolicyReason[] {
  const { packages } = compilePolicy(policy);
  return dependencies.flatMap((dependency) => {
    const { id, source } = packageOfDependency(dependency);
    const does = `depends on ${id} (${dependency.path}:${dependency.line})`;
    const own = rule("packages", packages, id, does, {});
    return [own.failure ?? [], sourceRuling(policy, source, does, {}) ?? []].flat();
  });
}

function subjectReasons(policy: Policy, subject: Subject, capability: Capability): PolicyReason[] {
  const { kind, subject: what, declared } = capability;
  const { name, verb } = WORDS[subject];
  const does = `${verb} ${what}`;
  const about = { capability: { kind, subject: what } };
  const ruling = rulingOn(policy, subject, what, does, about);
  if (ruling === null) return [];
  if (ruling.failure !== null) return [ruling.failure];
  const { undeclared } = policy.subjects[subject];
  if (declared || ruling.allowed || undeclared.value === "allow") return [];
  return [
    reason("fail", `${name}.undeclared`, undeclared.line, `${does}, which nothing in its metadata accounts for`, about),
  ];
}

type About = Partial<Pick<PolicyReason, "capability">>;

/** Null: no subject of this kind, such as a variable among files. */
function rulingOn(policy: Policy, subject: Subject, what: string, does: string, about: About): Ruling | null {
  const lists = compilePolicy(policy);
  const { name } = WORDS[subject];
  switch (subject) {
    case "hosts":
      return rule(name, lists.hosts, plainHost(what), does, about);
    case "commands":
      return rule(name, lists.commands, plainProgram(what), does, about);
    case "secrets":
      return rule(name, lists.secrets, seenSecret(what), does, about);
    case "reads":
    case "writes": {
      const path = plainPath(what);
      return path === null ? null : rule(name, lists[subject], path, does, about);
    }
    case "packages":
      return rule(name, lists.packages, packageOfCommand(what).id, does, about);
  }
}

function sourceReasons(policy: Policy, { kind, subject }: Capability): PolicyReason[] {
  if (kind !== "installs-package") return [];
  const about = { capability: { kind, subject } };
  const failure = sourceRuling(policy, packageOfCommand(subject).source, `installs ${subject}`, about);
  return failure === null ? [] : [failure];
}

function sourceRuling(policy: Policy, source: PackageSource, does: string, about: About): PolicyReason | null {
  const from = source.host === null ? source.kind : `${source.kind} ${source.host}/${source.path}`;
  const { packageSources } = compilePolicy(policy);
  return rule("packages.sources", packageSources, source, `${does}, from ${from}`, about).failure;
}
