import type { ReportedDependency } from "../model/report.ts";
import { compileGlob } from "./glob.ts";
import { sourceOf, type PackageSource } from "./source-pattern.ts";

export interface NamedPackage {
  /** `<ecosystem>:<name>` in lower case, without a version. */
  readonly id: string;
  readonly source: PackageSource;
}

/** Package managers by the ecosystem whose names they take. */
const ECOSYSTEM_OF: ReadonlyMap<string, string> = new Map([
  ...["npm", "npx", "pnpm", "yarn", "bun", "bunx", "node"].map((manager) => [manager, "npm"] as const),
  ...["pip", "pip3", "pipx", "uv", "uvx", "poetry", "python", "pypi"].map((manager) => [manager, "pypi"] as const),
  ...["cargo", "crates.io"].map((manager) => [manager, "cargo"] as const),
  ...["gem", "bundler", "rubygems"].map((manager) => [manager, "gem"] as const),
  ...["composer", "packagist"].map((manager) => [manager, "composer"] as const),
  ...["apt", "apt-get"].map((manager) => [manager, "apt"] as const),
]);

/** Of a capability's subject: `pip requests==2.1`, `npm @acme/x@1`. */
export function packageOfCommand(subject: string): NamedPackage {
  const [manager = "", ...rest] = subject.split(" ");
  const spec = rest.join(" ").trim();
  return { id: idOf(manager, spec), source: sourceOf(sourceWords(manager, spec)) };
}

export function packageOfDependency(dependency: ReportedDependency): NamedPackage {
  const { ecosystem, name, source, address } = dependency;
  return { id: idOf(ecosystem, name), source: addressedSource(source, address) };
}

function addressedSource(source: ReportedDependency["source"], address: string | null): PackageSource {
  switch (source) {
    case "registry":
      return { kind: "registry", host: null, path: "" }; // `address` is then where a lock found it
    case "path":
    case "workspace":
      return { kind: "path", host: null, path: "" };
    case "git":
    case "url":
      return { ...sourceOf(address ?? ""), kind: source };
  }
}

export function compilePackage(pattern: string): (id: string) => boolean {
  const colon = pattern.indexOf(":");
  return compileGlob(idOf(pattern.slice(0, colon), pattern.slice(colon + 1)));
}

function idOf(manager: string, spec: string): string {
  const word = manager.toLowerCase();
  const ecosystem = ECOSYSTEM_OF.get(word) ?? word;
  const name = bareName(spec).toLowerCase();
  // PEP 503: `Foo_Bar` and `foo-bar` are one package.
  return `${ecosystem}:${ecosystem === "pypi" ? name.replaceAll(/[-_.]+/gu, "-") : name}`;
}

/** Without version, range, extras and markers; of an address the whole of it. */
function bareName(spec: string): string {
  const text = spec.trim();
  if (/^[a-z][a-z+.-]{0,20}:/iu.test(text)) return text;
  return /^(@?[^\s@=<>~![;,]{1,214})/u.exec(text)?.[1] ?? text;
}

/** `owner/name` is an address to npm only; to Go and Docker it is a name of theirs. */
function sourceWords(manager: string, spec: string): string {
  const isName = ECOSYSTEM_OF.get(manager.toLowerCase()) !== "npm" && /^[\w.-]{1,100}\/[\w./-]{1,200}/u.test(spec);
  return isName ? "" : spec;
}
