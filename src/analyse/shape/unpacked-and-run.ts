import type { OperationFact } from "../../model/fact.ts";
import type { Step } from "../../model/finding.ts";
import type { Value } from "../../model/value.ts";
import type { FactIndex, OperationOf } from "../fact-index.ts";
import { standingOf } from "../standing.ts";
import { show, step } from "../step.ts";
import { interpreterOf } from "../../read/interpreters.ts";

/** Lines between the unpacking and the start of what was unpacked: one block of commands. */
const NEAR = 30;

/** Commands that open one archive and are followed up; a manual shows one or two. */
const MAX_OPENINGS = 20;

/**
 * Tells the steps by which a carried archive is unpacked and its content started; none when either is not seen, nor where a
 * password is asked for and none given. A password that stands beside its archive protects nothing but the archive from
 * scanners.
 */
export function unpackingFinder(index: FactIndex): (archive: string, withPassword: boolean) => readonly Step[] {
  const openings = new Map<string, OperationOf<"extract-archive">[]>();
  for (const fact of index.operations("extract-archive")) {
    if (standingOf(fact, index) === "mentioned") continue;
    const name = lastPart(fact.operation.archive.shape);
    const known = openings.get(name);
    if (known === undefined) openings.set(name, [fact]);
    else if (known.length < MAX_OPENINGS) known.push(fact);
  }
  return (archive, withPassword) => {
    for (const unpacks of openings.get(lastPart(archive)) ?? []) {
      const { password } = unpacks.operation;
      const starts = withPassword && password === null ? null : startAfter(unpacks, index);
      if (starts === null) continue;
      const first = step(unpacks, password === null ? "unpacks it" : `unpacks it with the password ${show(password)}`);
      return [first, step(starts, `starts what was unpacked: ${show(programOf(starts) ?? "")}`)];
    }
    return [];
  };
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

function startAfter(unpacks: OperationFact, index: FactIndex): OperationFact | null {
  const candidates = index.inFile(unpacks.at.path).filter((fact): fact is OperationFact => fact.kind === "operation");
  return (
    candidates.find((fact) => {
      const distance = fact.at.line - unpacks.at.line;
      if (distance < 0 || distance > NEAR || standingOf(fact, index) === "mentioned") return false;
      const program = programOf(fact);
      // A path rather than a program of the system: `./engine`, `~/.tool/engine`.
      return program !== null && /[/\\]/u.test(program.shape) && !/^\/(?:usr|bin|sbin)\//u.test(program.shape);
    }) ?? null
  );
}

/** A shell has these read a script into itself. */
const SOURCES = /^(?:source|\.)$/u;

function programOf({ operation }: OperationFact): Value | null {
  if (operation.op === "make-executable") return operation.path;
  if (operation.op !== "spawn") return null;
  // `bash x/run.sh`: the program is the script.
  const [script] = operation.arguments;
  const { program } = operation;
  const runsIt = SOURCES.test(program.shape) || interpreterOf(program) !== null;
  return script !== undefined && runsIt ? script : program;
}
