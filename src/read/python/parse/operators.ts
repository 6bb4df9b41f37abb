import { Node, put } from "./node.ts";
import type { Parser } from "./parser.ts";
import { giveUp } from "./unreadable.ts";

/** How tightly binary operators bind, from section 6.17 of the Python language reference. */
const BINDING: ReadonlyMap<string, number> = new Map([
  ["|", 1],
  ["^", 2],
  ["&", 3],
  ["<<", 4],
  [">>", 4],
  ["+", 5],
  ["-", 5],
  ["*", 6],
  ["/", 6],
  ["//", 6],
  ["%", 6],
  ["@", 6],
]);

export function readExpression(parser: Parser): Node {
  const { scanner } = parser;
  parser.enter();
  const node = scanner.kind === "lambda" ? readLambda(parser) : readConditional(parser);
  parser.leave();
  return node;
}

function readConditional(parser: Parser): Node {
  const { scanner } = parser;
  const first = parser.disjunction();
  if (scanner.kind === "if") {
    scanner.next();
    const condition = parser.disjunction();
    scanner.take("else");
    const otherwise = parser.expression();
    return new Node("conditional_expression", first.start, otherwise.end, [first, condition, otherwise]);
  }
  if (scanner.kind !== ":=") return first;
  if (first.type !== "identifier") giveUp();
  scanner.next();
  const value = parser.expression();
  return new Node("named_expression", first.start, value.end, [put("name", first), put("value", value)]);
}

function readLambda(parser: Parser): Node {
  const { scanner } = parser;
  const start = scanner.take("lambda");
  const children: Node[] = [];
  if (scanner.kind !== ":") {
    const from = scanner.start;
    const parameters = parser.parameters(":");
    children.push(put("parameters", new Node("lambda_parameters", from, scanner.lastEnd, parameters)));
  }
  scanner.take(":");
  const body = parser.expression();
  children.push(put("body", body));
  return new Node("lambda", start, body.end, children);
}

export function readDisjunction(parser: Parser): Node {
  const { scanner } = parser;
  let left = readConjunction(parser);
  while (scanner.kind === "or") left = combine("boolean_operator", left, readOperator(parser), readConjunction(parser));
  return left;
}

function readConjunction(parser: Parser): Node {
  const { scanner } = parser;
  let left = readNegation(parser);
  while (scanner.kind === "and") left = combine("boolean_operator", left, readOperator(parser), readNegation(parser));
  return left;
}

function readNegation(parser: Parser): Node {
  const { scanner } = parser;
  if (scanner.kind !== "not") return readComparison(parser);
  parser.enter();
  const start = scanner.take("not");
  const argument = readNegation(parser);
  parser.leave();
  return new Node("not_operator", start, argument.end, [put("argument", argument)]);
}

function readComparison(parser: Parser): Node {
  const first = parser.operand();
  let operator = comparison(parser);
  if (operator === null) return first;
  const children = [first];
  for (; operator !== null; operator = comparison(parser)) children.push(put("operators", operator), parser.operand());
  return new Node("comparison_operator", first.start, children.at(-1)?.end ?? first.end, children);
}

function comparison(parser: Parser): Node | null {
  const { scanner } = parser;
  const { kind, start } = scanner;
  switch (kind) {
    case "<":
    case "<=":
    case "==":
    case "!=":
    case ">":
    case ">=":
    case "in":
      return readOperator(parser);
    case "not":
      scanner.next();
      scanner.take("in");
      return new Node("not in", start, scanner.lastEnd);
    case "is":
      scanner.next();
      return new Node(scanner.skip("not") ? "is not" : "is", start, scanner.lastEnd);
    default:
      return null;
  }
}

/** Loops to the left: a sum of ten thousand parts costs no stack. */
export function readOperand(parser: Parser, least = 1): Node {
  const { scanner } = parser;
  let left = readUnary(parser);
  for (let binding = BINDING.get(scanner.kind); binding !== undefined && binding >= least;) {
    const operator = readOperator(parser);
    left = combine("binary_operator", left, operator, readOperand(parser, binding + 1));
    binding = BINDING.get(scanner.kind);
  }
  return left;
}

function readUnary(parser: Parser): Node {
  const { kind } = parser.scanner;
  if (kind !== "-" && kind !== "+" && kind !== "~") return readPower(parser);
  parser.enter();
  const operator = readOperator(parser);
  const argument = readUnary(parser);
  parser.leave();
  return new Node("unary_operator", operator.start, argument.end, [
    put("operator", operator),
    put("argument", argument),
  ]);
}

function readPower(parser: Parser): Node {
  const { scanner } = parser;
  const base = scanner.kind === "await" ? readAwait(parser) : parser.primary();
  if (scanner.kind !== "**") return base;
  parser.enter();
  const power = combine("binary_operator", base, readOperator(parser), readUnary(parser));
  parser.leave();
  return power;
}

function readAwait(parser: Parser): Node {
  const start = parser.scanner.take("await");
  const awaited = parser.primary();
  return new Node("await", start, awaited.end, [awaited]);
}

function readOperator({ scanner }: Parser): Node {
  const operator = new Node(scanner.kind, scanner.start, scanner.end);
  scanner.next();
  return operator;
}

function combine(type: string, left: Node, operator: Node, right: Node): Node {
  return new Node(type, left.start, right.end, [put("left", left), put("operator", operator), put("right", right)]);
}
