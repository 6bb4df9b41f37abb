import type * as t from "@babel/types";
import type { Language } from "../../../model/language.ts";
import type { Location } from "../../../model/location.ts";
import type { Operation } from "../../../model/operation.ts";
import type { Origin, Value } from "../../../model/value.ts";
import type { Guards } from "../../guards.ts";
import type { OtherFile } from "../../other-files.ts";
import { unknown } from "../../value.ts";
import {
  from,
  join,
  reference,
  UNDEFINED,
  type Abstract,
  type ObjectState,
  type Reference,
} from "../values/abstract.ts";
import { originsOf, originsOfAll } from "../values/origins.ts";
import { toValue } from "../values/to-value.ts";

/** What the tables of library functions need of the interpreter. */
export interface Machine {
  emit(node: t.Node, operation: Operation): void;
  /** A value gets a name: a variable's, a property's. */
  named(name: string, value: Abstract, node: t.Node): void;
  /** A text that an agent is given to go by. */
  tellAgent(node: t.Node, text: Abstract): void;
  /** A program prints it. */
  printed(node: t.Node, text: Abstract): void;
  /** Hands text on to the reader of its language. */
  hand(node: t.Node, code: Abstract, language: Language): void;
  refer(node: t.Node, how: "import" | "run" | "read", target: string): void;
  /** Calls a function of either kind. `self` null: as a plain function. */
  invoke(callee: Abstract, given: readonly Abstract[], node: t.Node, self?: Abstract | null): Abstract;
  construct(callee: Abstract, given: readonly Abstract[], node: t.Node): Abstract;
  attribute(object: Abstract, name: string, node: t.Node): Abstract;
  assignMember(object: Abstract, name: Abstract, value: Abstract, node: t.Node): void;
  /** A variable of the program, by name. */
  lookup(name: string): Abstract;
  defineGlobal(name: string, value: Abstract): void;
  importModule(name: string, node: t.Node): Abstract;
  /** Code of a command line: `node -e code a b`. */
  readonly isInLine: boolean;
  /** The content of a file of the package, where this one is read again with it. */
  other(name: string): OtherFile | null;
  /** What the program has written into a file of this path. Null: nothing, as far as is known. */
  written(path: string): Value | null;
  /** What a function of another file gives, where it could be followed to something known. Null: not known. */
  callOther(node: t.Node, module: string, name: string, given: readonly Abstract[]): Abstract | null;
  /** A function of another file of the package is called. */
  callModule(node: t.Node, target: string, name: string, given: readonly Abstract[]): void;
  /** It is thrown, or a promise is broken with it. */
  toss(error: Abstract): void;
  /** A function that came from another file or a caller is called, or what is called `name` of it. */
  callGiven(node: t.Node, callee: Value, name: string, given: readonly Abstract[]): void;
  at(node: t.Node): Location;
  /** What the place that is walked depends on. */
  readonly guards: Guards;
  /** Runs at the end: a callback that needs what its caller is still to be assigned to. */
  later(task: () => void): void;
  /** True while the file's allowance for repeated work lasts. */
  spend(steps: number): boolean;
}

/** One call of a library function. */
export interface Call {
  readonly machine: Machine;
  readonly node: t.Node;
  /** Canonical path of the function. */
  readonly path: string;
  /** The function itself; its state is that of the object it was taken from. */
  readonly callee: Reference;
  readonly given: readonly Abstract[];
  readonly isNew: boolean;
}

/** What a library function does, and what it gives back. */
export type Effect = (call: Call) => Abstract;
export type Effects = readonly (readonly [string, Effect])[];

export function argument(call: Call, index: number): Abstract {
  return call.given[index] ?? UNDEFINED;
}

export function operand(call: Call, index: number): Value {
  const found = call.given[index];
  return found === undefined ? unknown() : toValue(found);
}

function originsOfCall(call: Call): readonly Origin[] {
  return join(originsOf(call.callee), originsOfAll(call.given));
}

/** The object that a constructor or function returns; its methods are found under `path()`. */
export function result(call: Call, value: Value = unknown(), state: ObjectState = {}): Reference {
  return reference(`${call.path}()`, value, state);
}

/** A result that is made of the arguments. */
export function passOn(call: Call): Abstract {
  return from(originsOfCall(call));
}

/** The last argument, where it is a function: a callback in Node's style. */
export function callbackOf(call: Call): Abstract | null {
  const last = call.given.at(-1);
  return last?.kind === "closure" || last?.kind === "bound" || last?.kind === "native" ? last : null;
}

/** `options.name`; null where there is no such option or nobody knows. */
export function option(options: Abstract | undefined, name: string): Abstract | null {
  if (options === undefined) return null;
  if (options.kind === "dictionary") return options.entries.get(name) ?? null;
  if (options.kind === "choice") {
    for (const each of options.options) {
      const found = option(each, name);
      if (found !== null) return found;
    }
  }
  return null;
}

/** One effect under several names. */
export function share(names: string, effect: Effect): Effects {
  return names.split(" ").map((name) => [name, effect] as const);
}

/** One effect under several names of one module. */
export function within(module: string, names: string, effect: Effect): Effects {
  return names.split(" ").map((name) => [`${module}.${name}`, effect] as const);
}
