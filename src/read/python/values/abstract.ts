import { fieldsOf } from "../../field-of.ts";
import { MAX_ORIGINS, type Origin, type Value } from "../../../model/value.ts";
import type { Language } from "../../../model/language.ts";
import { constant, unknown } from "../../value.ts";
import { isKeyObject } from "../../wallet-results.ts";
import type { PyNode } from "../parse/syntax-tree.ts";
import type { Scope } from "../run/scope.ts";

export type ScalarType = "str" | "bytes" | "int" | "bool" | "none" | "any";

/** Text, bytes (one UTF-16 unit a byte), a number, or something of which only the origins are known. */
export interface Scalar {
  readonly kind: "scalar";
  readonly type: ScalarType;
  readonly value: Value;
  /** Offset in the source of the text, where it stands there letter for letter. */
  readonly offset: number | null;
  /** What a caller has handed over, or a field of it, and nothing made from it: its own fields are told apart. */
  readonly isGiven?: true;
}

/** A list, tuple, set or finished generator. Lists are shared and changed in place, as in Python. */
export interface Sequence {
  readonly kind: "sequence";
  readonly items: Abstract[];
  /** False: there are further elements that are not known. */
  complete: boolean;
  origins: readonly Origin[];
  /** A `bytearray` that is filled number by number: what its bytes say counts as soon as it is handed on. */
  readonly isBytes?: true;
}

export interface Mapping {
  readonly kind: "mapping";
  readonly entries: Map<string, Abstract>;
  /** What a `defaultdict` holds under a name that nobody gave a value. */
  makes?: "sequence" | "mapping";
  origins: readonly Origin[];
}

/** What several names for one object of a library share: a socket's peer, an open file's path. */
export interface ObjectState {
  /** `host:port` of a socket, or the host of a client. */
  peer?: Value;
  listens?: boolean;
  file?: OpenFile;
  /** What an open file of the package holds, where that is known. */
  content?: Scalar;
  /** What a session puts before the address of each request. */
  url?: Value;
  request?: RequestParts;
  /** Values that were put into it: headers of a session, parts of a message, files of an archive. */
  given?: Value[];
  attributes?: Map<string, Abstract>;
  /** Of an installed module: the server that it is tied to, shared with its parts. */
  tie?: { peer?: Value };
  /** Another module, as written, that this is a part of; the path begins with it. */
  module?: string;
  /** Started to read code from its standard input. */
  reads?: Language;
  /** Started to send its standard input there. */
  feeds?: Value;
  /** Started to put its standard input into the clipboard. */
  fillsClipboard?: boolean;
}

/** Values that one object takes up; more say nothing new. */
const MAX_GIVEN = 24;

export function give(state: ObjectState, values: readonly Value[]): void {
  const given = (state.given ??= []);
  for (const value of values) if (given.length < MAX_GIVEN && !given.includes(value)) given.push(value);
}

export interface OpenFile {
  readonly path: Value;
  readonly node: PyNode;
  readonly append: boolean;
  readonly writable: boolean;
  written: boolean;
}

interface RequestParts {
  readonly url: Value;
  readonly method: string | null;
  readonly payload: readonly Value[];
}

/** Something from outside the file, by its dotted path: `os.system`, `socket.socket().connect`. */
export interface Reference {
  readonly kind: "reference";
  readonly path: string;
  readonly value: Value;
  readonly state: ObjectState;
}

/** How a function is reached through its class. */
export type Binding = "plain" | "static" | "class" | "property" | "setter";

export interface LocalFunction {
  readonly kind: "function";
  readonly definition: PyNode;
  readonly scope: Scope;
  readonly self: Instance | LocalClass | null;
  readonly owner: LocalClass | null;
  readonly binding: Binding;
  /** A framework calls it with what somebody asks for: a route, a tool, a command. */
  readonly isHandler: boolean;
}

export interface LocalClass {
  readonly kind: "class";
  readonly name: string;
  readonly members: Map<string, Abstract>;
  readonly bases: readonly Abstract[];
  /** Names that its body gives a type, in their order: what a data class takes. */
  readonly fields: readonly string[];
  /** One instance stands for all: its fields are those that any of them was given. */
  readonly instance: Instance;
}

export interface Instance {
  readonly kind: "instance";
  readonly type: LocalClass;
  readonly members: Map<string, Abstract>;
  /** What it shares with the library class that it is derived from. */
  readonly state: ObjectState;
  /** The dictionary, list or text that it is, where its class is derived from one. */
  readonly held?: Abstract;
}

/** A method of a text, list or unknown object, not called yet. */
export interface Method {
  readonly kind: "method";
  readonly receiver: Abstract;
  readonly name: string;
}

