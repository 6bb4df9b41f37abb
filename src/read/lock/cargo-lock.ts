import type { Manifest } from "../manifest/manifest.ts";
import { child, entriesOf, itemsOf, textOf, textsOf, type ManifestNode } from "../manifest/syntax/node.ts";
import { fromRegistry, type PackageRequest } from "../packages/package-request.ts";
import { addDependent, locked, nameStart, tellLocked, type Locked } from "./locked-package.ts";

/** Cargo.lock of all its versions. Crates without a source are the project's own. It does not tell dev from runtime. */
export function readCargoLock(manifest: Manifest, root: ManifestNode): void {
  const old = new Set(
    entriesOf(child(root, "metadata")).flatMap(({ key }) => /^checksum (\S{1,200} \S{1,100})/u.exec(key)?.[1] ?? []),
  );
  const found = new Map<string, Locked>();
  const crates: { readonly node: ManifestNode; readonly name: string; readonly found: Locked | null }[] = [];
  for (const node of itemsOf(child(root, "package"))) {
    const name = textOf(child(node, "name"));
    if (name === null) continue;
    const version = textOf(child(node, "version"));
    const source = textOf(child(node, "source"));
    const each =
      source === null
        ? null
        : locked({
            request: requestOf(name, version, source),
            start: nameStart(node),
            integrity: child(node, "checksum") !== undefined || old.has(`${name} ${version ?? ""}`),
            direct: false,
          });
    crates.push({ node, name, found: each });
    if (each === null) continue;
    found.set(name, each);
    found.set(`${name} ${version ?? ""}`, each);
  }
  for (const { node, name, found: from } of crates) {
    // `name`, or `name version` where the lock has several, `name version (source)` in the first version.
    for (const need of textsOf(child(node, "dependencies"))) {
      const [needed = "", version] = need.split(" ", 2);
      const target = found.get(version === undefined ? needed : `${needed} ${version}`);
      if (from !== null) addDependent(target, name);
      else if (target !== undefined) target.direct = true;
    }
  }
  for (const { found: each } of crates) if (each !== null) tellLocked(manifest, each);
}

function requestOf(name: string, version: string | null, source: string): PackageRequest {
  const base = fromRegistry("crates.io", name, null, version);
  const [kind = "", address = ""] = source.split(/\+(.*)/su, 2);
  return { ...base, source: kind === "git" ? "git" : kind === "path" ? "path" : "registry", address };
}
