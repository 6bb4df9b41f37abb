import type * as t from "@babel/types";
import { MAX_ORIGINS, type Origin, type Value } from "../../../model/value.ts";
import { constant, unknown } from "../../value.ts";
import type { Scope } from "../run/scope.ts";

export type ScalarType = "string" | "number" | "boolean" | "null" | "undefined" | "bytes" | "any";

/** Text, bytes (one UTF-16 unit a byte), a number, or something of which only the origins are known. */
export interface Scalar {
  readonly kind: "scalar";
  readonly type: ScalarType;
  readonly value: Value;
  /** Offset in the source of the text, where it stands there letter for letter. */
  readonly offset: number | null;
  /** The text as a shell would write it (`$KEY` for a hole that is an environment variable); null: as its shape. */
  readonly spelled: string | null;
  /** What a caller has handed over, or a field of it, and nothing made from it: its own fields are told apart. */
  readonly isGiven?: true;
}

/** An array, set or iterator. Shared and changed in place, as in JavaScript. */
export interface List {
  readonly kind: "list";
  readonly items: Abstract[];
  /** False: there are further elements that are not known. */
  complete: boolean;
  origins: readonly Origin[];
  readonly born: number;
}

/** An object literal, a Map, URLSearchParams, or the instance of a class of this file. */
export interface Dictionary {
  readonly kind: "dictionary";
  readonly entries: Map<string, Abstract>;
  readonly getters: Map<string, Closure>;
  readonly setters: Map<string, Closure>;
  prototype: Abstract | null;
  origins: readonly Origin[];
  readonly born: number;
  /** What an agent hands to its plugins, of which only parts are known. */
  readonly isAgent?: true;
  /** Functions of a proxy that answer in place of the object, by what they are given: a name, and a value. */
  readonly traps?: Traps;
}

export interface Traps {
  readonly get: ((name: Abstract, node: t.Node) => Abstract) | null;
  readonly set: ((name: Abstract, value: Abstract, node: t.Node) => void) | null;
}

/** What several names for one object of a library share: a request's URL, a socket's peer, what was set on it. */
export interface ObjectState {
  url?: Value;
  method?: string;
  payload?: Value[];
  peer?: Value;
  /** A file that a stream reads or writes. */
  path?: Value;
  append?: boolean;
  listens?: boolean;
  /** Program of a child process whose input and output are not tied to anything yet. */
  shell?: boolean;
  /** A child process that puts its input into the clipboard. */
  fillsClipboard?: boolean;
  /** Started to send its standard input there. */
  feeds?: Value;
  told?: boolean;
  /** What was put into it later: parameters of a URL, data of a cipher. */
  gathered?: readonly Origin[];
  /** A part of a module from outside the package. */
  external?: boolean;
  /** Another module, as written, that this is a part of; the path begins with it. */
  module?: string;
  /** Properties set by the code, by full path. */
  members?: Map<string, Abstract>;
}

/** Something from outside the file, by its dotted path: `child_process.exec`, `fetch().text`. */
export interface Reference {
  readonly kind: "reference";
  readonly path: string;
  readonly value: Value;
  readonly state: ObjectState;
}

/** A function of this file, with the scope in which it was made. */
export interface Closure {
  readonly kind: "closure";
  readonly node: t.Function;
  readonly scope: Scope;
  /** `this` when nobody says otherwise: the object literal or class that it stands in. */
  readonly home: Abstract | null;
  readonly members: Map<string, Abstract>;
}

export interface LocalClass {
  readonly kind: "class";
  readonly node: t.Class;
  readonly scope: Scope;
  readonly base: Abstract | null;
  readonly statics: Dictionary;
  readonly prototype: Dictionary;
  /** One instance stands for all where a method is read that nobody calls. */
  sample: Dictionary | null;
}

/** A method of a text, list or unknown object, not called yet. */
export interface Method {
  readonly kind: "method";
  readonly receiver: Abstract;
  readonly name: string;
}

/** `f.bind(self, …given)`, and util.promisify(f) with `given` empty. */
export interface Bound {
  readonly kind: "bound";
  readonly callee: Abstract;
  readonly self: Abstract | null;
  readonly given: readonly Abstract[];
}

/** A function made by the interpreter: `resolve` of a promise, the require of createRequire. */
export interface Native {
  readonly kind: "native";
  readonly call: (given: readonly Abstract[], node: t.Node) => Abstract;
}

interface Pattern {
  readonly kind: "pattern";
  readonly source: string;
  readonly flags: string;
}

/** One of these: branches assigned different things. */
interface Choice {
  readonly kind: "choice";
  readonly options: readonly Abstract[];
}

/** What an expression stands for, as far as can be told without running anything. */
export type Abstract =
  | Scalar
  | List
  | Dictionary
  | Reference
  | Closure
  | LocalClass
  | Method
  | Bound
  | Native
  | Pattern
  | Choice;

let births = 0;
/** Grows with every object made: tells those that are older than a branch from those that it made itself. */
export function nextBirth(): number {
  births += 1;
  return births;
}

export function scalar(
  value: Value,
  type: ScalarType = "string",
  offset: number | null = null,
  spelled: string | null = null,
): Scalar {
  return { kind: "scalar", type, value, offset, spelled };
}

export function text(content: string, offset: number | null = null): Scalar {
  return scalar(constant(content), "string", offset);
}

export function number(content: number): Scalar {
  return scalar(constant(String(content)), "number");
}

export function boolean(content: boolean): Scalar {
  return scalar(constant(String(content)), "boolean");
}

export const NULL: Scalar = scalar(constant("null"), "null");
export const UNDEFINED: Scalar = scalar(constant("undefined"), "undefined");
export const NOTHING_KNOWN: Scalar = scalar(unknown(), "any");

export function from(origins: readonly Origin[]): Scalar {
  return origins.length === 0 ? NOTHING_KNOWN : scalar(unknown(origins), "any");
}

export function handedOver(origins: readonly Origin[]): Scalar {
  return { ...from(origins), isGiven: true };
}

export function list(items: Abstract[], complete = true, origins: readonly Origin[] = []): List {
  return { kind: "list", items, complete, origins, born: nextBirth() };
}

export function dictionary(
  entries: Map<string, Abstract> = new Map(),
  origins: readonly Origin[] = [],
  prototype: Abstract | null = null,
): Dictionary {
  return {
    kind: "dictionary",
    entries,
    getters: new Map(),
    setters: new Map(),
    prototype,
    origins,
    born: nextBirth(),
  };
}

export function reference(path: string, value: Value = unknown(), state: ObjectState = {}): Reference {
  return { kind: "reference", path, value, state };
}

export function native(call: Native["call"]): Native {
  return { kind: "native", call };
}

export function isFunction(value: Abstract | undefined): value is Closure | Bound | Native | LocalClass | Method {
  return (
    value !== undefined &&
    (value.kind === "closure" || value.kind === "bound" || value.kind === "native" || value.kind === "method")
  );
}

export function join(first: readonly Origin[], second: readonly Origin[]): readonly Origin[] {
  if (second.length === 0 || first.length >= MAX_ORIGINS) return first;
  if (first.length === 0) return second;
  const added = second.filter((origin) => !first.includes(origin));
  return added.length === 0 ? first : [...first, ...added].slice(0, MAX_ORIGINS);
}
