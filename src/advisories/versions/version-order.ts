import type { Ecosystem } from "../../model/fact.ts";

/** Below 0: `a` comes first; null: this order cannot place one of them. */
export type VersionOrder = (a: string, b: string) => number | null;

/** The order of an ecosystem's own versions; null where none is implemented: what cannot be ordered must not be guessed. */
export async function orderOf(ecosystem: Ecosystem): Promise<VersionOrder | null> {
  switch (ecosystem) {
    case "npm":
    case "Go":
    case "crates.io":
    case "Hex":
      return semverOrder();
    case "PyPI": {
      const { comparePep440 } = await import("./pep440-order.ts");
      return comparePep440;
    }
    case "RubyGems": {
      const { compareRuby } = await import("./ruby-order.ts");
      return compareRuby;
    }
    case "Packagist": {
      const { comparePackagist } = await import("./packagist-order.ts");
      return comparePackagist;
    }
    case "Maven":
    case "NuGet":
    case "Pub":
    case "GitHub Actions":
    case "brew":
    case "apt":
    case "docker":
    case "other":
      return null;
  }
}

/** For ranges of the type SEMVER, whatever the ecosystem. */
export async function semverOrder(): Promise<VersionOrder> {
  const { compareSemver } = await import("./semver-order.ts");
  return compareSemver;
}
