import { constants } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";

import { ScanError } from "../../model/scan-error.ts";

/** Policies, certificates and trusted roots are some kilobytes; what is larger was named by mistake. */
const MAX_BYTES = 4 * 1024 * 1024;

/** A file that the user named on the command line or in a policy. `option` says where, for the message. */
export async function readUserFile(file: string, workingDirectory: string, option: string): Promise<Uint8Array> {
  try {
    // Not to block: to open a pipe waits for somebody to write.
    const handle = await open(path.resolve(workingDirectory, file), constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const facts = await handle.stat();
      if (facts.isDirectory()) throw wrong(`${option}: ${file} is a folder`);
      if (!facts.isFile()) throw wrong(`${option}: ${file} is not a regular file`);
      if (facts.size > MAX_BYTES) throw wrong(`${option}: ${file} has ${facts.size} bytes, which is no such file`);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof ScanError) throw cause;
    const code = cause instanceof Error && "code" in cause ? cause.code : null;
    const why = code === "ENOENT" ? "does not exist" : code === "EACCES" ? "may not be read" : "cannot be read";
    throw new ScanError("usage", `${option}: ${file} ${why}`, { cause });
  }
}

function wrong(message: string): ScanError {
  return new ScanError("usage", message);
}
