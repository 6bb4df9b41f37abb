import { declare } from "../declare.ts";
import { embedScalar, reference, triggered, type Manifest } from "../manifest.ts";
import { child, itemsOf, stringsOf, type ManifestNode, type ScalarNode } from "../syntax/node.ts";

/** What a plugin brings: skills that the agent obeys, code that the host loads. Servers are found by their own key. */
export function readPluginManifest(manifest: Manifest, root: ManifestNode): void {
  declare(manifest, manifest.fileName, root);
  tellPluginDescription(manifest, root);
  for (const name of ["skills", "bundledSkills"]) {
    for (const folder of foldersOf(child(root, name))) reference(manifest, folder, "include");
  }
  const load = triggered(manifest.source, "load");
  for (const name of ["main", "entry", "extensions", "hooks", "commands", "agents"]) {
    const files = child(root, name);
    if (files?.kind !== "map")
      for (const file of stringsOf(files)) if (/[./]/.test(file.value)) reference(manifest, file, "run", load);
  }
}

/** Told to the agent with the names of its plugins: an order in it is an order. */
export function tellPluginDescription(manifest: Manifest, root: ManifestNode): void {
  const node = child(root, "description");
  if (node?.kind !== "scalar" || !node.isString) return;
  const { context } = manifest.source;
  const role = context.role === "code" ? "instruction" : context.role;
  embedScalar(manifest, node, "markdown", "description", { ...context, role, trigger: "obey" });
}

function foldersOf(node: ManifestNode | undefined): readonly ScalarNode[] {
  const inside = itemsOf(node).flatMap((item) =>
    ["rootPath", "path", "dir", "skillMdPath"].flatMap((key) => stringsOf(child(item, key))),
  );
  return [...stringsOf(node), ...inside];
}
