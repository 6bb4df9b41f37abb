import type { PackageTree } from "../model/package-tree.ts";

/** Names under which ClawHub accepts the instructions of a skill, in any case. */
const SKILL_FILE_NAME = /^skills?\.md$/i;

/** A package of one file; null when the name is not that of a skill's instructions. */
export function loneSkillFile(name: string, bytes: Uint8Array): PackageTree | null {
  if (!SKILL_FILE_NAME.test(name)) return null;
  return { files: [{ path: name, bytes, mode: null }], anomalies: [], gaps: [] };
}
