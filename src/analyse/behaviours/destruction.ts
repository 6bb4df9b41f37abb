import type { Match } from "../../model/finding.ts";
import { HOLE, type Value } from "../../model/value.ts";
import type { FactIndex } from "../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../standing.ts";
import { show, step } from "../step.ts";

const HOME_OR_ROOT =
  /^(?:\/|~|\/root|\/home(?:\/[\w.-]+)?|\/users(?:\/[\w.-]+)?|\$home|\$\{home\}|%userprofile%|\$env:userprofile|[a-z]:)?[/\\]?(?:\*|\.\*|\{\*,\.\*\}|(?:documents|desktop|downloads|pictures|library|\.ssh)[/\\]?\*?)?$/iu;
const SYSTEM_FOLDER = /^\/(?:etc|usr|var|bin|boot|lib|system|home|applications)\/?\*?$/iu;
const DISK =
  /\bdd\b[^\n]{0,200}\bof=\/dev\/(?:sd|nvme|hd|disk|rdisk|mmcblk|vd)|\bmkfs(?:\.\w+)?\s[^\n]{0,80}\/dev\/|\b(?:shred|wipefs)\b[^\n]{0,80}\/dev\/(?:sd|nvme|disk|hd|vd)|\bformat\s+[a-z]:|\bdiskutil\s+erasedisk|>\s*\/dev\/(?:sd[a-z]|nvme\d)/iu;
const FORK_BOMB = /:\s{0,4}\(\s{0,4}\)\s{0,4}\{\s{0,4}:\s{0,4}\|\s{0,4}:\s{0,4}&/u;

/** Deletion and overwriting that no purpose of a skill needs. */
export function* destruction(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("delete-file")) {
    const confidence = confidenceFor(fact, index);
    if (confidence === null || !fact.operation.recursive || !isEverything(fact.operation.path)) continue;
    const path = show(fact.operation.path);
    yield {
      signature: "impact/destroys-user-files",
      at: fact.at,
      snippet: fact.snippet,
      confidence,
      subject: path,
      message: `deletes ${path} with everything in it`,
      chain: [step(fact, `deletes ${path} with everything in it`)],
    };
  }
  for (const fact of index.operations("spawn")) {
    const { program, arguments: rest } = fact.operation;
    const line = [program, ...rest]
      .map((value) => value.shape)
      .join(" ")
      .slice(0, 2_000);
    const does = DISK.test(line) ? "overwrites a disk" : FORK_BOMB.test(line) ? "starts a fork bomb" : null;
    if (does === null) continue;
    const full = confidenceFor(fact, index);
    if (full === null) continue;
    // Writing an image to a card is what some skills are for; the manual shows the command.
    const confidence = isInMarkdown(fact) || line.includes(HOLE) ? "low" : full;
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
  for (const fact of index.operations("encrypt-files")) {
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const path = show(fact.operation.path);
    yield {
      signature: "impact/encrypts-user-files",
      at: fact.at,
      snippet: fact.snippet,
      confidence: isEverything(fact.operation.path) ? confidence : "low",
      subject: path,
      message: `encrypts ${path} in place`,
      chain: [step(fact, `encrypts ${path}`)],
    };
  }
}

function isEverything(path: Value): boolean {
  const shape = path.shape.trim().replace(/^["']|["']$/gu, "");
  if (shape === "" || shape === HOLE || shape === "." || shape === "*") return false;
  return HOME_OR_ROOT.test(shape) || SYSTEM_FOLDER.test(shape);
}
