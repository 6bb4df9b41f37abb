import { open } from "node:fs/promises";
import path from "node:path";
import type { Ecosystem } from "../../model/fact.ts";
import { normalName } from "../package-name.ts";

/** All of npm's names are some 70 MB; a file beyond this is something else. */
const MAX_BYTES = 500 * 1024 * 1024;
const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * The names among `wanted` that `<ECO>/names.txt` has: one name a line, every package of the public registry, put there by
 * whoever keeps such a list. Null: there is no list. Read in pieces, nothing of it is kept.
 */
export async function knownNames(
  folder: string,
  ecosystem: Ecosystem,
  wanted: ReadonlySet<string>,
): Promise<ReadonlySet<string> | null> {
  const places = [path.join(folder, ecosystem, "names.txt"), path.join(folder, "osv-scanner", ecosystem, "names.txt")];
  for (const place of places) {
    const file = await open(place, "r").catch(() => null); // none here
    if (file === null) continue;
    try {
      const { size } = await file.stat();
      if (size === 0 || size > MAX_BYTES) return null;
      const found = new Set<string>();
      let rest = "";
      for await (const chunk of file.createReadStream({
        encoding: "utf8",
        highWaterMark: CHUNK_BYTES,
        autoClose: false,
      })) {
        const lines = (rest + String(chunk)).split("\n");
        rest = lines.pop() ?? "";
        if (rest.length > CHUNK_BYTES) return null; // no list of names
        for (const line of lines) keep(line, ecosystem, wanted, found);
      }
      keep(rest, ecosystem, wanted, found);
      return found;
    } finally {
      await file.close();
    }
  }
  return null;
}

function keep(line: string, ecosystem: Ecosystem, wanted: ReadonlySet<string>, found: Set<string>): void {
  const name = normalName(ecosystem, line.trim());
  if (wanted.has(name)) found.add(name);
}
