import type { DependencyFact } from "../../model/fact.ts";
import { dependency, type Manifest } from "./manifest.ts";
import { child, entriesOf, scalarText, textOf, type ManifestNode } from "./node.ts";

/** package-lock.json and npm-shrinkwrap.json: `packages` since version 2, nested `dependencies` in version 1. */
export function readPackageLock(manifest: Manifest, root: ManifestNode): void {
  const packages = child(root, "packages");
  if (packages === undefined) {
    readNested(manifest, child(root, "dependencies"));
    return;
  }
  for (const { key, start, value } of entriesOf(packages)) {
    const at = key.lastIndexOf("node_modules/");
    if (key === "" || at === -1) continue;
    const name = textOf(child(value, "name")) ?? key.slice(at + "node_modules/".length);
    tellLocked(manifest, name, start, value);
  }
}

/** Recursion is bounded by the depth limit of the parser. */
function readNested(manifest: Manifest, dependencies: ManifestNode | undefined): void {
  for (const { key, start, value } of entriesOf(dependencies)) {
    tellLocked(manifest, key, start, value);
    readNested(manifest, child(value, "dependencies"));
  }
}

function tellLocked(manifest: Manifest, name: string, start: number, node: ManifestNode): void {
  const resolved = textOf(child(node, "version"));
  dependency(
    manifest,
    { start, end: node.end },
    {
      ecosystem: "npm",
      name,
      requested: elsewhere(textOf(child(node, "resolved"))),
      resolved,
      via: "lock",
      scope: scopeOf(node),
    },
  );
}

function scopeOf(node: ManifestNode): DependencyFact["scope"] {
  if (isSet(node, "dev")) return "dev";
  if (isSet(node, "peer")) return "peer";
  return isSet(node, "optional") || isSet(node, "devOptional") ? "optional" : "runtime";
}

function isSet(node: ManifestNode, flag: string): boolean {
  return scalarText(child(node, flag)) === "true";
}

/** An encrypted address of a named host is any registry's; another way of delivery is what was asked for. */
function elsewhere(address: string | null): string | null {
  return address === null || /^https:\/\/[^/?#:@]*[a-z]/iu.test(address) || !address.includes("://") ? null : address;
}
