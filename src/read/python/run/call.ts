import type { DependencyFact } from "../../../model/fact.ts";
import type { Language } from "../../../model/language.ts";
import type { Operation } from "../../../model/operation.ts";
import type { Origin, Value } from "../../../model/value.ts";
import type { PackageRequest } from "../../packages/package-request.ts";
import type { OtherFile } from "../../other-files.ts";
import type { Guards } from "../../guards.ts";
import { unknown } from "../../value.ts";
import {
  from,
  join,
  originsOfAll,
  reference,
  type Abstract,
  type ObjectState,
  type OpenFile,
  type Reference,
} from "../values/abstract.ts";
import { toValue } from "../values/operand.ts";
import type { Sweep } from "../sweeps.ts";
import type { PyNode } from "../parse/syntax-tree.ts";

export interface Arguments {
  readonly positional: readonly Abstract[];
  readonly keywords: ReadonlyMap<string, Abstract>;
}

export const NO_KEYWORDS: ReadonlyMap<string, Abstract> = new Map();
export const NO_ARGUMENTS: Arguments = { positional: [], keywords: NO_KEYWORDS };

/** What the tables of library functions need of the interpreter. */
export interface Machine {
  emit(node: PyNode, operation: Operation): void;
  /** A value gets a name: a variable's, a key's, a keyword's. */
  named(name: string, value: Abstract, node: PyNode): void;
  /** The program prints it. */
  printed(node: PyNode, text: Abstract): void;
  /** The folder's entries that the loops around the place go through; null: they do nothing of the kind. */
  sweep(): Sweep | null;
  /** Hands text on to the reader of its language. */
  hand(node: PyNode, code: Abstract, language: Language): void;
  depend(span: Pick<PyNode, "start" | "end">, request: PackageRequest, scope: DependencyFact["scope"]): void;
  refer(node: PyNode, how: "import" | "run" | "read", target: string): void;
  invoke(callee: Abstract, given: Arguments, node: PyNode): Abstract;
  /** A thread runs beside what follows: it is walked once more at the end, with what the others have left for it. */
  again(callee: Abstract, given: Arguments, node: PyNode): void;
  attribute(object: Abstract, name: string, node: PyNode): Abstract;
  importModule(path: string, node: PyNode): Abstract;
  lookup(name: string): Abstract | null;

  /** The content of a file of the package, where this one is read again with it. */
  other(name: string): OtherFile | null;
  /** What a function of another file gives, where it could be followed to something known. Null: not known. */
  callOther(node: PyNode, module: string, name: string, given: Arguments): Abstract | null;
  /** A function of what may be another file of the package is called with something that comes from elsewhere. */
  callModule(node: PyNode, target: string, name: string, given: Arguments): void;
  /** A function that came from another file or a caller is called, or what is called `name` of it. */
  callGiven(node: PyNode, callee: Value, name: string, given: Arguments): void;
  at(node: PyNode): Origin["at"];
  /** A file opened for writing, in case nothing is seen to be written to it. */
  opened(file: OpenFile): void;
  /** The whole environment is printed, packed or handed out, other than to a child process. */
  dumped(node: PyNode, origins: readonly Origin[]): void;
  /** What the place that is walked depends on. */
  readonly guards: Guards;
  /** What this program has written under a path, or set in the environment. */
  readonly written: Map<string, Abstract>;
  /** The base name of the scanned file, and its text. */
  readonly fileName: string;
  readonly text: string;
  /** Set once standard input and output were tied to a socket. */
  attached: { readonly peer: Value; readonly direction: "reverse" | "bind" } | null;
}

/** One call of a library function. */
export interface Call extends Arguments {
  readonly machine: Machine;
  readonly node: PyNode;
  /** Canonical path of the function. */
  readonly path: string;
  /** The object or module it was called on. */
  readonly callee: Reference;
}

/** What a library function does, and what it gives back. */
export type Effect = (call: Call) => Abstract;
export type Effects = Readonly<Record<string, Effect>>;

export function argument(call: Arguments, index: number, ...names: readonly string[]): Abstract | null {
  const positional = index < 0 ? undefined : call.positional[index];
  if (positional !== undefined) return positional;
  for (const name of names) {
    const keyword = call.keywords.get(name);
    if (keyword !== undefined) return keyword;
  }
  return null;
}

export function operand(call: Arguments, index: number, ...names: readonly string[]): Value {
  const found = argument(call, index, ...names);
  return found === null ? unknown() : toValue(found);
}

export function originsOfCall(call: Arguments): readonly Origin[] {
  const given = originsOfAll(call.positional);
  return call.keywords.size === 0 ? given : join(given, originsOfAll([...call.keywords.values()]));
}

/** The object that a constructor or function returns; its methods are found under `path()`. */
export function result(call: Call, value: Value = unknown(), state: ObjectState = {}): Reference {
  return reference(`${call.path}()`, value, state);
}

/** A result that is made of the arguments. */
export function passOn(call: Call): Abstract {
  return from(originsOfCall(call));
}

/** One effect under several names. */
export function share(names: readonly string[], effect: Effect): Effects {
  return Object.fromEntries(names.map((name) => [name, effect]));
}
