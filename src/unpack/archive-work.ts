import type { Budget } from "./budget.ts";
import type { Inflated } from "./inflate.ts";
import type { Notes } from "./notes.ts";
import { quote } from "./safe-path.ts";

/** What a container's reader needs beside its bytes. */
export interface ArchiveWork {
  /** Path of the archive inside the package; empty: it is the package. */
  readonly archive: string;
  /** True when the bytes are another kind of file with an archive inside or behind (a picture, a program). */
  readonly carried: boolean;
  readonly budget: Budget;
  readonly notes: Notes;
  /** Where an entry's content will be found in the package; null: outside the part that was asked for. */
  pathOf(name: string): string | null;
}

/** How an archive or entry is called in a sentence. */
export function called(path: string): string {
  return path === "" ? "the archive" : quote(path);
}

/** Bytes that the next entry may have. */
export function roomFor({ budget }: ArchiveWork): number {
  return Math.min(budget.room(), budget.limits.maxFileBytes);
}

/**
 * Pays for bytes that are read a second time under another name: nothing is unfolded, but 20,000 views on the same
 * 100 MB would have every reader work through them. False, with notes, when there is no room left.
 */
export function grant(
  path: string,
  bytes: number,
  { budget, notes, archive }: Pick<ArchiveWork, "budget" | "notes" | "archive">,
): boolean {
  if (bytes <= budget.room()) {
    budget.spend(bytes);
    return true;
  }
  budget.spend(budget.room());
  budget.tellExhausted(archive);
  notes.gap("too-large", path, `${called(path)}: was not read once more, since too much is read already`);
  return false;
}

/** Counts what came out of an entry, and says what did not. `room` is what it was allowed. */
export function charge(path: string, inflated: Inflated, room: number, work: ArchiveWork): void {
  const { budget, notes, archive } = work;
  budget.spend(costOf(inflated, room));
  switch (inflated.outcome) {
    case "complete":
      return;
    case "too-large":
      if (budget.room() === 0) budget.tellExhausted(archive);
      else notes.anomaly("too-large", path, `is larger than ${budget.limits.maxFileBytes} bytes`);
      notes.gap("too-large", path, `${called(path)}: only its beginning was read`);
      return;
    case "truncated":
    case "corrupt":
      notes.anomaly(
        inflated.outcome === "truncated" ? "truncated" : "malformed",
        path,
        "its compressed data is broken",
      );
      notes.gap("truncated", path, `${called(path)}: its data breaks off; what came before was read`);
      return;
  }
}

/** A refused entry costs what it was allowed: otherwise 20,000 of them would be unfolded up to the limit each. */
export function costOf(inflated: Inflated, room: number): number {
  return inflated.outcome === "too-large" ? room : inflated.produced;
}
