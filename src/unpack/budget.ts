import type { Notes } from "./notes.ts";
import type { UnpackLimits } from "./limits.ts";

/** What may still come out, shared by an archive and all archives inside it. */
export interface Budget {
  readonly limits: UnpackLimits;
  /** Counts one entry. False, with a note, when there were too many: the caller stops. */
  takeEntry(archive: string): boolean;
  /** Bytes that may still be produced by all decompressors together. */
  room(): number;
  /** Counts bytes that were really produced, or that a refused entry would have cost. */
  spend(bytes: number): void;
  /** Says once which limit ended the work. */
  tellExhausted(archive: string): void;
}

export function openBudget(limits: UnpackLimits, compressedBytes: number, notes: Notes): Budget {
  const byRatio = Math.max(limits.ratioFreeBytes, compressedBytes * limits.maxRatio);
  const most = Math.min(limits.maxExpandedBytes, byRatio);
  let spent = 0;
  let entries = 0;
  const told = new Set<string>();

  function tellOnce(what: string, tell: () => void): void {
    if (told.has(what)) return;
    told.add(what);
    tell();
  }

  return {
    limits,
    takeEntry(archive) {
      if (entries < limits.maxEntries) {
        entries += 1;
        return true;
      }
      tellOnce("entries", () => {
        const message = `more than ${limits.maxEntries} entries; the rest was not read`;
        notes.anomaly("too-many-entries", archive, message);
        notes.gap("too-many", null, message);
      });
      return false;
    },
    room: () => Math.max(0, most - spent),
    spend(bytes) {
      spent += bytes;
    },
    tellExhausted(archive) {
      tellOnce("bytes", () => {
        const bomb = byRatio < limits.maxExpandedBytes;
        const message = bomb
          ? `unfolds to more than ${limits.maxRatio} times its size; the rest was not read`
          : `unfolds to more than ${limits.maxExpandedBytes} bytes; the rest was not read`;
        notes.anomaly(bomb ? "compression-bomb" : "too-large", archive, message);
        notes.gap("too-large", null, message);
      });
    },
  };
}
