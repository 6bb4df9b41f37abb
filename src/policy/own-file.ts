import { readFile, stat } from "node:fs/promises";
import { ScanError } from "../model/scan-error.ts";

/** A file that the user named. Throws ScanError where it is missing, no file, or too large. */
export async function readOwnFile(absolute: string, shown: string, most: number): Promise<string> {
  try {
    const file = await stat(absolute);
    if (!file.isFile()) throw new ScanError("unreadable", `${shown} is no file`);
    if (file.size > most) throw new ScanError("too-large", `${shown} has more than ${most} bytes`);
    return await readFile(absolute, "utf8");
  } catch (cause) {
    if (cause instanceof ScanError) throw cause;
    throw new ScanError("unreadable", `${shown} cannot be read`, { cause });
  }
}
