import type { Ecosystem } from "../model/fact.ts";

/** One package as OSV is asked for it. */
export interface PackageQuery {
  readonly ecosystem: Ecosystem;
  /** Normalised by `normalName`. */
  readonly name: string;
  /** Null: not known; only what affects every version can be said. */
  readonly version: string | null;
  /** A manifest or a command gives the name: whether there is such a package is worth asking. Locks hold what was found. */
  readonly named: boolean;
}

/** Ecosystems that OSV has; the rest is never asked for. */
export const OSV_ECOSYSTEMS: ReadonlySet<Ecosystem> = new Set<Ecosystem>([
  "npm",
  "PyPI",
  "Go",
  "crates.io",
  "RubyGems",
  "Packagist",
  "Maven",
  "NuGet",
  "Hex",
  "Pub",
  "GitHub Actions",
]);

/** The one spelling of names that a registry takes for the same: PEP 503 for PyPI, small letters for Packagist and NuGet. */
export function normalName(ecosystem: string, name: string): string {
  switch (ecosystem) {
    case "PyPI":
      return name.toLowerCase().replaceAll(/[-_.]+/gu, "-");
    case "Packagist":
    case "NuGet":
    case "GitHub Actions":
      return name.toLowerCase();
    default:
      return name;
  }
}

/** A module path has at most this many parts in practice; the last ones are packages inside a module. */
const MAX_MODULE_PARTS = 12;

/** `go install host/owner/module/cmd/x`: the advisory is about a module, which is one of the leading parts. */
export function namesToAsk(ecosystem: Ecosystem, name: string): readonly string[] {
  if (ecosystem !== "Go") return [normalName(ecosystem, name)];
  const parts = name.split("/").slice(0, MAX_MODULE_PARTS);
  const names: string[] = [];
  for (let length = parts.length; length >= Math.min(2, parts.length); length -= 1)
    names.push(parts.slice(0, length).join("/"));
  return names;
}

/** The version as OSV writes it. Null: a tag, a branch, nothing. */
export function normalVersion(ecosystem: Ecosystem, version: string | null): string | null {
  if (version === null) return null;
  const bare = version.trim().replace(/^(?:=|v(?=\d))+/u, "");
  if (!/^\d/u.test(bare) || bare.length > 300 || /[\s,*|<>]/u.test(bare)) return null;
  // A Python epoch has its `!`; everything else with one is no version.
  return bare.includes("!") && ecosystem !== "PyPI" ? null : bare;
}

export function queryKey({ ecosystem, name, version }: Omit<PackageQuery, "named">): string {
  return `${ecosystem}\n${name}\n${version ?? ""}`;
}
