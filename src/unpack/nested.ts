import type { PackageFile } from "../model/package-tree.ts";
import type { Budget } from "./budget.ts";
import { closedArchive, containerOf } from "./container.ts";
import { withMark } from "./entry.ts";
import type { Notes } from "./notes.ts";
import { quote } from "./safe-path.ts";

/** Opens the archives among `files`, and those inside them, up to the nesting limit; returns what they held. */
export async function unpackNested(
  files: readonly PackageFile[],
  budget: Budget,
  notes: Notes,
): Promise<PackageFile[]> {
  const { maxNesting } = budget.limits;
  const taken = new Set(files.map(({ path }) => path));
  const inner: PackageFile[] = [];
  let level: readonly PackageFile[] = files;
  for (let depth = 1; level.length > 0; depth += 1) {
    const next: PackageFile[] = [];
    for (const { path, bytes } of level) {
      const container = containerOf(bytes);
      if (container === null) {
        tellClosed(path, bytes, notes);
      } else if (depth > maxNesting) {
        notes.anomaly("too-deep", path, `an archive ${depth} levels deep`);
        notes.gap("too-deep", path, `${quote(path)}: archives nested more than ${maxNesting} deep are not opened`);
      } else {
        notes.anomaly("nested-archive", path, `holds a ${container.format} archive`);
        const { openContainer } = await import("./open-container.ts"); // most packages hold none
        const placement = { prefix: `${path}!/`, strip: 0, subpath: null };
        for (const file of await openContainer(bytes, container, path, placement, budget, notes)) {
          const free = freePath(file.path, taken);
          if (free !== file.path)
            notes.anomaly("duplicate-name", file.path, "is also the name of a file of the package");
          taken.add(free);
          next.push({ ...file, path: free });
        }
      }
    }
    inner.push(...next);
    level = next;
  }
  return inner;
}

/** A folder `a.zip!` in the package must not hide what lies in the archive `a.zip`. */
function freePath(path: string, taken: ReadonlySet<string>): string {
  let free = path;
  for (let count = 1; taken.has(free); count += 1) free = withMark(path, `inner${count}`);
  return free;
}

function tellClosed(path: string, bytes: Uint8Array, notes: Notes): void {
  const format = closedArchive(bytes);
  if (format !== null) notes.gap("unsupported", path, `${quote(path)}: ${format} archives cannot be opened`);
}
