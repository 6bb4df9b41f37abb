import type { Origin } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import { from, reference, UNDEFINED } from "../values/abstract.ts";
import { textOf, toValue } from "../values/to-value.ts";
import { argument, operand, option, passOn, share, within, type Effect, type Effects } from "../run/call.ts";

/** keytar.getPassword(service, account) */
const keychain: Effect = (call) => {
  const origin: Origin = { kind: "keychain", name: operand(call, 0).shape, at: call.machine.at(call.node) };
  call.machine.emit(call.node, { op: "read-secret", secret: origin });
  return from([origin]);
};

/** nodemailer.createTransport({ host }) */
const transport: Effect = (call) => {
  const options = argument(call, 0);
  const host = option(options, "host") ?? option(options, "service");
  return reference("nodemailer()", unknown(), { url: host === null ? toValue(options) : toValue(host) });
};

const mail: Effect = (call) => {
  const message = argument(call, 0);
  const to = option(message, "to");
  const destination = to === null ? (call.callee.state.url ?? unknown()) : toValue(to);
  const payload = ["subject", "text", "html", "attachments", "from", "headers"].flatMap((name) => {
    const part = option(message, name);
    return part === null ? [] : [toValue(part)];
  });
  const copies = ["cc", "bcc"].flatMap((name) => {
    const part = option(message, name);
    return part === null ? [] : [concatenate([constant(`${name}: `), toValue(part)])];
  });
  call.machine.emit(call.node, {
    op: "send",
    channel: "mail",
    destination,
    payload: payload.length > 0 ? [...payload, ...copies] : [toValue(message)],
  });
  return UNDEFINED;
};

const deserialises =
  (format: string): Effect =>
  (call) => {
    call.machine.emit(call.node, { op: "deserialize", format, data: operand(call, 0) });
    return passOn(call);
  };

/** js-yaml is safe but for schemas that know functions. */
const yaml: Effect = (call) => {
  const schema = option(call.given[1], "schema");
  const name = schema?.kind === "reference" ? schema.path : (textOf(schema) ?? "");
  if (/FULL|UNSAFE|unsafe/.test(name)) {
    call.machine.emit(call.node, { op: "deserialize", format: "yaml", data: operand(call, 0) });
  }
  return passOn(call);
};

const mines: Effect = (call) => {
  call.machine.emit(call.node, { op: "mine", pool: operand(call, 0) });
  return reference("miner()");
};

const opens: Effect = (call) => {
  const archive = argument(call, 0);
  call.machine.emit(call.node, { op: "extract-archive", archive: toValue(archive), password: null });
  return UNDEFINED;
};

const zip: Effect = (call) => reference("AdmZip()", toValue(argument(call, 0)), { path: operand(call, 0) });

const unzips: Effect = (call) => {
  const password = call.given[3];
  call.machine.emit(call.node, {
    op: "extract-archive",
    archive: call.callee.state.path ?? unknown(),
    password: password === undefined ? null : toValue(password),
  });
  return UNDEFINED;
};

export const DESKTOP: Effects = [
  ...share(
    "keytar.getPassword keytar.findPassword keytar.findCredentials keychain.getPassword cross-keychain.getPassword",
    keychain,
  ),
  ["nodemailer.createTransport", transport],
  ["nodemailer().sendMail", mail],
  ...share(
    "@sendgrid/mail.send @sendgrid/mail.sendMultiple sgMail.send resend.Resend().emails.send postmark.ServerClient().sendEmail mailgun.js().client().messages.create emailjs.send",
    mail,
  ),
  ["nodeSerialize.unserialize", deserialises("node-serialize")],
  ["funcster.deepDeserialize", deserialises("funcster")],
  ["v8.deserialize", deserialises("v8")],
  ...within("jsyaml", "load loadAll", yaml),
  ...share("jsyaml-unsafe.load jsyaml.unsafeLoad", deserialises("yaml")),
  ...share(
    "CoinHive.Anonymous CoinHive.User CoinHive.Token coin-hive coin-hive.CoinHive deepMiner.Anonymous node-miner",
    mines,
  ),
  ...share("extract-zip decompress tar.x tar.extract", opens),
  ["AdmZip", zip],
  ...share("AdmZip().extractAllTo AdmZip().extractEntryTo AdmZip().extractAllToAsync", unzips),
];
