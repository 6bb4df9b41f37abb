import type { Fact } from "../../../model/fact.ts";
import type { Confidence, Match } from "../../../model/finding.ts";
import { HOLE, type Value } from "../../../model/value.ts";
import { commandLine } from "../../command-line.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { textsSay } from "../../texts-say.ts";
import { deletedRepositories } from "./deleted-repositories.ts";
import { emptiedRepositories } from "./emptied-repositories.ts";
import { isHeldBack } from "./held-back.ts";
import { ransom } from "./ransom.ts";
import { toldDestruction } from "./told-destruction.ts";
import { wipedStores } from "./wiped-stores.ts";
import { isEverything, isWhateverIsInside } from "./user-folders.ts";

const DISK =
  /\bdd\b[^\n]{0,200}\bof=\/dev\/(?:sd|nvme|hd|disk|rdisk|mmcblk|vd)|\bmkfs(?:\.\w+)?\s[^\n]{0,80}\/dev\/|\b(?:shred|wipefs)\b[^\n]{0,80}\/dev\/(?:sd|nvme|disk|hd|vd)|\bformat\s+[a-z]:|\bdiskutil\s+erasedisk|(?:>|\btee(?:\s-a)?)\s*\/dev\/(?:sd[a-z]|nvme\d)/iu;
const FORK_BOMB = /(:|\b\w{1,40})\s{0,4}\(\s{0,4}\)\s{0,4}\{\s{0,4}\1\s{0,4}\|\s{0,4}\1\s{0,4}&/u;

/** Deletion and overwriting that no purpose of a skill needs. */
export function* destruction(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("delete-file")) {
    const confidence = confidenceFor(fact, index);
    if (confidence === null || !(fact.operation.recursive || isEveryFileBelow(fact))) continue;
    const { path: given } = fact.operation;
    const whole = isEverything(given) || isEveryFileBelow(fact) ? given : wholeHome(fact, index);
    if (whole === null) continue;
    const path = show(whole);
    yield {
      signature: "impact/destroys-user-files",
      at: fact.at,
      snippet: fact.snippet,
      confidence: isRefused(fact) || isHeldBack(fact, index) ? "low" : confidence,
      subject: path,
      message: `deletes ${path} with everything in it`,
      chain: [step(fact, `deletes ${path} with everything in it`)],
    };
  }
  yield* shredded(index);
  for (const fact of index.operations("spawn")) {
    const line = commandLine(fact).slice(0, MAX_LINE);
    const does = harmOf(line);
    if (does === null) continue;
    const full = confidenceFor(fact, index);
    if (full === null) continue;
    const inCode = does === REMOVES_COPIES && textsSay(index, COPIES) && full === "high" ? "medium" : full;
    const confidence = line.includes(HOLE) ? "low" : isInMarkdown(fact) ? inManual(fact, line, full, index) : inCode;
    yield {
      signature: "impact/destroys-user-files",
      at: fact.at,
      snippet: fact.snippet,
      confidence,
      subject: does,
      message: `${does}: ${show(line)}`,
      chain: [step(fact, does)],
    };
  }
  yield* deletedRepositories(index);
  yield* emptiedRepositories(index);
  yield* wipedStores(index);
  yield* toldDestruction(index);
  yield* ransom(index);
}

/** "Why not rm -rf": what stands below such a heading is what the text talks its reader out of. */
function isRefused(fact: Fact): boolean {
  return isInMarkdown(fact) && REFUSES.test(fact.context.headings.at(-1) ?? "");
}

const REFUSES =
  /^\W{0,6}(?:why (?:not|never|we (?:do not|don['’]t|never))\b|(?:never|do not|don['’]t|avoid)\b|what not to\b|how not to\b|(?:common )?(?:mistakes?|accidents?|pitfalls?|anti-?patterns?)\b)/iu;

/** One file after the other, in every folder of it: a loop inside a loop does what a recursive deletion does. */
function isEveryFileBelow({ operation: { path } }: OperationOf<"delete-file">): boolean {
  return path.shape.endsWith("/*/*") && isWhateverIsInside(path);
}

/** Each file of the user's folders is overwritten with what nobody knows and then removed: nothing can bring it back. */
function* shredded(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("delete-file")) {
    const { path } = fact.operation;
    if (isInMarkdown(fact) || !isWhateverIsInside(path)) continue;
    const confidence = confidenceFor(fact, index);
    const overwritten = index
      .operations("write-file")
      .find(
        ({ at, operation }) =>
          at.path === fact.at.path &&
          at.line < fact.at.line &&
          operation.path.shape === path.shape &&
          operation.content?.shape === HOLE &&
          operation.content.origins.length === 0,
      );
    if (confidence === null || overwritten === undefined) continue;
    const message = `overwrites whatever is in ${show(path)} and then deletes it`;
    yield {
      signature: "impact/destroys-user-files",
      at: fact.at,
      snippet: fact.snippet,
      confidence: SHREDS.test(index.profile.description) ? "low" : confidence,
      subject: path.shape,
      message,
      chain: [step(overwritten, `overwrites ${show(path)}`), step(fact, `deletes ${show(path)}`)],
    };
  }
}

