import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  type Dirent,
} from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";

import type { Gap } from "../../model/gap.ts";
import type { Anomaly, AnomalyCode, PackageFile, PackageTree } from "../../model/package-tree.ts";
import { ScanError } from "../../model/scan-error.ts";
import { fileError } from "./file-error.ts";
import { lookAtLinks, type FolderLink } from "./folder-links.ts";
import { isGitObject } from "../github/git-object.ts";
import { entryName } from "./entry-name.ts";
import { plainText } from "../../network/plain-text.ts";

export interface WalkLimits {
  /** Bytes of all files together. */
  readonly maxBytes: number;
  readonly maxEntries: number;
  readonly signal: AbortSignal | null;
}

/** Folders below folders; as deep as PATH_MAX (4096 bytes) allows sensible names to go. */
export const MAX_DEPTH = 200;
/** After so long others have their turn: an interruption, timers, threads that ask for work. */
const MAX_HELD_MS = 50;
/** Entries looked at in all, git's objects and links among them: a folder full of those must come to an end, too. */
const MAX_VISITED = 1_000_000;

/**
 * Reads a folder without following links, into memory. Only regular files are opened, and those with O_NOFOLLOW and
 * O_NONBLOCK: an entry that becomes a link or a pipe after it was listed is refused all the same. Files are read
 * synchronously: through promises a folder of five small files took six times the processor time.
 *
 * Git's own database is left out where it is one: an object or pack is recognised by place, name and content together,
 * and is data that nothing can execute. Hooks, config and everything else under `.git` are read like any other file.
 */
export async function walkFolder(root: string, limits: WalkLimits): Promise<PackageTree> {
  const files: PackageFile[] = [];
  const anomalies: Anomaly[] = [];
  const gaps: Gap[] = [];
  const seenCaseless = new Map<string, string>();
  const links: FolderLink[] = [];
  const gitFiles = new Map<string, number>();
  let bytes = 0;
  let visited = 0;
  let heldSince = performance.now();

  const refuse = (code: AnomalyCode, where: string, message: string): void => {
    anomalies.push({ code, path: where, message });
    gaps.push({ code: "refused", path: where, message: `${where} was not read: ${message}`, blocking: true });
  };
  const stop = (
    code: "too-many" | "too-large" | "too-deep",
    anomaly: AnomalyCode,
    where: string,
    message: string,
  ): void => {
    anomalies.push({ code: anomaly, path: where, message });
    gaps.push({ code, path: where === "" ? null : where, message, blocking: true });
  };

  const waiting: { readonly folder: string; readonly shown: string; readonly depth: number }[] = [
    { folder: root, shown: "", depth: 0 },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { folder, shown, depth } = next;
    for (const entry of entriesOf(folder, shown, gaps)) {
      if (performance.now() - heldSince > MAX_HELD_MS) {
        await setImmediate();
        heldSince = performance.now();
      }
      if (limits.signal?.aborted === true) throw new ScanError("interrupted", "interrupted");
      visited += 1;
      const { name, anomaly } = entryName(entry.name);
      const where = shown === "" ? name : `${shown}/${name}`;
      const absolute = path.join(folder, entry.name);
      if (anomaly !== null) anomalies.push({ code: anomaly, path: where, message: "the file name is made to deceive" });
      if (files.length >= limits.maxEntries || visited > MAX_VISITED) {
        stop(
          "too-many",
          "too-many-entries",
          "",
          `the folder has more than ${limits.maxEntries} files; the rest was not read`,
        );
        return finished();
      }
      if (entry.isSymbolicLink()) {
        links.push({ path: where, to: targetOf(absolute) });
      } else if (entry.isDirectory()) {
        if (depth >= MAX_DEPTH)
          stop("too-deep", "too-deep", where, `${where} is nested deeper than ${MAX_DEPTH} folders`);
        else waiting.push({ folder: absolute, shown: where, depth: depth + 1 });
      } else if (entry.isFile()) {
        if (await isGitObject(absolute, where)) {
          const database = `${where.split(/(?<=^|\/)\.git\//, 1)[0] ?? ""}.git`;
          gitFiles.set(database, (gitFiles.get(database) ?? 0) + 1);
          continue;
        }
        const file = readRegular(absolute, where, limits.maxBytes - bytes);
        if (file === "too-large") {
          stop(
            "too-large",
            "too-large",
            where,
            `${where} was not read: the folder has more than ${limits.maxBytes} bytes`,
          );
        } else if (file === "changed") {
          // Node turns bytes that are no UTF-8 into U+FFFD, and by that name there is nothing.
          if (where.includes("\u{FFFD}")) refuse("unportable-name", where, "its name is no UTF-8");
          else refuse("device", where, "it is no regular file any more");
        } else if (file === "unreadable") {
          gaps.push({ code: "refused", path: where, message: `no permission to read ${where}`, blocking: true });
        } else {
          bytes += file.bytes.byteLength;
          files.push(file);
          const caseless = where.toLowerCase();
          const other = seenCaseless.get(caseless);
          if (other === undefined) seenCaseless.set(caseless, where);
          else
            anomalies.push({ code: "case-collision", path: where, message: `it differs from ${other} by case alone` });
        }
      } else {
        refuse("device", where, "it is a device, socket or pipe");
      }
    }
  }
  return finished();

  function finished(): PackageTree {
    for (const [folder, count] of gitFiles) {
      const message = `${count} files of git's object database below ${folder} were not read; its hooks and config were`;
      gaps.push({ code: "unsupported", path: folder, message, blocking: false });
    }
    const looked = lookAtLinks(links, files, limits.maxBytes - bytes);
    const inByteOrder = [...files, ...looked.files].toSorted((a, b) =>
      Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)),
    );
    return {
      files: inByteOrder,
      anomalies: [...anomalies, ...looked.anomalies],
      gaps: [...gaps, ...looked.gaps],
    };
  }
}

