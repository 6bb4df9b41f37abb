import { parseQuoted, parseVariable } from "./parse-text.ts";
import type { PsParser } from "./parser.ts";
import type { PsLink, PsNode } from "./tree.ts";

const OPERATOR =
  /-(?:join|split|csplit|isplit|replace|creplace|ireplace|f|eq|ne|gt|lt|ge|le|ceq|cne|ieq|ine|like|notlike|clike|ilike|match|notmatch|cmatch|imatch|contains|notcontains|in|notin|is|isnot|as|and|or|xor|band|bor|bxor|shl|shr)(?![\w-])|\.\.|[+*/%](?!=)|-(?![=\w-])|,|\?\?(?!=)/iy;
const PREFIX = /-(?:join|split|csplit|isplit|not|bnot)(?![\w-])|!|\+\+|--|-(?=[\d$(])|\+(?=[\d$(])|,/iy;
const NUMBER = /0x[0-9a-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?(?:[kmgtp]b|[ldu]l?)?(?![\w\\/:]|\.(?!\.)|-[a-z])/iy;
const TYPE = /\[([A-Za-z_][\w.+`]*(?:\[[\w., ]{0,80}\])?(?:\[,{0,3}\])?)\]/y;
const MAX_OPERANDS = 100_000;
const MAX_LINKS = 500;

/** True where PowerShell reads an expression, not a command. */
export function startsExpression(reader: PsParser): boolean {
  const char = reader.char();
  if (/["'(\u{2018}-\u{201e}]/u.test(char)) return true;
  if (char === "$") return /[\w({?^$:_]/u.test(reader.char(1));
  if (char === "@") return /["'({\u{2018}-\u{201e}]/u.test(reader.char(1));
  if (char === "[") return reader.match(TYPE) !== null;
  if (char === "{") return true;
  if (/\d/u.test(char)) return reader.match(NUMBER) !== null;
  return (char === "-" || char === "!" || char === "+" || char === ",") && reader.match(PREFIX) !== null;
}

/** Operands with operators between, on one line except behind an operator. */
export function parseExpression(reader: PsParser): PsNode | null {
  const start = reader.at;
  const first = parseUnary(reader);
  if (first === null) return null;
  const operands: PsNode[] = [first];
  const operators: string[] = [];
  while (operands.length < MAX_OPERANDS) {
    const before = reader.at;
    reader.skip(false);
    const operator = reader.match(OPERATOR)?.[0];
    if (operator === undefined) {
      reader.at = before;
      break;
    }
    reader.at += operator.length;
    reader.skip(true);
    const operand = parseUnary(reader);
    if (operand === null) {
      // `$i -le N` in a manual: a word that the reader is to replace is no command.
      reader.at += reader.match(/[A-Za-z]\w{0,40}/y)?.[0].length ?? 0;
      break;
    }
    operands.push(operand);
    operators.push(operator.toLowerCase());
  }
  return operands.length === 1
    ? first
    : { kind: "infix", operands, operators, start, end: operands.at(-1)?.end ?? reader.at };
}

function parseUnary(reader: PsParser): PsNode | null {
  const start = reader.at;
  const operator = reader.match(PREFIX)?.[0];
  if (operator !== undefined) {
    reader.at += operator.length;
    reader.skip(false);
    const operand = reader.deeper(() => parseUnary(reader));
    return operand === null
      ? null
      : { kind: "prefix", operator: operator.toLowerCase(), operand, start, end: reader.at };
  }
  const type = reader.match(TYPE);
  if (type !== null) {
    reader.at += type[0].length;
    const name = (type[1] ?? "").toLowerCase().replace(/^system\./u, "");
    const before = reader.at;
    if (!reader.is("::")) {
      reader.skip(false);
      const operand =
        startsExpression(reader) && reader.char() !== "," && reader.char() !== "+"
          ? reader.deeper(() => parseUnary(reader))
          : null;
      if (operand !== null) return { kind: "cast", type: name, operand, start, end: reader.at };
      reader.at = before;
    }
    return parseLinks(reader, { kind: "type", name, start, end: before });
  }
  const primary = parsePrimary(reader);
  return primary === null ? null : parseLinks(reader, primary);
}

export function parsePrimary(reader: PsParser): PsNode | null {
  const start = reader.at;
  const char = reader.char();
  const quoted = parseQuoted(reader);
  if (quoted !== null) return quoted;
  if (char === "(") {
    reader.at += 1;
    const inner =
      reader.deeper(() => {
        reader.skip(true);
        const first = reader.pipeline();
        const rest = reader.body(")");
        return first === null ? rest : [first, ...rest];
      }) ?? [];
    reader.take(")");
    const [only] = inner;
    return inner.length === 1 && only !== undefined
      ? { ...only, start, end: reader.at }
      : { kind: "sequence", body: inner, start, end: reader.at };
  }
  if ((char === "$" || char === "@") && reader.char(1) === "(") {
    reader.at += 2;
    const body = reader.deeper(() => reader.body(")")) ?? [];
    reader.take(")");
    return char === "@"
      ? { kind: "list", items: body, start, end: reader.at }
      : { kind: "sequence", body, start, end: reader.at };
  }
  if (char === "@" && reader.char(1) === "{") return parseMap(reader);
  if (char === "{") return reader.deeper(() => reader.block());
  if (char === "$") return parseVariable(reader);
  const number = reader.match(NUMBER);
  if (number !== null) {
    reader.at += number[0].length;
    const digits = number[0].replace(/(?<!^0x[0-9a-f]{0,12})(?:[kmgtp]b|[ldu]l?)$/iu, "");
    return { kind: "number", value: Number(digits), start, end: reader.at };
  }
  return null;
}

function parseMap(reader: PsParser): PsNode {
  const start = reader.at;
  const entries: (readonly [PsNode, PsNode])[] = [];
  reader.at += 2;
  reader.deeper(() => {
    for (;;) {
      reader.skip(true);
      if (reader.done || reader.char() === "}") return;
      const before = reader.at;
      const bare = reader.match(/[\w.-]+(?=\s{0,20}=)/y);
      let key: PsNode | null;
      if (bare === null) key = startsExpression(reader) ? parseUnary(reader) : null;
      else {
        reader.at += bare[0].length;
        key = { kind: "text", parts: [bare[0]], offset: null, start: before, end: reader.at };
      }
      reader.skip(true);
      if (key !== null && reader.take("=")) {
        reader.skip(true);
        const value = reader.pipeline();
        if (value !== null) entries.push([key, value]);
      } else if (reader.char() === ";" || reader.at === before) reader.at += 1;
    }
  });
  reader.take("}");
  return { kind: "map", entries, start, end: reader.at };
}

/** `.name`, `::name`, `(…)`, `[…]` glued to what stands before. */
export function parseLinks(reader: PsParser, base: PsNode): PsNode {
  const { start } = base;
  const links: PsLink[] = [];
  while (links.length < MAX_LINKS) {
    const last = links.at(-1);
    if (
      reader.is("::") ||
      (reader.char() === "." && /[\w"'$({`]/u.test(reader.char(1)) && reader.char(1) !== ".") ||
      reader.match(/\?\.(?=\w)/y) !== null
    ) {
      const isStatic = reader.is("::");
      const before = reader.at;
      reader.at += isStatic || reader.char() === "?" ? 2 : 1;
      const name = memberName(reader);
      if (name === null) {
        reader.at = before;
        break;
      }
      links.push({ kind: "member", name, isStatic, start, end: reader.at });
      continue;
    }
    if (reader.char() === "(" && last?.kind === "member") {
      reader.at += 1;
      const given: PsNode[] = [];
      reader.deeper(() => {
        for (;;) {
          reader.skip(true);
          if (reader.done || reader.char() === ")") return;
          const before = reader.at;
          const argument = startsExpression(reader) ? parseArgument(reader) : null;
          if (argument !== null) given.push(argument);
          reader.skip(true);
          if (!reader.take(",") && reader.at === before) reader.at += 1;
        }
      });
      reader.take(")");
      links.push({ kind: "call", arguments: given, start, end: reader.at });
      continue;
    }
    if (reader.char() === "[" && base.kind !== "number") {
      reader.at += 1;
      const key = reader.deeper(() => {
        const body = reader.body("]");
        const [only] = body;
        return body.length === 1 && only !== undefined
          ? only
          : ({ kind: "sequence", body, start, end: reader.at } as const);
      });
      reader.take("]");
      if (key !== null) links.push({ kind: "index", key, start, end: reader.at });
      continue;
    }
    // `{…}.Invoke()` and `$x.y` only when glued; `++` behind a variable says nothing.
    if (base.kind === "variable" && (reader.take("++") || reader.take("--"))) continue;
    break;
  }
  return links.length === 0 ? base : { kind: "chain", base, links, start, end: reader.at };
}

/** One argument of a method: a comma ends it, so the operators are read here without it. */
function parseArgument(reader: PsParser): PsNode | null {
  const start = reader.at;
  const operands: PsNode[] = [];
  const operators: string[] = [];
  for (;;) {
    const operand = parseUnary(reader);
    if (operand === null) break;
    operands.push(operand);
    const before = reader.at;
    reader.skip(true);
    const operator = reader.char() === "," ? undefined : reader.match(OPERATOR)?.[0];
    if (operator === undefined || operands.length >= MAX_OPERANDS) {
      reader.at = before;
      break;
    }
    reader.at += operator.length;
    operators.push(operator.toLowerCase());
    reader.skip(true);
  }
  const [first] = operands;
  if (first === undefined) return null;
  return operands.length === 1
    ? first
    : { kind: "infix", operands, operators: operators.slice(0, operands.length - 1), start, end: reader.at };
}

function memberName(reader: PsParser): PsNode | null {
  const start = reader.at;
  const quoted = parseQuoted(reader);
  if (quoted !== null) return quoted;
  if (reader.char() === "$" || reader.char() === "(") return parsePrimary(reader);
  const found = reader.match(/(?:\w|`\w)+/y);
  if (found === null) return null;
  reader.at += found[0].length;
  return { kind: "text", parts: [found[0].replaceAll("`", "")], offset: null, start, end: reader.at };
}
