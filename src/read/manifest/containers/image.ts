import { imageRequest } from "../../packages/image-request.ts";
import { dependency, type Manifest } from "../manifest.ts";
import type { ManifestNode } from "../syntax/node.ts";

/** A container image in a field. */
export function tellImage(manifest: Manifest, node: ManifestNode | undefined): void {
  if (node?.kind === "scalar" && node.isString)
    dependency(manifest, node, imageRequest(node.value), { executes: true });
}
