import type { OperationOf } from "./fact-index.ts";

/** Of longer ones the start says what they do. UTF-16 units. */
const LONGEST = 4_000;

type Spawn = OperationOf<"spawn">["operation"];

const lines = new WeakMap<Spawn, string>();

/** Shapes of a command and its arguments in one line, at most LONGEST; kept, for several detectors look at each. */
export function commandLine({ operation }: { readonly operation: Spawn }): string {
  let line = lines.get(operation);
  if (line === undefined) {
    line = operation.program.shape;
    for (const { shape } of operation.arguments) {
      if (line.length >= LONGEST) break;
      line += ` ${shape}`;
    }
    lines.set(operation, (line = line.slice(0, LONGEST)));
  }
  return line;
}
