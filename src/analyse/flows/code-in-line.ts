import type { OperationFact } from "../../model/fact.ts";
import type { Location } from "../../model/location.ts";
import type { Origin } from "../../model/value.ts";
import { isHandedOn, passedTo, type Passing } from "./handed-over.ts";

/** Programs of one file whose code stands in their command line; a generated file of thousands says nothing more. */
const MAX_IN_FILE = 200;

interface Inline {
  readonly started: OperationFact;
  readonly from: Location;
  readonly lastLine: number;
  readonly lastColumn: number;
}

/** `cat key | python3 -c '… sys.stdin.read() …'`: the code stands in the command that gives it what it reads. */
export class CodeInLine {
  readonly #byPath = new Map<string, Inline[]>();
  #started: OperationFact | null = null;

  tell(fact: OperationFact): void {
    const { operation } = fact;
    if (operation.op === "spawn") {
      this.#started = isGivenAnything(operation) ? fact : null;
      return;
    }
    const started = this.#started;
    if (operation.op !== "evaluate" || started?.at !== fact.at || operation.code.text === null) return;
    const known = this.#byPath.get(fact.at.path) ?? [];
    if (known.length >= MAX_IN_FILE) return;
    const { endLine = fact.at.line, endColumn = Infinity } = fact.at;
    // A here-document stands below its command.
    const below = started.operation.op === "spawn" && started.operation.input === undefined;
    const lines = below ? operation.code.text.split("\n").length : 0;
    const isBelow = lines > 1;
    known.push({ started, from: fact.at, lastLine: endLine + lines, lastColumn: isBelow ? Infinity : endColumn });
    this.#byPath.set(fact.at.path, known);
  }

  /** What reaches an origin inside of such code. */
  behind(origin: Origin): readonly Passing[] {
    const { at } = origin;
    const around = this.#byPath.get(at.path)?.findLast((each) => holds(each, at));
    if (around === undefined || around.started.operation.op !== "spawn") return [];
    return passedTo(around.started.operation, origin).map((value) => ({ fact: around.started, value }));
  }
}

function isGivenAnything(operation: Extract<OperationFact["operation"], { op: "spawn" }>): boolean {
  const { input, environment, arguments: words } = operation;
  return input !== undefined || environment !== undefined || words.some(isHandedOn);
}

function holds({ from, lastLine, lastColumn }: Inline, { line, column }: Location): boolean {
  const isAfter = line > from.line || (line === from.line && column >= from.column);
  return isAfter && (line < lastLine || (line === lastLine && column <= lastColumn));
}
