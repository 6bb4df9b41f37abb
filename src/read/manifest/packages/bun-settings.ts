import { registryFact } from "../../packages/registry-fact.ts";
import { place, tell, type Manifest } from "../manifest.ts";
import { child, descend, entriesOf, type ManifestNode } from "../syntax/node.ts";

/** bunfig.toml: `registry` as an address or a table with one, and one for each of `scopes`. */
export function readBunSettings(manifest: Manifest, root: ManifestNode): void {
  const install = child(root, "install");
  tellRegistry(manifest, child(install, "registry"), null);
  for (const { key, value } of entriesOf(descend(install, "scopes")))
    tellRegistry(manifest, value, key.startsWith("@") ? key : `@${key}`);
}

function tellRegistry(manifest: Manifest, node: ManifestNode | undefined, scope: string | null): void {
  const url = node?.kind === "map" ? child(node, "url") : node;
  if (url?.kind !== "scalar" || !url.isString) return;
  const effect = scope === null ? "replaces" : "bound";
  tell(manifest, registryFact("bun", effect, url.value, place(manifest.source, url), scope));
}
