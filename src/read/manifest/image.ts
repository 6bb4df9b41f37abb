import { dependency, type Manifest } from "./manifest.ts";
import type { ManifestNode } from "./node.ts";

/** A container image as `name:tag` or `name@digest`; variables stay in the name as written. */
export function tellImage(manifest: Manifest, node: ManifestNode | undefined): void {
  if (node?.kind !== "scalar" || !node.isString) return;
  const { name, requested } = splitImage(node.value);
  if (name !== "") dependency(manifest, node, { ecosystem: "docker", name, requested });
}

export function splitImage(text: string): { readonly name: string; readonly requested: string | null } {
  const image = text
    .trim()
    .replace(/^docker:\/\//, "")
    .slice(0, 500);
  const digest = image.indexOf("@");
  if (digest !== -1) return { name: image.slice(0, digest), requested: image.slice(digest + 1) };
  const colon = image.lastIndexOf(":");
  // `host:5000/name` has a port, not a tag.
  if (colon === -1 || image.includes("/", colon)) return { name: image, requested: null };
  return { name: image.slice(0, colon), requested: image.slice(colon + 1) };
}
