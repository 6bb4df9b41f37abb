import type { DependencyFact } from "../../model/fact.ts";
import { declare } from "./declare.ts";
import { dependency, reference, triggered, type Manifest } from "./manifest.ts";
import { child, entriesOf, textOf, type ManifestNode } from "./node.ts";

const TABLES: readonly (readonly [string, DependencyFact["scope"]])[] = [
  ["dependencies", "runtime"],
  ["dev-dependencies", "dev"],
  ["build-dependencies", "dev"],
];

/** Cargo.toml, with the tables of single targets and of the workspace. */
export function readCargo(manifest: Manifest, root: ManifestNode): void {
  const pkg = child(root, "package");
  if (pkg !== undefined) declare(manifest, "Cargo.toml", pkg);
  const build = child(pkg, "build");
  if (build?.kind === "scalar" && build.isString)
    reference(manifest, build, "run", triggered(manifest.source, "install"));
  const targets = entriesOf(child(root, "target")).map(({ value }) => value);
  for (const holder of [root, child(root, "workspace"), ...targets]) {
    for (const [table, scope] of TABLES) {
      for (const { key, start, value } of entriesOf(child(holder, table))) {
        const name = textOf(child(value, "package")) ?? key;
        const requested =
          textOf(value) ??
          ["version", "git", "path"].map((field) => textOf(child(value, field))).find((text) => text !== null) ??
          null;
        dependency(manifest, { start, end: value.end }, { ecosystem: "crates.io", name, requested, scope });
      }
    }
  }
}
