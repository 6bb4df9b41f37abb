import { HOLE, type Value } from "../../../model/value.ts";
import { concatenate, constant, literal, unknown, withShape } from "../../value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { EMPTY, join } from "../run/values.ts";
import { fileOrStdin, request } from "./http-request.ts";
import { parseOptions, type Options } from "./options.ts";
import { handOnWords } from "./text-to-shell.ts";
import { filesPut } from "./senders.ts";
import { languageOfProgram } from "../../interpreters.ts";
import { carriesData } from "../../carries-data.ts";
import { tellReverseForward } from "./tunnels.ts";

/** `host:path`, `user@host:path`, `rsync://…`; not `C:\…` and not `./a:b`. */
const REMOTE =
  /^(?:[\w.+-]{1,64}@)?(?:[\w.-]{2,253}|\u{FFFC}|\[[0-9a-f:]{2,45}\]):(?!\\)|^(?:rsync|sftp|ftp|ssh|scp):\/\/|^\u{FFFC}@|^[\w.-]{1,64}@\u{FFFC}/iu;

/** scp, rsync: what stands last is where it goes. */
const copy: Handler = (call) => {
  const { operands } = parseOptions(call.arguments, {
    short: "PiFoclJSDe",
    long: "rsh exclude include exclude-from include-from password-file port rsync-path filter bwlimit timeout",
  });
  const target = operands.at(-1);
  const sources = operands.slice(0, -1);
  if (target === undefined || sources.length === 0) return null;
  if (REMOTE.test(target.value.shape)) {
    const payload = sources
      .filter((each) => !REMOTE.test(each.value.shape))
      .map((each) => fileOrStdin(each.value, call));
    call.tell({ op: "send", channel: "socket", destination: target.value, payload });
    return EMPTY;
  }
  // `rsync -a --delete empty/ folder/`: what is not in the one is taken out of the other.
  if (call.name === "rsync" && call.arguments.some(({ value }) => /^--del(?:ete(?:-\w{1,10})?)?$/u.test(value.shape)))
    call.tell({ op: "delete-file", path: target.value, recursive: true });
  for (const { value } of sources) {
    if (!REMOTE.test(value.shape)) continue;
    const isFolder = sources.length > 1 || /(?:^|\/)\.{0,2}$/u.test(target.value.shape);
    const destination = isFolder ? insideFolder(target.value, value) : target.value;
    call.tell({ op: "download", url: value, destination });
    call.state.write(destination, unknown([call.origin({ kind: "network", url: value.shape })]), false);
  }
  return EMPTY;
};

/** `scp host:dir/x .` makes `./x`. */
function insideFolder(folder: Value, source: Value): Value {
  const name = source.shape.slice(Math.max(source.shape.lastIndexOf("/"), source.shape.lastIndexOf(":")) + 1);
  return concatenate([folder, constant(folder.shape.endsWith("/") ? "" : "/"), literal(name)]);
}

/** A host and commands in standard input: `ftp -n host <<EOF`, `sftp user@host`. */
const ftp: Handler = (call) => {
  const { operands } = parseOptions(call.arguments, { short: "PioFbucCe", long: "" });
  const [host] = operands;
  if (host === undefined) return null;
  const orders = join(
    [...(call.stdin === null ? [] : [call.stdin.value]), ...call.arguments.map(({ value }) => value)],
    "\n",
  );
  const payload = filesPut(call, orders);
  if (payload.length > 0) {
    call.tell({ op: "send", channel: "socket", destination: host.value, payload });
  } else call.tell({ op: "connect", peer: host.value });
  return null;
};

