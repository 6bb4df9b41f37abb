import { HOLE, type Value } from "../../../model/value.ts";
import { constant, unknown, withOrigins } from "../../value.ts";
import { EMPTY, join, mapText } from "../run/values.ts";
import type { ParameterPart, Word } from "../syntax/tree.ts";
import { remove, replace } from "./glob.ts";

/** What parameter expansion needs of the shell that runs. */
export interface Parameters {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  items(name: string): readonly Value[] | undefined;
  readonly positional: readonly Value[] | null;
  /** Not assigned in this text: from the environment. */
  outside(name: string, part: ParameterPart): Value;
  /** `${!AWS_*}`: the names of variables that nobody has named. */
  everything(part: ParameterPart): Value;
  input(part: ParameterPart): Value;
  expand(word: Word): Value;
  slice(start: number, end: number): string;
}

/** Set by the shell itself: nothing that comes from outside, nothing that can be known. */
const OWN = new Set([
  "RANDOM",
  "SECONDS",
  "LINENO",
  "BASH_SOURCE",
  "FUNCNAME",
  "BASHPID",
  "PPID",
  "UID",
  "EUID",
  "OPTARG",
  "OPTIND",
  "REPLY",
  "PIPESTATUS",
  "BASH_VERSION",
  "ZSH_VERSION",
  "EPOCHSECONDS",
  "COLUMNS",
  "LINES",
  "PWD",
  "OLDPWD",
  "0",
  "#",
  "?",
  "$",
  "!",
  "-",
]);

/** `$x` and all forms of `${…}` (Bash manual, 3.5.3); several values only for arrays and `$@`. */
export function expandParameter(part: ParameterPart, parameters: Parameters): readonly Value[] {
  const { name, operator, operand, prefix, subscript } = part;
  if (prefix === "!" && operator === null && subscript === null) {
    const named = parameters.get(name);
    const target = named?.text ?? "";
    // A name that was asked for is one of many: what it stands for may be any of them.
    return /^[A-Za-z_]\w*$/u.test(target)
      ? [parameters.get(target) ?? parameters.outside(target, part)]
      : [unknown(named?.origins.filter(({ kind }) => kind === "environment") ?? [])];
  }
  if (prefix === "!" && (operator === "*" || operator === "@")) return [parameters.everything(part)];
  const isList = name === "@" || name === "*" || subscript === "@" || subscript === "*";
  const values = isList ? listOf(part, parameters) : null;
  if (prefix === "#") {
    const length = isList ? values?.length : parameters.get(name)?.text?.length;
    return [length === undefined ? unknown() : constant(String(length))];
  }
  if (values !== null && operator === null) return values;
  if (values !== null && operator === ":" && operand !== null) return sliceList(values, textOf(operand, parameters));
  const base = values === null ? single(part, parameters) : join(values, " ");
  return [operator === null ? (base ?? parameters.outside(name, part)) : apply(part, base, parameters)];
}

function listOf(part: ParameterPart, parameters: Parameters): readonly Value[] {
  if (part.name === "@" || part.name === "*") return parameters.positional ?? [parameters.input(part)];
  const items = parameters.items(part.name);
  if (items !== undefined) return items;
  return [parameters.get(part.name) ?? unknown()];
}

/** Undefined: not assigned in this text. */
function single(part: ParameterPart, parameters: Parameters): Value | undefined {
  const { name, subscript } = part;
  if (subscript !== null) {
    const items = parameters.items(name);
    const named = parameters.get(`${name}[${subscript}]`);
    if (named !== undefined || items === undefined) return named ?? parameters.get(name);
    const index = Number(subscript);
    return Number.isInteger(index) ? (items.at(index) ?? EMPTY) : unknown(items.flatMap((item) => item.origins));
  }
  if (/^[1-9]\d*$/u.test(name)) {
    if (parameters.positional === null) return parameters.input(part);
    return parameters.positional[Number(name) - 1] ?? EMPTY;
  }
  if (OWN.has(name)) return parameters.get(name) ?? unknown();
  if (name === "HOME") return parameters.get(name) ?? constant("~");
  if (name === "SHELL" || name === "BASH") return parameters.get(name) ?? constant("/bin/sh");
  if (name === "IFS") return parameters.get(name) ?? constant(" ");
  return parameters.get(name);
}

