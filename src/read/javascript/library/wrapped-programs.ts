import type * as t from "@babel/types";
import { list, reference, text, type Abstract } from "../values/abstract.ts";
import { textOf } from "../values/to-value.ts";
import type { Machine } from "../run/call.ts";

/** Programs for which people write a function of the same name. */
const PROGRAMS: ReadonlySet<string> = new Set("git gh glab aws gcloud az kubectl docker npm op bw".split(" "));
const SUBCOMMAND = /^-{0,2}[a-z][\w-]{0,30}$/;

/**
 * `gh("issue", "comment", …)` where the function comes from outside: what it is called and given says which program it
 * starts. Null: nothing of that kind.
 */
export function asProgram(
  on: Machine,
  callee: Abstract,
  name: t.Node,
  given: readonly Abstract[],
  node: t.Node,
): Abstract | null {
  if (name.type !== "Identifier" || !PROGRAMS.has(name.name) || callee.kind !== "scalar" || callee.value.text !== null)
    return null;
  const [first] = given;
  const words = first?.kind === "list" ? first.items : given;
  if (words.length < 2 || !SUBCOMMAND.test(textOf(words[0]) ?? "")) return null;
  return on.invoke(reference("child_process.execFileSync"), [text(name.name), list([...words])], node);
}
