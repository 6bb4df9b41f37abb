import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** Makes the folder for blobs a file system of its own. Null where that is not allowed: only root may mount. */
export function mountBlobs(dataFolder: string, bytes: number): string | null {
  if (process.getuid?.() !== 0) return null;
  const blobs = path.join(dataFolder, "blobs");
  mkdirSync(blobs, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", blobs]);
  return blobs;
}

export function unmountBlobs(blobs: string | null): void {
  if (blobs !== null) execFileSync("umount", [blobs]);
}
