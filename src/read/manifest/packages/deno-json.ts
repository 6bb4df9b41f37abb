import { npmEntry } from "../../packages/npm-request.ts";
import { dependency, type Manifest } from "../manifest.ts";
import { child, entriesOf, textOf, type ManifestNode } from "../syntax/node.ts";

/** deno.json and import maps: `"name": "npm:other@^1"`, `"jsr:@scope/name@1"`, an address. */
export function readDenoJson(manifest: Manifest, root: ManifestNode): void {
  const scopes = entriesOf(child(root, "scopes")).map(({ value }) => value);
  for (const map of [child(root, "imports"), ...scopes]) {
    for (const { key, start, value } of entriesOf(map)) {
      const target = textOf(value);
      // A path is the project's own file; `npm:x@1/deep/file` is a file of a package.
      if (target === null || !/^(?:npm|jsr|https?):/u.test(target)) continue;
      const plain = target.replace(/^((?:npm|jsr):\/?(?:@[^/]{1,200}\/)?[^/]{1,200}).*$/u, "$1").replace(":/", ":");
      const request = /^https?:/u.test(target) ? npmEntry(target, target) : npmEntry(null, plain);
      dependency(manifest, { start, end: value.end }, { ...request, alias: request.name === key ? null : key });
    }
  }
}
