import type { Policy } from "../../model/policy.ts";
import { compileGlob } from "../../policy/glob.ts";
import { compileHost } from "../../policy/host-pattern.ts";
import { compilePackage } from "../../policy/package-pattern.ts";
import { compilePublisher } from "../../policy/publisher-pattern.ts";
import { compileSource, type PackageSource } from "../../policy/source-pattern.ts";
import { compileLists, type CompiledLists } from "./lists.ts";
import { compilePath, plainPath } from "./paths.ts";

/** A secret as the report shows it, and as a path where it is a file. */
export interface SeenSecret {
  readonly shown: string;
  readonly path: string | null;
}

/** The lists of a policy, ready to be compared with many subjects. Subjects are in their plain form. */
export interface CompiledPolicy {
  readonly hosts: CompiledLists<string>;
  readonly commands: CompiledLists<string>;
  readonly secrets: CompiledLists<SeenSecret>;
  readonly reads: CompiledLists<string>;
  readonly writes: CompiledLists<string>;
  readonly packages: CompiledLists<string>;
  readonly packageSources: CompiledLists<PackageSource>;
  readonly publishers: CompiledLists<readonly string[]>;
}

const COMPILED = new WeakMap<Policy, CompiledPolicy>();

/** Done once for each policy: a folder of a hundred skills asks a hundred times. */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const known = COMPILED.get(policy);
  if (known !== undefined) return known;
  const { hosts, commands, secrets, reads, writes, packages } = policy.subjects;
  const compiled: CompiledPolicy = {
    hosts: compileLists(hosts, compileHost),
    commands: compileLists(commands, (pattern) => compileGlob(plainProgram(pattern))),
    secrets: compileLists(secrets, compileSecret),
    reads: compileLists(reads, compilePath),
    writes: compileLists(writes, compilePath),
    packages: compileLists(packages, compilePackage),
    packageSources: compileLists(policy.packageSources, compileSource),
    publishers: compileLists(policy.publishers, compilePublisher),
  };
  COMPILED.set(policy, compiled);
  return compiled;
}

export function plainProgram(name: string): string {
  return name.toLowerCase().replace(/\.exe$/u, "");
}

export function seenSecret(shown: string): SeenSecret {
  return { shown, path: plainPath(shown) };
}

function compileSecret(pattern: string): (seen: SeenSecret) => boolean {
  const named = compileGlob(pattern);
  const within = compilePath(pattern);
  return ({ shown, path }) =>
    named(shown) || (shown.startsWith("$") && named(shown.slice(1))) || (path !== null && within(path));
}
