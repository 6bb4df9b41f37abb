import type { FactIndex } from "./fact-index.ts";

/**
 * Inside a dependency that the package carries along. Intent counts there as anywhere, for it is a good place to hide;
 * a weakness there says something about the dependency, which is audited as one.
 */
export function isVendored(path: string, index: Pick<FactIndex, "package">): boolean {
  const { root } = index.package;
  // A package that was installed somewhere is not vendored in itself.
  return /(?:^|[/!])node_modules\//u.test(path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path);
}
