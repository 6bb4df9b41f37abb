import type { Operation } from "../../../model/operation.ts";
import type { Value } from "../../../model/value.ts";
import { constant } from "../../value.ts";
import type { Call, Handler } from "../run/call.ts";
import { fileOrStdin } from "./http-request.ts";
import { parseOptions, type Options, type OptionSpec } from "./options.ts";

/** Programs that hand data to a host by a protocol of their own, by their manuals. */
interface Sender extends OptionSpec {
  /** Options that name the host; none: the first operand, or one that everybody who asks can fetch it from. */
  readonly host?: readonly string[];
  readonly everywhere?: string;
  /** Options whose value is sent, and whose value is a file that is sent. */
  readonly text?: readonly string[];
  readonly file?: readonly string[];
  /** What stands behind the host among the operands: text, files, nothing of the kind. */
  readonly operands?: "text" | "file";
  /** A word that has to stand first, and is no operand. */
  readonly verb?: RegExp;
  readonly channel?: Extract<Operation, { op: "send" }>["channel"];
}

const SENDERS: Readonly<Record<string, Sender>> = {
  hping3: { short: "dEepsc", long: "data file sign destport count", file: ["E", "file"], text: ["e", "sign"] },
  tftp: { short: "", long: "", operands: "file" },
  mosquitto_pub: {
    short: "htmfpuPiq",
    long: "host topic message file port username pw id qos",
    host: ["h", "host"],
    text: ["m", "message"],
    file: ["f", "file"],
  },
  "redis-cli": { short: "hpan", long: "user pass", host: ["h"], operands: "text" },
  grpcurl: { short: "dH", long: "", text: ["d"] },
  logger: {
    short: "nPptf",
    long: "server port priority tag file",
    host: ["n", "server"],
    file: ["f", "file"],
    operands: "text",
  },
  snmptrap: { short: "vclaAxXu", long: "", operands: "text" },
  kcat: { short: "btpKl", long: "", host: ["b"], operands: "file" },
  kafkacat: { short: "btpKl", long: "", host: ["b"], operands: "file" },
  croc: { short: "", long: "code relay pass text", verb: /^send$/u, everywhere: "croc", operands: "file" },
  wormhole: { short: "", long: "code text", verb: /^(?:send|tx)$/u, everywhere: "wormhole", operands: "file" },
  ipfs: { short: "", long: "", verb: /^add$/u, everywhere: "ipfs.io", operands: "file" },
  smbclient: { short: "cUWIpmD", long: "command user", text: ["c", "command"] },
};

const send: Handler = (call) => {
  const sender = SENDERS[call.name];
  if (sender === undefined) return null;
  const options = parseOptions(call.arguments, sender);
  const words = options.operands.map(({ value }) => value);
  if (sender.verb !== undefined && !sender.verb.test(words.shift()?.shape ?? "")) return null;
  const named = sender.host === undefined ? undefined : options.value(...sender.host)?.value;
  const destination = named ?? (sender.everywhere === undefined ? hostAmong(words) : constant(sender.everywhere));
  if (destination === undefined) return null;
  const rest = words.filter((word) => word !== destination);
  const payload = [...payloadOf(call, sender, options, rest), ...(call.stdin === null ? [] : [call.stdin.value])];
  const carried = payload.filter(({ origins }) => origins.length > 0);
  if (carried.length > 0) call.tell({ op: "send", channel: sender.channel ?? "socket", destination, payload: carried });
  return null;
};

/** What looks like a host or an address; among operands it may stand behind the data. */
function hostAmong(words: readonly Value[]): Value | undefined {
  return words.find(({ shape }) => /^(?:\/\/)?[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}(?:[:/]|$)/u.test(shape)) ?? words[0];
}

function payloadOf(call: Call, sender: Sender, options: Options, rest: readonly Value[]): readonly Value[] {
  const text = options.values(...(sender.text ?? [])).map(({ value }) => value);
  const files = options.values(...(sender.file ?? [])).map(({ value }) => fileOrStdin(value, call));
  switch (sender.operands) {
    case "text":
      return [...text, ...files, ...rest];
    case "file":
      return [
        ...text,
        ...files,
        ...rest.filter((value) => value.text !== "put").map((value) => fileOrStdin(value, call)),
      ];
    default:
      return [...text.flatMap((value) => [value, ...filesPut(call, value)]), ...files];
  }
}

/** Orders of clients that talk as FTP's do: `put "file" name`, `mput a b`. */
const PUT =
  /(?:^|[\n;"'])\s{0,8}m?put\s{1,8}(?:-\w\s{1,8})?(?:"([^"\n]{1,300})"|'([^'\n]{1,300})'|([^\s;"']{1,300}))/giu;
/** Files that one client is told to send. */
const MAX_FILES = 16;

export function filesPut(call: Call, orders: Value): readonly Value[] {
  const found = [...orders.shape.matchAll(PUT)].slice(0, MAX_FILES);
  return found.map(([, double, single, plain]) => {
    const path = double ?? single ?? plain ?? "";
    return fileOrStdin({ ...orders, text: orders.text === null ? null : path, shape: path }, call);
  });
}

export const senderHandlers: Readonly<Record<string, Handler>> = Object.fromEntries(
  Object.keys(SENDERS).map((name) => [name, send]),
);
