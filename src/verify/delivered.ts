import type { PackageFile, PackageTree } from "../model/package-tree.ts";

/** Between an archive's path and a path inside it (model/location.ts). */
const INSIDE = "!/";

const known = new WeakMap<PackageTree, readonly PackageFile[]>();

/** The files that came as such: not those that we ourselves took out of archives inside the package. */
export function delivered(tree: PackageTree): readonly PackageFile[] {
  const files = known.get(tree) ?? without(tree);
  known.set(tree, files); // a folder of many installed skills asks for each of them
  return files;
}

function without(tree: PackageTree): readonly PackageFile[] {
  const paths = new Set(tree.files.map((file) => file.path));
  return tree.files.filter((file) => {
    const at = file.path.indexOf(INSIDE);
    return at === -1 || !paths.has(file.path.slice(0, at));
  });
}
