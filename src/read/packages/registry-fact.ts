import type { Ecosystem, RegistryFact } from "../../model/fact.ts";
import type { FactPlace } from "./dependency-fact.ts";

type Effect = RegistryFact["effect"];

/** A registry named in place of the public one, or beside it. */
export function registryFact(
  manager: string,
  effect: Effect,
  address: string,
  place: FactPlace,
  packages: string | null = null,
): RegistryFact {
  return { kind: "registry", manager, ecosystem: ecosystemOf(manager), effect, address, packages, ...place };
}

const ECOSYSTEMS: ReadonlyMap<string, Ecosystem> = new Map<string, Ecosystem>([
  ...["npm", "npx", "pnpm", "yarn", "bun", "bunx", "cnpm", "pnpx", "deno"].map((name) => [name, "npm"] as const),
  ...["pip", "pipx", "uv", "uvx", "poetry", "pdm", "pipenv", "rye", "hatch"].map((name) => [name, "PyPI"] as const),
  ["cargo", "crates.io"],
  ["gem", "RubyGems"],
  ["bundle", "RubyGems"],
  ["composer", "Packagist"],
  ["go", "Go"],
]);

export function ecosystemOf(manager: string): Ecosystem {
  return ECOSYSTEMS.get(manager.replace(/[\d.]{1,8}$/u, "")) ?? "other";
}
