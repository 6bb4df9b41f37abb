import type { GapCode } from "../../model/gap.ts";
import type { Reading, Source } from "../../model/source.ts";
import { asShell, isNushell } from "./nushell.ts";
import { inheritedBy } from "./run/inherited.ts";
import { Interpreter } from "./run/interpreter.ts";
import { MAX_STEPS } from "./run/limits.ts";
import { State } from "./run/state.ts";
import { Teller } from "./run/teller.ts";
import { MAX_DEPTH } from "./syntax/cursor.ts";
import { parseShell, type ShellScript } from "./syntax/parse-commands.ts";
import { tellUnread } from "../tell-unread.ts";

/** Text that fits nowhere in a whole script before it is said; snippets are fragments by nature. */
const MAX_SKIPPED = 200;

/** Shell text of any origin: scripts, snippets of manuals, strings that another language hands to a shell. */
export function readShell(source: Source, reading: Reading): void {
  const isFile = source.layers.length === 0;
  const text = isFile && isNushell(source.path, source.text) ? asShell(source.text) : source.text;
  const script = parseShell(text, !isFile);
  const { context } = source;
  const isScript = isFile && context.trigger === "unknown";
  const teller = new Teller(source, reading, isScript ? { ...context, trigger: "load" } : context);
  const inherited = inheritedBy(context);
  const state = new State(inherited?.state ?? null, inherited?.positional ?? null);
  const interpreter = new Interpreter(state, teller);
  interpreter.run(script.body, isScript ? { ...context, trigger: "call" } : context, inherited?.stdin ?? null);
  tellGaps(source, script, interpreter, reading);
}

function tellGaps(source: Source, script: ShellScript, interpreter: Interpreter, reading: Reading): void {
  const tell = (code: GapCode, what: string, blocking: boolean): void =>
    tellUnread(source, reading, code, what, { isHarmless: !blocking });
  const { limits } = script;
  if (limits.isTooDeep) tell("too-deep", `shell brackets more than ${MAX_DEPTH} levels deep were not read`, true);
  if (limits.gaveUp)
    tell("unparsable", "shell text with too many words, or quotes and brackets left open, was not read", true);
  else if (source.layers.length === 0 && (script.skipped > MAX_SKIPPED || script.openQuotes > 0))
    tell("unparsable", "parts of it do not read as shell", false);
  if (interpreter.steps > MAX_STEPS)
    tell("too-many", `more than ${MAX_STEPS} shell commands; the rest was not read`, true);
  if (interpreter.isExhausted) tell("too-large", "shell variables grow too large; the rest was not read", true);
}
