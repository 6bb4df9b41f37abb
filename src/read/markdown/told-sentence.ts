import type { Context } from "../../model/context.ts";
import type { SentenceSpan } from "../text/split-sentences.ts";

/** A sentence with what can be said of it. Offsets count in the prose. */
export interface ToldSentence extends SentenceSpan {
  readonly text: string;
  /** Asks somebody to do or leave something. */
  readonly asks: boolean;
  /** Quoted rather than said. */
  readonly quoted: boolean;
  /** Everything that it names is forbidden or told of attackers. */
  readonly refused: boolean;
  /** It has specimens looked for or taken away, and says no more. */
  readonly isSearch: boolean;
  /** For the sentence itself: it asks, whatever it forbids. */
  readonly context: Context;
  /** For what it names: "never run `x`" warns of x. */
  readonly namedContext: Context;
  /** For a command between two offsets of the prose: "never by hand: paste `x`" asks for x. */
  readonly commandContext: (start: number, end: number) => Context;
}
