import type { PackageKind } from "../model/package-facts.ts";
import type { PackageFile } from "../model/package-tree.ts";
import { child } from "./manifest/syntax/node.ts";
import { parseJson } from "./manifest/syntax/parse-json.ts";
import { PLUGIN_MANIFESTS } from "./manifest/agents/plugin-names.ts";

/** A folder that is installed as a whole; "" is the top. */
export interface Root {
  readonly kind: PackageKind;
  readonly path: string;
}

/** The registry takes no package.json above 256 KB. */
export const MAX_PACKAGE_JSON_BYTES = 262_144;
/** The file that makes a folder a skill; the registry compares without regard to case. */
const SKILL_FILE = "skill.md";
/** The registry takes this one too. Manuals have pages of that name: deeper down it has to name a skill. */
const OTHER_SKILL_FILE = "skills.md";
const NAMES_A_SKILL = /^\u{FEFF}?---[ \t]*\r?\n(?:[^\n]{0,400}\n){0,40}?name:[ \t]*\S/u;
const PLUGIN_BLOCKS = ["openclaw", "clawdbot", "moltbot"];

/**
 * The skills and plugins in a set of files, sorted by path in code unit order, so that what holds others comes first.
 *
 * - A skill is a folder with SKILL.md. Whatever lies inside it is its own, further SKILL.md files too: they are read as
 *   such, but whoever installs the outer skill gets them without asking.
 * - A plugin is a folder with a plugin manifest, or with an `openclaw` block in package.json. Skills inside are roots
 *   of their own, for a host loads them one by one; the plugin is then a bundle. So is a folder that is both.
 * - What lies in node_modules belongs to whom it was installed for.
 * - Folders inside archives count: `x.zip!/SKILL.md` makes `x.zip!` a skill.
 */
export function findRoots(files: readonly PackageFile[]): readonly Root[] {
  const skills = new Set<string>();
  const plugins = new Set<string>();
  for (const file of files) {
    const slash = file.path.lastIndexOf("/");
    const folder = slash === -1 ? "" : file.path.slice(0, slash);
    const name = file.path.slice(slash + 1).toLowerCase();
    const isSkill = name === SKILL_FILE || (name === OTHER_SKILL_FILE && (folder === "" || namesSkill(file.bytes)));
    const isMarker = isSkill || PLUGIN_MANIFESTS.has(name) || name === "package.json";
    if (!isMarker || /(?:^|\/)node_modules(?:\/|$)/.test(folder)) continue;
    if (isSkill) skills.add(folder);
    else if (PLUGIN_MANIFESTS.has(name) || hasPluginBlock(file.bytes)) plugins.add(folder);
  }
  const isInsideSkill = (folder: string): boolean => ancestorsOf(folder).some((ancestor) => skills.has(ancestor));
  const outer = [...new Set([...skills, ...plugins])].filter((folder) => !isInsideSkill(folder));
  const bundles = new Set<string>();
  for (const folder of outer) {
    if (skills.has(folder)) for (const holder of [folder].concat(ancestorsOf(folder))) bundles.add(holder);
  }
  return outer
    .map((path): Root => ({ kind: plugins.has(path) ? (bundles.has(path) ? "bundle" : "plugin") : "skill", path }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The folders above one, nearest first, the top ("") last. */
function ancestorsOf(folder: string): readonly string[] {
  const ancestors: string[] = [];
  for (let slash = folder.lastIndexOf("/"); slash > 0; slash = folder.lastIndexOf("/", slash - 1)) {
    ancestors.push(folder.slice(0, slash));
  }
  return folder === "" ? [] : [...ancestors, ""];
}

function namesSkill(bytes: Uint8Array): boolean {
  return NAMES_A_SKILL.test(new TextDecoder().decode(bytes.subarray(0, 4_096)));
}

function hasPluginBlock(bytes: Uint8Array): boolean {
  if (bytes.length > MAX_PACKAGE_JSON_BYTES) return false;
  const [root] = parseJson(new TextDecoder().decode(bytes)).roots;
  return PLUGIN_BLOCKS.some((block) => child(root, block)?.kind === "map");
}
