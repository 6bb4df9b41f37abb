import { PackageURL } from "packageurl-js";
import type { Ecosystem } from "../model/fact.ts";

interface Coordinates {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly version: string | null;
}

/** Types of https://github.com/package-url/purl-spec; apt's needs a distribution that no command names, brew has none. */
const TYPES: Readonly<Record<Ecosystem, string | null>> = {
  npm: "npm",
  PyPI: "pypi",
  Go: "golang",
  "crates.io": "cargo",
  RubyGems: "gem",
  Packagist: "composer",
  Maven: "maven",
  NuGet: "nuget",
  Hex: "hex",
  Pub: "pub",
  "GitHub Actions": "github",
  brew: null,
  apt: null,
  docker: "docker",
  other: null,
};

/** The package's URL; null: its ecosystem has no type, or its name is none that the type allows. */
export function purlOf({ ecosystem, name, version }: Coordinates): string | null {
  const type = TYPES[ecosystem];
  if (type === null || name === "" || name.includes("://")) return null;
  const { namespace, rest, registry } = divided(ecosystem, name);
  try {
    const qualifiers = registry === null ? null : { repository_url: registry };
    return new PackageURL(type, namespace, rest, version, qualifiers, null).toString();
  } catch {
    return null; // written by whoever wrote the manifest: "{{ name }}", a path
  }
}

function divided(
  ecosystem: Ecosystem,
  name: string,
): { readonly namespace: string | null; readonly rest: string; readonly registry: string | null } {
  if (ecosystem === "Maven") {
    const [group = "", artifact = ""] = name.split(":", 2);
    return { namespace: group, rest: artifact, registry: null };
  }
  const parts = name.split("/");
  const [first = ""] = parts;
  // An image's first part is a host where it has a dot or a port (docs.docker.com, "Image name").
  const isHost = ecosystem === "docker" && parts.length > 1 && /[.:]/u.test(first);
  const path = isHost ? parts.slice(1) : parts;
  return {
    namespace: path.slice(0, -1).join("/") || null,
    rest: path.at(-1) ?? name,
    registry: isHost ? first : null,
  };
}
