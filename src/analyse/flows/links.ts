import type { Fact } from "../../model/fact.ts";
import type { Step } from "../../model/finding.ts";
import type { Value } from "../../model/value.ts";
import { step } from "../step.ts";
import type { PackageFiles } from "./package-files.ts";
import { selfStarted } from "./self-started.ts";
import { filesMeant } from "./started-by.ts";

/** One file has another run, imports it, or names it to whoever reads. */
export interface Link {
  readonly fact: Fact;
  readonly target: string;
  readonly how: "import" | "run" | "read";
}

/** Where a reader begins, in this order: what the agent is told, then what an installation or a gateway runs. */
const ENTRIES = [
  /(?:^|\/)SKILL\.md$/u,
  /(?:^|\/)package\.json$/u,
  /\.plugin\.json$/u,
  /(?:^|\/)(?:readme|agents|claude)\.md$/iu,
];

const FILE = /[\w)}]\.\w{1,5}$/u;
/** UTF-16 units that FILE looks at. */
const FILE_ENDING = 7;
const NONE: readonly Link[] = [];

/** Every link of a file to another one of its package. */
export function linksOf(fact: Fact, files: PackageFiles): readonly Link[] {
  if (fact.kind !== "reference" && !(fact.kind === "operation" && fact.operation.op === "spawn")) return NONE;
  if (fact.context.negated || fact.context.role === "test" || fact.context.role === "pattern") return NONE;
  const found: Link[] = [];
  const add = (target: string | null, how: Link["how"]): void => {
    if (target !== null && target !== fact.at.path) found.push({ fact, target, how });
  };
  if (fact.kind === "reference") {
    const { path } = fact.at;
    if (fact.how === "import") add(files.findModule(fact.target, path), "import");
    else if (fact.how === "run" || fact.how === "include") {
      // A build's backend is named as a module.
      const module = fact.how === "run" && path.endsWith(".toml") ? `${fact.target.replaceAll(".", "/")}.py` : null;
      add(files.find(fact.target, path) ?? (module === null ? null : files.find(module, path)), "run");
    } else add(files.find(fact.target, path), "read");
  } else if (fact.kind === "operation" && fact.operation.op === "spawn") {
    const { program, arguments: rest } = fact.operation;
    for (const value of [program, ...rest]) {
      const name = fileNamed(value);
      if (name !== null) add(files.find(name, fact.at.path), "run");
    }
    for (const name of filesMeant(program, rest)) add(files.find(name, fact.at.path), "run");
  }
  return found;
}

/** The file that an operand names, if it is written out. */
export function fileNamed(value: Value): string | null {
  if (!FILE.test(value.shape.slice(-FILE_ENDING)) || /^https?:/u.test(value.shape)) return null;
  return value.shape.slice(-400);
}

/** Which files are run or imported: a payload in `tests/` is no test when SKILL.md has it run. */
export function startedIn(links: ReadonlyMap<string, readonly Link[]>): (path: string) => boolean {
  const started = new Set<string>();
  for (const all of links.values()) for (const { how, target } of all) if (how !== "read") started.add(target);
  // Tests' own set-up runs with every test.
  return (path) => started.has(path) || selfStarted(path) !== null;
}

/**
 * How each file is reached, step by step, from the document or manifest that everything starts with. A file that is
 * mentioned is only reached that way where nothing runs it.
 */
export function waysFrom(
  paths: readonly string[],
  links: ReadonlyMap<string, readonly Link[]>,
): ReadonlyMap<string, readonly Step[]> {
  const ways = new Map<string, readonly Step[]>();
  const follow = (queue: string[], isFollowed: (link: Link) => boolean): void => {
    for (const from of queue) {
      const before = ways.get(from) ?? [];
      for (const link of links.get(from) ?? []) {
        if (ways.has(link.target) || !isFollowed(link)) continue;
        ways.set(link.target, [...before, step(link.fact, `${does(link)} ${link.target}`)]);
        queue.push(link.target);
      }
    }
  };
  for (const entry of ENTRIES) {
    const begins = paths.filter((path) => entry.test(path) && !ways.has(path));
    for (const path of begins) ways.set(path, []);
    follow([...begins], ({ how }) => how !== "read");
  }
  for (const path of paths) {
    const start = ways.has(path) ? null : selfStarted(path);
    if (start === null) continue;
    ways.set(path, [start]);
    follow([path], ({ how }) => how !== "read");
  }
  follow([...ways.keys()], () => true);
  return ways;
}

function does({ fact, how }: Link): string {
  if (how === "import") return "imports";
  if (how === "read") return "leads to";
  if (fact.context.trigger === "install") return "runs on installation";
  return fact.context.role === "instruction" ? "has the agent run" : "runs";
}
