import { crc32 } from "node:zlib";
import { charge, costOf, roomFor, type ArchiveWork } from "./archive-work.ts";
import type { Inflated } from "./inflate.ts";
import { quote } from "./safe-path.ts";
import type { CentralEntry } from "./zip-central.ts";
import { decode } from "./zip-local.ts";

/** An entry's content as the central directory tells it; null: it could not be read, which was said. */
export async function readAsCentral(
  entry: CentralEntry,
  path: string,
  data: Uint8Array,
  work: ArchiveWork,
): Promise<Inflated | null> {
  const { notes } = work;
  const room = roomFor(work);
  if (room === 0 && data.length > 0) {
    work.budget.tellExhausted(work.archive);
    notes.gap("too-large", path, `${quote(path)}: was not unfolded`);
    return null;
  }
  const content = await decode(data, entry.method, room, entry.size);
  const intact = content?.outcome === "complete" && crc32(content.bytes) === entry.crc32;
  if (entry.encrypted) {
    // The flag alone proves nothing: tools that ignore it (fflate does) unpack such an entry.
    notes.anomaly("encrypted-entry", path, intact ? "says that it is encrypted, and is not" : "is encrypted");
    if (!intact) {
      if (content !== null) work.budget.spend(costOf(content, room));
      notes.gap("encrypted", path, `${quote(path)}: encrypted, its content could not be read`);
      return null;
    }
  }
  if (content === null) {
    notes.gap("unsupported", path, `${quote(path)}: compression method ${entry.method} is not supported`);
    return null;
  }
  charge(path, content, room, work);
  if (content.outcome !== "complete") return content;
  if (content.bytes.length !== entry.size) {
    notes.anomaly("size-mismatch", path, `declares ${entry.size} bytes and has ${content.bytes.length}`);
  }
  if (!intact) notes.anomaly("checksum-mismatch", path, "its content does not have the checksum that it declares");
  return content;
}
