import type { Fact, FactKind, OperationFact } from "../../../src/model/fact.ts";
import type { Gap } from "../../../src/model/gap.ts";
import type { Language } from "../../../src/model/language.ts";
import type { Operation } from "../../../src/model/operation.ts";
import type { Embedded, Source } from "../../../src/model/source.ts";
import { HOLE, type Origin, type Value } from "../../../src/model/value.ts";
import { readShell } from "../../../src/read/shell/read-shell.ts";
import { CODE, embeddedSource, fileSource } from "../../../src/read/source.ts";

/** As deep as the program goes. */
const MAX_LAYERS = 8;

interface HandedOn {
  readonly language: Language;
  readonly text: string;
  readonly offset: number | null;
  readonly layers: Source["layers"];
}

export interface Told {
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
  /** Texts for the readers of other languages; shell inside shell has been read. */
  readonly handedOn: readonly HandedOn[];
  readonly of: <K extends FactKind>(kind: K) => readonly Extract<Fact, { kind: K }>[];
  /** Every operation but the starting of programs, as `line:column what operands ← origins`. */
  readonly operations: readonly string[];
  /** The programs started, with their arguments. */
  readonly spawned: readonly string[];
}

/** Reads a shell script, and the shell text inside it, the way the program does. */
export function tellShell(text: string): Told {
  return tell(fileSource("run.sh", text, "shell", CODE));
}

/** Reads a block of a manual: it stands in a Markdown file, from its first line on. */
export function tellSnippet(text: string): Told {
  const page = fileSource("SKILL.md", text, "markdown", CODE);
  const context = { ...CODE, role: "instruction", trigger: "obey" } as const;
  const at = page.locate(0, text.length);
  return tell(
    embeddedSource(page, { text, language: "shell", layer: { kind: "fence", info: "bash" }, context, offset: 0, at }),
  );
}

function tell(first: Source): Told {
  const facts: Fact[] = [];
  const gaps: Gap[] = [];
  const handedOn: HandedOn[] = [];
  const queue = [first];
  const reading = {
    fact: (fact: Fact): void => void facts.push(fact),
    gap: (gap: Gap): void => void gaps.push(gap),
    embed(parent: Source, child: Embedded): void {
      const source = embeddedSource(parent, child);
      const { language, text, layers } = source;
      if (language === "shell" && layers.length < MAX_LAYERS) queue.push(source);
      else handedOn.push({ language, text, layers, offset: child.offset });
    },
  };
  for (let source = queue.shift(); source !== undefined; source = queue.shift()) readShell(source, reading);
  const of = <K extends FactKind>(kind: K): Extract<Fact, { kind: K }>[] =>
    facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
  const operations = of("operation");
  return {
    facts,
    gaps,
    handedOn,
    of,
    operations: operations.filter((fact) => fact.operation.op !== "spawn").map(describeFact),
    spawned: operations.flatMap(({ operation }) =>
      operation.op === "spawn" ? [[operation.program, ...operation.arguments].map(show).join(" ")] : [],
    ),
  };
}

function describeFact({ at, operation }: OperationFact): string {
  return `${at.line}:${at.column} ${describe(operation)}`;
}

/** `evaluate shell ⟨code⟩ ← network https://…`: the kind, then its operands in the order of the model. */
function describe(operation: Operation): string {
  const operands = Object.entries(operation).flatMap(([name, operand]: [string, unknown]) => {
    if (name === "op" || operand === null || operand === false) return [];
    if (operand === true) return [name];
    if (typeof operand === "string") return [operand];
    if (name === "secret") return isOrigin(operand) ? [describeOrigin(operand)] : [];
    const values = (Array.isArray(operand) ? operand : [operand]).filter(isValue);
    return values.length === 0 ? [] : [`${LABELS.get(name) ?? ""}${values.map(describeValue).join(" + ")}`];
  });
  return [operation.op, ...operands].join(" ");
}

const LABELS: ReadonlyMap<string, string> = new Map([
  ["destination", "to "],
  ["payload", "of "],
  ["content", "with "],
  ["password", "password "],
]);

function isValue(operand: unknown): operand is Value {
  return typeof operand === "object" && operand !== null && "shape" in operand;
}

function isOrigin(operand: unknown): operand is Origin {
  return typeof operand === "object" && operand !== null && "kind" in operand;
}

/** `⟨text⟩` where it is known whole, `⟨sh?ape⟩~` where not, then encodings undone and origins. */
function describeValue(value: Value): string {
  const text = value.text === null ? `~⟨${show(value)}⟩` : `⟨${value.text}⟩`;
  const encodings = value.encodings.map((encoding) => ` (${encoding})`).join("");
  const origins = value.origins.map(describeOrigin).join(", ");
  return `${text}${encodings}${origins === "" ? "" : ` ← ${origins}`}`;
}

function show(value: Value): string {
  return value.shape.replaceAll(HOLE, "?");
}

function describeOrigin(origin: Origin): string {
  switch (origin.kind) {
    case "environment":
      return `$${origin.name ?? "*"}`;
    case "file":
      return `file ${origin.path.replaceAll(HOLE, "?")}`;
    case "network":
      return `network ${origin.url.replaceAll(HOLE, "?")}`;
    case "command":
      return `output of ${origin.command.replaceAll(HOLE, "?")}`;
    case "keychain":
      return `keychain ${origin.name}`;
    case "decoded":
      return `decoded ${origin.encoding}`;
    case "module":
      return `module ${origin.target} ${origin.name}`.trimEnd();
    case "input":
    case "clipboard":
    case "browser-storage":
      return origin.kind;
  }
}
