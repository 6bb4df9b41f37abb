import type { Origin } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { share, type Call, type Effect, type Effects } from "../run/call.ts";
import { dictionary, from, reference, text, type Abstract } from "../values/abstract.ts";

function printedBy(command: string, call: Call): readonly Origin[] {
  return [{ kind: "command", command, at: call.machine.at(call.node) }];
}

const machine: Effect = (call) => from(printedBy("hostname", call));

/** Who and where the user is: the same as what `hostname`, `whoami` and `ifconfig` print. */
export const MACHINE_IDENTITY: Effects = [
  ...share("os.hostname os-name computer-name node-machine-id.machineIdSync node-machine-id.machineId", machine),
  ...share("username fullname", (call) => from(printedBy("whoami", call))),
  [
    "os.userInfo",
    (call) =>
      dictionary(
        new Map<string, Abstract>([
          ["homedir", text("~")],
          ["username", reference("os.userInfo().username", unknown(printedBy("whoami", call)))],
        ]),
      ),
  ],
  ["os.networkInterfaces", (call) => from(printedBy("ifconfig", call))],
];
