import type { PackageTree } from "../../model/package-tree.ts";

/** Names under which ClawHub accepts the instructions of a skill, in any case. */
const SKILL_FILE_NAME = /^skills?\.md$/i;

/** A package of one file. */
export function loneFile(name: string, bytes: Uint8Array): PackageTree {
  return { files: [{ path: name, bytes, mode: null }], anomalies: [], gaps: [] };
}

/** The same, or null when the name is not that of a skill's instructions: an answer from the web may be anything. */
export function loneSkillFile(name: string, bytes: Uint8Array): PackageTree | null {
  return SKILL_FILE_NAME.test(name) ? loneFile(name, bytes) : null;
}
