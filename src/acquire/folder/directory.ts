import { realpathSync } from "node:fs";
import path from "node:path";

import { lazily } from "../../model/lazily.ts";
import type { Acquired, Target } from "../../model/target.ts";
import { fileError } from "./file-error.ts";
import type { ResolvedOptions } from "../options.ts";
import { plainText } from "../../network/plain-text.ts";
import { walkFolder } from "./walk-folder.ts";

const loadInstalled = lazily(() => import("../installed/installed.ts"));

/** A folder of this machine, whole: dot-files, node_modules and what an ignore file names are read like the rest. */
export async function acquireDirectory(
  target: Extract<Target, { kind: "directory" }>,
  options: ResolvedOptions,
): Promise<Acquired> {
  const shown = plainText(target.path);
  const named = path.resolve(options.workingDirectory, target.path);
  let root: string;
  try {
    root = realpathSync.native(named); // the user may name a link; what lies in the folder may not be one
  } catch (error) {
    throw fileError(error, shown);
  }
  const tree = await walkFolder(root, {
    maxBytes: options.limits.maxFolderBytes,
    maxEntries: options.limits.maxFolderEntries,
    signal: options.signal,
  });
  const { installedSkills } = await loadInstalled();
  return {
    origin: { kind: "directory", reference: target.path, name: path.basename(named) },
    content: { kind: "files", tree },
    listed: null,
    registry: null,
    notes: [],
    proofs: [],
    installed: await installedSkills(tree, root, options),
  };
}
