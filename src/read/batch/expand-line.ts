import { HOLE, type Origin, type Value } from "../../model/value.ts";
import { constant, unknown } from "../value.ts";

/** cmd.exe takes 8,191 characters; what a line has beyond this is said to be left out. */
export const MAX_LINE = 65_536;

/** A line after its variables were put in, as cmd.exe does before it looks for commands. */
export interface ExpandedLine {
  readonly text: string;
  /** For each character the offset in the source that it comes from. */
  readonly offsets: readonly number[];
  /** What is known of each hole, in order. */
  readonly holes: readonly (readonly Origin[])[];
}

export type Variables = (name: string, at: number) => Value | null;

const SUBSTITUTION =
  /([%!])(?:([^%!:\n=]{1,120})(?::~(-?\d{1,5})(?:,(-?\d{1,5}))?|:([^=%!\n]{1,200})=([^%!\n]{0,200}))?)\1/y;
const PARAMETER = /%(?:%?~[a-z]{0,8}\$?(?:[A-Za-z0-9])|\*|\d|%[A-Za-z#])/iy;

export function expandLine(line: string, start: number, variables: Variables): ExpandedLine {
  const parts: string[] = [];
  const offsets: number[] = [];
  const holes: (readonly Origin[])[] = [];
  const put = (value: string, at: number, follows: boolean): void => {
    parts.push(value);
    for (let each = 0; each < value.length; each += 1) offsets.push(start + at + (follows ? each : 0));
  };
  let length = 0;
  for (let at = 0; at < line.length && length < MAX_LINE;) {
    const char = line[at] ?? "";
    if (char === "%" || char === "!") {
      const found = replacement(line, at, start, variables);
      if (found !== null) {
        const { value, size } = found;
        const shape = value.shape.slice(0, MAX_LINE);
        put(shape, at, false);
        for (const each of shape) if (each === HOLE) holes.push(value.origins);
        length += shape.length;
        at += size;
        continue;
      }
    }
    let end = at + 1;
    while (end < line.length && line[end] !== "%" && line[end] !== "!") end += 1;
    const run = line.slice(at, end);
    put(run, at, true);
    length += run.length;
    at = end;
  }
  return { text: parts.join(""), offsets, holes };
}

function replacement(
  line: string,
  at: number,
  start: number,
  variables: Variables,
): { readonly value: Value; readonly size: number } | null {
  PARAMETER.lastIndex = at;
  const parameter = PARAMETER.exec(line)?.[0];
  if (parameter !== undefined) {
    const known = variables(parameter.replace(/^%%?(?:~[a-z]{0,8})?/iu, "%").toLowerCase(), start + at);
    if (/^%~dp0/iu.test(parameter) || /^%~dp/iu.test(line.slice(at, at + 5))) {
      return { value: constant(""), size: /^%~dp0\\?/iu.exec(line.slice(at))?.[0].length ?? parameter.length };
    }
    return { value: known ?? unknown(), size: parameter.length };
  }
  SUBSTITUTION.lastIndex = at;
  const found = SUBSTITUTION.exec(line);
  if (found === null) return null;
  const [whole, sign = "%", name = "", from, count, search, by] = found;
  const value = variables(name.toUpperCase(), start + at);
  if (value === null) return sign === "!" ? null : { value: constant(""), size: whole.length };
  return { value: change(value, from, count, search, by), size: whole.length };
}

function change(value: Value, from?: string, count?: string, search?: string, by?: string): Value {
  if (value.text === null) return value;
  if (from !== undefined) {
    const first = Number(from) < 0 ? Math.max(0, value.text.length + Number(from)) : Number(from);
    const size = count === undefined ? Infinity : Number(count);
    const end = size < 0 ? value.text.length + size : first + size;
    return { ...value, ...both(value.text.slice(first, end === Infinity ? undefined : end)) };
  }
  if (search === undefined || by === undefined) return value;
  const plain = search.replace(/^\*/u, "");
  return plain === "" ? value : { ...value, ...both(replaceWithoutCase(value.text, plain, by)) };
}

function both(text: string): Pick<Value, "text" | "shape"> {
  return { text, shape: text };
}

function replaceWithoutCase(text: string, search: string, by: string): string {
  const escaped = search.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return text.replaceAll(new RegExp(escaped, "giu"), () => by);
}
