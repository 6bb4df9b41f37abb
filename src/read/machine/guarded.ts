import { SNIPPET_LENGTH } from "../../model/fact.ts";
import type { Span } from "./span.ts";
import type { Teller } from "./teller.ts";

interface Conditional extends Span {
  readonly header: readonly Span[];
}

/** Of the end of a branch, where an `exit` stands. */
const MAX_END = 60;
const JUMP =
  /(?:^|[\s;{}])(?:exit|return|die|raise|throw|panic|os\.Exit)\b[^\n;{}]{0,30}[\s;}]{0,8}(?:end\b|\})?\s{0,8}$/u;
const NAMED = /^(?:case|switch|match)\b/u;

/** What the branches of an `if` or `switch` depend on; where the first one jumps away, so does all that follows. */
export function walkBranches(teller: Teller, node: Conditional, first: readonly Span[], walk: () => void): void {
  const { guards } = teller;
  if (!guards.isWorthwhile || node.header.length === 0) return walk();
  const { depth } = guards;
  const { text } = teller;
  const word = NAMED.exec(text.slice(node.start, node.start + 8))?.[0] ?? "";
  guards.enter(`${word} ${teller.textOf(node.header)}`.trimStart());
  walk();
  const end = first.at(-1)?.end ?? node.start;
  if (!JUMP.test(text.slice(Math.max(first[0]?.start ?? end, end - MAX_END), end))) guards.leave(depth);
}

/** The condition of a loop decides about its body; one that ends on a day about all that follows. */
export function walkLoop<T>(teller: Teller, node: Conditional, body: readonly Span[], walk: () => T): T {
  const { guards } = teller;
  if (!guards.isWorthwhile) return walk();
  const { depth } = guards;
  const test = teller.textOf(node.header);
  guards.enter(test);
  const result = walk();
  guards.leave(depth);
  const start = body[0]?.start ?? node.end;
  guards.wait(test, teller.text.slice(start, Math.min(node.end, start + SNIPPET_LENGTH)));
  return result;
}
