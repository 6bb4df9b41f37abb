import { existsSync } from "node:fs";
import path from "node:path";
import { POLICY_PRESETS, type Policy } from "../model/policy.ts";
import { readOwnFile } from "./own-file.ts";
import { isWithin, realPath } from "./own-folder.ts";
import { parsePolicy, presetPolicy } from "./parse-policy.ts";
import { MAX_YAML_BYTES } from "./yaml-document.ts";

export const POLICY_NAME = "skillscan.policy.yaml";
/** Where they lie the working folder is a delivered package, perhaps a stranger's, of which a part is scanned. */
const PACKAGE_MARKS = ["SKILL.md", "openclaw.plugin.json"];

/** `strict`, `balanced`, `permissive`, or a file. Throws ScanError. */
export async function readPolicy(nameOrFile: string, workingDirectory: string): Promise<Policy> {
  const preset = POLICY_PRESETS.find((name) => name === nameOrFile);
  if (preset !== undefined) return presetPolicy(preset);
  const absolute = path.resolve(workingDirectory, nameOrFile);
  const text = await readOwnFile(absolute, nameOrFile, MAX_YAML_BYTES);
  return parsePolicy(text, { file: nameOrFile, folder: path.dirname(absolute) });
}

export interface DiscoveredPolicy {
  readonly policy: Policy | null;
  /** There is one, and it lies inside what is scanned, or in what looks like a package. */
  readonly ignored: boolean;
}

/**
 * The policy of the folder in which the user works; never one that lies inside what is scanned: somebody who looks at a
 * stranger's package from within must not be told by the package what to accept.
 */
export async function discoverPolicy(workingDirectory: string, targets: readonly string[]): Promise<DiscoveredPolicy> {
  if (!existsSync(path.join(workingDirectory, POLICY_NAME))) return { policy: null, ignored: false };
  const here = realPath(workingDirectory);
  const scanned = targets.map((target) => realPath(path.resolve(workingDirectory, target)));
  const isPackage = PACKAGE_MARKS.some((name) => existsSync(path.join(workingDirectory, name)));
  if (isPackage || scanned.some((folder) => isWithin(here, folder))) return { policy: null, ignored: true };
  return { policy: await readPolicy(POLICY_NAME, workingDirectory), ignored: false };
}
