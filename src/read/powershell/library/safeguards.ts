import { NOTHING, textOf, toValue } from "../../machine/thing.ts";
import type { Cmdlet, CmdletEffect, CmdletTable } from "../run/cmdlet.ts";

const off =
  (safeguard: "antivirus" | "firewall" | "execution-policy", when: (cmdlet: Cmdlet) => boolean): CmdletEffect =>
  (cmdlet) => {
    if (when(cmdlet)) cmdlet.machine.tell({ op: "disable-safeguard", safeguard }, cmdlet.span);
    return NOTHING;
  };

const PREFERENCES =
  /^(?:disable|exclusion|puaprotection|mapsreporting|submitsamplesconsent|enablecontrolledfolderaccess|threatiddefaultaction|.*threatdefaultaction)/u;

function hasPreference(cmdlet: Cmdlet): boolean {
  return SYSTEM_PREFERENCES.some(
    (name) => cmdlet.has(name) && PREFERENCES.test(name) && !/^(?:\$?false|0)$/iu.test(textOf(cmdlet.get(name)) ?? ""),
  );
}

const SYSTEM_PREFERENCES =
  "exclusionpath exclusionprocess exclusionextension disablerealtimemonitoring disableioavprotection disablebehaviormonitoring disablescriptscanning disableblockatfirstseen disablearchivescanning disableintrusionpreventionsystem mapsreporting submitsamplesconsent puaprotection enablecontrolledfolderaccess".split(
    " ",
  );

export const SAFEGUARD_CMDLETS: CmdletTable = {
  "set-mppreference": [
    "exclusionpath exclusionprocess exclusionextension disablerealtimemonitoring disableioavprotection disablebehaviormonitoring disablescriptscanning",
    off("antivirus", (cmdlet) => hasPreference(cmdlet)),
  ],
  "add-mppreference": ["exclusionpath exclusionprocess exclusionextension", off("antivirus", () => true)],
  "set-executionpolicy": [
    "executionpolicy scope force",
    off("execution-policy", (cmdlet) =>
      /^(?:bypass|unrestricted)$/iu.test(textOf(cmdlet.get("executionpolicy") ?? cmdlet.positional[0]) ?? ""),
    ),
  ],
  "set-netfirewallprofile": [
    "profile all enabled",
    off("firewall", (cmdlet) => /^(?:\$?false|0)$/iu.test(textOf(cmdlet.get("enabled")) ?? "")),
  ],
  "uninstall-windowsfeature": [
    "name",
    off("antivirus", (cmdlet) => /defender/iu.test(toValue(cmdlet.positional[0] ?? NOTHING).shape)),
  ],
  "stop-service": [
    "name",
    off("antivirus", (cmdlet) =>
      /windefend|wdnissvc|sense|mpssvc/iu.test(toValue(cmdlet.get("name") ?? cmdlet.positional[0] ?? NOTHING).shape),
    ),
  ],
  "set-service": [
    "name startuptype",
    off("antivirus", (cmdlet) =>
      /windefend|wdnissvc|sense/iu.test(toValue(cmdlet.get("name") ?? cmdlet.positional[0] ?? NOTHING).shape),
    ),
  ],
  "clear-history": [
    "",
    (cmdlet) => {
      cmdlet.machine.tell({ op: "disable-safeguard", safeguard: "history" }, cmdlet.span);
      return NOTHING;
    },
  ],
  "set-psreadlineoption": [
    "historysavestyle historysavepath",
    (cmdlet) => {
      if (/savenothing/iu.test(textOf(cmdlet.get("historysavestyle")) ?? ""))
        cmdlet.machine.tell({ op: "disable-safeguard", safeguard: "history" }, cmdlet.span);
      return NOTHING;
    },
  ],
};
