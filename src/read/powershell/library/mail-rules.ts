import type { Value } from "../../../model/value.ts";
import { NOTHING, toValue, type Thing } from "../../machine/thing.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import type { Cmdlet, CmdletTable } from "../run/cmdlet.ts";

/** Parameters by which Exchange sends on what arrives. Sources: learn.microsoft.com, Exchange PowerShell. */
const FORWARDS =
  "forwardto redirectto forwardasattachmentto forwardingsmtpaddress forwardingaddress blindcopyto copyto redirectmessageto addtorecipients";
/** Entries of a rule's `actions` in Microsoft Graph (resource messageRuleActions). */
const ACTION = /^(?:forwardto|redirectto|forwardasattachmentto)$/iu;
/** `@{ actions = @{ redirectTo = @(@{ emailAddress = … }) } }` */
const MAX_DEEP = 4;

/** From then on every mail that the rule fits goes there, whoever wrote it: all that is not known of it is what is sent. */
function forwards(cmdlet: Cmdlet, to: readonly Thing[]): Thing {
  for (const each of to) {
    const recipient: Value = concatenate([constant("to: "), toValue(each)]);
    const payload = [recipient, unknown()];
    cmdlet.machine.tell({ op: "send", channel: "mail", destination: toValue(each), payload }, cmdlet.span);
  }
  return NOTHING;
}

function exchange(cmdlet: Cmdlet): Thing {
  return forwards(
    cmdlet,
    FORWARDS.split(" ").flatMap((name) => cmdlet.get(name) ?? []),
  );
}

function graph(cmdlet: Cmdlet): Thing {
  const given = cmdlet.get("bodyparameter", "actions");
  return forwards(cmdlet, given === undefined ? [] : recipientsIn(given, 0));
}

function recipientsIn(value: Thing, depth: number): readonly Thing[] {
  if (depth >= MAX_DEEP || value.entries === null) return [];
  return [...value.entries].flatMap(([name, each]) => (ACTION.test(name) ? [each] : recipientsIn(each, depth + 1)));
}

const GRAPH = "userid mailfolderid messageruleid bodyparameter actions conditions displayname sequence isenabled";

export const MAIL_CMDLETS: CmdletTable = {
  ...Object.fromEntries(
    ["new-inboxrule", "set-inboxrule", "set-mailbox", "new-transportrule", "set-transportrule"].map(
      (name) =>
        [
          name,
          [`${FORWARDS} name identity mailbox from subjectcontainswords delivertomailboxandforward`, exchange],
        ] as const,
    ),
  ),
  ...Object.fromEntries(
    [
      "new-mgusermailfoldermessagerule",
      "update-mgusermailfoldermessagerule",
      "new-mgbetausermailfoldermessagerule",
      "update-mgbetausermailfoldermessagerule",
    ].map((name) => [name, [GRAPH, graph]] as const),
  ),
};
