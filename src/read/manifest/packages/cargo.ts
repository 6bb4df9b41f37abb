import type { DependencyFact } from "../../../model/fact.ts";
import { crate } from "../../packages/versioned-name.ts";
import { fromAddress, type PackageRequest } from "../../packages/package-request.ts";
import { registryFact } from "../../packages/registry-fact.ts";
import { declare } from "../declare.ts";
import { dependency, place, reference, tell, triggered, type Manifest } from "../manifest.ts";
import { child, descend, entriesOf, scalarText, textOf, type ManifestNode } from "../syntax/node.ts";

const TABLES: readonly (readonly [string, DependencyFact["scope"]])[] = [
  ["dependencies", "runtime"],
  ["dev-dependencies", "dev"],
  ["build-dependencies", "runtime"], // built and run by whoever installs the crate
];

/** Cargo.toml, with the tables of single targets, of the workspace, and those that put other crates in place. */
export function readCargo(manifest: Manifest, root: ManifestNode): void {
  const pkg = child(root, "package");
  if (pkg !== undefined) declare(manifest, "Cargo.toml", pkg);
  const build = child(pkg, "build");
  if (build?.kind === "scalar" && build.isString)
    reference(manifest, build, "run", triggered(manifest.source, "install"));
  const targets = entriesOf(child(root, "target")).map(({ value }) => value);
  for (const holder of [root, child(root, "workspace"), ...targets])
    for (const [table, scope] of TABLES) tellTable(manifest, child(holder, table), scope);
  for (const { value } of entriesOf(child(root, "patch"))) tellTable(manifest, value, "runtime");
}

function tellTable(manifest: Manifest, table: ManifestNode | undefined, scope: DependencyFact["scope"]): void {
  for (const { key, start, value } of entriesOf(table)) {
    const held = scalarText(child(value, "optional")) === "true" ? "optional" : scope;
    const index = textOf(child(value, "registry-index")) ?? textOf(child(value, "registry"));
    dependency(manifest, { start, end: value.end }, requestOf(key, value), { scope: held, index });
  }
}

function requestOf(key: string, value: ManifestNode): PackageRequest {
  const renamed = textOf(child(value, "package"));
  const name = renamed ?? key;
  const alias = renamed === null || renamed === key ? null : key;
  const version = textOf(value) ?? textOf(child(value, "version"));
  const git = textOf(child(value, "git"));
  const path = textOf(child(value, "path"));
  if (git !== null) {
    const ref = ["rev", "tag", "branch"].map((field) => textOf(child(value, field))).find((text) => text !== null);
    return { ...fromAddress("crates.io", name, "git", git, ref === undefined ? git : `${git}#${ref ?? ""}`), alias };
  }
  if (path !== null) return { ...fromAddress("crates.io", name, "path", version ?? path, path), alias };
  if (scalarText(child(value, "workspace")) === "true")
    return { ...crate(name, null, true), source: "workspace", alias };
  return { ...crate(name, version, true), alias };
}

/** `.cargo/config.toml`: registries that replace the public one, and others by name. */
export function readCargoSettings(manifest: Manifest, root: ManifestNode): void {
  const replaced = textOf(descend(root, "source", "crates-io", "replace-with"));
  const tables = [
    ["source", "registry"],
    ["registries", "index"],
  ] as const;
  for (const [table, field] of tables) {
    for (const { key, value } of entriesOf(child(root, table))) {
      const url = child(value, field);
      if (url?.kind !== "scalar" || !url.isString || key === "crates-io") continue;
      const effect = key === replaced ? "replaces" : "bound";
      tell(
        manifest,
        registryFact("cargo", effect, url.value, place(manifest.source, url), effect === "bound" ? key : null),
      );
    }
  }
}
