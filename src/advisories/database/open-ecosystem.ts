import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, readFile, rename, rm, writeFile, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { parseRecord, type OsvRecord } from "../osv-record.ts";
import { buildIndex, type IndexBuild } from "./build-index.ts";
import { HEAD_BYTES, INDEX_HEAD, TABLE_ROW_BYTES, type IndexHead } from "./index-format.ts";
import { openRows } from "./index-rows.ts";
import { readDirectory } from "./zip-directory.ts";
import { readMember } from "./zip-member.ts";

/** One ecosystem of an offline database, opened. */
export interface OpenEcosystem {
  readonly head: IndexHead;
  /** Records that name this package (normalised). Throws where the file has changed meanwhile. */
  recordsOf(name: string, isWanted: (id: string) => boolean): readonly OsvRecord[];
  close(): Promise<void>;
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
    const { size, mtimeMs } = await zip.stat();
    const place = indexPath(options);
    const known = await readIndex(place);
    const fits = known !== null && known.head.size === size && known.head.modified === mtimeMs;
    const index =
      fits && (await hasDigest(zip, size, known.head.digest)) ? known : await remade(zip, size, mtimeMs, options);
    const rows = openRows(index.bytes, index.head);
    return {
      head: index.head,
      recordsOf: (name, isWanted) =>
        rows
          .of(name)
          .filter(({ id }) => isWanted(id))
          .flatMap((row) => {
            const text = readMember(zip.fd, row);
            if (text === null) throw new Error(`${row.id} cannot be read from ${options.zip}`);
            return parseRecord(JSON.parse(text)) ?? [];
          }),
      close: () => zip.close(),
    };
  } catch (error) {
    await zip.close();
    throw error;
  }
}

interface Index {
  readonly head: IndexHead;
  readonly bytes: Buffer;
}

/** By the zip's absolute path: of two databases each keeps its own. */
function indexPath({ indexFolder, zip, indexedAs = zip }: OpenEcosystemOptions): string {
  const name = createHash("sha256").update(path.resolve(indexedAs)).digest("hex").slice(0, 32);
  return path.join(indexFolder, `${name}.index`);
}

/** Null: there is none, or it is not one of ours, or of an older kind: it is made again. */
async function readIndex(file: string): Promise<Index | null> {
  const bytes = await readFile(file).catch(() => null);
  return bytes === null ? null : parseIndex(bytes);
}

function parseIndex(bytes: Buffer): Index | null {
  try {
    const head = INDEX_HEAD.parse(JSON.parse(bytes.toString("utf8", 0, HEAD_BYTES)));
    return bytes.length >= HEAD_BYTES + head.rows * TABLE_ROW_BYTES ? { head, bytes } : null;
  } catch {
    return null; // written by another version, or damaged
  }
}

async function hasDigest(zip: FileHandle, size: number, digest: string): Promise<boolean> {
  return (await readDirectory(zip, size)).digest === digest;
}

async function remade(zip: FileHandle, size: number, modified: number, options: OpenEcosystemOptions): Promise<Index> {
  const { ecosystem, signal, onProgress } = options;
  const bytes = await buildIndex(zip, await readDirectory(zip, size), {
    ecosystem,
    size,
    modified,
    signal,
    onProgress,
  });
  await keep(indexPath(options), bytes);
  const index = parseIndex(bytes);
  if (index === null) throw new Error("an index that was just made cannot be read");
  return index;
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
