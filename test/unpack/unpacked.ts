import { DEFAULT_LIMITS, type UnpackLimits } from "../../src/unpack/limits.ts";
import { unpack } from "../../src/unpack/unpack.ts";
import type { PackageTree } from "../../src/model/package-tree.ts";

export interface Unpacked {
  readonly tree: PackageTree;
  /** Path → content as text. */
  readonly files: Readonly<Record<string, string>>;
  /** `code path`, in order and without repetition. */
  readonly anomalies: readonly string[];
  /** `code path` of those that make a scan incomplete. */
  readonly gaps: readonly string[];
}

interface How {
  readonly strip?: number;
  readonly subpath?: string;
  readonly limits?: Partial<UnpackLimits>;
}

/** Unpacks an archive the way the pipeline does. */
export async function unpacked(
  bytes: Uint8Array,
  format: "zip" | "tar" | "tgz",
  { strip = 0, subpath, limits = {} }: How = {},
): Promise<Unpacked> {
  const content = { kind: "archive", bytes, format, strip, ...(subpath === undefined ? {} : { subpath }) } as const;
  return told(await unpack(content, { ...DEFAULT_LIMITS, ...limits }));
}

/** Unpacks the archives in a folder. */
export async function unpackedFolder(files: Readonly<Record<string, Uint8Array>>, limits = {}): Promise<Unpacked> {
  const entries = Object.entries(files).map(([path, bytes]) => ({ path, bytes, mode: null }));
  const tree = { files: entries, anomalies: [], gaps: [] };
  return told(await unpack({ kind: "files", tree }, { ...DEFAULT_LIMITS, ...limits }));
}

function line({ code, path }: { readonly code: string; readonly path: string | null }): string {
  return path === null || path === "" ? code : `${code} ${path}`;
}

function told(tree: PackageTree): Unpacked {
  return {
    tree,
    files: Object.fromEntries(tree.files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])),
    anomalies: [...new Set(tree.anomalies.map(line))],
    gaps: [...new Set(tree.gaps.filter(({ blocking }) => blocking).map(line))],
  };
}
