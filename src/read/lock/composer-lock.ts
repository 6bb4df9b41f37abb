import type { DependencyFact } from "../../model/fact.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { child, descend, entriesOf, itemsOf, textOf, type ManifestNode } from "../manifest/syntax/node.ts";
import { fromRegistry, type PackageRequest } from "../packages/package-request.ts";
import { addDependent, locked, nameStart, tellLocked, type Locked } from "./locked-package.ts";

const LISTS: readonly (readonly [string, DependencyFact["scope"]])[] = [
  ["packages", "runtime"],
  ["packages-dev", "dev"],
];

/** composer.lock. Most entries have no digest: Composer trusts the archive of the commit that they name. */
export function readComposerLock(manifest: Manifest, root: ManifestNode): void {
  const found = new Map<string, Locked>();
  const all: (readonly [ManifestNode, Locked])[] = [];
  for (const [field, scope] of LISTS) {
    for (const item of itemsOf(child(root, field))) {
      const name = textOf(child(item, "name"));
      if (name === null) continue;
      const digest = textOf(descend(item, "dist", "shasum")) ?? "";
      const isPlugin = textOf(child(item, "type")) === "composer-plugin"; // runs inside Composer itself
      const each = locked({
        request: requestOf(name, item),
        start: nameStart(item),
        integrity: digest !== "",
        installScript: isPlugin,
        scope,
      });
      found.set(name, each);
      all.push([item, each]);
    }
  }
  for (const [item, from] of all)
    for (const { key } of entriesOf(child(item, "require"))) addDependent(found.get(key), from.request.name);
  for (const [, each] of all) tellLocked(manifest, each);
}

function requestOf(name: string, item: ManifestNode): PackageRequest {
  const base = fromRegistry("Packagist", name, null, textOf(child(item, "version")));
  const url = textOf(descend(item, "dist", "url")) ?? textOf(descend(item, "source", "url"));
  const isPath = textOf(descend(item, "dist", "type")) === "path";
  return { ...base, source: isPath ? "path" : "registry", address: url };
}
