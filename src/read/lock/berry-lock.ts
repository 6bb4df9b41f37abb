import type { Manifest } from "../manifest/manifest.ts";
import { child, entriesOf, scalarText, textOf, type ManifestNode } from "../manifest/syntax/node.ts";
import { npmEntry } from "../packages/npm-request.ts";
import { fromRegistry, type PackageRequest } from "../packages/package-request.ts";
import { addDependent, locked, tellLocked, type Locked } from "./locked-package.ts";

/** yarn.lock since yarn 2: `"name@npm:^1, name@npm:^2": {version, resolution, dependencies, checksum}`. */
export function readBerryLock(manifest: Manifest, root: ManifestNode): void {
  const byDescriptor = new Map<string, Locked>();
  const all: { readonly node: ManifestNode; readonly found: Locked | null }[] = [];
  for (const { key, start, value } of entriesOf(root)) {
    const resolution = textOf(child(value, "resolution"));
    if (key === "__metadata" || resolution === null) continue;
    const isProject = /^(?:@[^/@]{1,214}\/)?[^@]{1,214}@workspace:/u.test(resolution);
    const found = isProject
      ? null
      : locked({
          request: requestOf(key, resolution, textOf(child(value, "version"))),
          start,
          integrity: child(value, "checksum") !== undefined,
          direct: false,
        });
    all.push({ node: value, found });
    if (found !== null) for (const descriptor of key.split(", ")) byDescriptor.set(descriptor.trim(), found);
  }
  for (const { node, found } of all) {
    // A project's entry has its dependencies of every scope in one list.
    for (const { key, value } of entriesOf(child(node, "dependencies"))) {
      const range = scalarText(value) ?? "";
      const target = byDescriptor.get(`${key}@${range}`) ?? byDescriptor.get(`${key}@npm:${range}`);
      if (target === undefined) continue;
      if (found === null) {
        target.direct = true;
        target.requested ??= range.replace(/^npm:(?=[\d^~<>=*v])/u, "");
      } else addDependent(target, found.request.name);
    }
  }
  for (const { found } of all) if (found !== null) tellLocked(manifest, found);
}

/** `name@npm:1.0.0`, `name@https://…`, `name@patch:name@npm%3A1.0.0#…`; the key says under which other name. */
function requestOf(key: string, resolution: string, version: string | null): PackageRequest {
  const at = resolution.indexOf("@", 1);
  const name = at === -1 ? resolution : resolution.slice(0, at);
  const spec = at === -1 ? "" : resolution.slice(at + 1);
  const installed = key.slice(0, Math.max(0, key.indexOf("@", 1)));
  const alias = installed === "" || installed === name ? null : installed;
  const entry = /^(?:npm|patch):/u.test(spec) ? null : npmEntry(name, spec);
  const isElsewhere = entry !== null && entry.source !== "registry";
  // `npm:1.0.0::__archiveUrl=…`: the archive lies at an address that its name does not lead to.
  const archive = /::__archiveUrl=([^&#]{1,2000})/u.exec(spec)?.[1];
  return {
    ...fromRegistry("npm", name, null, version),
    alias,
    source: isElsewhere ? entry.source : "registry",
    address: isElsewhere ? entry.address : archive === undefined ? null : decoded(archive),
  };
}

function decoded(text: string): string {
  return text.replaceAll(/%([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
