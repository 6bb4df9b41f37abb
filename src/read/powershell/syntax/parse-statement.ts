import { skipAttributes } from "./attributes.ts";
import { parseCommand, parseOutput } from "./parse-command.ts";
import { parseExpression, startsExpression } from "./parse-expression.ts";
import type { PsParser } from "./parser.ts";
import type { PsBlock, PsBody, PsNode } from "./tree.ts";

const WORD = /[A-Za-z]+/y;
const ASSIGN = /(?:[-+*/%]|\?\?)?=(?!=)/y;
/** Words before a parenthesis and a block, or a block alone. */
const KEYWORDS = new Set(
  "if elseif else while until do for foreach switch function filter workflow try catch finally trap begin process end dynamicparam param return throw exit class enum data using".split(
    " ",
  ),
);

/** Statements up to the closing bracket, which is left standing; null: up to the end. */
export function parseBody(reader: PsParser, close: string | null): PsBody {
  const body: PsNode[] = [];
  for (;;) {
    reader.skip(true);
    if (reader.done || (close !== null && reader.is(close))) return body;
    const before = reader.at;
    if (/[;,|&]/u.test(reader.char()) && !isInvocation(reader)) reader.at += 1;
    else {
      const statement = parseStatement(reader);
      if (statement !== null) body.push(statement);
    }
    if (reader.at === before) reader.at += 1;
  }
}

export function isInvocation(reader: PsParser): boolean {
  return reader.match(/&[ \t]*(?=[^\s&|;)}])/y) !== null && reader.char(1) !== "&";
}

function parseStatement(reader: PsParser): PsNode | null {
  skipAttributes(reader);
  const word = reader.match(WORD)?.[0].toLowerCase() ?? "";
  if (KEYWORDS.has(word) && !/[\w\-.:\\=]/u.test(reader.char(word.length))) {
    const statement = parseKeyword(reader, word);
    if (statement !== null) return statement;
  }
  const label = reader.match(/:[A-Za-z]\w{0,40}[ \t]+(?=(?:for|while|do|switch))/iy);
  if (label !== null) reader.at += label[0].length;
  return parsePipeline(reader);
}

/** `a | b`, `$x = a | b`; `&&`, `||` and `;` come back to the body. */
export function parsePipeline(reader: PsParser): PsNode | null {
  const start = reader.at;
  const stages: PsNode[] = [];
  for (let count = 0; count < 2_000; count += 1) {
    reader.skip(count > 0);
    const stage = parseStage(reader);
    if (stage === null) break;
    stages.push(stage);
    const output = stage.kind === "command" ? null : parseOutput(reader);
    if (output !== null) stages.push(output);
    reader.skip(false);
    // PowerShell 7 goes on with a line that starts with a bar.
    const next = reader.match(/(?:\r?\n[ \t]{0,40}){0,3}\|(?!\|)/y);
    if (next === null) break;
    reader.at += next[0].length;
  }
  const [only] = stages;
  if (only === undefined) return null;
  return stages.length === 1 ? only : { kind: "pipeline", stages, start, end: stages.at(-1)?.end ?? reader.at };
}

function parseStage(reader: PsParser): PsNode | null {
  if (!startsExpression(reader)) return parseCommand(reader);
  const start = reader.at;
  const target = parseExpression(reader);
  if (target === null) return null;
  const before = reader.at;
  reader.skip(false);
  const operator = reader.match(ASSIGN)?.[0];
  if (operator === undefined) {
    reader.at = before;
    return target;
  }
  reader.at += operator.length;
  reader.skip(true);
  const value = reader.deeper(() => parseStatement(reader));
  return value === null ? target : { kind: "assign", target, operator, value, start, end: reader.at };
}

function parseKeyword(reader: PsParser, word: string): PsNode | null {
  const start = reader.at;
  reader.at += word.length;
  const end = (): { start: number; end: number } => ({ start, end: reader.at });
  switch (word) {
    case "if":
      return parseIf(reader, start);
    case "switch":
      return { kind: "branch", header: parseHead(reader), branches: [switchBody(reader)], ...end() };
    case "while":
    case "until":
    case "for":
    case "foreach":
      return parseLoop(reader, start);
    case "do":
    case "else":
    case "elseif":
    case "begin":
    case "process":
    case "end":
    case "try":
    case "finally":
    case "data":
    case "dynamicparam": {
      reader.skip(true);
      if (reader.char() !== "{") {
        reader.at = start;
        return null;
      }
      return { kind: "sequence", body: parseBraces(reader), ...end() };
    }
    case "catch":
    case "trap": {
      const types = reader.match(/[ \t]*(?:\[[\w.]{1,120}\][ \t]*,?[ \t]*){0,8}/y);
      reader.at += types?.[0].length ?? 0;
      return { kind: "branch", header: [], branches: [parseBraces(reader)], ...end() };
    }
    case "function":
    case "filter":
    case "workflow":
      return parseFunction(reader, start);
    case "class":
    case "enum": {
      const head = reader.match(/[^{;\n]{0,200}/y);
      reader.at += head?.[0].length ?? 0;
      return { kind: "sequence", body: parseBraces(reader), ...end() };
    }
    case "param": {
      reader.skip(true);
      const names = reader.char() === "(" ? parseParameters(reader) : [];
      // A script's own parameters are what its caller gives.
      const value: PsNode = { kind: "variable", name: "args", ...end() };
      const body = names.map((name) => assignment(name, value));
      return { kind: "sequence", body, ...end() };
    }
    case "return":
    case "throw":
    case "exit": {
      reader.skip(false);
      if (/[;}\n]/u.test(reader.char()) || reader.done) return { kind: "sequence", body: [], ...end() };
      return parsePipeline(reader);
    }
    default: {
      const line = reader.match(/[^\n;]*/y);
      reader.at += line?.[0].length ?? 0;
      return { kind: "sequence", body: [], ...end() };
    }
  }
}

