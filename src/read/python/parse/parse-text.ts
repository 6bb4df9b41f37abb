import type { SyntaxTree } from "./syntax-tree.ts";
import { readComprehensionClauses } from "./comprehension-clauses.ts";
import { readCompoundStatement } from "./compound-statements.ts";
import { Node } from "./node.ts";
import { readDisjunction, readExpression, readOperand } from "./operators.ts";
import { readParameters } from "./parameters.ts";
import type { Parser } from "./parser.ts";
import { readPrimary } from "./primaries.ts";
import { Scanner } from "./scanner.ts";
import { readSimpleStatement } from "./simple-statements.ts";
import { readType } from "./types.ts";
import { giveUp, isUnreadable } from "./unreadable.ts";

/** Brackets, blocks and operators in one another; people write 30. Deeper ones are left to the grammar, which needs no stack. */
const MAX_NESTING = 150;

/**
 * The tree that the grammar gives for Python 3 without mistakes, in a tenth of its time: what every file of people is.
 * Null: there is something else in it, and the grammar has to read it. Linear in the text.
 */
export function parseText(text: string): SyntaxTree | null {
  if (/\r(?!\n)/.test(text)) return null;
  try {
    const parser = new TextParser(text);
    const root = parser.module();
    return { root, errors: [], nodes: 0, cut: false };
  } catch (error) {
    if (isUnreadable(error)) return null;
    throw error;
  }
}

class TextParser implements Parser {
  readonly scanner: Scanner;
  #nesting = 0;

  constructor(text: string) {
    this.scanner = new Scanner(text);
  }

  module(): Node {
    const { scanner } = this;
    const statements: Node[] = [];
    while (scanner.kind !== "end") this.statement(statements);
    return new Node("module", statements[0]?.start ?? 0, scanner.text.length, statements);
  }

  enter(): void {
    this.#nesting += 1;
    if (this.#nesting > MAX_NESTING) giveUp();
  }

  leave(): void {
    this.#nesting -= 1;
  }

  expression(): Node {
    return readExpression(this);
  }

  disjunction(): Node {
    return readDisjunction(this);
  }

  operand(): Node {
    return readOperand(this);
  }

  primary(): Node {
    return readPrimary(this);
  }

  element(): Node {
    const { scanner } = this;
    if (scanner.kind !== "*") return this.expression();
    const start = scanner.take("*");
    const value = readOperand(this);
    return new Node("list_splat", start, value.end, [value]);
  }

  elements(): Node {
    const { scanner } = this;
    const first = this.element();
    if (scanner.kind !== ",") return first;
    const all = [first];
    while (scanner.skip(",") && !ENDS.has(scanner.kind)) all.push(this.element());
    return new Node("expression_list", first.start, scanner.lastEnd, all);
  }

  yielded(): Node {
    const { scanner } = this;
    const start = scanner.take("yield");
    const children = scanner.skip("from") ? [this.expression()] : ENDS.has(scanner.kind) ? [] : [this.elements()];
    return new Node("yield", start, scanner.lastEnd, children);
  }

  parameters(end: ")" | ":"): Node[] {
    return readParameters(this, end);
  }

  comprehensionClauses(): Node[] {
    return readComprehensionClauses(this);
  }

  type(): Node {
    return readType(this);
  }

  statement(into: Node[]): void {
    const { scanner } = this;
    const compound = readCompoundStatement(this);
    if (compound !== null) {
      into.push(compound);
      return;
    }
    do into.push(readSimpleStatement(this));
    while (scanner.skip(";") && scanner.kind !== "newline");
    scanner.take("newline");
  }

  block(): Node {
    const { scanner } = this;
    this.enter();
    scanner.take(":");
    const statements: Node[] = [];
    let end = 0;
    if (scanner.skip("newline")) {
      scanner.take("indent");
      while (scanner.kind !== "dedent") this.statement(statements);
      end = scanner.indentation.endOfBlock();
      scanner.next();
    } else {
      if (readCompoundStatement(this) !== null) giveUp();
      this.statement(statements);
    }
    this.leave();
    // A comment behind the last statement belongs to the block where it stands far enough to the right.
    end = Math.max(end, statements.at(-1)?.end ?? 0, scanner.lastEnd, scanner.commentEnd);
    return new Node("block", statements[0]?.start ?? 0, end, statements);
  }
}

/** What ends a list of expressions behind a comma. */
const ENDS: ReadonlySet<string> = new Set(["newline", ";", "=", ":", ")", "]", "}", "!"]);
