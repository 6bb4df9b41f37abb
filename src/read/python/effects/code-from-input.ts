import { namesScript } from "../../interpreters.ts";
import type { Abstract } from "../values/abstract.ts";
import { toValue } from "../values/operand.ts";

const MAX_WORDS = 24;

/** The words of a command line that is given as a list name a script, for which standard input is data. */
export function runsNamedScript(args: Abstract): boolean {
  return args.kind === "sequence" && namesScript(args.items.slice(1, MAX_WORDS).map((word) => toValue(word).shape));
}
