import type { Abstract } from "../abstract.ts";
import { toValue } from "../operand.ts";

/** Options whose value is a word of its own. */
const TAKES_VALUE = /^-[WXQrI]$/u;
/** Behind these, what is a script and what is not is the other program's matter. */
const OWN_CODE = /^-{1,2}(?:[a-zA-Z]{0,3}[ceEmps]|eval|print|command|stdin)$/u;
/** Of a word that is not known at all, nobody can say that it is no option. */
const NAMES_FILE = /[\w)-]/u;
const MAX_WORDS = 24;

/**
 * `[python, "merge.py", "--all"]` runs the file that it names, and what it is fed with is data; `[python]`, `[python, "-"]`
 * and `["bash", "-s"]` run what they are fed with.
 */
export function runsNamedScript(args: Abstract): boolean {
  if (args.kind !== "sequence") return false;
  const words = args.items.slice(1, MAX_WORDS).map((word) => toValue(word).shape);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (OWN_CODE.test(word)) return false;
    if (TAKES_VALUE.test(word)) at += 1;
    else if (!word.startsWith("-")) return NAMES_FILE.test(word) && !/^\/dev\/(?:stdin|fd\/0)$/u.test(word);
    else if (word === "-") return false;
  }
  return false;
}
