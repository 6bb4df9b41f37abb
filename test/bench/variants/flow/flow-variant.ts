import type { Variant } from "../variant.ts";
import type { End } from "./end.ts";
import { fill } from "./fill.ts";
import { manual } from "./manual.ts";
import type { Language, Shape } from "./shapes.ts";

/** A skill in which a value goes this way; `told` is what its manual says of it. */
export function flowVariant(
  expected: Variant["expected"],
  deed: string,
  language: Language,
  shape: Shape,
  source: End,
  sink: End,
  host: string,
  turn: number,
  told = "",
): Variant {
  const [main = ""] = shape.files.keys();
  const files = { "SKILL.md": manual(language, main, turn, told), ...fill(language, shape, source, sink, host) };
  const name = `${expected === "clean" ? "twin-" : ""}${shape.name}--${source.name}-to-${sink.name}`;
  return { group: `flow ${language} ${shape.theme}: ${deed}`, name, expected, files };
}

/** Tables are gone through in turn. */
export function at<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length];
  if (found === undefined) throw new Error("an empty table");
  return found;
}
