import type { Manifest } from "../manifest/manifest.ts";
import { child, entriesOf, itemsOf, scalarText, textOf, textsOf, type ManifestNode } from "../manifest/syntax/node.ts";
import { npmEntry } from "../packages/npm-request.ts";
import { fromRegistry, type PackageRequest } from "../packages/package-request.ts";
import { addDependent, locked, tellLocked, type Locked } from "./locked-package.ts";
import { lockedSource } from "./package-lock.ts";
import { spreadScopes, type Edge } from "./spread-scopes.ts";

const ASKS = [
  ["dependencies", "runtime"],
  ["devDependencies", "dev"],
  ["optionalDependencies", "optional"],
  ["peerDependencies", "peer"],
] as const;
/** Packages in packages that are followed upwards: `a/b/c` is `c` as `b` in `a` sees it. */
const MAX_NESTING = 60;

interface Entry {
  readonly key: string;
  readonly found: Locked;
  readonly information: ManifestNode | undefined;
}

/** bun.lock, the text form since Bun 1.2: `"key": ["name@version", "registry", {needs}, "digest"]`. */
export function readBunLock(manifest: Manifest, root: ManifestNode): void {
  const trusted = new Set(textsOf(child(root, "trustedDependencies")));
  const byKey = new Map<string, Entry>();
  for (const { key, start, value } of entriesOf(child(root, "packages"))) {
    const items = itemsOf(value);
    const written = textOf(items[0]);
    if (written === null) continue;
    const information = items.find((item) => item.kind === "map");
    const last = textOf(items.at(-1)) ?? "";
    const request = requestOf(key, written, textOf(items[1]));
    const found = locked({
      request,
      start,
      integrity: request.source === "workspace" ? null : /^sha\d{3}-/u.test(last),
      // Bun runs the scripts of packages on its list only, of which this is the project's own part.
      installScript: trusted.has(request.name) ? true : null,
      direct: false,
    });
    byKey.set(key, { key, found, information });
  }
  const roots: Edge[] = [];
  for (const { value: project } of entriesOf(child(root, "workspaces"))) {
    for (const [field, scope] of ASKS) {
      for (const { key, value } of entriesOf(child(project, field))) {
        const target = byKey.get(key)?.found;
        if (target === undefined) continue;
        target.direct = true;
        target.requested ??= scalarText(value);
        roots.push({ target, scope });
      }
    }
  }
  const edges = new Map<Locked, Edge[]>();
  for (const { key, found, information } of byKey.values()) {
    const list: Edge[] = [];
    for (const [field, scope] of ASKS) {
      for (const need of entriesOf(child(information, field))) {
        const target = lookUp(byKey, key, need.key);
        if (target === undefined) continue;
        addDependent(target, found.request.name);
        list.push({ target, scope });
      }
    }
    edges.set(found, list);
  }
  spreadScopes(roots, edges);
  for (const { found } of byKey.values()) tellLocked(manifest, found);
}

function lookUp(byKey: ReadonlyMap<string, Entry>, from: string, name: string): Locked | undefined {
  let base = from;
  for (let level = 0; level < MAX_NESTING && base !== ""; level += 1) {
    const found = byKey.get(`${base}/${name}`);
    if (found !== undefined) return found.found;
    base = base.slice(0, Math.max(0, base.lastIndexOf("/")));
  }
  return byKey.get(name)?.found;
}

/** `key` is the path by which it is found, whose last name is the alias if `written` has another. */
function requestOf(key: string, written: string, registry: string | null): PackageRequest {
  const at = written.indexOf("@", 1);
  const name = at === -1 ? written : written.slice(0, at);
  const version = at === -1 ? "" : written.slice(at + 1);
  const installed = /(?:^|\/)((?:@[^/]{1,214}\/)?[^/]{1,214})$/u.exec(key.slice(-500))?.[1] ?? name;
  const alias = installed === name ? null : installed;
  if (version.startsWith("workspace:"))
    return { ...fromRegistry("npm", name, null), source: "workspace", address: version.slice("workspace:".length) };
  const entry = npmEntry(name, version);
  const isElsewhere = entry.source !== "registry";
  const address = isElsewhere ? entry.address : registry === null || registry === "" ? null : registry;
  const source = address !== null && !isElsewhere ? lockedSource(`${address}/-/`) : entry.source;
  return { ...fromRegistry("npm", name, null, isElsewhere ? null : version), alias, source, address };
}
