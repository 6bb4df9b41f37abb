import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { zipSync } from "fflate";
import { create } from "tar";

import { bytesOf, PUBLISHED_AT, type Files } from "./fixtures.ts";

const ZIP_DATE = new Date(1980, 0, 1);

export function zipOf(files: Files, below = ""): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [below + name, bytesOf(content)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: ZIP_DATE });
}

/** The zip of a skill's version, with the file that the registry adds. */
export function skillZip(files: Files, meta: { ownerId: string; slug: string; version: string }): Uint8Array {
  return zipOf({ ...files, "_meta.json": JSON.stringify({ ...meta, publishedAt: PUBLISHED_AT }, null, 2) });
}

/** An npm tarball: everything below `package/`. */
export async function tarballOf(files: Files): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), "skillscan-test-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, "package", name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytesOf(content));
    }
    const file = path.join(folder, "package.tgz");
    await create({ gzip: true, cwd: folder, file, portable: true, mtime: new Date(PUBLISHED_AT) }, ["package"]);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
