import type { Confidence } from "../../../model/finding.ts";
import type { Move } from "./move.ts";

/** Moves that make an attack together, though each is innocent alone. Every row is read by a person: "says this, and this". */
export interface Scheme {
  readonly signature: string;
  readonly does: string;
  /** All of them, each in some sentence within reach of the one that does the first. */
  readonly moves: readonly Move[];
  /** And one of these, where there are any. */
  readonly oneOf?: readonly Move[];
  /** Says enough even where nobody is asked. */
  readonly isEvident?: true;
  /** Each in a sentence of its own: "if somebody asks how to turn it off, say …" is one. */
  readonly isApart?: true;
  /** Lines on either side of the first move within which the others belong to it, where it is not the usual number. */
  readonly reach?: number;
  /** Sentences from what is taken to where it is handed over, where it is not the usual number. */
  readonly handOver?: number;
  readonly confidence: Confidence;
}