const ssh: Handler = (call) => {
  // For autossh `-M` names a port, for ssh it is a flag.
  const short = call.name === "autossh" ? "BbcDEeFIiJLlMmOopQRSWw" : "BbcDEeFIiJLlmOopQRSWw";
  const options = parseOptions(call.arguments, { short, long: "", stopsAtOperand: true });
  const [host, ...command] = options.operands;
  if (options.values("o").some((each) => /StrictHostKeyChecking\s{0,4}[= ]\s{0,4}no/iu.test(each.value.shape))) {
    call.tell({ op: "disable-safeguard", safeguard: "certificate-pinning" });
  }
  if (host === undefined) return null;
  call.tell({ op: "connect", peer: host.value });
  // `ssh "$key@host" true`: names that try to log in are kept by the other machine.
  if (/^\u{FFFC}@[\w.-]/u.test(host.value.shape))
    call.tell({ op: "send", channel: "socket", destination: host.value, payload: [host.value] });
  // What the other machine is told to run is told here; the others are run on this one.
  handOnWords(call, command);
  tellFedProgram(call, command);
  for (const { value } of options.values("o")) {
    const [, name, own] =
      /^\s{0,4}(ProxyCommand|LocalCommand|KnownHostsCommand)\s{0,4}[= ]\s{0,4}(\S.{0,2000})$/isu.exec(value.shape) ??
      [];
    if (name !== undefined && own !== undefined) call.embed("shell", withShape(value, own), null);
  }
  for (const forward of options.values("R")) tellReverseForward(call, forward.value, host.value);
  const sent = [
    ...command.map((each) => each.value).filter((value) => value.origins.length > 0),
    ...(call.stdin === null || call.stdin.value.shape === "" ? [] : [call.stdin.value]),
  ];
  if (sent.length > 0) call.tell({ op: "send", channel: "socket", destination: host.value, payload: sent });
  return unknown([call.origin({ kind: "network", url: `ssh://${host.value.shape}` })]);
};

/** An interpreter that gets nothing but options. */
const READS_INPUT = /^(?:sudo\s+)?(?:\/\S{1,60}\/)?([a-z]{1,12})[\d.]{0,6}(?:\s+-\w{0,10}){0,4}\s*$/u;

/** `ssh host bash -s <<EOF`, `ssh host python3 - <<EOF`, `ssh host <<EOF`: what comes in is the program. */
function tellFedProgram(call: Call, command: readonly Argument[]): void {
  if (call.stdin === null || call.stdin.value.text === null) return;
  const words = command.map(({ value }) => value.shape).join(" ");
  const name = words === "" ? "sh" : READS_INPUT.exec(words)?.[1];
  const language = name === undefined ? null : languageOfProgram(name);
  if (language !== null) call.embed(language, call.stdin.value, call.stdin.word);
}

/** Names asked of a resolver reach whoever owns the domain: data travels in the labels. */
/** `ping -p 6b6579 host`: up to 16 bytes of one's own in each packet. */
const ping: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "cWwitsIpQMmSTl", long: "count pattern interval timeout" });
  const payload = options
    .values("p", "pattern")
    .map(({ value }) => value)
    .filter(({ origins, text }) => text === null && origins.length > 0);
  const [host] = options.operands;
  if (host !== undefined && payload.length > 0)
    call.tell({ op: "send", channel: "socket", destination: host.value, payload });
  return lookup(call);
};

/** `dig TXT name`: what its owner has written there. */
function textRecord(call: Call): Value | null {
  if (!call.isConsumed || !call.arguments.some(({ value }) => /^(?:-t=?|-type=|-q=)?txt$/iu.test(value.shape)))
    return null;
  const name = call.arguments.find(({ value }) => /^[\w\u{FFFC}-]{1,63}(?:\.[\w-]{1,63}){1,9}$/u.test(value.shape));
  return name === undefined ? null : unknown([call.origin({ kind: "network", url: name.value.shape })]);
}

const lookup: Handler = (call) => {
  for (const { value } of call.arguments) {
    if (
      value.text !== null ||
      value.origins.length === 0 ||
      !value.shape.includes(".") ||
      /^\u{FFFC}$/u.test(value.shape)
    )
      continue;
    if (carriesData(value) || value.shape.startsWith(`${HOLE}.`))
      call.tell({ op: "send", channel: "dns", destination: value, payload: [value] });
  }
  return textRecord(call);
};

