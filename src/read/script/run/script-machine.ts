import * as shared from "../../machine/machine.ts";
import type { Span } from "../../machine/span.ts";
import type { Closure, Thing } from "../../machine/thing.ts";

/** What libraries of these languages ask of their evaluator beside: they are handed blocks, and names inside texts. */
export interface Machine extends shared.Machine {
  /** What a name of the text stands for. */
  variableNamed(name: string): Thing | undefined;
  invoke(closure: Closure, given: readonly Thing[], span: Span): Thing;
  /** A block that gets one element after the other. */
  invokeOn(closure: Closure, element: Thing): Thing;
}

export type Call = shared.Call<Machine>;
export type Effect = shared.Effect<Machine>;
export type Effects = shared.Effects<Machine>;

/** One effect under several names, separated by blanks. */
export const share: (names: string, effect: Effect) => Effects = shared.share;

/** What a library of one language is known to do. */
export interface Knowledge {
  readonly effects: ReadonlyMap<string, Effect>;
  /** Variables and constants that stand for something from outside: ENV, ARGV, $_GET. */
  readonly given: ReadonlyMap<string, "environment" | "input" | "command-line">;
}
