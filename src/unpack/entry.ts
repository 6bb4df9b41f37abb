/** One entry of an archive, as its container tells it; nothing about its name has been checked yet. */
export interface ArchiveEntry {
  /** As written. Safe only after `safe-path.ts`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mode: number | null;
  readonly link: ArchiveLink | null;
  /**
   * True: another view on an entry, or bytes that no entry names. It is scanned like any file but never takes the
   * place of a listed one.
   */
  readonly secondary: boolean;
}

export interface ArchiveLink {
  readonly to: string;
  /** Hard links count from the top of the archive, symbolic ones from their own folder. */
  readonly hard: boolean;
}

export function fileEntry(name: string, bytes: Uint8Array, mode: number | null = null): ArchiveEntry {
  return { name, bytes, mode, link: null, secondary: false };
}

export function secondaryEntry(name: string, bytes: Uint8Array): ArchiveEntry {
  return { name, bytes, mode: null, link: null, secondary: true };
}

/** Folder for bytes that no name leads to; a part no packer writes. */
export const UNLISTED = "!unlisted";

/** `scripts/run.sh` → `scripts/run~local.sh`: the ending stays, since it tells how the bytes would be read. */
export function withMark(path: string, mark: string): string {
  const folder = path.lastIndexOf("/") + 1;
  const dot = path.lastIndexOf(".");
  return dot <= folder ? `${path}~${mark}` : `${path.slice(0, dot)}~${mark}${path.slice(dot)}`;
}
