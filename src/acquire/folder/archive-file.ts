import { open } from "node:fs/promises";
import path from "node:path";

import { ScanError } from "../../model/scan-error.ts";
import type { Acquired, Target } from "../../model/target.ts";
import { archiveFormat } from "./archive-format.ts";
import { fileError } from "./file-error.ts";
import type { ResolvedOptions } from "../options.ts";
import { plainText } from "../../network/plain-text.ts";
import { sha256 } from "../sha256.ts";
import { loneFile } from "./lone-file.ts";

/** A user who names one of these means what is inside, which must not be passed over as "one odd file". */
const ARCHIVE_NAME = /\.(?:zip|tar|tgz|tar\.[a-z0-9]{2,4}|skill|clawpack)$/iu;

/** An archive on this machine, known by its bytes and not by its name, or one file alone: a SKILL.md, a script. */
export async function acquireFile(
  target: Extract<Target, { kind: "file" }>,
  options: ResolvedOptions,
): Promise<Acquired> {
  const absolute = path.resolve(options.workingDirectory, target.path);
  const shown = plainText(target.path);
  const bytes = await readWhole(absolute, shown, options.limits.maxDownloadBytes);
  const common = {
    origin: { kind: "file", reference: target.path, name: path.basename(absolute), sha256: sha256(bytes) },
    listed: null,
    registry: null,
    notes: [],
    proofs: [],
  } as const;
  const format = archiveFormat(bytes);
  if (format !== null) return { ...common, content: { kind: "archive", format, bytes, strip: 0 } };
  if (ARCHIVE_NAME.test(absolute)) {
    throw new ScanError("not-a-package", `${shown} is named like an archive, but is no zip, tar or tgz`, {
      hint: `Scan the folder it lies in to have its bytes looked at: ${plainText(path.dirname(target.path))}`,
    });
  }
  const notes = ["only this file was given: what it refers to was not looked at"];
  return { ...common, content: { kind: "files", tree: loneFile(path.basename(absolute), bytes) }, notes };
}

async function readWhole(file: string, shown: string, limit: number): Promise<Uint8Array> {
  try {
    const handle = await open(file, "r");
    try {
      const facts = await handle.stat();
      if (!facts.isFile()) throw new ScanError("unreadable", `${shown} is not a regular file`);
      if (facts.size > limit) {
        throw new ScanError("too-large", `${shown} has ${facts.size} bytes, more than ${limit}`, {
          hint: "Raise the limit with --max-download if you trust the size.",
        });
      }
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof ScanError ? error : fileError(error, shown);
  }
}
