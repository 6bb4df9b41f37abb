import type { DependencyFact } from "../../../model/fact.ts";
import { npmEntry } from "../../packages/npm-request.ts";
import { fromRegistry } from "../../packages/package-request.ts";
import { dependency, type Manifest } from "../manifest.ts";
import { child, descend, entriesOf, scalarText, stringsOf, type ManifestNode } from "../syntax/node.ts";

const SCOPES: ReadonlyMap<string, DependencyFact["scope"]> = new Map([
  ["dependencies", "runtime"],
  ["devDependencies", "dev"],
  ["optionalDependencies", "optional"],
  ["peerDependencies", "peer"],
]);
/** Fields that put another version in the place of the one that is asked for: npm's, yarn's, pnpm's. */
const OVERRIDES = [["overrides"], ["resolutions"], ["pnpm", "overrides"]] as const;
const BUNDLED = ["bundleDependencies", "bundledDependencies"] as const;

/** Every field of package.json that names packages. */
export function tellPackageDependencies(manifest: Manifest, root: ManifestNode): void {
  const named = new Set<string>();
  const optional = optionalNames(root);
  // npm: what `optionalDependencies` names is optional wherever else it stands.
  const optionally = new Set(entriesOf(child(root, "optionalDependencies")).map((entry) => entry.key));
  for (const { key: field, value: list } of entriesOf(root)) {
    const scope = SCOPES.get(field);
    if (scope === undefined) continue;
    for (const { key, start, value } of entriesOf(list)) {
      const requested = scalarText(value);
      if (requested === null || (scope === "runtime" && optionally.has(key))) continue;
      named.add(key);
      const held = scope === "peer" && optional.has(key) ? "optional" : scope;
      dependency(manifest, { start, end: value.end }, npmEntry(key, requested), { scope: held });
    }
  }
  // They count in the project itself; of a package that was installed npm passes them over (docs: "overrides").
  if (!/(?:^|[/!])node_modules\//u.test(manifest.source.path))
    for (const path of OVERRIDES) tellOverrides(manifest, descend(root, ...path), null);
  for (const field of BUNDLED) {
    // A package that only this list names comes inside the archive, from wherever its maker had it.
    for (const item of stringsOf(child(root, field)))
      if (!named.has(item.value)) dependency(manifest, item, fromRegistry("npm", item.value, null));
  }
}

function optionalNames(root: ManifestNode): ReadonlySet<string> {
  const meta = entriesOf(child(root, "peerDependenciesMeta"));
  return new Set(meta.flatMap(({ key, value }) => (scalarText(child(value, "optional")) === "true" ? [key] : [])));
}

/**
 * `{"a": "1"}`, `{"a": {".": "1", "b": "2"}}`, `{"a>b": "1", "a/**\/b": "1", "a@^1": "2"}`: the last name of a key is the
 * package. `$a` repeats what `dependencies` says. Recursion is bounded by the parser's depth limit.
 */
function tellOverrides(manifest: Manifest, node: ManifestNode | undefined, holder: string | null): void {
  for (const { key, start, value } of entriesOf(node)) {
    const name = key === "." ? holder : nameOf(key);
    if (value.kind === "map") tellOverrides(manifest, value, name);
    const requested = scalarText(value);
    if (requested === null || name === null || requested.startsWith("$") || requested === "-") continue;
    dependency(manifest, { start, end: value.end }, npmEntry(name, requested));
  }
}

function nameOf(key: string): string | null {
  return /(?:^|[>/])((?:@[\w.~-]{1,100}\/)?[\w~][\w.~-]{0,213})(?:@[^/>]{0,100})?$/u.exec(key.slice(-400))?.[1] ?? null;
}
