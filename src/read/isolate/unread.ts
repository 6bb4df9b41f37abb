import type { GapCode, Gap } from "../../model/gap.ts";
import type { PackageFile } from "../../model/package-tree.ts";
import type { FileReading } from "../read-file.ts";

/** What is left of a file whose reading failed: a gap that says why. */
export function unread(file: PackageFile, code: GapCode, message: string): FileReading {
  const gap: Gap = { code, path: file.path, message: `${file.path}: ${message}`, blocking: true };
  return { path: file.path, facts: [], gaps: [gap] };
}

export function crashMessage(detail: string): string {
  return `a reader failed, which is a bug of skillscan: ${detail.split("\n").slice(0, 3).join(" ").slice(0, 300)}`;
}

export function detailOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
