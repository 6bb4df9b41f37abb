import { readFileSync } from "node:fs";
import process from "node:process";

const PAGE_BYTES = 4_096;
const MEGABYTE = 1_048_576;

/** Resident megabytes of another process; null: it is gone, or the system (not Linux) does not say. */
export function residentMegabytes(pid: number): number | null {
  if (process.platform !== "linux") return null;
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
    return (Number(pages) * PAGE_BYTES) / MEGABYTE;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && (cause.code === "ENOENT" || cause.code === "ESRCH")) return null;
    throw cause;
  }
}
