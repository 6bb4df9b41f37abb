import { createHash } from "node:crypto";
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
  readonly #readings = new Map<string, { readonly reading: FileReading; readonly size: number }>();
  #kept = 0;

  /** The reading of the same file from before, else what `read` makes of it. */
  async once(file: PackageFile, read: () => Promise<FileReading>): Promise<FileReading> {
    const { length } = file.bytes;
    if (length > MAX_LENGTH) return read();
    const key = keyOf(file);
    const known = this.#readings.get(key);
    if (known !== undefined) {
      this.#readings.delete(key);
      this.#readings.set(key, known);
      return known.reading;
    }
    const reading = await read();
    this.#keep(key, reading, length);
    return reading;
  }

  #keep(key: string, reading: FileReading, length: number): void {
    if (this.#readings.has(key)) return;
    const size = length + LEAST;
    this.#readings.set(key, { reading, size });
    this.#kept += size;
    for (const [oldest, { size: freed }] of this.#readings) {
      if (this.#kept <= MAX_KEPT) return;
      this.#readings.delete(oldest);
      this.#kept -= freed;
    }
  }
}

function keyOf({ path, mode, bytes }: PackageFile): string {
  return `${createHash("sha256").update(bytes).digest("base64")} ${String(mode)} ${path}`;
}