/** `-b` of others is no address: sendmail's says how it runs. */
const COPIES_BY_OPTION: ReadonlySet<string> = new Set(["mail", "mailx", "mutt", "neomutt", "sendemail"]);

/** Who gets one too, as it would stand in the head of the message. */
function copies(options: Options, short: string, name: string): readonly Value[] {
  return options.values(short, name).map(({ value }) => concatenate([constant(`${name}: `), value]));
}

const mail: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "sacrbSFftqAeHip",
    long: "subject attach to from header server body cc bcc",
  });
  const [to] = [...options.operands, ...options.values("t", "to")];
  const attached = options.values("a", "A", "attach").map((each) => fileOrStdin(each.value, call));
  const payload = [
    ...attached,
    ...(call.stdin === null ? [] : [call.stdin.value]),
    ...options
      .values("s", "subject", "body")
      .map((each) => each.value)
      .filter((value) => value.text === null),
    ...(COPIES_BY_OPTION.has(call.name) ? [...copies(options, "c", "cc"), ...copies(options, "b", "bcc")] : []),
  ];
  if (to === undefined && payload.length === 0) return null;
  call.tell({ op: "send", channel: "mail", destination: to?.value ?? unknown(), payload });
  return null;
};

/** Command-line chat and paste tools: what comes in goes out. */
const paste =
  (host: string): Handler =>
  (call) => {
    const payload = [
      ...call.arguments
        .filter((each) => !each.value.shape.startsWith("-"))
        .map((each) => fileOrStdin(each.value, call)),
      ...(call.stdin === null ? [] : [call.stdin.value]),
    ];
    if (payload.length > 0)
      call.tell({ op: "send", channel: "http", destination: { ...EMPTY, text: host, shape: host }, payload });
    return null;
  };

const websocket: Handler = (call) => {
  const url = parseOptions(call.arguments, { short: "cHxws", long: "connect header execute" });
  const [peer] = [...url.values("c", "connect"), ...url.operands].map((each) => each.value);
  if (peer === undefined || !/^wss?:|^\u{FFFC}/u.test(peer.shape)) return null;
  call.tell({ op: "connect", peer });
  // `websocat wss://host exec:bash`: the second address is a program's input and output.
  if (url.operands.some(({ value }) => /^(?:exec|sh-c|cmd|system):(?:\S{0,100}\/)?(?:ba|z|da)?sh\b/u.test(value.shape)))
    call.tell({ op: "attach-shell", peer, direction: "reverse" });
  const sent = [
    ...url.values("x", "execute").map((each) => each.value),
    ...(call.stdin === null ? [] : [call.stdin.value]),
  ];
  if (sent.length > 0) call.tell({ op: "send", channel: "websocket", destination: peer, payload: [join(sent, " ")] });
  return unknown([call.origin({ kind: "network", url: peer.shape })]);
};

const open: Handler = (call) => {
  const { operands } = parseOptions(call.arguments, { short: "ab", long: "args" });
  for (const { value } of operands) {
    if (/^https?:/u.test(value.shape) && carriesData(value))
      request(call, { url: value, body: [], carried: [], isGet: true, isHead: true, destination: null });
    else if (!/^[a-z]+:/u.test(value.shape)) call.runFile({ value, word: null }, null);
  }
  return null;
};

export const transferHandlers: Readonly<Record<string, Handler>> = {
  scp: copy,
  rsync: copy,
  sftp: ftp,
  ftp,
  lftp: ftp,
  ncftpput: ftp,
  ssh,
  autossh: ssh,
  dig: lookup,
  nslookup: lookup,
  host: lookup,
  ping,
  ping6: ping,
  drill: lookup,
  kdig: lookup,
  getent: lookup,
  resolvectl: lookup,
  mail,
  mailx: mail,
  sendmail: mail,
  mutt: mail,
  msmtp: mail,
  swaks: mail,
  sendemail: mail,
  pastebinit: paste("pastebinit"),
  websocat: websocket,
  wscat: websocket,
  open,
  "xdg-open": open,
  start: open,
};
