import type { PackageFiles } from "../analyse/flows/package-files.ts";
import { lazily } from "../model/lazily.ts";
import type { Fact } from "../model/fact.ts";
import type { Operation } from "../model/operation.ts";
import type { PackageFile, PackageTree } from "../model/package-tree.ts";
import type { OtherFiles } from "../model/source.ts";
import { HOLE, type Origin, type Value } from "../model/value.ts";
import type { ReaderPool, ReadOptions } from "../read/isolate/reader-pool.ts";
import { otherKey } from "../read/other-files.ts";
import type { FileReading } from "../read/read-file.ts";
import type { Root } from "../read/roots.ts";
import { endsAsScript } from "../read/kind/script-language.ts";

/** Files of one package that are read twice; in hostile ones every file could ask for every other. */
const MAX_READ_AGAIN = 32;
/** Names that one file asks for. */
const MAX_NAMES = 64;
/** Files that one file is read with, and their bytes: a payload is a few kilobytes, a model's weights are not one. */
const MAX_OTHERS = 16;
const MAX_BYTES = 1_048_576;
/** Modules that import modules. */
const MAX_HOPS = 3;
/** Another shell script takes them in: what they set and define is known there. */
const SOURCED = /(?:^|\/)[^./]+$|\.(?:sh|bash|zsh|psm?1)$/iu;
const MODULE = /\.(?:[cm]?[jt]sx?|py|json)$/iu;
const loadPackageFiles = lazily(() => import("../analyse/flows/package-files.ts"));
/** Not the package's own. */
const ELSEWHERE = /^(?:\/(?:dev|etc|proc|tmp|var|usr)\/|[a-z][\w+.-]{1,12}:\/\/|[A-Za-z]:)/u;

/** These are read for themselves: as data they would only say the same again. */
function isReadForItself(target: string): boolean {
  return endsAsScript(target) || /\.md$/iu.test(target);
}

/**
 * Code or an address that comes from another file of the package stays unknown where a file is read alone:
 * `import { blob } from "./data.js"; eval(atob(blob))`. Such a file is read once more, with what it imports and reads.
 */
export async function readAgain(
  tree: PackageTree,
  readings: readonly FileReading[],
  roots: readonly Root[],
  pool: ReaderPool,
  options: ReadOptions = {},
): Promise<readonly FileReading[]> {
  const asking = readings.filter(({ facts }) =>
    facts.some((fact) => (fact.kind === "operation" ? asks(fact.operation) : isSourcing(fact))),
  );
  if (asking.length === 0) return readings;
  const { packageFiles } = await loadPackageFiles();
  const files = new Map(tree.files.map((file) => [file.path, file]));
  const byPath = new Map(readings.map((reading) => [reading.path, reading]));
  const others = new Map<string, OtherFiles>();
  const packages = new Map<string, PackageFiles>();
  for (const { path } of asking.slice(0, MAX_READ_AGAIN)) {
    const root = rootOf(path, roots);
    let known = packages.get(root);
    if (known === undefined) packages.set(root, (known = packageFiles([...files.keys()], root)));
    const found = othersOf(path, known, files, byPath);
    if (found.names.size > 0) others.set(path, found);
  }
  if (others.size === 0) return readings;
  const again = await pool.read(
    tree.files.filter(({ path }) => others.has(path)),
    { ...options, others },
  );
  // What could not be read with the others was read without them.
  const better = new Map(again.filter(({ facts }) => facts.length > 0).map((reading) => [reading.path, reading]));
  return readings.map((reading) => better.get(reading.path) ?? reading);
}

function rootOf(path: string, roots: readonly Root[]): string {
  return roots.reduce(
    (best, root) => (path.startsWith(`${root.path}/`) && root.path.length > best.length ? root.path : best),
    "",
  );
}

/** An operand that does something is not known, and hangs on a file of the package. */
function asks(operation: Operation): boolean {
  switch (operation.op) {
    case "evaluate":
      return isFromFile(operation.code);
    case "deserialize":
      return isFromFile(operation.data);
    case "spawn":
      return (
        isFromFile(operation.program) ||
        operation.arguments.some((argument) => isFromFile(argument) && isDecoded(argument))
      );
    case "download":
      return isFromFile(operation.url) && isHidden(operation.url);
    case "send":
      return isFromFile(operation.destination) && isHidden(operation.destination);
    case "connect":
    case "attach-shell":
      return isFromFile(operation.peer) && isHidden(operation.peer);
    default:
      return false;
  }
}

