import type * as t from "@babel/types";
import type { Guards } from "../../guards.ts";
import type { PathChecks } from "../../text/path-checks.ts";
import type { Abstract, Closure } from "../values/abstract.ts";
import type { Machine } from "./call.ts";
import type { Journal, Scope } from "./scope.ts";

/** What a function gives back so far. */
export interface Frame {
  readonly returned: Abstract[];
  readonly yielded: Abstract[];
}

/** How a statement ends. Labels are not followed: a jump leaves the innermost loop. */
export type Completion = "normal" | "return" | "throw" | "break" | "continue";

/** The interpreter as the evaluation of statements and expressions sees it. */
export interface Evaluator extends Machine {
  scope: Scope;
  frame: Frame;
  readonly journal: Journal;
  readonly text: string;
  readonly guards: Guards;
  readonly checks: PathChecks;
  /** Set where something was walked before: only what is reached counts, and every step costs. */
  readonly isRepeating: boolean;
  /** What was thrown and not caught yet. */
  readonly thrown: Abstract[];
  /** Blocks around the place that is walked whose errors are caught. */
  tries: number;
  /** Conditions so far of which it was known whether they hold. */
  decisions: number;
  evaluate(node: t.Node): Abstract;
  execute(node: t.Node): Completion;
  /** Runs with the walk marked as repeated. */
  repeat<T>(run: () => T): T;
  /** Runs in a scope of its own. */
  within<T>(scope: Scope, run: () => T): T;
  /** A function made in the scope at hand; remembered, in case nobody calls it. */
  define(node: t.Function, home: Abstract | null): Closure;
  /** Null: it is to be walked. Otherwise what it gives, as far as is known from earlier walks. */
  enter(node: t.Function, given: readonly Abstract[]): Abstract | null;
  leave(node: t.Function, returned: Abstract, thrown: readonly Abstract[]): void;
  /** What a function has thrown that nobody inside of it caught; null: nothing, as far as is known. */
  thrownBy(node: t.Function): Abstract | null;
  /** The value of `export default` or `export =`. */
  exportDefault(value: Abstract): void;
  /** What another file of the package is known to export, by `module.name`; empty in a first reading. */
  knownParts(module: string, node: t.Node): ReadonlyMap<string, Abstract>;
}
