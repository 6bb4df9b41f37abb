import type { Guards } from "../../guards.ts";
import type { PathChecks } from "../../text/path-checks.ts";
import type { Abstract, LocalClass, LocalFunction } from "../values/abstract.ts";
import type { Arguments, Machine } from "./call.ts";
import type { Scope } from "./scope.ts";
import type { Sweep } from "../sweeps.ts";
import type { PyNode } from "../parse/syntax-tree.ts";

/** What a function gives back so far. */
export interface Frame {
  readonly returned: Abstract[];
  readonly yielded: Abstract[];
  /** The folder's entries that a generator hands on; null: none, or what it yields is of its own. */
  yieldsAll: Sweep | null;
  /** Loops around the place that is read, outermost first; undefined: over something else than a folder. */
  readonly loops: (Sweep | undefined)[];
  /** The function whose body is read; null: the module. */
  readonly of: LocalFunction | null;
}

/** The interpreter as the evaluation of statements and expressions sees it. */
export interface Evaluator extends Machine {
  readonly text: string;
  /** What stays the same however often a place is met: literals, open parameters. */
  readonly constants: Map<PyNode, Abstract>;
  readonly guards: Guards;
  readonly checks: PathChecks;
  /** What another file of the package is known to hold under a name; null in a first reading. */
  partOf(module: string, name: string, node: PyNode): Abstract | null;
  /** What was raised and not caught yet. */
  readonly raised: Abstract[];
  scope: Scope;
  frame: Frame;
  /** The class whose body is being read. */
  owner: { readonly type: LocalClass; readonly outside: Scope; readonly body: Scope } | null;
  evaluate(node: PyNode): Abstract;
  execute(node: PyNode): void;
  /** A value before or after work that is as long as it is; once the file has had too much: only where it comes from. */
  weigh(value: Abstract): Abstract;
  /** Takes so many steps from the file's allowance. True while the file's allowance for repeated work (loops, calls) lasts. */
  spend(steps: number): boolean;
  /** Runs something once more than it is written; false once the allowance is used up. */
  repeat(run: () => void): boolean;
  /** A function that is read by itself at the end unless something calls it. */
  remember(made: LocalFunction): LocalFunction;
  assign(target: PyNode, value: Abstract): void;
  argumentsOf(list: PyNode | null): Arguments;
}
