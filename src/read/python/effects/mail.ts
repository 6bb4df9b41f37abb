import type { Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import { NOTHING_KNOWN } from "../abstract.ts";
import type { Call, Effect, Effects } from "../call.ts";
import { argument, operand, result, share } from "../call.ts";
import { reshaped, toValue } from "../operand.ts";
import { writeTo } from "./open-files.ts";

/** Opens the mailbox and is in no mail. */
const FOR_THE_SERVER: ReadonlySet<string> = new Set(["hostname", "port", "username", "password"]);

const connect: Effect = (call) => {
  const made = result(call);
  const port = argument(call, 1, "port");
  const host = operand(call, 0, "host");
  made.state.peer =
    port === null || call.path.startsWith("ftplib") ? host : concatenate([host, constant(":"), toValue(port)]);
  return made;
};

const send: Effect = (call) => {
  const payload = [
    ...call.positional,
    ...[...call.keywords].flatMap(([name, part]) => (FOR_THE_SERVER.has(name) ? [] : [part])),
  ].map((part) => toValue(part));
  for (const value of payload) call.machine.dumped(call.node, value.origins);
  const destination = call.callee.state.peer ?? unknown();
  call.machine.emit(call.node, { op: "send", channel: "mail", destination, payload });
  return NOTHING_KNOWN;
};

const SERVERS = ["smtplib.SMTP", "smtplib.SMTP_SSL", "aiosmtplib.SMTP"];
const FTP = ["ftplib.FTP", "ftplib.FTP_TLS"];

/** `ftp://host/x`: what a transfer command (`STOR x`) names. */
function addressOf(call: Call): Value {
  const host = call.callee.state.peer ?? unknown();
  const command = operand(call, 0, "cmd");
  const name = command.shape.slice(command.shape.indexOf(" ") + 1);
  return concatenate([constant("ftp://"), host, constant("/"), reshaped(command, name)]);
}

export const MAIL: Effects = {
  ...share([...SERVERS, ...FTP, "imaplib.IMAP4_SSL", "imaplib.IMAP4", "poplib.POP3_SSL"], connect),
  ...share(
    [...SERVERS, ...FTP].map((name) => `${name}().connect`),
    (call) => {
      call.callee.state.peer = operand(call, 0, "host");
      return NOTHING_KNOWN;
    },
  ),
  ...share(
    SERVERS.flatMap((name) => [`${name}().sendmail`, `${name}().send_message`]),
    send,
  ),
  ...share(["yagmail.SMTP().send", "aiosmtplib.send"], send),
  ...share(
    FTP.flatMap((name) => [`${name}().storbinary`, `${name}().storlines`]),
    (call) => {
      const payload = argument(call, 1, "fp") ?? NOTHING_KNOWN;
      call.machine.emit(call.node, {
        op: "send",
        channel: "socket",
        destination: addressOf(call),
        payload: [toValue(payload)],
      });
      return NOTHING_KNOWN;
    },
  ),
  ...share(
    FTP.flatMap((name) => [`${name}().retrbinary`, `${name}().retrlines`]),
    (call) => {
      const url = addressOf(call);
      const answer = unknown([{ kind: "network", url: url.shape, at: call.machine.at(call.node) }]);
      call.machine.emit(call.node, { op: "download", url, destination: null });
      const sink = argument(call, 1, "callback");
      if (sink?.kind === "reference")
        writeTo({ ...call, callee: sink }, sink, { kind: "scalar", type: "any", value: answer, offset: null });
      return NOTHING_KNOWN;
    },
  ),
};
