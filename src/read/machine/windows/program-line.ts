import type { Value } from "../../../model/value.ts";
import { concatenate, constant } from "../../value.ts";
import type { Machine } from "../machine.ts";
import { toValue, type Thing } from "../thing.ts";
import type { Span } from "../span.ts";

export interface Line {
  readonly machine: Machine;
  readonly span: Span;
  /** Arguments without the program's name. */
  readonly words: readonly Thing[];
  /** The same as text, for tests of flags. */
  readonly text: string;
  readonly input: Thing | null;
}

export type Program = (line: Line) => Thing | null;

/** An address with a scheme. */
export const ADDRESS = /^(?:https?|ftp):\/\//iu;
export const isFlag = (each: Thing): boolean =>
  /^[-/]/u.test(toValue(each).shape) && !ADDRESS.test(toValue(each).shape);

export function operands(line: Line): readonly Thing[] {
  return line.words.filter((each) => !isFlag(each));
}

export function after(line: Line, flag: RegExp): Thing | undefined {
  const at = line.words.findIndex((each) => flag.test(toValue(each).shape));
  return at === -1 ? undefined : line.words[at + 1];
}

export function joined(words: readonly Thing[]): Value {
  return concatenate(words.flatMap((each, at) => (at === 0 ? [toValue(each)] : [constant(" "), toValue(each)])));
}

export function cut(value: Value, length: number): Value {
  return { ...value, shape: value.shape.slice(length), text: value.text === null ? null : value.text.slice(length) };
}
