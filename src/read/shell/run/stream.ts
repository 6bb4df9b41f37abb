import type { Argument } from "./call.ts";

/** Where a command's input comes from and who gets what it prints. */
export interface Stream {
  readonly stdin: Argument | null;
  readonly previous: string | null;
  readonly isConsumed: boolean;
}

export const TERMINAL: Stream = { stdin: null, previous: null, isConsumed: false };
