import { createHash, randomUUID } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { copyFile, mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Ecosystem } from "../../model/fact.ts";
import { ScanError } from "../../model/scan-error.ts";
import { OSV_ECOSYSTEMS } from "../package-name.ts";
import { databaseOf } from "./locate.ts";
import { openEcosystem } from "./open-ecosystem.ts";
import { readDirectory } from "./zip-directory.ts";

/** Databases as they were at one moment, which nobody changes any more, with their indexes. */
export interface DatabaseSnapshot {
  readonly folder: string;
  readonly indexFolder: string;
  /** sha256 (hex) of all that is in it. */
  readonly digest: string;
  /** Says that it is still in use; others are deleted when that was not said for `UNUSED_MILLISECONDS`. */
  touch(): Promise<void>;
}

/** Far longer than the time between two touches, and than a machine is usually down. */
const UNUSED_MILLISECONDS = 7 * 86_400_000;
const USED = "used";

interface Source {
  readonly ecosystem: Ecosystem;
  readonly zip: string;
  /** Beside it; null: there is no list of names. */
  readonly names: string | null;
}

/**
 * Copies the databases of `folder` (osv-scanner's layout) to a folder below `place` that is named by their digest, and
 * indexes them there, unless that was done before. Throws ScanError("usage") where there is none.
 */
export async function snapshotDatabases(folder: string, place: string): Promise<DatabaseSnapshot> {
  const sources = await sourcesIn(folder);
  const digest = await digestOf(sources);
  const target = path.join(place, digest.slice(0, 32));
  const snapshot: DatabaseSnapshot = {
    folder: target,
    indexFolder: path.join(target, "index"),
    digest,
    touch: () => utimes(path.join(target, USED), new Date(), new Date()),
  };
  await mkdir(place, { recursive: true, mode: 0o700 });
  if (await isThere(path.join(target, USED))) await snapshot.touch();
  else await make(sources, digest, place, target);
  await removeUnused(place, target);
  return snapshot;
}

async function sourcesIn(folder: string): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const ecosystem of OSV_ECOSYSTEMS) {
    const zip = databaseOf(folder, ecosystem);
    if (zip === null) continue;
    const names = path.join(path.dirname(zip), "names.txt");
    sources.push({ ecosystem, zip, names: (await isThere(names)) ? names : null });
  }
  if (sources.length > 0) return sources;
  throw new ScanError("usage", `there is no advisory database in ${folder}`, {
    hint: "It holds <ECOSYSTEM>/all.zip, as skillscan db update and osv-scanner make it.",
  });
}

async function digestOf(sources: readonly Source[]): Promise<string> {
  const hash = createHash("sha256");
  for (const { ecosystem, zip, names } of sources) {
    const file = await open(zip, constants.O_RDONLY);
    try {
      // Of the zip's directory, which has the checksum of each record.
      hash.update(`${ecosystem} ${(await readDirectory(file, (await file.stat()).size)).digest}\n`);
    } finally {
      await file.close();
    }
    if (names !== null) for await (const chunk of createReadStream(names)) hash.update(chunk);
  }
  return hash.digest("hex");
}

/** Under another name first: whoever finds the folder finds all of it. */
async function make(sources: readonly Source[], digest: string, place: string, target: string): Promise<void> {
  const temporary = path.join(place, `.new-${randomUUID()}`);
  try {
    for (const { ecosystem, zip, names } of sources) {
      const folder = path.join(temporary, ecosystem);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const copy = path.join(folder, "all.zip");
      // A copy, and no hard link: the index goes by the file's time, which an update touches.
      await copyFile(zip, copy, constants.COPYFILE_FICLONE);
      if (names !== null) await copyFile(names, path.join(folder, "names.txt"), constants.COPYFILE_FICLONE);
      const indexedAs = path.join(target, ecosystem, "all.zip");
      const indexFolder = path.join(temporary, "index");
      const opened = await openEcosystem({
        ecosystem,
        zip: copy,
        indexedAs,
        indexFolder,
        signal: null,
        onProgress: null,
      });
      await opened.close();
    }
    if ((await digestOf(await sourcesIn(temporary))) !== digest)
      throw new ScanError("unreadable", "the advisory database changed while it was copied", { hint: "Start again." });
    await writeFile(path.join(temporary, USED), "");
    await rename(temporary, target);
  } catch (cause) {
    // Another process was faster: its folder has the same name because it has the same content.
    if (!(await isThere(path.join(target, USED)))) throw cause;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function removeUnused(place: string, mine: string): Promise<void> {
  for (const name of await readdir(place)) {
    const folder = path.join(place, name);
    if (folder === mine) continue;
    const mark = await stat(path.join(folder, USED)).catch(() => stat(folder).catch(() => null)); // gone meanwhile
    if (mark !== null && Date.now() - mark.mtimeMs > UNUSED_MILLISECONDS)
      await rm(folder, { recursive: true, force: true });
  }
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null))?.isFile() === true; // none here
}
