import { safePath } from "./safe-path.ts";

/** How names inside an archive become paths of the package. */
export interface Placement {
  /** Put before every path: `outer.zip!/`, or nothing. */
  readonly prefix: string;
  /** Leading parts to drop; an entry with fewer parts keeps its name. */
  readonly strip: number;
  /** Only what lies below is kept, and its paths begin there. Null: everything. */
  readonly subpath: string | null;
}

/** What an entry is called whose name is empty or names the folder that it lies in. */
const NAMELESS = "!nameless";

/** Null: outside the part of the package that was asked for. */
export function pathIn(name: string, placement: Placement): string | null {
  const inside = pathInArchive(name, placement);
  if (placement.subpath === null) return placement.prefix + inside;
  const below = `${placement.subpath}/`;
  return inside.startsWith(below) ? placement.prefix + inside.slice(below.length) : null;
}

/** Where an entry would be written, inside the part that was asked for or not. */
export function pathInArchive(name: string, { strip }: Pick<Placement, "strip">): string {
  const { path } = safePath(name);
  const parts = (path === "" ? NAMELESS : path).split("/");
  return (parts.length > strip ? parts.slice(strip) : parts).join("/");
}
