import type { Argument } from "./call.ts";

/** Where a command's input comes from and who gets what it prints. */
export interface Stream {
  readonly stdin: Argument | null;
  readonly previous: string | null;
  /** Whoever called gets it: a command, or the body of the function around it. */
  readonly isConsumed: boolean;
  /** It ends on the screen, printed by a function or not. */
  readonly isShown: boolean;
}

export const TERMINAL: Stream = { stdin: null, previous: null, isConsumed: false, isShown: true };
export const CAPTURED: Stream = { stdin: null, previous: null, isConsumed: true, isShown: false };
