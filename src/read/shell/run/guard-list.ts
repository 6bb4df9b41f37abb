import { SNIPPET_LENGTH } from "../../../model/fact.ts";
import type { Value } from "../../../model/value.ts";
import type { Guards } from "../../guards.ts";
import type { BranchCommand, LoopCommand, Span } from "../syntax/tree.ts";

/** Between two commands of a list: `&&` and `||` stand within a few characters. */
const MAX_BETWEEN = 40;
/** Of the end of a command, where an `exit` stands. */
const MAX_END = 60;
const JUMP = /(?:^|[\s;{])(?:exit|return)(?:\s{1,4}\d{1,3})?[\s;})]{0,8}(?:fi\b)?\s{0,8}$/u;

type Slice = (start: number, end: number) => string;

/** `[ … ] && x`: what follows depends on it; `[ … ] || exit`: so does the rest of the list. */
export function guardNext(guards: Guards, span: Span, next: Span | undefined, depth: number, slice: Slice): void {
  if (next === undefined) return;
  const joined = /&&|\|\|/u.test(slice(span.end, Math.min(next.start, span.end + MAX_BETWEEN)));
  if (joined) guards.enter(slice(span.start, Math.min(span.end, span.start + SNIPPET_LENGTH)));
  else if (!JUMP.test(slice(Math.max(span.start, span.end - MAX_END), span.end))) guards.leave(depth);
}

/** The conditions of an `if` and its `elif`s, the subject of a `case`, as far as they are looked at. */
export function guardBranches(guards: Guards, command: BranchCommand, slice: Slice): void {
  if (!guards.isWorthwhile) return;
  const { conditions, subject } = command;
  const [first] = conditions;
  if (subject !== null) guards.enter(slice(command.start, Math.min(subject.end, command.start + SNIPPET_LENGTH)));
  if (first === undefined) return;
  guards.enter(slice(first.start, Math.min(conditions.at(-1)?.end ?? first.end, first.start + SNIPPET_LENGTH)));
}

/** The condition of `while` and `until` decides about the body, and about all that follows where it ends on a day. */
export function guardLoop(
  guards: Guards,
  { condition, body, end }: LoopCommand,
  slice: Slice,
  walk: () => Value,
): Value {
  const [first] = condition;
  if (!guards.isWorthwhile || first === undefined) return walk();
  const test = slice(first.start, Math.min(condition.at(-1)?.end ?? first.end, first.start + SNIPPET_LENGTH));
  const { depth } = guards;
  guards.enter(test);
  const value = walk();
  guards.leave(depth);
  const start = body[0]?.start ?? end;
  guards.wait(test, slice(start, Math.min(end, start + SNIPPET_LENGTH)));
  return value;
}
