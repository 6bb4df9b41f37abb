import { exactVersion, fromRegistry } from "../../packages/package-request.ts";
import { dependency, type Manifest } from "../manifest.ts";
import { child, textOf, type ManifestNode } from "../syntax/node.ts";

/** `…/node_modules/[@scope/]name/package.json`; a package.json further inside is a part of that package, none of its own. */
const INSTALLED = /(?:^|[/!])node_modules\/((?:@[^/]{1,214}\/)?[^/@.][^/]{0,213})\/package\.json$/u;

/** A package that comes along in `node_modules` is there in just this version, whatever any manifest asks for. */
export function tellBundledPackage(manifest: Manifest, root: ManifestNode): void {
  const folder = INSTALLED.exec(manifest.source.path)?.[1];
  const node = child(root, "version");
  const version = exactVersion(textOf(node) ?? "");
  if (folder === undefined || node === undefined || version === null) return;
  const name = textOf(child(root, "name")) ?? folder;
  const request = fromRegistry("npm", name, null, version);
  dependency(manifest, node, { ...request, alias: name === folder ? null : folder }, { via: "bundled" });
}
