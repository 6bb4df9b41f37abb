import { Parser, type ReadEntry } from "tar";
import { called, type ArchiveWork } from "./archive-work.ts";
import type { ArchiveEntry } from "./entry.ts";
import { Coverage } from "./coverage.ts";
import { quote, tellName } from "./safe-path.ts";
import { findTarHeader } from "./tar-header.ts";
import { readTarUnlisted } from "./tar-unlisted.ts";

/**
 * Reads a tar as npm does (node-tar's parser), then whatever that parser passes over: entry types that it does not
 * know, blocks with a bad checksum, entries behind the end mark. Contents are views onto `data`. Never throws for bad
 * input.
 */
export async function readTar(data: Uint8Array, work: ArchiveWork): Promise<ArchiveEntry[]> {
  const whole = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  // What carries the archive is read as itself.
  const bytes = work.carried ? whole.subarray(findTarHeader(whole) ?? 0) : whole;
  const entries: ArchiveEntry[] = [];
  const covered = new Coverage();
  let stopped = false;
  const parser = new Parser({ brotli: false, zstd: false });
  parser.on("entry", (entry: ReadEntry) => {
    const wanted = work.budget.takeEntry(work.archive);
    if (!wanted && !stopped) {
      stopped = true;
      parser.abort(new Error("too many entries"));
    }
    const chunks: Buffer[] = [];
    entry.on("data", (chunk: Buffer) => {
      if (wanted) chunks.push(chunk);
      const start = chunk.byteOffset - bytes.byteOffset;
      if (chunk.buffer === bytes.buffer) covered.add(start, start + chunk.length);
    });
    entry.on("end", () => {
      if (wanted) entries.push(...entriesOf(entry, joined(chunks), work));
    });
    entry.resume();
  });
  parser.on("warn", (code: string, message: string) => {
    const truncated = message.startsWith("Truncated");
    work.notes.anomaly(truncated ? "truncated" : "malformed", work.archive, `${code}: ${message}`);
    if (truncated) work.notes.gap("truncated", work.archive, `${called(work.archive)}: the tar is cut off`);
  });
  parser.on("error", (error: Error) => {
    if (!stopped) work.notes.anomaly("malformed", work.archive, error.message.slice(0, 200));
  });
  try {
    // In one piece: every content arrives as a view onto `bytes`, whose offset tells where it stood.
    if (bytes.length > 0) parser.write(bytes);
    parser.end();
  } catch (error) {
    // node-tar throws for a few malformed headers instead of warning (`no path provided`).
    const reason = error instanceof Error ? error.message.slice(0, 200) : "unknown error";
    work.notes.anomaly("malformed", work.archive, `the tar is broken: ${reason}`);
    work.notes.gap("unparsable", work.archive, `the rest of the tar could not be read: ${reason}`);
  }
  entries.push(...readTarUnlisted(bytes, covered, work));
  return entries;
}

function entriesOf(entry: ReadEntry, content: Buffer, work: ArchiveWork): ArchiveEntry[] {
  const { path: name, linkpath } = entry;
  const path = work.pathOf(name);
  if (path === null) return [];
  const mode = entry.mode ?? null;
  const file = (bytes: Uint8Array): ArchiveEntry => ({ name, bytes, mode, link: null, secondary: false });
  switch (entry.type) {
    case "SymbolicLink":
    case "Link":
      return [{ ...file(content), link: { to: linkpath ?? "", hard: entry.type === "Link" } }];
    case "CharacterDevice":
    case "BlockDevice":
    case "FIFO":
      work.notes.anomaly("device", path, `is a ${entry.type === "FIFO" ? "named pipe" : "device"}`);
      work.notes.gap("refused", path, `${quote(path)}: a device is not taken in`, false);
      tellName(name, path, work.notes);
      return content.length > 0 ? [file(content)] : [];
    case "Directory":
    case "GNUDumpDir":
      // Nothing is read from a folder, but its name can lead outside like any other.
      tellName(name, path, work.notes);
      return content.length > 0 ? [file(content)] : [];
    default: {
      if (content.length < entry.size) {
        work.notes.anomaly("truncated", path, `declares ${entry.size} bytes and has ${content.length}`);
        work.notes.gap("truncated", path, `${quote(path)}: a part of it is missing`);
      }
      if (content.length <= work.budget.limits.maxFileBytes) return [file(content)];
      // Nothing is unfolded here: the bytes were counted when the stream around them was.
      const head = content.subarray(0, work.budget.limits.maxFileBytes);
      work.notes.anomaly("too-large", path, `is larger than ${work.budget.limits.maxFileBytes} bytes`);
      work.notes.gap("too-large", path, `${quote(path)}: only its beginning was read`);
      return [file(head)];
    }
  }
}

function joined(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
}