/** functools.partial */
interface Partial {
  readonly kind: "partial";
  readonly callee: Abstract;
  readonly positional: readonly Abstract[];
  readonly keywords: ReadonlyMap<string, Abstract>;
}

/** One of these: branches assigned different things. */
interface Choice {
  readonly kind: "choice";
  readonly options: readonly Abstract[];
}

/** What an expression stands for, as far as can be told without running anything. */
export type Abstract =
  | Scalar
  | Sequence
  | Mapping
  | Reference
  | LocalFunction
  | LocalClass
  | Instance
  | Method
  | Partial
  | Choice;

export function scalar(value: Value, type: ScalarType = "str", offset: number | null = null): Scalar {
  return { kind: "scalar", type, value, offset };
}

export function text(content: string, offset: number | null = null): Scalar {
  return scalar(constant(content), "str", offset);
}

export function integer(number: number | bigint): Scalar {
  return scalar(constant(String(number)), "int");
}

export const NONE: Scalar = scalar(constant("None"), "none");
export const NOTHING_KNOWN: Scalar = scalar(unknown(), "any");

export function from(origins: readonly Origin[]): Scalar {
  return origins.length === 0 ? NOTHING_KNOWN : scalar(unknown(origins), "any");
}

export function sequence(items: Abstract[], complete = true): Sequence {
  return { kind: "sequence", items, complete, origins: originsOfAll(items) };
}

export function mapping(entries: Map<string, Abstract>, origins: readonly Origin[] = []): Mapping {
  return { kind: "mapping", entries, origins: join(origins, originsOfAll([...entries.values()])) };
}

export function reference(path: string, value: Value = unknown(), state: ObjectState = {}): Reference {
  return { kind: "reference", path, value, state };
}

/** A part of a module that may be another file of the package; `path` is that of the part. */
export function partOfModule(
  module: string,
  path: string,
  at: Origin["at"],
  held: readonly Origin[] = [],
  tie?: ObjectState["tie"],
): Reference {
  const others = held.filter((origin) => origin.kind !== "module" || origin.target !== module);
  // `from . import Store` reads as a module until the package's other files are known: `Store()` is a part of it.
  const name = path.slice(path[module.length] === "." ? module.length + 1 : module.length);
  return reference(
    path,
    unknown([{ kind: "module", target: module, name, at }, ...others]),
    tie === undefined ? { module } : { module, tie },
  );
}

/** Origins of a value without building its text. */
export function originsOf(abstract: Abstract): readonly Origin[] {
  switch (abstract.kind) {
    case "scalar":
      return abstract.value.origins;
    case "reference":
      return originsOfReference(abstract);
    case "sequence":
    case "mapping":
      return abstract.origins;
    case "method":
      return fieldOf(abstract.receiver, abstract.name);
    case "choice":
      return originsOfAll(abstract.options);
    case "instance":
      return abstract.held === undefined ? [] : originsOf(abstract.held);
    case "function":
    case "class":
    case "partial":
      return [];
  }
}

function originsOfReference({ value, state }: Reference): readonly Origin[] {
  let all = value.origins;
  for (const given of state.given ?? []) all = join(all, given.origins);
  return all;
}

/** Of what a caller has handed over, one field; of anything else, what it holds. */
export function fieldOf(value: Abstract, name: string): readonly Origin[] {
  const origins = originsOf(value);
  return isGiven(value) ? fieldsOf(origins, name) : origins;
}

export function isGiven(value: Abstract): boolean {
  return value.kind === "scalar" ? value.isGiven === true : value.kind === "method" && isGiven(value.receiver);
}

/** Made by a library for keys. */
export function isOfKeys(value: Abstract): boolean {
  if (value.kind === "choice") {
    const held = value.options.filter((each) => each.kind !== "scalar" || originsOf(each).length > 0);
    return held.length > 0 && held.every(isOfKeys);
  }
  return value.kind === "reference" && isKeyObject(value.path);
}

/** A field of what may have been handed over. */
export function partOf(value: Abstract, name: string): Scalar {
  const part = from(fieldOf(value, name));
  return isGiven(value) ? { ...part, isGiven: true } : part;
}

export function originsOfAll(items: readonly Abstract[]): readonly Origin[] {
  let all: readonly Origin[] = [];
  for (const item of items) {
    all = join(all, originsOf(item));
    if (all.length >= MAX_ORIGINS) break;
  }
  return all;
}

export function join(first: readonly Origin[], second: readonly Origin[]): readonly Origin[] {
  if (second.length === 0 || first.length >= MAX_ORIGINS) return first;
  if (first.length === 0 || first === second) return second;
  const added = second.filter((origin) => !first.includes(origin));
  if (added.length === 0) return first;
  return [...first, ...added].slice(0, MAX_ORIGINS);
}
