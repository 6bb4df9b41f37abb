import type { Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import { NOTHING_KNOWN, type Abstract } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, operand, result, share } from "../run/call.ts";
import { reshaped, toValue } from "../values/operand.ts";
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

/** Names of the arguments that a call gives by position. */
const POSITIONS: Readonly<Record<string, readonly string[]>> = {
  sendmail: ["from_addr", "to_addrs", "msg"],
  send_message: ["msg", "from_addr", "to_addrs"],
  send: ["to", "subject", "contents"],
};
/** Who it is from, of which there is nothing to learn. */
const SENDERS: ReadonlySet<string> = new Set(["from_addr", "sender", "From", "from", "Sender"]);
const RECIPIENTS: ReadonlySet<string> = new Set(["to_addrs", "recipients", "to"]);

const send: Effect = (call) => {
  const named = POSITIONS[call.path.slice(call.path.lastIndexOf(".") + 1)] ?? [];
  const parts = [
    ...call.positional.map((part, index) => [call.path.startsWith("aio") ? "" : (named[index] ?? ""), part] as const),
    ...call.keywords,
  ].filter(([name]) => !FOR_THE_SERVER.has(name) && !SENDERS.has(name));
  const payload = parts.flatMap(([name, part]) => {
    const head = RECIPIENTS.has(name) ? "To" : name === "cc" || name === "bcc" ? name : null;
    return [head === null ? toValue(part) : headed(head, part), ...headersOf(part)];
  });
  for (const value of payload) call.machine.dumped(call.node, value.origins);
  const destination = call.callee.state.peer ?? unknown();
  call.machine.emit(call.node, { op: "send", channel: "mail", destination, payload });
  return NOTHING_KNOWN;
};

/** `message["Bcc"] = "ann@shop.example"`: who gets it stands in the message. */
function headersOf(message: Abstract): readonly Value[] {
  if (message.kind !== "reference" || !message.path.startsWith("email.")) return [];
  return [...(message.state.attributes ?? [])].flatMap(([name, value]) => {
    const head = /^\[(to|b?cc)\]$/iu.exec(name)?.[1];
    return head === undefined ? [] : [headed(head, value)];
  });
}

function headed(name: string, value: Abstract): Value {
  return concatenate([constant(`${name}: `), toValue(value)]);
}

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
    ["EmailMessage", "Message"].map((name) => `email.message.${name}().add_header`),
    (call) => {
      const [name, value] = [argument(call, 0), argument(call, 1)];
      if (name !== null && value !== null)
        (call.callee.state.attributes ??= new Map()).set(`[${toValue(name).shape}]`, value);
      return NOTHING_KNOWN;
    },
  ),
  ...share(
    SERVERS.flatMap((name) => [`${name}().sendmail`, `${name}().send_message`]),
    send,
  ),
  ...share(["yagmail.SMTP().send", "aiosmtplib.send"], send),
  ...share(
    [
      "resend.Emails.send",
      "resend.Batch.send",
      "sendgrid.SendGridAPIClient().send",
      "postmarker.core.PostmarkClient().emails.send",
      "mailjet_rest.Client().send.create",
      "boto3.client().send_email",
      "boto3.client().send_raw_email",
      "django.core.mail.send_mail",
    ],
    send,
  ),
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
