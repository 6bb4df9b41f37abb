import type { Language } from "../../model/language.ts";
import type { Operation } from "../../model/operation.ts";
import type { Origin, Value } from "../../model/value.ts";
import type { Span } from "./span.ts";
import type { Closure, Thing } from "./thing.ts";

type Without<T> = T extends unknown ? Omit<T, "at"> : never;
/** An origin whose place is that of the call. */
export type OriginAnywhere = Without<Origin>;

/** What the tables of library functions need. PowerShell has its own evaluator behind the same face. */
export interface Machine {
  readonly language: Language;
  /** The last socket that was opened, and whether standard input and output were tied to it. */
  socket: { readonly peer: Value; readonly listens: boolean } | null;
  isAttached: boolean;
  /** Perl's file handles are names of their own: what is opened as F is read and written as F. */
  readonly handles: Map<string, Thing>;
  tell(operation: Operation, span: Span): void;
  /** Hands code on to the reader of its language. */
  hand(language: Language, code: Thing, span: Span): void;
  refer(how: "import" | "run" | "read" | "include", target: Value, span: Span): void;
  origin(origin: OriginAnywhere, span: Span): Origin;
  /** A program with its arguments, as the shell reader knows it. Gives what it prints. */
  runProgram(words: readonly Thing[], span: Span, beside?: Beside): Value;
  /** What was written to a file in this text, or that it comes from this file. */
  contentOf(path: Value, span: Span): Value;
  /** A variable is set for this program and those that it starts. */
  exported(name: string, value: Value): void;
  /** What the programs that it starts find beside their arguments. */
  passedBeside(): Pick<Extract<Operation, { op: "spawn" }>, "environment">;
  stored(path: Value, content: Value, append: boolean): void;
  /** What lies below the folder comes out of this archive. */
  unpacked(archive: Value, password: Value | null, folder: Value, span: Span): void;
}

/** What a program is given besides its arguments. */
export interface Beside {
  readonly input: Value | null;
  readonly environment: ReadonlyMap<string, Value>;
}

/** One call of a library function. */
export interface Call<M extends Machine = Machine> {
  readonly machine: M;
  readonly span: Span;
  readonly path: string;
  readonly receiver: Thing | null;
  /** Positional, a map of named ones last where the language writes them so. */
  readonly arguments: readonly Thing[];
  readonly block: Closure | null;
}

/** What a library function does, and what it gives back. Null: unknown, but made of its arguments. */
export type Effect<M extends Machine = Machine> = (call: Call<M>) => Thing | null;
export type Effects<M extends Machine = Machine> = Readonly<Record<string, Effect<M>>>;

/** One effect under several names, separated by blanks. */
export function share<M extends Machine>(names: string, effect: Effect<M>): Effects<M> {
  return Object.fromEntries(names.split(" ").map((name) => [name, effect]));
}

/** An argument by the name that it is given. */
export function named(call: Call, ...names: readonly string[]): Thing | undefined {
  for (const given of call.arguments) {
    for (const name of names) {
      const found = given.entries?.get(name);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
