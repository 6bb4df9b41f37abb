import { HOLE } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import type { Argument, Handler } from "../run/call.ts";
import { parseOptions } from "./options.ts";
import { inputOf, readPath } from "./text-input.ts";

/** Options with two operands, a name and a value or a file (jq manual, "Invoking jq"). */
const PAIRS = /^--(?:arg|argjson|slurpfile|rawfile|argfile)$/u;

/** jq(1): passes its input on, with what it is given by name; `env` is the whole environment. */
export const jq: Handler = (call) => {
  const line: Argument[] = [];
  const given: Argument[] = [];
  for (let at = 0; at < call.arguments.length; at += 1) {
    const argument = call.arguments[at];
    if (argument === undefined) break;
    if (/^--(?:json)?args$/u.test(argument.value.shape)) break;
    if (!PAIRS.test(argument.value.shape)) {
      line.push(argument);
      continue;
    }
    const value = call.arguments[at + 2];
    if (value !== undefined) {
      const isFile = argument.value.shape.endsWith("file");
      given.push(isFile ? { value: readPath(value.value, call), word: null } : value);
    }
    at += 2;
  }
  const options = parseOptions(line, { short: "fL", long: "from-file indent" });
  const inFile = options.has("f", "from-file");
  const filter = inFile ? "" : (options.operands[0]?.value.shape ?? "");
  const origins = given.flatMap((each) => each.value.origins);
  for (const [, name] of [...filter.matchAll(/(?<![\w.$"])(?:env|\$ENV)\b(?:\.([A-Za-z_]\w{0,100}))?/gu)].slice(
    0,
    16,
  )) {
    const secret = call.origin({ kind: "environment", name: name ?? null });
    if (call.isConsumed || name !== undefined) call.tell({ op: "read-secret", secret });
    origins.push(secret);
  }
  const files = inFile ? options.operands : options.operands.slice(1);
  const input = options.has("n", "null-input") && files.length === 0 ? [] : inputOf(call, files).origins;
  const value = unknown([...input, ...origins]);
  return /^\s{0,4}\.(?:\w{1,40}\.)?transcript_path\b/u.test(filter) ? { ...value, shape: TRANSCRIPT } : value;
};

/** What an agent gives its hooks and status lines under this name: where it keeps all that was said. */
const TRANSCRIPT = `~/.claude/projects/${HOLE}`;
