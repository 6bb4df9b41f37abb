import type { Gap } from "../../../src/model/gap.ts";
import type { Language } from "../../../src/model/language.ts";
import { HOLE, type Origin, type Value } from "../../../src/model/value.ts";
import type { Reader } from "../../../src/model/source.ts";
import { fileSource } from "../../../src/read/source.ts";

export interface Said {
  /** `line:column operation key=value …`, in the order told. Holes are written `□`, origins in `<>`, encodings in `{}`. */
  readonly lines: readonly string[];
  /** `language offset? text` of what was handed on. */
  readonly handed: readonly string[];
  readonly gaps: readonly Gap[];
}

export function say(reader: Reader, language: Language, text: string): Said {
  const lines: string[] = [];
  const handed: string[] = [];
  const gaps: Gap[] = [];
  reader(fileSource("file", text, language), {
    fact(fact) {
      const { line, column } = fact.at;
      if (fact.kind === "operation") {
        const { op, ...operands } = fact.operation;
        lines.push(
          [`${line}:${column}`, op, ...Object.entries(operands).map(([key, value]) => `${key}=${show(value)}`)].join(
            " ",
          ),
        );
      } else if (fact.kind === "reference") lines.push(`${line}:${column} ${fact.how} ${fact.target}`);
      else lines.push(`${line}:${column} ${fact.kind}`);
    },
    gap: (gap) => gaps.push(gap),
    embed: (_, child) => {
      const where = child.offset === null ? "" : `@${child.offset} `;
      const layer = child.layer.kind === "decoded" ? ` {${child.layer.encoding}}` : "";
      handed.push(`${child.language} ${where}${child.text.replaceAll(HOLE, "□")}${layer}`);
    },
  });
  return { lines, handed, gaps };
}

/** The lines of one kind of operation, without it. */
export function only(said: Said, op: string): readonly string[] {
  return said.lines.flatMap((line) => {
    const [place = "", kind, ...rest] = line.split(" ");
    return kind === op ? [[place, ...rest].join(" ")] : [];
  });
}

function show(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => show(each)).join(", ")}]`;
  if (isValue(value)) {
    const origins =
      value.origins.length === 0 ? "" : `<${value.origins.map((origin) => showOrigin(origin)).join(" ")}>`;
    const encodings = value.encodings.length === 0 ? "" : `{${value.encodings.join(",")}}`;
    return `${value.text === null ? "~" : ""}${value.shape.replaceAll(HOLE, "□")}${origins}${encodings}`;
  }
  return isOrigin(value) ? showOrigin(value) : String(value);
}

function isValue(value: unknown): value is Value {
  return typeof value === "object" && value !== null && "shape" in value;
}

function isOrigin(value: unknown): value is Origin {
  return typeof value === "object" && value !== null && "at" in value;
}

function showOrigin(origin: Origin): string {
  switch (origin.kind) {
    case "environment":
    case "keychain":
      return `${origin.kind}:${origin.name ?? "*"}`;
    case "file":
      return `file:${origin.path.replaceAll(HOLE, "□")}`;
    case "network":
      return `network:${origin.url.replaceAll(HOLE, "□")}`;
    case "command":
      return `command:${origin.command.replaceAll(HOLE, "□")}`;
    case "decoded":
      return `decoded:${origin.encoding}`;
    case "module":
    case "input":
    case "clipboard":
    case "browser-storage":
      return origin.kind;
  }
}
