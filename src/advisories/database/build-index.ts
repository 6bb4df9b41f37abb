import type { FileHandle } from "node:fs/promises";
import { setImmediate as breathe } from "node:timers/promises";
import { isMalwareId } from "../match.ts";
import { normalName } from "../package-name.ts";
import { GrowingBytes } from "./growing-bytes.ts";
import { encodeRow, FORMAT, HEAD_BYTES, hashOf, TABLE_ROW_BYTES, type IndexHead } from "./index-format.ts";
import { membersOf, type ZipDirectory } from "./zip-directory.ts";
import { readMember } from "./zip-member.ts";

/** A package's name of npm has at most 214 characters, a Go module's path some more. */
const MAX_NAME = 1_000;
/** One record names that many packages of an ecosystem at most; a few name some hundreds. */
const MAX_PACKAGES = 2_000;
/** Between these the program can be interrupted. */
const BATCH = 500;

export interface IndexBuild {
  readonly ecosystem: string;
  readonly size: number;
  readonly modified: number;
  readonly signal: AbortSignal | null;
  readonly onProgress: ((done: number, all: number) => void) | null;
}

/** What is kept of a record while indexing: as little as can be, there are hundreds of thousands. */
interface Indexed {
  readonly id: string;
  readonly modified: string;
  readonly withdrawn: boolean;
  readonly names: ReadonlySet<string>;
}

/** The whole index file for this zip. Throws where the zip is broken or the user gives up. */
export async function buildIndex(
  file: FileHandle,
  directory: ZipDirectory,
  build: IndexBuild,
): Promise<{ readonly head: IndexHead; readonly bytes: Buffer }> {
  const rows = new GrowingBytes();
  const table: bigint[] = [];
  const counts = { records: 0, malicious: 0, withdrawn: 0, unreadable: 0 };
  let newest = "";
  let seen = 0;
  for (const { name: path, ...member } of membersOf(directory)) {
    seen += 1;
    if (seen % BATCH === 0) {
      build.onProgress?.(seen, directory.count);
      await breathe();
      build.signal?.throwIfAborted();
    }
    if (!path.endsWith(".json")) continue;
    const record = indexed(readMember(file.fd, member), build.ecosystem);
    if (record === null) {
      counts.unreadable += 1;
      continue;
    }
    counts.records += 1;
    if (isMalwareId(record.id)) counts.malicious += 1;
    if (record.modified > newest) newest = record.modified;
    if (record.withdrawn) {
      counts.withdrawn += 1;
      continue;
    }
    for (const name of record.names) {
      table.push((BigInt(hashOf(name)) << 32n) | BigInt(rows.length));
      rows.append(encodeRow({ name, id: record.id, ...member }));
    }
  }
  const head: IndexHead = {
    format: FORMAT,
    ecosystem: build.ecosystem,
    size: build.size,
    modified: build.modified,
    digest: directory.digest,
    ...counts,
    newest: newest === "" ? null : newest,
    rows: table.length,
  };
  return { head, bytes: assemble(head, BigUint64Array.from(table).sort(), rows.pieces()) };
}

function assemble(head: IndexHead, table: BigUint64Array, rows: readonly Buffer[]): Buffer {
  const bytes = Buffer.alloc(HEAD_BYTES + table.length * TABLE_ROW_BYTES);
  bytes.fill(" ", 0, HEAD_BYTES).write(JSON.stringify(head), "utf8");
  for (const [row, entry] of table.entries()) bytes.writeBigUInt64LE(entry, HEAD_BYTES + row * TABLE_ROW_BYTES);
  return Buffer.concat([bytes, ...rows]);
}

function indexed(text: string | null, ecosystem: string): Indexed | null {
  const record = parsed(text);
  if (record === null || !("id" in record) || typeof record.id !== "string") return null;
  const names = new Set<string>();
  const affected: unknown = "affected" in record ? record.affected : [];
  for (const entry of Array.isArray(affected) ? affected : []) {
    const name = packageName(entry, ecosystem);
    if (name !== null && name.length <= MAX_NAME && names.size < MAX_PACKAGES) names.add(normalName(ecosystem, name));
  }
  return {
    id: record.id,
    modified: dateOf("modified" in record ? record.modified : null, "published" in record ? record.published : null),
    withdrawn: "withdrawn" in record && typeof record.withdrawn === "string",
    names,
  };
}

/** Go's database has `0001-01-01` where it does not know when a record was changed. */
function dateOf(...dates: readonly unknown[]): string {
  return dates.find((date) => typeof date === "string" && date > "1990")?.toString() ?? "";
}

function parsed(text: string | null): object | null {
  try {
    const value: unknown = text === null ? null : JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null; // counted as unreadable
  }
}

function packageName(entry: unknown, ecosystem: string): string | null {
  if (typeof entry !== "object" || entry === null || !("package" in entry)) return null;
  const about = entry.package;
  if (typeof about !== "object" || about === null || !("name" in about) || !("ecosystem" in about)) return null;
  const { name, ecosystem: of } = about;
  return typeof name === "string" && typeof of === "string" && of.split(":", 1)[0] === ecosystem ? name : null;
}
