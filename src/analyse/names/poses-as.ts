import { KNOWN_ACCOUNTS, KNOWN_MAKERS } from "../data/known-accounts.ts";
import { PLATFORM_NAMES } from "../data/popular-names.ts";
import { isSlip, popularNeighbour } from "../dependencies/popular.ts";
import { registrable, type Address } from "../host.ts";
import { accountOf } from "../profile.ts";
import { claimedName, coreOf } from "./affixes.ts";

export interface Pose {
  /** What bears the name: a package, a host, an account. */
  readonly called: string;
  readonly known: string;
  /** One slip away, which a reader misses; else the very name, which a maker of another edition may bear as well. */
  readonly isSlip: boolean;
}

const ARCHIVE = /\.(?:tgz|tar\.(?:gz|bz2|xz)|zip|whl|gem|vsix|pkg|dmg|exe|msi|deb|rpm|sh|ps1|py|js)$/iu;
/** `-latest`, `-1.2.0`, `_v2`, `-darwin-arm64`, `-py3-none-any` */
const AFTER_NAME =
  /(?:[-_.@](?:latest|stable|setup|install(?:er)?|v?\d[\w.]{0,30}|darwin|macos|linux|win(?:dows|32|64)?|x64|x86|amd64|arm64|universal|py\d?|none|any)){1,6}$/iu;

/** What an address that something is installed from lets its reader take it for; null: nothing known. */
export function posesAs(address: Address): Pose | null {
  const file = fileName(address.path);
  const called = file === null ? null : poseOf(file);
  if (called !== null) return called;
  const label = registrable(address.host).split(".", 1)[0] ?? "";
  const known = slipOf(label);
  return known === null ? null : { called: label, known, isSlip: true };
}

/** An account of a code host that is taken for a known one, whatever lies there; null: it is one itself, or like none. */
export function accountPose(address: Address): Pose | null {
  const account = accountOf(address);
  const owner = account?.slice(account.indexOf("/") + 1) ?? "";
  if (owner === "" || KNOWN_ACCOUNTS.includes(owner)) return null;
  const known = KNOWN_ACCOUNTS.find((each) => isSlip(owner, each));
  if (known !== undefined) return { called: owner, known, isSlip: true };
  const claimed = claimedName(owner);
  return claimed !== null && KNOWN_MAKERS.includes(claimed) ? { called: owner, known: claimed, isSlip: false } : null;
}

/** A package of a registry that passes for a program of the platform. Whose a scope is, its name says. */
export function packagePose(name: string): Pose | null {
  const own = name.toLowerCase();
  const scope = /^@([^/]{1,100})\//u.exec(own)?.[1];
  const known = slipOf(scope ?? own);
  if (known !== null) return { called: scope === undefined ? own : `@${scope}`, known, isSlip: true };
  const claimed = scope === undefined ? claimedName(own) : null;
  const isClaimed = claimed !== null && !PLATFORM_NAMES.includes(own) && PLATFORM_NAMES.includes(claimed);
  return isClaimed ? { called: own, known: claimed, isSlip: false } : null;
}

function poseOf(file: string): Pose | null {
  const known = slipOf(file) ?? popularNeighbour("npm", file) ?? popularNeighbour("PyPI", file);
  if (known !== null) return { called: file, known, isSlip: true };
  const same = PLATFORM_NAMES.find((name) => name === file || name === coreOf(file)?.name);
  return same === undefined ? null : { called: file, known: same, isSlip: false };
}

/** The platform's name that this one is a slip away from, whatever was put around it. */
function slipOf(name: string): string | null {
  const core = coreOf(name)?.name ?? name;
  if (PLATFORM_NAMES.includes(name) || PLATFORM_NAMES.includes(core)) return null;
  return PLATFORM_NAMES.find((known) => isSlip(name, known) || isSlip(core, known)) ?? null;
}

/** The archive's name without its version and platform; null: the address names no such file. */
function fileName(path: string): string | null {
  const last = path.split(/[?#]/u, 1)[0]?.split("/").at(-1)?.toLowerCase().slice(0, MAX_NAME) ?? "";
  if (!ARCHIVE.test(last)) return null;
  const name = last.replace(ARCHIVE, "").replace(AFTER_NAME, "");
  return name === "" ? null : name;
}

const MAX_NAME = 100;
