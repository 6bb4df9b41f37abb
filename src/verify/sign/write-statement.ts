import { createHash, hash } from "node:crypto";

import type { PackageTree } from "../../model/package-tree.ts";
import { ScanError } from "../../model/scan-error.ts";
import { filesBelow, type FilesBelow } from "../oms/files-below.ts";
import { nameProblem } from "../oms/resource-name.ts";
import { GIT_PATHS } from "../oms/statement.ts";

export const SIGNATURE_FILE = "skill.oms.sig";

export interface UnsignedStatement {
  readonly payload: Buffer;
  readonly files: readonly string[];
  /** Files of git's, which the format leaves out. */
  readonly leftOut: readonly string[];
}

/**
 * The statement that OMS version 1.0 signs about a folder. Throws ScanError("refused") for a folder that cannot be
 * signed as a whole: with links, files that were not read, or names that are others on other systems.
 */
export function writeStatement(tree: PackageTree, name: string): UnsignedStatement {
  const found = filesBelow(tree, "");
  const ignored = [SIGNATURE_FILE, ...GIT_PATHS];
  const isIgnored = (path: string): boolean => ignored.some((one) => path === one || path.startsWith(`${one}/`));
  const files = [...found.files.keys()].filter((path) => !isIgnored(path)).toSorted(byParts);
  const leftOut = [...found.files.keys()].filter((path) => path !== SIGNATURE_FILE && isIgnored(path));
  refuseWhatCannotBeSigned(found, files, isIgnored);

  const root = createHash("sha256");
  const resources = files.map((path) => {
    const digest = hash("sha256", found.files.get(path)?.[0]?.bytes ?? new Uint8Array(), "buffer");
    root.update(digest);
    return { name: path, algorithm: "sha256", digest: digest.toString("hex") };
  });
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name, digest: { sha256: root.digest("hex") } }],
    predicateType: "https://model_signing/signature/v1.0",
    predicate: {
      serialization: { method: "files", hash_type: "sha256", allow_symlinks: false, ignore_paths: ignored },
      resources,
    },
  };
  return { payload: Buffer.from(JSON.stringify(statement)), files, leftOut };
}

function refuseWhatCannotBeSigned(
  found: FilesBelow,
  files: readonly string[],
  isIgnored: (path: string) => boolean,
): void {
  if (found.links.has(SIGNATURE_FILE)) throw refused(`${SIGNATURE_FILE} is a link`);
  const link = [...found.links].find((path) => !isIgnored(path));
  if (link !== undefined) throw refused(`${link} is a link, which the signature cannot cover`);
  const odd = [...found.oddities].find((path) => !isIgnored(path));
  if (odd !== undefined) throw refused(`${odd} is no plain file`);
  const unread = found.cutShort
    ? "the folder"
    : [...found.unread].find((path) => !isIgnored(path) && !found.files.has(path));
  if (unread !== undefined) throw refused(`${unread} could not be read as a whole`);
  for (const path of files) {
    const problem = nameProblem(path);
    if (problem !== null) throw refused(`${path} has ${problem}`);
  }
  if (files.length === 0) throw refused("there is no file to sign");
}

function refused(message: string): ScanError {
  return new ScanError("refused", message);
}

/** As the reference sorts: folder by folder, by code point. */
function byParts(a: string, b: string): number {
  const [first, second] = [a.split("/"), b.split("/")];
  for (const [index, part] of first.entries()) {
    const other = second[index];
    if (other === undefined) return 1;
    const order = Buffer.compare(Buffer.from(part), Buffer.from(other));
    if (order !== 0) return order;
  }
  return first.length - second.length;
}
