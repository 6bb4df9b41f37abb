import { unknown } from "../value.ts";
import { listOf, NOTHING, numberOf, originsOf, text, thing, type Thing } from "./thing.ts";

/** What a language's operator makes of two numbers; null: it is no operator of numbers. */
export type Calculate = (operator: string, a: number, b: number) => number | null;

/** What stands left of an operator and all that follows it, one after the other. */
export type Reduce = (operator: string, run: readonly Thing[]) => Thing;

/**
 * Operands between operators, the tighter level first. A run of one operator is done at once: `a . b . c …` of a thousand
 * parts is one text, not a thousand. Operators of no level stay with what stands between them.
 */
export function byLevels(
  given: readonly Thing[],
  written: readonly string[],
  levels: readonly ReadonlySet<string>[],
  reduce: Reduce,
): { readonly operands: readonly Thing[]; readonly operators: readonly string[] } {
  let operands = given;
  let operators = written;
  for (const level of levels) {
    if (!operators.some((operator) => level.has(operator))) continue;
    const left: Thing[] = [operands[0] ?? NOTHING];
    const kept: string[] = [];
    for (let at = 0; at < operators.length;) {
      const operator = operators[at] ?? "";
      if (!level.has(operator)) {
        kept.push(operator);
        left.push(operands[at + 1] ?? NOTHING);
        at += 1;
        continue;
      }
      const run: Thing[] = [left.pop() ?? NOTHING];
      while (operators[at] === operator) {
        run.push(operands[at + 1] ?? NOTHING);
        at += 1;
      }
      left.push(reduce(operator, run));
    }
    operands = left;
    operators = kept;
  }
  return { operands, operators };
}

/** The sum where all are numbers; null: one is none. */
export function sum(run: readonly Thing[]): Thing | null {
  const numbers = run.map((each) => numberOf(each));
  return numbers.every((each) => each !== null) ? text(String(numbers.reduce((all, each) => all + each, 0))) : null;
}

export function arithmetic(calculate: Calculate, operator: string, run: readonly Thing[]): Thing {
  const [first, second] = run;
  const [a, b] = [numberOf(first), numberOf(second)];
  if (a === null || b === null || run.length > 2) return thing(unknown(run.flatMap((each) => originsOf(each))));
  const result = calculate(operator, a, b);
  return result === null || !Number.isFinite(result) ? NOTHING : text(String(result));
}

/** The numbers from one to another; nothing where there are more than `most`, or where one is not known. */
export function range(first: Thing, last: Thing, most: number): Thing {
  const [a, b] = [numberOf(first), numberOf(last)];
  if (a === null || b === null || Math.abs(b - a) > most) return NOTHING;
  const step = b < a ? -1 : 1;
  return listOf(Array.from({ length: Math.abs(b - a) + 1 }, (_, at) => text(String(a + at * step))));
}
