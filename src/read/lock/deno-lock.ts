import type { Manifest } from "../manifest/manifest.ts";
import { child, entriesOf, scalarText, textOf, textsOf, type ManifestNode } from "../manifest/syntax/node.ts";
import { fromRegistry } from "../packages/package-request.ts";
import { addDependent, locked, tellLocked, type Locked } from "./locked-package.ts";

/** deno.lock, versions 3 to 5: `npm` and `jsr` by `name@version`, below `packages` in version 3. */
export function readDenoLock(manifest: Manifest, root: ManifestNode): void {
  const holder = child(root, "packages") ?? root;
  for (const [field, ecosystem] of [
    ["npm", "npm"],
    ["jsr", "other"],
  ] as const) {
    const found = new Map<string, Locked>();
    const all: (readonly [ManifestNode, Locked])[] = [];
    for (const { key, start, value } of entriesOf(child(holder, field))) {
      // `a@1.0.0_b@2.0.0`: as it is with that peer.
      const [, name, version] = /^((?:@[^@/]{1,214}\/)?[^@/]{1,214})@([^_]{1,200})/u.exec(key) ?? [];
      if (name === undefined || version === undefined) continue;
      const each = locked({
        request: fromRegistry(ecosystem, name, null, version),
        start,
        integrity: textOf(child(value, "integrity")) !== null,
        installScript: field === "npm" ? scalarText(child(value, "scripts")) === "true" : null,
      });
      found.set(key, each);
      if (!found.has(name)) found.set(name, each);
      all.push([value, each]);
    }
    for (const [value, from] of all)
      for (const need of textsOf(child(value, "dependencies"))) addDependent(found.get(need), from.request.name);
    for (const [, each] of all) tellLocked(manifest, each);
  }
}
