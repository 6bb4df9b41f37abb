import { declare } from "../declare.ts";
import type { Manifest } from "../manifest.ts";
import { child, entriesOf, textOf, type ManifestNode } from "../syntax/node.ts";

/** `_meta.json` (registry), `.clawhub/origin.json` (client) and descriptive files that publishers add. */
const RECORDS: ReadonlyMap<string, string> = new Map([
  ["_meta.json", "_meta.json"],
  ["origin.json", ".clawhub/origin.json"],
]);
const DESCRIPTIONS = new Set([
  "skill.json",
  "metadata.json",
  "manifest.json",
  "plugin.json",
  "skill.yaml",
  "skill.yml",
  "skill-info.json",
  "clawhub.json",
  "clawdhub.json",
  "claw.json",
]);

/** True when the file is one of these and was read. */
export function readRegistryRecord(manifest: Manifest, root: ManifestNode): boolean {
  const { fileName, filePath } = manifest;
  const record = RECORDS.get(fileName);
  const isOrigin = fileName === "origin.json";
  if (record !== undefined && (!isOrigin || /(?:^|\/)\.(?:clawhub|clawdhub|openclaw)\//.test(filePath))) {
    declare(manifest, record, root, {
      name: textOf(child(root, "slug")),
      author: textOf(child(root, "ownerHandle")) ?? textOf(child(root, "owner")) ?? textOf(child(root, "ownerId")),
    });
    return true;
  }
  if (!DESCRIPTIONS.has(fileName) || !entriesOf(root).some(({ key }) => key === "description" || key === "name"))
    return false;
  declare(manifest, fileName, root);
  return true;
}
