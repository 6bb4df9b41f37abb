import type { DependencyFact } from "../../../model/fact.ts";
import { locked, tellLocked } from "../../lock/locked-package.ts";
import { pythonExact } from "../../packages/python-requirement.ts";
import { fromRegistry } from "../../packages/package-request.ts";
import { registryFact } from "../../packages/registry-fact.ts";
import { place, tell, type Manifest } from "../manifest.ts";
import { child, descend, entriesOf, itemsOf, scalarText, textOf, type ManifestNode } from "../syntax/node.ts";
import { elsewhere, tellTabled } from "./python-lists.ts";

const NO_GROUPS = new Set(["source", "requires", "pipenv", "scripts"]);

/** Pipenv's Pipfile: `packages`, `dev-packages` and groups of any name. */
export function readPipfile(manifest: Manifest, root: ManifestNode): void {
  tellSources(manifest, child(root, "source"));
  for (const { key, value } of entriesOf(root)) {
    if (NO_GROUPS.has(key)) continue;
    for (const entry of entriesOf(value))
      tellTabled(manifest, entry, entry.value, key === "packages" ? "runtime" : "dev");
  }
}

/** Pipfile.lock: `default`, `develop` and groups of any name; everything in it is one version. */
export function readPipfileLock(manifest: Manifest, root: ManifestNode): void {
  tellSources(manifest, descend(root, "_meta", "sources"));
  for (const { key: group, value } of entriesOf(root)) {
    if (group === "_meta") continue;
    const scope: DependencyFact["scope"] = group === "default" ? "runtime" : "dev";
    for (const { key, start, value: node } of entriesOf(value)) {
      const version = pythonExact(textOf(child(node, "version")) ?? "");
      const request = { ...elsewhere(fromRegistry("PyPI", key, null, version), node), requested: null };
      const integrity = itemsOf(child(node, "hashes")).length > 0;
      tellLocked(manifest, locked({ request, start, integrity, scope }));
    }
  }
}

/** The first source is where packages come from, the others stand beside it. */
function tellSources(manifest: Manifest, sources: ManifestNode | undefined): void {
  for (const [index, source] of itemsOf(sources).entries()) {
    const url = child(source, "url");
    if (url?.kind !== "scalar" || !url.isString) continue;
    const base = place(manifest.source, url);
    tell(manifest, registryFact("pipenv", index === 0 ? "replaces" : "adds", url.value, base));
    if (scalarText(child(source, "verify_ssl")) === "false")
      tell(manifest, registryFact("pipenv", "trusts", url.value, base));
  }
}
