import type { DependencyFact, RegistryFact } from "../../../model/fact.ts";
import type { Language } from "../../../model/language.ts";
import type { Operation } from "../../../model/operation.ts";
import type { Origin, Value } from "../../../model/value.ts";
import type { PackageRequest } from "../../packages/package-request.ts";
import type { Span, Word } from "../syntax/tree.ts";
import type { State } from "./state.ts";

/** An expanded word, and how it was written: code in quotes is read where it stands. */
export interface Argument {
  readonly value: Value;
  readonly word: Word | null;
}

/** One program being started, as its handler sees it. */
export interface Call {
  /** Last part of the program's path, lower case, without `.exe`. */
  readonly name: string;
  readonly program: Argument;
  readonly arguments: readonly Argument[];
  /** What comes through the pipe, a here-document or `<`; null: the terminal. */
  readonly stdin: Argument | null;
  /** The program before it in the pipeline, as `name`. */
  readonly previous: string | null;
  /** Somebody gets what it prints: a pipe, `$(…)`, a file. */
  readonly isConsumed: boolean;
  readonly span: Span;
  readonly state: State;
  tell(operation: Operation): void;
  /** `line` as a program's command line: for `sudo`, `env`, `xargs` and the like. Gives what it prints. */
  run(line: readonly Argument[], stdin?: Argument | null): Value;
  /** The same where the program that calls it gets what it prints. */
  output(line: readonly Argument[]): Value;
  /** Text becomes code. Gives what it prints, where somebody gets that and it can be known. */
  evaluate(language: Language, code: Argument, positional?: readonly Argument[]): Value | null;
  /** A file is run by an interpreter, or by itself. */
  runFile(path: Argument, language: Language | null): void;
  /** Another language's or shell's text, not run now. */
  embed(language: Language, text: Value, word: Word | null): void;
  /** A file with known content becomes a program: it is read, though not run yet. */
  embedStored(path: Value, stored: { readonly content: Value; readonly word: Word | null }): void;
  write(path: Value, content: Value | null, append: boolean): void;
  /** Gives `content` to the commands behind `>(…)`; false: `path` is no such thing. */
  feed(path: Value, content: Value): boolean;
  /** Tells that something will stay, if `path` is a place where things do. */
  persist(path: Value, content: Value | null): void;
  /** What is known of a file's content: written in this text, downloaded, or only its name. */
  contentOf(path: Value): Value;
  dependency(request: PackageRequest, manner: Pick<DependencyFact, "scope" | "index" | "executes">): void;
  /** A manager is told where packages come from. */
  registry(manager: string, effect: RegistryFact["effect"], address: string, packages?: string | null): void;
  /** Another file becomes part of this text: its variables and functions are known from here on. */
  include(path: Value): void;
  reference(how: "run" | "read", path: Value): void;
  origin(origin: OriginAnywhere): Origin;
  /** What follows waits so long. */
  pause(seconds: number | null): void;
}

type Without<T> = T extends unknown ? Omit<T, "at"> : never;
/** An origin whose place is that of the call. */
export type OriginAnywhere = Without<Origin>;

/** Gives what the program prints; null: unknown, but it has to do with the program and what it was given. */
export type Handler = (call: Call) => Value | null;
