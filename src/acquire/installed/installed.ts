import { constants, lstatSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";

import type { InstalledSkill, InstallRecord } from "../../model/installed-skill.ts";
import type { PackageTree } from "../../model/package-tree.ts";
import type { ResolvedOptions } from "../options.ts";

/** `skills/@owner/slug` lies three folders below the one with the lock file; one more for a folder of one's own. */
const MAX_LEVELS_UP = 4;
const MAX_LOCK_BYTES = 16 * 1024 * 1024;
/** The second is the name that the clients had before. */
const CLIENT_FOLDERS = [".clawhub", ".clawdhub"] as const;

/**
 * The skills of a folder that a client installed: those that the lock file in it or above it names. A record inside a
 * skill's folder alone makes no installed skill: publishers ship theirs by mistake.
 */
export async function installedSkills(
  tree: PackageTree,
  root: string,
  options: ResolvedOptions,
): Promise<readonly InstalledSkill[]> {
  const found = await nearestLock(root);
  if (found === null) return [];
  const { lock, below } = found;
  const bySlug = new Map([...lock.keys()].filter(isSkillsSh).map((key) => [key.slice(key.lastIndexOf("/") + 1), key]));
  const { parseOrigin } = await import("./install-record.ts");
  const files = new Map(tree.files.map((file) => [file.path, file.bytes]));
  const skills: InstalledSkill[] = [];
  for (const folder of skillFolders(tree)) {
    const named = entryFor(lock, bySlug, [below, folder].filter((part) => part !== "").join("/"));
    if (named === null) continue;
    const bytes = CLIENT_FOLDERS.map((name) => files.get(join(folder, `${name}/origin.json`))).find(
      (one) => one !== undefined,
    );
    skills.push({
      folder,
      key: named.key,
      lock: named.record,
      origin: bytes === undefined ? null : parseOrigin(bytes),
      listed: null,
      contentHash: null,
      notListedBecause: options.offline
        ? "without the network the registry could not be asked"
        : "the registry was not asked",
    });
  }
  if (skills.length === 0 || options.offline || options.installed === "look") return skills;
  const { askForInstalled } = await import("./lookup.ts");
  return askForInstalled(skills, options);
}

type Lock = ReadonlyMap<string, InstallRecord>;

async function nearestLock(root: string): Promise<{ readonly lock: Lock; readonly below: string } | null> {
  let folder = root;
  for (let level = 0; level <= MAX_LEVELS_UP; level += 1) {
    for (const name of CLIENT_FOLDERS) {
      const bytes = await readRegular(path.join(folder, name, "lock.json"));
      if (bytes === null) continue;
      const { parseLock } = await import("./install-record.ts"); // few folders have one
      const lock = parseLock(bytes);
      if (lock !== null) return { lock, below: path.relative(folder, root).split(path.sep).join("/") };
    }
    const above = path.dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
  return null;
}

/** The bytes of a regular file that is no link; null for everything else: no lock is no failure. */
async function readRegular(file: string): Promise<Uint8Array | null> {
  try {
    // Ten places are looked at for each folder, and none of them has a lock as a rule.
    if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return null;
    const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const facts = await handle.stat();
      return facts.isFile() && facts.size <= MAX_LOCK_BYTES ? await handle.readFile() : null;
    } finally {
      await handle.close();
    }
  } catch {
    return null; // not there, or not ours to read
  }
}

/** Folders that look like a skill, or that a client left its record in. */
function skillFolders(tree: PackageTree): readonly string[] {
  const folders = new Set<string>();
  for (const { path: file } of tree.files) {
    const match = /^(?:(.*)\/)?(?:skills?\.md|\.claw(?:d)?hub\/origin\.json)$/i.exec(file);
    if (match !== null) folders.add(match[1] ?? "");
  }
  return [...folders].toSorted();
}

/** The clients install into `<dir>/<slug>`, and into `<dir>/@<owner>/<slug>` what was named with its owner. */
function entryFor(
  lock: Lock,
  bySlug: ReadonlyMap<string, string>,
  place: string,
): { readonly key: string; readonly record: InstallRecord } | null {
  const [slug = "", above = ""] = place.split("/").toReversed();
  const own = above.startsWith("@") ? `${above}/${slug}` : slug;
  const key = lock.has(own) || above.startsWith("@") ? own : (bySlug.get(slug) ?? own);
  const record = lock.get(key);
  return record === undefined ? null : { key, record };
}

/** `skills-sh:owner/repo/slug`, installed under its slug. */
function isSkillsSh(key: string): boolean {
  return key.startsWith("skills-sh:");
}

function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
