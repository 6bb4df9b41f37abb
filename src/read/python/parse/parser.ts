import type { Node } from "./node.ts";
import type { Scanner } from "./scanner.ts";

/** What the parts of the parser ask of one another. */
export interface Parser {
  readonly scanner: Scanner;
  /** Anything but a starred one: `a if b else c`, `lambda: 0`, `x := 1`. */
  expression(): Node;
  /** `a or b`: what may stand before a conditional's `if`. */
  disjunction(): Node;
  /** `a | b`: what comparisons compare. */
  operand(): Node;
  /** A name, a literal, or what follows from one by dots and brackets. */
  primary(): Node;
  /** `a` or `*a`. */
  element(): Node;
  /** `a, *b`: an `expression_list`, or the one expression. */
  elements(): Node;
  yielded(): Node;
  /** What stands between `(` and `)` of a definition, or behind `lambda`. */
  parameters(end: ")" | ":"): Node[];
  /** `for x in y if z …` */
  comprehensionClauses(): Node[];
  /** An annotation. */
  type(): Node;
  statement(into: Node[]): void;
  /** What follows a colon. */
  block(): Node;
  /** One level further down; every one of them has to `leave`. */
  enter(): void;
  leave(): void;
}