/** Further `elseif` of one `if`. */
const MAX_BRANCHES = 500;

function parseIf(reader: PsParser, start: number): PsNode {
  const header = [...parseHead(reader)];
  const branches: PsBody[] = [parseBraces(reader)];
  for (let count = 0; count < MAX_BRANCHES; count += 1) {
    const before = reader.at;
    reader.skip(true);
    const more = reader.match(/elseif\b|else\b/iy)?.[0];
    if (more === undefined) {
      reader.at = before;
      break;
    }
    reader.at += more.length;
    if (more.length > 4) header.push(...parseHead(reader));
    branches.push(parseBraces(reader));
  }
  return { kind: "branch", header, branches, start, end: reader.at };
}

function assignment(name: string, value: PsNode): PsNode {
  const span = { start: value.start, end: value.end };
  return { kind: "assign", target: { kind: "variable", name, ...span }, operator: "=", value, ...span };
}

/** What stands in the parentheses of `if (…)`. */
function parseHead(reader: PsParser): readonly PsNode[] {
  const flags = reader.match(/[ \t]*(?:-(?:regex|wildcard|exact|casesensitive|file|parallel)[ \t]+){0,4}/iy);
  reader.at += flags?.[0].length ?? 0;
  reader.skip(true);
  if (!reader.take("(")) return [];
  const head = reader.deeper(() => parseBody(reader, ")")) ?? [];
  reader.take(")");
  return head;
}

/** `{ … }`. */
export function parseBraces(reader: PsParser): PsBody {
  reader.skip(true);
  if (!reader.take("{")) return [];
  const body = reader.deeper(() => parseBody(reader, "}")) ?? [];
  reader.take("}");
  return body;
}

/** `switch (x) { 'a' { … } default { … } }`: the blocks are run, what they are for is no command. */
function switchBody(reader: PsParser): PsBody {
  reader.skip(true);
  if (!reader.take("{")) return [];
  const body: PsNode[] = [];
  reader.deeper(() => {
    for (;;) {
      reader.skip(true);
      if (reader.done || reader.char() === "}") return;
      const before = reader.at;
      if (reader.char() === "{") body.push(...parseBraces(reader));
      else {
        const label = reader.match(/[\w*.-]+/y);
        if (label !== null) reader.at += label[0].length;
        else if (startsExpression(reader)) parseExpression(reader);
      }
      if (reader.at === before) reader.at += 1;
    }
  });
  reader.take("}");
  return body;
}

function parseLoop(reader: PsParser, start: number): PsNode {
  const named = reader.match(/[ \t]*(?:-parallel[ \t]*)?\([ \t]*\$(\w+)[ \t\r\n]+in\b/iy);
  let variable: string | null = null;
  let header: readonly PsNode[];
  if (named === null) header = parseHead(reader);
  else {
    reader.at += named[0].length;
    variable = (named[1] ?? "").toLowerCase();
    header = reader.deeper(() => parseBody(reader, ")")) ?? [];
    reader.take(")");
  }
  const before = reader.at;
  reader.skip(true);
  const body = reader.char() === "{" ? parseBraces(reader) : [];
  if (body.length === 0) reader.at = Math.max(before, reader.at);
  return { kind: "loop", variable, header, body, start, end: reader.at };
}

function parseFunction(reader: PsParser, start: number): PsNode {
  const found = reader.match(/[ \t]+(?:script:|global:|local:)?([^\s({]{1,120})/iy);
  reader.at += found?.[0].length ?? 0;
  const name = (found?.[1] ?? "").toLowerCase();
  reader.skip(true);
  const own = reader.char() === "(" ? parseParameters(reader) : [];
  const block = parseBlock(reader);
  const parameters = own.length > 0 ? own : block.parameters;
  return { kind: "function", name, block: { ...block, parameters, start }, start, end: reader.at };
}

/** `{ param($x) … }` from its brace on. */
export function parseBlock(reader: PsParser): PsBlock {
  reader.skip(true);
  const start = reader.at;
  if (!reader.take("{")) return { kind: "block", parameters: [], body: [], start, end: start };
  reader.skip(true);
  skipAttributes(reader);
  const word = reader.match(/param[ \t\r\n]*(?=\()/iy);
  let parameters: readonly string[] = [];
  if (word !== null) {
    reader.at += word[0].length;
    parameters = parseParameters(reader);
  }
  const body = reader.deeper(() => parseBody(reader, "}")) ?? [];
  reader.take("}");
  return { kind: "block", parameters, body, start, end: reader.at };
}

/** The variables of `([string]$a, $b = 1)`: those at the outermost level. */
function parseParameters(reader: PsParser): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (; reader.at < reader.end; reader.at += 1) {
    const char = reader.char();
    if (char === "(" || char === "[" || char === "{") depth += 1;
    else if (char === ")" || char === "]" || char === "}") {
      depth -= 1;
      if (depth <= 0) break;
    } else if (char === "$" && depth === 1) {
      const name = reader.match(/\$(\w{1,100})/y)?.[1];
      const before = reader.text.slice(Math.max(0, reader.at - 40), reader.at).trimEnd();
      if (name !== undefined && names.length < 64 && !before.endsWith("=")) names.push(name.toLowerCase());
    } else if (char === "'" || char === '"') {
      const end = reader.text.indexOf(char, reader.at + 1);
      if (end === -1) break;
      reader.at = end;
    }
  }
  reader.at = Math.min(reader.end, reader.at + 1);
  return names;
}
