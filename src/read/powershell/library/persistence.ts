import { concatenate, constant, unknown } from "../../value.ts";
import { library, NOTHING, toValue } from "../../machine/thing.ts";
import type { CmdletEffect, CmdletTable } from "../run/cmdlet.ts";
import { words } from "./words.ts";

const schedule: CmdletEffect = (cmdlet) => {
  const action =
    cmdlet.get("action") ?? cmdlet.get("scriptblock") ?? cmdlet.get("inputobject") ?? cmdlet.input ?? undefined;
  const name = cmdlet.get("taskname", "name") ?? cmdlet.positional[0];
  const content = action?.state?.words ?? (action === undefined ? [] : [action]);
  cmdlet.machine.tell(
    {
      op: "persist",
      mechanism: "scheduled-task",
      target: name === undefined ? unknown() : toValue(name),
      content:
        content.length === 0
          ? null
          : concatenate(content.flatMap((each, at) => (at === 0 ? [toValue(each)] : [constant(" "), toValue(each)]))),
    },
    cmdlet.span,
  );
  return NOTHING;
};

const taskAction: CmdletEffect = (cmdlet) => {
  const program = cmdlet.get("execute") ?? cmdlet.positional[0];
  const given = cmdlet.get("argument") ?? cmdlet.positional[1];
  if (program === undefined) return null;
  // It is run later: what it does is read like any other command.
  cmdlet.machine.runNamed(program, words(given), null, cmdlet.span);
  return library("task()", { words: given === undefined ? [program] : [program, given] });
};

const account: CmdletEffect = (cmdlet) => {
  const name = cmdlet.get("name", "member", "group") ?? cmdlet.positional[0];
  const password = cmdlet.get("password");
  cmdlet.machine.tell(
    {
      op: "persist",
      mechanism: "user-account",
      target: name === undefined ? unknown() : toValue(name),
      content: password === undefined ? null : toValue(password),
    },
    cmdlet.span,
  );
  return NOTHING;
};

const service: CmdletEffect = (cmdlet) => {
  const name = cmdlet.get("name") ?? cmdlet.positional[0];
  const path = cmdlet.get("binarypathname") ?? cmdlet.positional[1];
  cmdlet.machine.tell(
    {
      op: "persist",
      mechanism: "scheduled-task",
      target: name === undefined ? unknown() : toValue(name),
      content: path === undefined ? null : toValue(path),
    },
    cmdlet.span,
  );
  return NOTHING;
};

export const PERSISTENCE_CMDLETS: CmdletTable = {
  "register-scheduledtask": [
    "taskname action trigger settings principal xml inputobject taskpath description user runlevel force",
    schedule,
  ],
  "register-scheduledjob": ["name scriptblock filepath trigger", schedule],
  "set-scheduledtask": ["taskname action trigger", schedule],
  "new-scheduledtaskaction": ["execute argument workingdirectory id", taskAction],
  "new-scheduledtask": ["action trigger", (cmdlet) => cmdlet.get("action") ?? null],
  "new-localuser": ["name password fullname description nopassword", account],
  "add-localgroupmember": ["group member name", account],
  "new-service": ["name binarypathname displayname startuptype", service],
};
