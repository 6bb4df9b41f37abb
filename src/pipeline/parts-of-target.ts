import type { PackageFacts } from "../model/package-facts.ts";
import type { PackageFile } from "../model/package-tree.ts";
import type { Target } from "../model/target.ts";
import type { Root } from "../read/roots.ts";

/** One report to be made: a root, the files it answers for, and the skills that it carries. */
export interface Part {
  readonly kind: PackageFacts["kind"];
  readonly path: string;
  /** The folder whose files it answers for; "": every file of the target. */
  readonly below: string;
  /** Folders that other parts answer for. */
  readonly except: readonly string[];
  readonly bundled: readonly Part[];
}

/**
 * What is delivered as one package (a registry's, an archive) is judged as one, whatever it holds; a folder or
 * repository of several skills gives one report each, and one for what lies beside them: scripts there are run by
 * skills too, and a payload must not be nobody's. `recursive` gives every root, nested ones too, its own.
 */
export function partsOfTarget(
  roots: readonly Root[],
  target: Target["kind"],
  recursive: boolean,
  files: readonly PackageFile[],
): readonly Part[] {
  const isCollection = target === "directory" || target === "github";
  const outermost = roots.filter((root) => !roots.some((other) => other !== root && isBelow(root.path, other.path)));
  if (recursive && roots.length > 0)
    return withRest(
      roots.map((root) => part(root, [])),
      files,
    );
  if (outermost.length > 1 && isCollection)
    return withRest(
      outermost.map((root) => part(root, inside(root, roots))),
      files,
    );
  const [only] = outermost;
  if (only === undefined) return [{ ...EVERYTHING, kind: "folder" }];
  if (outermost.length === 1) return [{ ...part(only, inside(only, roots)), below: "" }];
  return [{ ...EVERYTHING, kind: "bundle", bundled: roots.map((root) => part(root, [])) }];
}

const EVERYTHING = { path: "", below: "", except: [], bundled: [] } as const;

function withRest(parts: readonly Part[], files: readonly PackageFile[]): readonly Part[] {
  const rest: Part = { ...EVERYTHING, kind: "folder", except: parts.map(({ path }) => path) };
  return files.some(({ path }) => answersFor(rest, path)) ? [...parts, rest] : parts;
}

/** True for the files that a part answers for. */
export function answersFor({ below, except }: Part, path: string): boolean {
  return isBelow(path, below) && !except.some((folder) => isBelow(path, folder));
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

function part(root: Root, bundled: readonly Root[]): Part {
  return {
    kind: root.kind,
    path: root.path,
    below: root.path,
    except: [],
    bundled: bundled.map((inner) => part(inner, [])),
  };
}

function inside(root: Root, roots: readonly Root[]): readonly Root[] {
  return roots.filter((other) => other !== root && other.kind === "skill" && isBelow(other.path, root.path));
}

/** What a report without a root of its own is about. */
export function restNotes({ except }: Part): readonly string[] {
  return except.length === 0
    ? []
    : [`what lies beside its ${except.length} skills and plugins, which have reports of their own`];
}
