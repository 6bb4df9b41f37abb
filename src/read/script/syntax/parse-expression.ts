import { parseOperand } from "./parse-operand.ts";
import type { Parser } from "./parser.ts";
import type { Node } from "./tree.ts";

const ASSIGN = /^(?::?=|<<?-|\+=|-=|\*=|\/=|%=|\.=|x=|\|\|=|&&=|\?\?=|\/\/=|<<=|>>=|\|=|&=|\^=|\*\*=)$/u;
/** Operands of one expression; more are read as a statement of their own. */
const MAX_OPERANDS = 100_000;
/** Words and signs that end an expression although they look like the start of something. */
const STOP = /(?:if|unless|while|until|for|foreach|rescue|then|do|end|in)\b/y;

/** An operand, or several with operators between. Null: nothing that could be one. */
export function parseExpression(parser: Parser): Node | null {
  const { cursor } = parser;
  const { dialect } = cursor;
  cursor.skipBlanks(false);
  const start = cursor.at;
  const first = parser.deeper(() => parseOperandIn(parser, parser.inHeader));
  if (first === null) return null;
  const operands: Node[] = [first];
  const operators: string[] = [];
  while (operands.length < MAX_OPERANDS) {
    const before = cursor.at;
    const passed = cursor.skipBlanks(true);
    if (passed && dialect.newlineEnds && !continues(parser)) {
      cursor.at = before;
      break;
    }
    if (dialect.bareCalls === "all" && cursor.match(STOP) !== null) {
      cursor.at = before;
      break;
    }
    if (dialect.ternary && cursor.char() === "?" && !cursor.is("?>") && !cursor.is("?->")) {
      return choose(parser, combine(operands, operators, start, before), start);
    }
    const operator =
      cursor.is("?>") || cursor.is("=>") || (cursor.is("->") && dialect.language !== "r")
        ? null
        : (cursor.match(dialect.infix)?.[0] ?? null);
    if (operator === null) {
      cursor.at = before;
      break;
    }
    // `a |b|` in Ruby and Rust: the parameters of a block.
    cursor.at += operator.length;
    cursor.skipBlanks(true);
    if (/^(?:as|is|instanceof)/u.test(operator)) {
      // A cast changes nothing here.
      cursor.at += cursor.match(/[\w.:]{1,100}(?:<[^<>\n]{0,80}>)?[?!]?/y)?.[0].length ?? 0;
      continue;
    }
    if (operator === "|>" || operator === "%>%") {
      const next = parser.deeper(() => parseOperandIn(parser, parser.inHeader));
      const last = operands.pop();
      if (next !== null && last !== undefined) operands.push(piped(last, next));
      continue;
    }
    if (ASSIGN.test(operator)) {
      const value = parser.deeper(() => parser.expression());
      const target = combine(operands, operators, start, before);
      if (value === null) return target;
      const assigned: Node = { kind: "assign", target, operator, value, start, end: cursor.at };
      return assigned;
    }
    const operand = parser.deeper(() => parseOperandIn(parser, parser.inHeader));
    if (operand === null) break;
    operands.push(operand);
    operators.push(operator === dialect.joins ? "." : operator);
  }
  return combine(operands, operators, start, cursor.at);
}

function parseOperandIn(parser: Parser, header: boolean): Node | null {
  parser.inHeader = header;
  return parseOperand(parser);
}

/** Go and Ruby: a line that starts with an operator or a dot goes on with the one before. */
function continues(parser: Parser): boolean {
  const { cursor } = parser;
  if (cursor.dialect.isTyped)
    return /^(?:&&|\|\||\?[^\n]|:(?!:)|\+(?!\+)|\?:)/u.test(cursor.text.slice(cursor.at, cursor.at + 4));
  if (cursor.dialect.language === "elixir") return /^(?:\|>|<>)/u.test(cursor.text.slice(cursor.at, cursor.at + 2));
  if (cursor.dialect.language === "ruby")
    return /^(?:&?\.[a-z_]|&&|\|\||\? |: )/iu.test(cursor.text.slice(cursor.at, cursor.at + 4));
  return false;
}

/** `a |> f(b)` is `f(a, b)`. */
function piped(given: Node, call: Node): Node {
  const span = { start: given.start, end: call.end };
  if (call.kind !== "chain" || call.links.at(-1)?.kind !== "call")
    return { kind: "chain", base: call, links: [{ kind: "call", arguments: [given], block: null, ...span }], ...span };
  const at = call.links.findIndex((link) => link.kind === "call");
  const links = call.links.map((link, index) =>
    index === at && link.kind === "call" ? { ...link, arguments: [given, ...link.arguments] } : link,
  );
  return { ...call, links, ...span };
}

function choose(parser: Parser, condition: Node, start: number): Node {
  const { cursor } = parser;
  cursor.at += 1;
  cursor.skipBlanks(true);
  if (cursor.char() === ":" || cursor.char() === "?") {
    // PHP: `a ?: b` and `a ?? b`.
    cursor.at += 1;
    const no = parser.deeper(() => parser.expression());
    return no === null ? condition : { kind: "choose", condition, yes: condition, no, start, end: cursor.at };
  }
  const yes = parser.deeper(() => parser.expression());
  cursor.skipBlanks(true);
  if (yes === null || cursor.char() !== ":") return condition;
  cursor.at += 1;
  cursor.skipBlanks(true);
  const no = parser.deeper(() => parser.expression());
  return no === null ? condition : { kind: "choose", condition, yes, no, start, end: cursor.at };
}

function combine(operands: readonly Node[], operators: readonly string[], start: number, end: number): Node {
  const [first] = operands;
  if (operands.length === 1 && first !== undefined) return first;
  return { kind: "infix", operands, operators, start, end: Math.max(end, operands.at(-1)?.end ?? end) };
}
