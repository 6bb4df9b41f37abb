import { otherPackage } from "../../packages/versioned-name.ts";
import { pythonRequirement } from "../../packages/python-requirement.ts";
import { registryFact } from "../../packages/registry-fact.ts";
import { dependency, place, tell, type Manifest } from "../manifest.ts";
import { child, itemsOf, stringsOf, type ManifestNode } from "../syntax/node.ts";

/** Conda's environment.yml: its own packages, and those that pip gets after them. */
export function readConda(manifest: Manifest, root: ManifestNode): void {
  for (const item of itemsOf(child(root, "dependencies"))) {
    if (item.kind === "scalar") {
      const name = item.value.split("::").at(-1) ?? "";
      if (!/^python(?:$|[=<> ])/u.test(name)) dependency(manifest, item, otherPackage(name));
      continue;
    }
    for (const requirement of stringsOf(child(item, "pip")))
      dependency(manifest, requirement, pythonRequirement(requirement.value));
  }
  for (const channel of stringsOf(child(root, "channels")))
    if (channel.value.includes("://"))
      tell(manifest, registryFact("conda", "adds", channel.value, place(manifest.source, channel)));
}