/** Sorted, so that equal folders give equal reports; a folder that cannot be listed is a gap. */
function entriesOf(folder: string, shown: string, gaps: Gap[]): readonly Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (shown === "") throw fileError(error, plainText(folder));
    gaps.push({ code: "refused", path: shown, message: `the folder ${shown} cannot be listed`, blocking: true });
    return [];
  }
}

/** The words of a link; one that is gone meanwhile leads out, so that it is told. */
function targetOf(absolute: string): string {
  try {
    return readlinkSync(absolute);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT" || code === "EINVAL" || code === "EACCES") return "/";
    throw fileError(error, plainText(absolute));
  }
}

function readRegular(
  absolute: string,
  where: string,
  room: number,
): PackageFile | "too-large" | "changed" | "unreadable" {
  try {
    const handle = openSync(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const facts = fstatSync(handle);
      if (!facts.isFile()) return "changed";
      if (facts.size > room) return "too-large";
      const bytes = bytesOf(handle, facts.size);
      return bytes.byteLength > room ? "too-large" : { path: where, bytes, mode: facts.mode & 0o7777 };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ELOOP" || code === "ENXIO") return "changed";
    if (code === "EACCES" || code === "EPERM") return "unreadable";
    if (code === "ENOENT") return "changed";
    throw fileError(error, where);
  }
}

/** In memory of its own: views onto Node's shared pool look like parts of one another. */
function bytesOf(handle: number, size: number): Uint8Array {
  if (size === 0) return readFileSync(handle); // empty, or of a kind whose size nobody knows
  const bytes = Buffer.allocUnsafeSlow(size);
  let filled = 0;
  for (let read = -1; read !== 0 && filled < size; filled += read)
    read = readSync(handle, bytes, filled, size - filled, null);
  return filled === size ? bytes : bytes.subarray(0, filled);
}
