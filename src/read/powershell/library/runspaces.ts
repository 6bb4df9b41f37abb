import { share, type Call, type Effects } from "../../machine/machine.ts";
import { library, listOf, NOTHING, type Thing } from "../../machine/thing.ts";
import type { PsMachine } from "../run/cmdlet.ts";

/** The tables are typed for all languages; only PowerShell's evaluator calls these. */
export function asPs(machine: Call["machine"]): Pick<PsMachine, "runNamed" | "evaluateText"> {
  return isPs(machine) ? machine : { runNamed: () => NOTHING, evaluateText: () => NOTHING };
}

function isPs(machine: Call["machine"]): machine is PsMachine {
  return "runNamed" in machine && "evaluateText" in machine;
}

/** Arguments that one script is given. */
const MAX_GIVEN = 32;

function fieldsOf(receiver: Thing | null): Map<string, Thing> | null {
  return receiver?.state?.fields ?? null;
}

/**
 * `[powershell]::Create().AddScript({ param($table) … }).AddArgument($table).BeginInvoke()`: what the block does hangs on
 * what it is given afterwards, so that it is walked where it stands and once more with that.
 */
export const RUNSPACES: Effects = {
  ...share("powershell.create management.automation.powershell.create", () =>
    library("runspace()", { fields: new Map() }),
  ),
  ".addscript": ({ machine, span, receiver, arguments: [code] }) => {
    if (code === undefined) return null;
    asPs(machine).evaluateText(code, span);
    fieldsOf(receiver)?.set("script", code).set("given", listOf([]));
    return receiver;
  },
  ...share(".addargument .addparameter", ({ receiver, arguments: given }) => {
    const list = fieldsOf(receiver)?.get("given")?.items ?? null;
    const last = given.at(-1);
    if (list === null || last === undefined) return null;
    if (list.length < MAX_GIVEN) list.push(last);
    return receiver;
  }),
  ...share(".invoke .begininvoke .invokeasync", ({ machine, span, receiver }) => {
    const script = fieldsOf(receiver)?.get("script");
    const given = fieldsOf(receiver)?.get("given")?.items ?? [];
    return script === undefined || given.length === 0 ? null : asPs(machine).runNamed(script, given, null, span);
  }),
};