/** A tool that says so is a shredder. */
const SHREDS = /\b(?:shred\w*|secure(?:ly)?[ -](?:delet|eras|wip|remov)\w*|wip(?:e|es|ing)|destroy\w*|sanitiz\w*)\b/iu;

/** Every entry of the home folder, listed here or in another module, is deleted one after the other. */
function wholeHome(fact: OperationOf<"delete-file">, index: FactIndex): Value | null {
  const { path } = fact.operation;
  if (!path.shape.startsWith(HOLE)) return null;
  if (!index.operations("read-file").some(({ operation }) => operation.path.shape === "~")) return null;
  for (const { value, via } of index.flows.readings(path)) {
    if (via.length === 0 || value.shape.length > MAX_LINE) continue;
    const part = value.shape.split(/["'[\],]+/u).find((each) => each === `~/${HOLE}`);
    if (part !== undefined) return { ...value, text: null, shape: `~/${HOLE}` };
  }
  return null;
}

/** Writing an image to a card is what some skills are for; the manual shows the command. */
function inManual(fact: Fact, line: string, full: Confidence, index: FactIndex): Confidence {
  // A collection of commands shows these too, and asks nobody to run them.
  if (full !== "high" || ERASES.test(index.profile.description) || isHeldBack(fact, index)) return "low";
  if (OVER_SYSTEM_DISK.test(line)) return full;
  return OPENS_SYSTEM.test(line) ? "medium" : "low";
}

/** Zeros or noise onto the disk that a machine starts from, by its own name: no image is written, and none is a card. */
const OVER_SYSTEM_DISK =
  /\bdd\b(?=[^\n]{0,200}\bif=\/dev\/(?:zero|u?random)\b)[^\n]{0,200}\bof=\/dev\/(?:sda|vda|xvda|hda|nvme0n1|r?disk[01])(?:\s|$)|\b(?:shred|wipefs)\b[^\n]{0,80}\/dev\/(?:sda|vda|nvme0n1|r?disk[01])(?:\s|$)/iu;
const OPENS_SYSTEM =
  /\bchmod\s+(?:-\w{1,4}\s+){0,2}(?:-\w{0,3}R\w{0,3}|--recursive)\s+(?:0?777|0?666|0?000|a\+rwx)\s+\/(?:\s|\*|$)/u;
/** The description says that disks are erased, or what for. */
const ERASES =
  /\b(?:wip(?:e|es|ing)|eras(?:e|es|ing|ure)|shred\w*|saniti[sz]\w*|format(?:s|ting)?|decommission\w*|dispos\w*|forensic\w*|partition\w*)\b/iu;

/** What ransomware runs first, so that nothing can be restored. */
const RESTORE =
  /\bvssadmin(?:\.exe)?\s+(?:delete\s+shadows|resize\s+shadowstorage)|\bwmic(?:\.exe)?\s+shadowcopy\s+delete|\bwbadmin(?:\.exe)?\s+delete\s+(?:catalog|systemstatebackup|backup)|\bbcdedit(?:\.exe)?\b[^\n]{0,80}\brecoveryenabled\s+no\b|\btmutil\s+(?:disable|deletelocalsnapshots)\b/iu;

/** In every line that DISK or RESTORE finds; most lines have nothing of it. */
const HARMFUL_WORD = /\/dev\/|chmod|format\s|erasedisk|vssadmin|wmic|wbadmin|bcdedit|tmutil/iu;

function harmOf(line: string): string | null {
  const isHarmful = HARMFUL_WORD.test(line);
  if (isHarmful && DISK.test(line)) return "overwrites a disk";
  if (isHarmful && OPENS_SYSTEM.test(line)) return "changes what everybody may do to every file of the system";
  const mayFork = line.includes("{") && line.includes("|") && line.includes("&");
  if (mayFork && FORK_BOMB.test(line.replaceAll(/\s#[^\n]{0,200}\n/gu, "\n"))) return "starts a fork bomb";
  return isHarmful && RESTORE.test(line) ? REMOVES_COPIES : null;
}

const REMOVES_COPIES = "removes the copies from which files are restored";
/** A cleaner that says so frees space with it, and its user knows what he gives up. */
const COPIES =
  /\b(?:shadow[ -]?(?:cop(?:y|ies)|storage)|(?:restore|recovery) points?|system restore|(?:local|time machine) snapshots?)\b|卷影|还原点|還原點|теневы[ех] копи|точ(?:ки|ек) восстановления/iu;

/** UTF-16 units of a command line. */
const MAX_LINE = 2_000;
