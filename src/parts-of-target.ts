import type { PackageFacts } from "./model/package-facts.ts";
import type { PackageFile } from "./model/package-tree.ts";
import type { Target } from "./model/target.ts";
import type { Root } from "./read/roots.ts";

/** One report to be made: a root, the files it answers for, and the skills that it carries. */
export interface Part {
  readonly kind: PackageFacts["kind"];
  readonly path: string;
  /** Null: every file of the target, so that nothing delivered escapes the scan. */
  readonly below: string | null;
  readonly bundled: readonly Part[];
}

/**
 * What is delivered as one package (a registry's, an archive) is judged as one, whatever it holds; a folder or
 * repository of several skills gives one report each. `recursive` gives every root, nested ones too, its own.
 */
export function partsOfTarget(roots: readonly Root[], origin: Target["kind"], recursive: boolean): readonly Part[] {
  const isCollection = origin === "directory" || origin === "github";
  const outermost = roots.filter((root) => !roots.some((other) => other !== root && isBelow(root.path, other.path)));
  if (recursive && roots.length > 0) return roots.map((root) => part(root, []));
  if (outermost.length > 1 && isCollection) return outermost.map((root) => part(root, inside(root, roots)));
  const [only] = outermost;
  if (only === undefined) return [{ kind: "folder", path: "", below: null, bundled: [] }];
  if (outermost.length === 1) return [{ ...part(only, inside(only, roots)), below: null }];
  return [{ kind: "bundle", path: "", below: null, bundled: roots.map((root) => part(root, [])) }];
}

/** The files that a part answers for. */
export function filesOf(part: Part, files: readonly PackageFile[]): readonly PackageFile[] {
  const { below } = part;
  return below === null ? files : files.filter((file) => isBelow(file.path, below));
}

export function isBelow(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

function part(root: Root, bundled: readonly Root[]): Part {
  return { kind: root.kind, path: root.path, below: root.path, bundled: bundled.map((inner) => part(inner, [])) };
}

function inside(root: Root, roots: readonly Root[]): readonly Root[] {
  return roots.filter((other) => other !== root && other.kind === "skill" && isBelow(other.path, root.path));
}
