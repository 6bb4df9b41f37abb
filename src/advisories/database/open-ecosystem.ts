import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, rename, rm, writeFile, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { parseRecord, type OsvRecord } from "../osv-record.ts";
import { buildIndex, type IndexBuild } from "./build-index.ts";
import { HEAD_BYTES, INDEX_HEAD, type IndexHead } from "./index-format.ts";
import { rowsOf, rowsOfFile, tableBytes, type Index } from "./index-rows.ts";
import { readAt, readDirectory } from "./zip-directory.ts";
import { readMember } from "./zip-member.ts";

/** One ecosystem of an offline database, opened. */
export interface OpenEcosystem {
  readonly head: IndexHead;
  /** Records that name this package (normalised). Throws where the file has changed meanwhile. */
  recordsOf(name: string, isWanted: (id: string) => boolean): readonly OsvRecord[];
  readonly close: () => Promise<void>;
}

export interface OpenEcosystemOptions extends Pick<IndexBuild, "ecosystem" | "signal" | "onProgress"> {
  readonly zip: string;
  /** The path under which its index is kept, where the zip is still on its way to that. */
  readonly indexedAs?: string;
  /** Folder of ours for index files. */
  readonly indexFolder: string;
}

/** Opens `<ECO>/all.zip` by the index made earlier, or makes it: some seconds for a large one, once for each new zip. */
export async function openEcosystem(options: OpenEcosystemOptions): Promise<OpenEcosystem> {
  const zip = await open(options.zip, constants.O_RDONLY);
  try {
    const index = (await usableIndex(zip, options)) ?? (await madeIndex(zip, options));
    return {
      head: index.head,
      recordsOf: (name, isWanted) =>
        rowsOf(index, name)
          .filter(({ id }) => isWanted(id))
          .flatMap((row) => {
            const text = readMember(zip.fd, row);
            if (text === null) throw new Error(`${row.id} cannot be read from ${options.zip}`);
            return parseRecord(JSON.parse(text)) ?? [];
          }),
      close: async () => {
        await Promise.all([zip.close(), index.close()]);
      },
    };
  } catch (error) {
    await zip.close();
    throw error;
  }
}

interface OpenIndex extends Index {
  close(): Promise<void>;
}

/** By the zip's absolute path: of two databases each keeps its own. */
function indexPath({ indexFolder, zip, indexedAs = zip }: OpenEcosystemOptions): string {
  const name = createHash("sha256").update(path.resolve(indexedAs)).digest("hex").slice(0, 32);
  return path.join(indexFolder, `${name}.index`);
}

/** The index on disk; null: there is none, or it is of another zip, of another kind or damaged: it is made again. */
async function usableIndex(zip: FileHandle, options: OpenEcosystemOptions): Promise<OpenIndex | null> {
  const file = await open(indexPath(options), constants.O_RDONLY).catch(() => null);
  if (file === null) return null;
  const head = await readHead(file).catch(() => null);
  const { size, mtimeMs } = await zip.stat();
  const fits =
    head?.size === size && head.modified === mtimeMs && (await readDirectory(zip, size)).digest === head.digest;
  if (head === null || !fits) {
    await file.close();
    return null;
  }
  const table = await readAt(file, HEAD_BYTES, tableBytes(head));
  return { head, table, readRow: rowsOfFile(file.fd, head), close: () => file.close() };
}

async function readHead(file: FileHandle): Promise<IndexHead> {
  return INDEX_HEAD.parse(JSON.parse((await readAt(file, 0, HEAD_BYTES)).toString("utf8")));
}

async function madeIndex(zip: FileHandle, options: OpenEcosystemOptions): Promise<OpenIndex> {
  const { ecosystem, signal, onProgress } = options;
  const { size, mtimeMs } = await zip.stat();
  const build = { ecosystem, size, modified: mtimeMs, signal, onProgress };
  const { head, bytes } = await buildIndex(zip, await readDirectory(zip, size), build);
  await keep(indexPath(options), bytes);
  // Where nothing can be kept it is used from memory.
  const rows = HEAD_BYTES + tableBytes(head);
  const table = bytes.subarray(HEAD_BYTES, rows);
  const readRow = (place: number, length: number): Buffer => bytes.subarray(rows + place, rows + place + length);
  return { head, table, readRow, close: () => Promise.resolve() };
}

/** Whole or not at all; where the folder cannot be written, the next run makes it again. */
async function keep(file: string, bytes: Buffer): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(temporary, bytes, { mode: 0o600, flag: "wx" });
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined); // a cache only
  }
}
