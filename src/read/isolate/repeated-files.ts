import type { PackageFile } from "../../model/package-tree.ts";
import type { FileReading } from "../read-file.ts";

/** Bytes of the files whose readings are kept, those used last: copies stand near each other in most backups. */
const MAX_KEPT = 2_097_152;
/** What a reading takes beside, in bytes of a file: there are empty files, too. */
const LEAST = 512;
/** A larger file takes the place of too many. */
const MAX_LENGTH = 262_144;

/**
 * Readings of the files that were read last. Authors put the same licence, lock file or script into every skill of
 * theirs, and a reading depends on nothing but the name and the content of its file.
 */
export class RepeatedFiles {
  /** In the order of their last use. */
  readonly #readings = new Map<string, Kept>();
  #kept = 0;

  /** The reading of the same file from before, else what `read` makes of it. */
  async once(file: PackageFile, read: () => Promise<FileReading>): Promise<FileReading> {
    if (file.bytes.length > MAX_LENGTH) return read();
    const key = keyOf(file);
    const known = this.#readings.get(key);
    if (known !== undefined && Buffer.compare(known.bytes, file.bytes) === 0) {
      this.#readings.delete(key);
      this.#readings.set(key, known);
      return known.reading;
    }
    const reading = await read();
    this.#keep(key, reading, file.bytes);
    return reading;
  }

  #keep(key: string, reading: FileReading, bytes: Uint8Array): void {
    this.#forget(key);
    this.#readings.set(key, { reading, bytes });
    this.#kept += sizeOf(bytes);
    for (const [oldest] of this.#readings) {
      if (this.#kept <= MAX_KEPT) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    const known = this.#readings.get(key);
    if (known === undefined) return;
    this.#readings.delete(key);
    this.#kept -= sizeOf(known.bytes);
  }
}

interface Kept {
  readonly reading: FileReading;
  readonly bytes: Uint8Array;
}

function sizeOf(bytes: Uint8Array): number {
  return bytes.length + LEAST;
}

/** Equal files have it in common, and few others: a digest of every file would cost more than a look at these. */
function keyOf({ path, mode, bytes }: PackageFile): string {
  return `${bytes.length} ${String(mode)} ${path}`;
}
