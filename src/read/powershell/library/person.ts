import { asksAsSystem } from "../../text/asks-as-system.ts";
import { asksForWallet } from "../../text/asks-for-wallet.ts";
import { from, NOTHING, originsOf, toValue } from "../../machine/thing.ts";
import { allOf, type CmdletTable } from "../run/cmdlet.ts";
import { typed } from "./typed.ts";

/** What the person at the machine has copied, is asked for, and types. */
export const PERSON_CMDLETS: CmdletTable = {
  "get-clipboard": [
    "raw format",
    (cmdlet) => {
      const origin = cmdlet.machine.origin({ kind: "clipboard" }, cmdlet.span);
      cmdlet.machine.tell({ op: "read-secret", secret: origin }, cmdlet.span);
      return from([origin]);
    },
  ],
  "set-clipboard": [
    "value path append",
    (cmdlet) => {
      const content = cmdlet.get("value") ?? cmdlet.positional[0] ?? cmdlet.input ?? NOTHING;
      cmdlet.machine.tell({ op: "write-clipboard", content: toValue(content) }, cmdlet.span);
      return NOTHING;
    },
  ],
  "read-host": [
    "prompt assecurestring maskinput",
    (cmdlet) => {
      const prompt = toValue(cmdlet.get("prompt") ?? cmdlet.positional[0] ?? NOTHING).shape;
      if (/passw|credential/iu.test(prompt) && cmdlet.has("assecurestring", "maskinput"))
        cmdlet.machine.tell({ op: "escalate", how: "password-prompt" }, cmdlet.span);
      if (asksAsSystem(prompt)) return from(typed(cmdlet.machine, prompt, cmdlet.span));
      const answer = cmdlet.machine.origin({ kind: "input" }, cmdlet.span);
      if (asksForWallet(prompt)) cmdlet.machine.tell({ op: "read-secret", secret: answer }, cmdlet.span);
      return from([answer]);
    },
  ],
  "get-credential": [
    "credential username message",
    (cmdlet) => {
      // A window that says whose login it asks for is not the system's.
      const message = cmdlet.get("message");
      if (message === undefined || asksAsSystem(`password ${toValue(message).shape}`))
        cmdlet.machine.tell({ op: "escalate", how: "password-prompt" }, cmdlet.span);
      const words = [cmdlet.get("message"), cmdlet.get("username"), ...cmdlet.positional];
      const asked = words.map((each) => (each === undefined ? "" : toValue(each).shape)).join(" ");
      return from([...typed(cmdlet.machine, `password ${asked}`, cmdlet.span), ...originsOf(allOf(cmdlet))]);
    },
  ],
};