/** A plain constant of another module is followed without reading again; what is decoded or calculated is not. */
function isHidden(value: Value): boolean {
  return (
    value.shape.startsWith(HOLE) &&
    (isDecoded(value) ||
      value.origins.some((origin) => origin.kind === "file" || (origin.kind === "module" && /[()]/u.test(origin.name))))
  );
}

function isDecoded({ origins }: Value): boolean {
  return origins.some(({ kind }) => kind === "decoded");
}

function isFromFile({ text, origins }: Value): boolean {
  return text === null && origins.some((origin) => nameIn(origin) !== null);
}

/** The name under which an origin asks for a file; null: it asks for none. */
function nameIn(origin: Origin): string | null {
  if (origin.kind === "module") return origin.target;
  if (origin.kind !== "file") return null;
  return origin.path === HOLE || ELSEWHERE.test(origin.path) ? null : origin.path;
}

/** What a file imports and reads, and what those import and read in turn. */
function othersOf(
  path: string,
  files: PackageFiles,
  all: ReadonlyMap<string, PackageFile>,
  readings: ReadonlyMap<string, FileReading>,
): OtherFiles {
  const names = new Map<string, string>();
  const contents = new Map<string, string>();
  let bytes = 0;
  let asking = [path];
  for (let hop = 0; hop < MAX_HOPS && asking.length > 0; hop += 1) {
    const next: string[] = [];
    for (const from of asking) {
      for (const [name, how] of namesIn(readings.get(from)?.facts ?? [])) {
        const target = how === "module" ? files.findModule(name, from) : files.find(name, from);
        if (target === null || target === path || !FITS[how](target)) continue;
        const file = all.get(target);
        if (file === undefined) continue;
        if (!contents.has(target)) {
          bytes += file.bytes.length;
          if (contents.size >= MAX_OTHERS || bytes > MAX_BYTES) return { names, contents };
          contents.set(target, Buffer.from(file.bytes).toString("latin1"));
          if (how !== "data") next.push(target);
        }
        names.set(otherKey(from, name), target);
      }
    }
    asking = next;
  }
  return { names, contents };
}

/** As what a file takes another one in. */
type Taking = "module" | "sourced" | "data";

const FITS: Readonly<Record<Taking, (target: string) => boolean>> = {
  module: (target) => MODULE.test(target),
  sourced: (target) => SOURCED.test(target) || !isReadForItself(target),
  data: (target) => !isReadForItself(target),
};

/** `. lib.sh`, `. ./lib.ps1` */
function isSourcing(fact: Fact): boolean {
  if (fact.kind !== "reference") return false;
  return fact.language === "powershell" ? fact.how === "run" : fact.how === "include" && fact.language === "shell";
}

/** Modules and files by the names that a file has for them. */
function namesIn(facts: readonly Fact[]): ReadonlyMap<string, Taking> {
  const found = new Map<string, Taking>();
  const add = (name: string | null, how: Taking): void => {
    if (name !== null && found.get(name) !== "sourced" && found.size < MAX_NAMES) found.set(name, how);
  };
  for (const fact of facts) {
    if (fact.kind === "reference" && fact.how === "import") add(fact.target, "module");
    if (fact.kind === "reference" && isSourcing(fact)) add(fact.target, "sourced");
    if (fact.kind !== "operation") continue;
    const { operation } = fact;
    if (operation.op === "read-file") add(nameIn({ kind: "file", path: operation.path.shape, at: fact.at }), "data");
    for (const value of operandsOf(operation))
      for (const origin of value.origins) add(nameIn(origin), origin.kind === "module" ? "module" : "data");
  }
  return found;
}

function operandsOf(operation: Operation): readonly Value[] {
  switch (operation.op) {
    case "evaluate":
      return [operation.code];
    case "deserialize":
      return [operation.data];
    case "spawn":
      return [operation.program, ...operation.arguments];
    case "download":
      return [operation.url];
    case "send":
      return [operation.destination];
    case "connect":
    case "attach-shell":
      return [operation.peer];
    default:
      return [];
  }
}
