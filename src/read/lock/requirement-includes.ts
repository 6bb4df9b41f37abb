import type { Fact, ReferenceFact } from "../../model/fact.ts";
import type { Gap } from "../../model/gap.ts";
import type { PackageFile } from "../../model/package-tree.ts";
import { identify } from "../kind.ts";
import { contextOfPath } from "../context-of-path.ts";
import { readRequirements } from "../manifest/packages/read-requirements.ts";
import { logicalLines } from "../manifest/packages/requirement-lines.ts";
import { pythonName } from "../manifest/packages/python-lists.ts";
import { pythonRequirement } from "../packages/python-requirement.ts";
import { fileSource } from "../source.ts";
import type { FileReading } from "../read-file.ts";
import { isRequirementsFile } from "../kind/requirements-name.ts";

/** Files that requirements ask for under names of their own; a project has a handful. */
export const MAX_INCLUDED = 100;
/** Names in one list of constraints; the largest ones list a distribution. */
const MAX_CONSTRAINTS = 20_000;

interface Include {
  readonly from: string;
  /** Path in the package; null: outside of it, or an address. */
  readonly to: string | null;
  readonly fact: ReferenceFact;
  readonly isConstraint: boolean;
}

/**
 * What one file alone cannot say of pip's requirements: files of any name that `-r` asks for are read, circles and missing
 * files are told, and constraints (`-c`) settle the version of what asks for any.
 */
export async function readRequirementIncludes(
  files: readonly PackageFile[],
  readings: readonly FileReading[],
): Promise<readonly FileReading[]> {
  const byPath = new Map(files.map((file) => [file.path, file] as const));
  const included: FileReading[] = [];
  const includes = readings.flatMap(includesOf);
  if (includes.length === 0) return readings;
  const done = new Set(readings.flatMap(({ path }) => (isRequirementsFile(path) ? [path] : [])));
  const gaps: Gap[] = [];
  for (const { to, isConstraint } of includes) {
    const file = to === null || done.has(to) || isConstraint ? undefined : byPath.get(to);
    if (file === undefined) continue;
    if (included.length >= MAX_INCLUDED) {
      gaps.push(gap("too-many", file.path, null, `more than ${MAX_INCLUDED} included files; the rest was not read`));
      break;
    }
    done.add(file.path);
    const reading = await readIncluded(file);
    included.push(reading);
    // The list grows while it is walked: what an included file asks for is looked for as well.
    includes.push(...includesOf(reading));
  }
  gaps.push(...missingFiles(includes, byPath).slice(0, MAX_INCLUDED), ...circles(includes).slice(0, MAX_INCLUDED));
  const pins = await pinsOf(includes, byPath);
  const more = new Map(included.map((reading) => [reading.path, reading] as const));
  return readings.map((reading) => settle(together(reading, more.get(reading.path)), pins, gaps));
}

/** A file of another name was read before, as the text that it seemed to be. */
function together(reading: FileReading, other: FileReading | undefined): FileReading {
  if (other === undefined) return reading;
  return { ...reading, facts: [...reading.facts, ...other.facts], gaps: [...reading.gaps, ...other.gaps] };
}

function includesOf({ path, facts }: FileReading): readonly Include[] {
  return facts.flatMap((fact) => {
    if (
      fact.kind !== "reference" ||
      fact.how !== "include" ||
      !/^\s*(?:-[rc]|--(?:requirement|constraint))/u.test(fact.snippet)
    )
      return [];
    const to = within(path, fact.target);
    const isConstraint = /^\s*(?:-c|--constraint)/u.test(fact.snippet);
    return [{ from: path, to, fact, isConstraint }];
  });
}

