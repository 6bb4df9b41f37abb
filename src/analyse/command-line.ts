import type { OperationOf } from "./fact-index.ts";

/** Of longer ones the start says what they do. UTF-16 units. */
const LONGEST = 4_000;

const lines = new WeakMap<OperationOf<"spawn">, string>();

/** Shapes of a command and its arguments in one line, at most LONGEST; kept, for several detectors look at each. */
export function commandLine(fact: OperationOf<"spawn">): string {
  let line = lines.get(fact);
  if (line === undefined) {
    line = fact.operation.program.shape;
    for (const { shape } of fact.operation.arguments) {
      if (line.length >= LONGEST) break;
      line += ` ${shape}`;
    }
    lines.set(fact, (line = line.slice(0, LONGEST)));
  }
  return line;
}
