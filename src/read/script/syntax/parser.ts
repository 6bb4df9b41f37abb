import { Cursor } from "./cursor.ts";
import type { Dialect } from "./dialect.ts";
import { parseExpression } from "./parse-expression.ts";
import { KEYWORDS } from "./keywords.ts";
import { parseLinks } from "./parse-links.ts";
import { parseBase, parseOperand } from "./parse-operand.ts";
import { parseKeyword, parseStatement, parseStatements } from "./parse-statements.ts";
import type { Body, Node } from "./tree.ts";
import { MAX_NESTING } from "../../machine/limits.ts";

/** Counts what is shared by a parser and those it makes for parts of its text. */
interface Bounds {
  depth: number;
  tooDeep: boolean;
}

/** Reads fragments as well as files: what it does not understand it steps over. */
export class Parser {
  readonly cursor: Cursor;
  readonly bounds: Bounds;
  /** No braced literal may follow: the brace after `if x` opens its block. */
  inHeader = false;

  constructor(cursor: Cursor, bounds: Bounds = { depth: 0, tooDeep: false }) {
    this.cursor = cursor;
    this.bounds = bounds;
  }

  static of(text: string, dialect: Dialect): Parser {
    return new Parser(new Cursor(text, dialect));
  }

  /** A parser for the text from here to `end`, which moves nothing here. */
  within(end: number): Parser {
    const { text, dialect, at, jumps } = this.cursor;
    return new Parser(new Cursor(text, dialect, at, end, jumps), this.bounds);
  }

  /** Runs `read` one level deeper; past the limit steps over one character instead. */
  deeper<T>(read: () => T): T | null {
    if (this.bounds.depth >= MAX_NESTING) {
      this.bounds.tooDeep = true;
      this.cursor.at += 1;
      return null;
    }
    this.bounds.depth += 1;
    const header = this.inHeader;
    this.inHeader = false;
    const value = read();
    this.inHeader = header;
    this.bounds.depth -= 1;
    return value;
  }

  statements(closers: readonly string[]): Body {
    return parseStatements(this, closers);
  }

  statement(): Node | null {
    return parseStatement(this);
  }

  expression(): Node | null {
    return parseExpression(this);
  }

  links(base: Node, isNew: boolean): Node {
    return parseLinks(this, base, isNew);
  }

  /** A literal or a bracket, and nothing behind it. */
  operandAlone(): Node | null {
    return parseBase(this);
  }

  operand(): Node | null {
    return parseOperand(this);
  }

  /** The statement that a word opens. Null: it opens none. */
  keyword(word: string): Node | null {
    return parseKeyword(this, word, KEYWORDS[this.cursor.dialect.language]);
  }

  /** What stands up to a closing bracket, and the bracket. */
  enclosed(close: string): Node {
    const start = this.cursor.at;
    const body = this.deeper(() => this.statements([close])) ?? [];
    this.cursor.skipBlanks();
    this.cursor.take(close);
    const [only] = body;
    return body.length === 1 && only !== undefined ? only : { kind: "sequence", body, start, end: this.cursor.at };
  }

  /** A variable with its sigil. */
  variable(): Node | null {
    const { cursor } = this;
    const { variable } = cursor.dialect;
    const found = variable === null ? null : cursor.match(variable);
    if (found === null) return null;
    const start = cursor.at;
    cursor.at += found[0].length;
    return { kind: "variable", name: found[1] ?? "", start, end: cursor.at };
  }
}
