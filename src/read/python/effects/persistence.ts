import { NOTHING_KNOWN, reference } from "../values/abstract.ts";
import { isRunKey } from "../../run-key.ts";
import { isProxySetting } from "../../windows-settings.ts";
import { constant } from "../../value.ts";
import type { Effect, Effects } from "../run/call.ts";
import { argument, operand, result, share } from "../run/call.ts";

const openKey: Effect = (call) => {
  const made = reference("winreg.OpenKey()");
  const opened = argument(call, 0);
  const outer = opened?.kind === "reference" ? opened.state.url : undefined;
  const key = operand(call, 1, "sub_key");
  made.state.url = key.shape === "" && outer !== undefined ? outer : key;
  return made;
};

export const PERSISTENCE: Effects = {
  ...share(["winreg.OpenKey", "winreg.OpenKeyEx", "winreg.CreateKey", "winreg.CreateKeyEx"], openKey),
  ...share(["winreg.SetValueEx", "winreg.SetValue"], (call) => {
    const key = argument(call, 0);
    const path = key?.kind === "reference" ? key.state.url : undefined;
    const name = operand(call, 1);
    const target = path ?? name;
    if (isProxySetting(target, path === undefined ? undefined : name))
      call.machine.emit(call.node, { op: "reroute", by: "proxy", address: operand(call, 4, "value") });
    if (isRunKey(target, path === undefined ? undefined : name)) {
      const content = operand(call, call.path === "winreg.SetValue" ? 3 : 4, "value");
      call.machine.emit(call.node, { op: "persist", mechanism: "registry-run-key", target, content });
    }
    return NOTHING_KNOWN;
  }),
  // python-crontab
  ...share(["crontab.CronTab().new"], (call) => {
    const command = argument(call, 0, "command");
    const content = operand(call, 0, "command");
    call.machine.emit(call.node, { op: "persist", mechanism: "cron", target: constant("crontab"), content });
    if (command !== null) call.machine.hand(call.node, command, "shell");
    return result(call);
  }),
};
