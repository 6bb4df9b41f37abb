import type { Capability, CapabilityKind } from "../../model/capability.ts";
import type { Policy, PolicyReason, Subject } from "../../model/policy.ts";
import type { ReportedDependency } from "../../model/report.ts";
import { globFits } from "../../policy/glob.ts";
import { hostFits, parseHostPattern } from "../../policy/host-pattern.ts";
import { packageFits, packageOfCommand, packageOfDependency } from "../../policy/package-pattern.ts";
import { parseSourcePattern, sourceFits, type PackageSource } from "../../policy/source-pattern.ts";
import { reason } from "./case.ts";
import { rule } from "./lists.ts";

/** What a rule's name is in the file. */
const NAMES: Readonly<Record<Subject, string>> = {
  hosts: "hosts",
  commands: "commands",
  secrets: "secrets",
  reads: "files.read",
  writes: "files.write",
  packages: "packages",
};

const VERBS: Readonly<Record<Subject, string>> = {
  hosts: "contacts",
  commands: "runs",
  secrets: "reads",
  reads: "reads",
  writes: "writes",
  packages: "installs",
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
    ...(SUBJECTS_OF[capability.kind] ?? [])
      .filter((subject) => subject !== "reads" || isPath(capability.subject))
      .flatMap((subject) => subjectReasons(policy, subject, capability)),
    ...sourceReasons(policy, capability),
  ]);
}

export function dependencyReasons(
  policy: Policy,
  dependencies: readonly ReportedDependency[],
): readonly PolicyReason[] {
  return dependencies.flatMap((dependency) => {
    const { id, source } = packageOfDependency(dependency);
    const does = `depends on ${id} (${dependency.path}:${dependency.line})`;
    const own = rule("packages", policy.subjects.packages, (pattern) => packageFits(pattern, id), does, {});
    return [own.failure ?? [], sourceRuling(policy, source, does, {}) ?? []].flat();
  });
}

function subjectReasons(
  policy: Policy,
  subject: Subject,
  { kind, subject: what, declared }: Capability,
): PolicyReason[] {
  const rules = policy.subjects[subject];
  const about = { capability: { kind, subject: what } };
  const does = `${VERBS[subject]} ${what}`;
  const { failure, allowed } = rule(NAMES[subject], rules, (pattern) => fits(subject, pattern, what), does, about);
  if (failure !== null) return [failure];
  if (declared || allowed || rules.undeclared.value === "allow") return [];
  const message = `${does}, which nothing in its metadata accounts for`;
  return [reason("fail", `${NAMES[subject]}.undeclared`, rules.undeclared.line, message, about)];
}

function fits(subject: Subject, pattern: string, what: string): boolean {
  switch (subject) {
    case "hosts": {
      const host = parseHostPattern(pattern);
      return host !== null && hostFits(host, what);
    }
    case "commands":
      return globFits(program(pattern), program(what));
    case "secrets":
      return (
        globFits(pattern, what) || (what.startsWith("$") && globFits(pattern, what.slice(1))) || fileFits(pattern, what)
      );
    case "reads":
    case "writes":
      return fileFits(pattern, what);
    case "packages":
      return packageFits(pattern, packageOfCommand(what).id);
  }
}

function program(name: string): string {
  return name.toLowerCase().replace(/\.exe$/u, "");
}

function fileFits(pattern: string, path: string): boolean {
  return isPath(path) && globFits(plainPath(pattern), plainPath(path));
}

function isPath(text: string): boolean {
  return /^(?:~|\/|\$HOME|\$\{HOME\}|%\w{1,40}%|[A-Za-z]:[\\/])/u.test(text);
}

/** `~` for the home folder however it is written, `/` between parts, `.` and `..` resolved: `~/a/../.ssh` is `~/.ssh`. */
function plainPath(path: string): string {
  const home = path
    .replaceAll("\\", "/")
    .replace(
      /^(?:\$HOME|\$\{HOME\}|%USERPROFILE%|\$env:USERPROFILE|\/root|\/(?:home|Users)\/[^/*]{1,60})(?=\/|$)/iu,
      "~",
    );
  const parts: string[] = [];
  for (const part of home.split("/")) {
    if (part === "." || (part === "" && parts.length > 0)) continue;
    if (part === ".." && parts.length > 1) parts.pop();
    else if (part !== "..") parts.push(part);
  }
  return parts.join("/");
}

function sourceReasons(policy: Policy, { kind, subject }: Capability): PolicyReason[] {
  if (kind !== "installs-package") return [];
  const failure = sourceRuling(policy, packageOfCommand(subject).source, `installs ${subject}`, {
    capability: { kind, subject },
  });
  return failure === null ? [] : [failure];
}

function sourceRuling(
  policy: Policy,
  source: PackageSource,
  does: string,
  about: Partial<Pick<PolicyReason, "capability">>,
): PolicyReason | null {
  const from = source.host === null ? source.kind : `${source.kind} ${source.host}/${source.path}`;
  const isFrom = (pattern: string): boolean => {
    const parsed = parseSourcePattern(pattern);
    return parsed !== null && sourceFits(parsed, source);
  };
  return rule("packages.sources", policy.packageSources, isFrom, `${does}, from ${from}`, about).failure;
}