/** `../base.txt` from `a/b.txt` is `base.txt`; null for addresses and what lies outside. */
function within(from: string, target: string): string | null {
  if (/^[a-z][a-z\d+.-]*:|^[/~\\]/iu.test(target)) return null;
  const parts = from.split("/").slice(0, -1);
  for (const part of target.replaceAll("\\", "/").split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}

async function readIncluded(file: PackageFile): Promise<FileReading> {
  const facts: Fact[] = [];
  const gaps: Gap[] = [];
  const { text } = await identify(file);
  if (text !== null) {
    const source = fileSource(file.path, text, "text", contextOfPath(file.path));
    readRequirements(source, {
      fact: (fact) => facts.push(fact),
      gap: (each) => gaps.push(each),
      embed: () => undefined,
    });
  }
  return { path: file.path, facts, gaps };
}

function missingFiles(includes: readonly Include[], byPath: ReadonlyMap<string, PackageFile>): readonly Gap[] {
  return includes.flatMap(({ from, to, fact }) =>
    to !== null && byPath.has(to)
      ? []
      : [
          gap(
            "unreachable",
            from,
            fact.at.line,
            `the requirements of ${fact.target.slice(0, 200)} are not in the package`,
          ),
        ],
  );
}

/** One Gap for each include that closes a circle: pip refuses those files. */
function circles(includes: readonly Include[]): readonly Gap[] {
  const bySource = new Map<string, Include[]>();
  for (const include of includes) {
    const own = bySource.get(include.from);
    if (own === undefined) bySource.set(include.from, [include]);
    else own.push(include);
  }
  const found: Gap[] = [];
  const state = new Map<string, "open" | "done">();
  for (const start of bySource.keys()) {
    if (state.has(start)) continue;
    // A stack of our own: a chain of ten thousand files must not exhaust the program's.
    const stack: { readonly path: string; next: number }[] = [{ path: start, next: 0 }];
    state.set(start, "open");
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const include = bySource.get(top.path)?.[top.next];
      top.next += 1;
      if (include === undefined) {
        state.set(top.path, "done");
        stack.pop();
      } else if (include.to !== null) {
        const known = state.get(include.to);
        if (known === "open")
          found.push(
            gap(
              "too-deep",
              include.from,
              include.fact.at.line,
              `${include.fact.target.slice(0, 200)} includes itself again`,
            ),
          );
        else if (known === undefined) {
          state.set(include.to, "open");
          stack.push({ path: include.to, next: 0 });
        }
      }
    }
  }
  return found;
}

/** For each file the versions that its constraints, and those of what it includes, allow alone. */
async function pinsOf(
  includes: readonly Include[],
  byPath: ReadonlyMap<string, PackageFile>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const pins = new Map<string, Map<string, string>>();
  for (const { from, to, isConstraint } of includes) {
    const file = to === null || !isConstraint ? undefined : byPath.get(to);
    const text = file === undefined ? null : (await identify(file)).text;
    if (text === null) continue;
    const own = pins.get(from) ?? new Map<string, string>();
    let count = 0;
    for (const line of logicalLines(text)) {
      const request = count < MAX_CONSTRAINTS ? pythonRequirement(line.text) : null;
      count += 1;
      if (request?.source === "registry" && request.resolved !== null)
        own.set(pythonName(request.name), request.resolved);
    }
    pins.set(from, own);
  }
  return pins;
}

function settle(
  reading: FileReading,
  pins: ReadonlyMap<string, ReadonlyMap<string, string>>,
  gaps: readonly Gap[],
): FileReading {
  const own = pins.get(reading.path);
  const more = gaps.filter(({ path }) => path === reading.path);
  if (own === undefined && more.length === 0) return reading;
  const facts = reading.facts.map((fact) => {
    if (fact.kind !== "dependency" || fact.ecosystem !== "PyPI" || fact.source !== "registry" || fact.resolved !== null)
      return fact;
    const version = own?.get(pythonName(fact.name));
    return version === undefined ? fact : { ...fact, resolved: version };
  });
  return { ...reading, facts, gaps: [...reading.gaps, ...more] };
}

function gap(code: Gap["code"], path: string, line: number | null, message: string): Gap {
  const place = line === null ? {} : { line };
  return { code, path, ...place, message: `${path}: ${message}`, blocking: code === "too-many" };
}
