import type { Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import { decodeAnsiC } from "../syntax/ansi-c.ts";

/** Of a program: what people write on a command line has some hundred. */
const MAX_TOKENS = 4_000;
/** Of one expression. */
const MAX_PARTS = 64;
/** Regular expressions stand where an operand may; a slash between operands divides. */
const TOKEN =
  /"(?:[^"\\\n]|\\[\s\S]){0,4000}"|(?<=(?:^|[\n({;,!~&|]))[ \t]{0,8}\/(?:[^/\\\n]|\\.){1,400}\/|#[^\n]{0,400}|ENVIRON\s{0,4}\[[^\]\n]{0,100}\]|\$(?:\d{1,3}|\w{1,40}|\()|[A-Za-z_]\w{0,60}|\d[\d.]{0,20}|\|&|\|\||&&|>>|[=!<>]=|\n|\S/gu;

/** What stands in for parts of a program that are not in it. */
export interface AwkInput {
  readonly line: () => Value;
  /** null: whichever it is. */
  readonly environment: (name: string | null) => Value;
  /** What a command prints that the program reads from. */
  readonly output: (command: Value) => Value;
}

/** What an awk program starts, and what it hands to it. `input` null: nothing of its own. */
export interface AwkCommand {
  readonly command: Value;
  readonly input: Value | null;
}

const ENDS: ReadonlySet<string> = new Set(["\n", ";", "{", "}"]);

/** `system("…")`, `"…" | getline x`, `print … | "…"`: commands whose words are put together, in the order of the text. */
export function commandsOf(text: string, input: AwkInput): readonly AwkCommand[] {
  const tokens = tokensOf(text);
  const variables = new Map<string, Value>();
  const found: AwkCommand[] = [];
  const fold = (parts: readonly string[]): Value => foldParts(parts, variables, input);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    if (/^[A-Za-z_]/u.test(token) && tokens[at + 1] === "=") {
      const value = statement(tokens, at + 2);
      if (!value.includes("|")) variables.set(token, fold(value));
    } else if (token === "system" && tokens[at + 1] === "(") {
      found.push({ command: fold(statement(tokens, at + 2)), input: null });
    } else if (token === "print" || token === "printf") {
      const words = statement(tokens, at + 1);
      const pipe = words.findIndex((word) => word === "|" || word === "|&");
      if (pipe === -1) continue;
      const printed = words.slice(0, pipe);
      found.push({
        command: fold(words.slice(pipe + 1)),
        input: printed.length === 0 ? input.line() : fold(printed),
      });
      at += pipe;
    } else if (token === "getline" && (tokens[at - 1] === "|" || tokens[at - 1] === "|&")) {
      const command = fold(before(tokens, at - 1));
      const name = tokens[at + 1] ?? "";
      variables.set(/^[A-Za-z_]/u.test(name) ? name : "$0", input.output(command));
    }
  }
  return found;
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const [match] of text.matchAll(TOKEN)) {
    if (match.startsWith("#")) continue;
    tokens.push(match);
    if (tokens.length >= MAX_TOKENS) break;
  }
  return tokens;
}

function statement(tokens: readonly string[], from: number): readonly string[] {
  let depth = 0;
  let end = from;
  for (; end < tokens.length && end - from < MAX_PARTS; end += 1) {
    const token = tokens[end] ?? "";
    if (token === "(" || token === "$(") depth += 1;
    if (token === ")") depth -= 1;
    if (depth < 0 || (depth === 0 && ENDS.has(token))) break;
  }
  return tokens.slice(from, end);
}

/** The operands before a pipe: back to where an expression begins. */
function before(tokens: readonly string[], end: number): readonly string[] {
  let start = end;
  while (start > 0 && end - start < MAX_PARTS && isOperand(tokens[start - 1] ?? "")) start -= 1;
  return tokens.slice(start, end);
}

function isOperand(token: string): boolean {
  return /^["$\w]/u.test(token) && !/^(?:while|if|print|printf|return|BEGIN|END)$/u.test(token);
}

/** Operands stand one behind the other, which joins them. */
function foldParts(parts: readonly string[], variables: ReadonlyMap<string, Value>, input: AwkInput): Value {
  const values: Value[] = [];
  for (const part of parts.slice(0, MAX_PARTS)) {
    if (part.startsWith('"')) values.push(constant(decodeAnsiC(part.slice(1, -1)).text));
    else if (part.startsWith("ENVIRON"))
      values.push(input.environment(/\[\s{0,4}"([^"]{1,80})"/u.exec(part)?.[1] ?? null));
    else if (part.startsWith("$")) values.push(variables.get("$0") ?? input.line());
    else if (/^\d/u.test(part)) values.push(constant(part));
    else if (/^[A-Za-z_]/u.test(part)) values.push(variables.get(part) ?? unknown());
  }
  return values.length === 0 ? constant("") : concatenate(values);
}
