import { declare } from "./declare.ts";
import { reference, triggered, type Manifest } from "./manifest.ts";
import { child, itemsOf, stringsOf, type ManifestNode, type ScalarNode } from "./node.ts";

/** What a plugin brings: skills that the agent obeys, code that the host loads. Servers are found by their own key. */
export function readPluginManifest(manifest: Manifest, root: ManifestNode): void {
  declare(manifest, manifest.fileName, root);
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

function foldersOf(node: ManifestNode | undefined): readonly ScalarNode[] {
  const inside = itemsOf(node).flatMap((item) =>
    ["rootPath", "path", "dir", "skillMdPath"].flatMap((key) => stringsOf(child(item, key))),
  );
  return [...stringsOf(node), ...inside];
}
