import { hash, randomUUID } from "node:crypto";
import { copyFile, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ServiceError } from "../service-error.ts";
import type { BlobStore } from "./blob-store.ts";
import { storageFailure } from "./storage-failure.ts";

/** `<folder>/ab/abcd…`: a file appears under its name when all its bytes are on the disk, never before. */
export function openFolderStore(folder: string): BlobStore {
  const placeOf = (sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    place: folder,
    async keep(sha256, file) {
      const place = placeOf(sha256);
      try {
        await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
        await moveFlushed(file, place);
        await flush(path.dirname(place)); // the name is on the disk, too
      } catch (cause) {
        throw storageFailure(cause);
      }
    },
    async read(sha256) {
      try {
        return checked(sha256, await readFile(placeOf(sha256)));
      } catch (cause) {
        if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
        throw cause instanceof ServiceError ? cause : storageFailure(cause);
      }
    },
    async check() {
      const probe = path.join(folder, `.probe-${randomUUID()}`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(probe, "skillscan");
        await rm(probe);
      } catch (cause) {
        throw storageFailure(cause);
      }
    },
  };
}

async function moveFlushed(file: string, place: string): Promise<void> {
  await flush(file);
  try {
    await rename(file, place);
  } catch (cause) {
    if (!(cause instanceof Error) || !("code" in cause) || cause.code !== "EXDEV") throw cause;
    // The folder is a file system of its own: first a copy under another name, so that nothing half bears the digest.
    const draft = `${place}.${randomUUID()}.part`;
    try {
      await copyFile(file, draft);
      await flush(draft);
      await rename(draft, place);
    } finally {
      await rm(draft, { force: true });
    }
    await rm(file);
  }
}

async function flush(place: string): Promise<void> {
  const handle = await open(place, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Bytes that rotted, or that somebody exchanged, are not judged under the name of others. */
export function checked(sha256: string, bytes: Uint8Array): Uint8Array {
  if (hash("sha256", bytes, "hex") !== sha256) {
    throw new ServiceError("unavailable", `the stored bytes of ${sha256} have another digest`);
  }
  return bytes;
}