function apply(part: ParameterPart, base: Value | undefined, parameters: Parameters): Value {
  const { name, operator, operand } = part;
  const value = base ?? parameters.outside(name, part);
  const word = (): Value => (operand === null ? EMPTY : parameters.expand(operand));
  switch (operator) {
    case ":-":
    case "-":
    case ":=":
    case "=": {
      const isSet = base !== undefined && (base.text === null ? base.shape !== HOLE : base.text !== "");
      if (isSet) return value;
      // An environment default: what is used unless somebody decides otherwise.
      const fallback = withOrigins(word(), value.origins);
      if (operator.endsWith("=")) parameters.set(name, fallback);
      return fallback;
    }
    case ":+":
    case "+":
      return base?.text === "" ? EMPTY : word();
    case ":":
      return slice(value, operand === null ? "" : parameters.slice(operand.start, operand.end), parameters);
    case "#":
    case "##":
    case "%":
    case "%%": {
      const pattern = word().text;
      const text = value.text;
      const result = pattern === null || text === null ? null : remove(text, pattern, operator);
      return result === null ? partly(value, pattern, operator) : { ...value, text: result, shape: result };
    }
    case "/":
    case "//":
      return substitute(value, word(), operator === "//");
    case "^^":
    case ",,":
      return mapText(value, (text) => (operator === "^^" ? text.toUpperCase() : text.toLowerCase()));
    case "^":
      return mapText(value, (text) => text.slice(0, 1).toUpperCase() + text.slice(1));
    case ",":
      return mapText(value, (text) => text.slice(0, 1).toLowerCase() + text.slice(1));
    default:
      return value;
  }
}

/** `${url%/}` on `https://x/…` keeps the known start. */
function partly(value: Value, pattern: string | null, operator: string): Value {
  const keepsStart = operator.startsWith("%") && pattern !== null && !pattern.includes("*");
  return keepsStart ? { ...value, text: null } : unknown(value.origins);
}

function substitute(value: Value, operand: Value, all: boolean): Value {
  if (operand.text === null || value.text === null) return unknown([...value.origins, ...operand.origins]);
  const at = operand.text.indexOf("/");
  const pattern = at === -1 ? operand.text : operand.text.slice(0, at);
  const result = replace(value.text, pattern, at === -1 ? "" : operand.text.slice(at + 1), all);
  return result === null ? unknown(value.origins) : { ...value, text: result, shape: result };
}

function slice(value: Value, bounds: string, parameters: Parameters): Value {
  const [start, length] = bounds.split(":").map((bound) => number(bound, parameters));
  if (start === undefined || Number.isNaN(start) || value.text === null || Number.isNaN(length))
    return unknown(value.origins);
  const { text } = value;
  const from = start < 0 ? Math.max(0, text.length + start) : start;
  const to = length === undefined ? text.length : length < 0 ? text.length + length : from + length;
  return mapText(value, () => text.slice(from, to));
}

function number(text: string, parameters: Parameters): number {
  const trimmed = text
    .trim()
    .replace(/^\((.{0,20})\)$/u, "$1")
    .replace(/^\$/u, "")
    .trim();
  if (/^-?\d{1,9}$/u.test(trimmed)) return Number(trimmed);
  const variable = /^[A-Za-z_]\w{0,60}$/u.test(trimmed) ? (parameters.get(trimmed)?.text ?? "") : "";
  return /^-?\d{1,9}$/u.test(variable) ? Number(variable) : Number.NaN;
}

function sliceList(values: readonly Value[], bounds: string): readonly Value[] {
  const [start = 0, length] = bounds.split(":").map(Number);
  return Number.isNaN(start)
    ? values
    : values.slice(Math.max(0, start), length === undefined ? undefined : start + length);
}

function textOf(word: Word, parameters: Parameters): string {
  return parameters.slice(word.start, word.end);
}
