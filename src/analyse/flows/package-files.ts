/** Finds the file of the package that another file names. Knows the names of files, opens none. */
export interface PackageFiles {
  /** A path as a shell or a text says it: relative to the folder of `from`, to the top, or to wherever one stands. */
  find(target: string, from: string): string | null;
  /** A module as JavaScript or Python names it: extensions and `index` left out, dots for slashes. */
  findModule(target: string, from: string): string | null;
}

/** Extensions and files that a module's name leaves out, in the order in which Node and Python try them. */
const ENDINGS = [
  "",
  ".js",
  ".ts",
  ".mjs",
  ".cjs",
  ".mts",
  ".cts",
  ".tsx",
  ".jsx",
  ".json",
  "/index.js",
  "/index.ts",
  "/index.mjs",
  "/index.cjs",
];
const PYTHON_ENDINGS = [".py", "/__init__.py"];
/** Files of one name that are told apart by their folder. */
const MAX_NAMESAKES = 200;
/** Longest name of a file that is looked for: what attackers write has no end of its own. */
const MAX_TARGET = 400;

export function packageFiles(paths: readonly string[], root: string): PackageFiles {
  const known = new Set(paths);
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const named = byName.get(name);
    if (named === undefined) byName.set(name, [path]);
    else if (named.length < MAX_NAMESAKES) named.push(path);
  }
  const first = (candidates: readonly string[]): string | null =>
    candidates.find((candidate) => known.has(candidate)) ?? null;

  return {
    find(target, from) {
      const plain = target.slice(0, MAX_TARGET).replaceAll("\\", "/");
      const near = first([joined(folderOf(from), plain), joined(root, plain)]);
      if (near !== null) return near;
      // "{baseDir}/scripts/x.sh", "~/.openclaw/skills/x/run.py": the end of the path is what the package knows.
      const tail = plain.split("/").filter((part) => /^[\w@+-][\w.@+-]*$/u.test(part));
      const name = tail.at(-1);
      if (name === undefined) return null;
      const wanted = tail.slice(-2).join("/");
      const named = byName.get(name) ?? [];
      return (
        named.find((path) => path.endsWith(`/${wanted}`) || path === wanted) ??
        (named.length === 1 ? (named[0] ?? null) : null)
      );
    },
    findModule(target, from) {
      const plain = target.slice(0, MAX_TARGET);
      const folder = folderOf(from);
      if (/^\.{1,2}(?:\/|$)/u.test(plain)) {
        const path = joined(folder, plain);
        // TypeScript imports the name that the compiled file will have.
        const source = path.replace(/\.([cm]?)js$/u, ".$1ts");
        return first([
          ...ENDINGS.map((ending) => path + ending),
          source,
          ...PYTHON_ENDINGS.map((ending) => path + ending),
        ]);
      }
      if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(plain) || !from.endsWith(".py")) return null;
      const path = plain.replaceAll(".", "/");
      return first(
        [folder, root, joined(folder, ".."), joined(root, "src"), joined(root, "scripts")].flatMap((base) =>
          PYTHON_ENDINGS.map((ending) => joined(base, path) + ending),
        ),
      );
    },
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function joined(folder: string, target: string): string {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of target.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
