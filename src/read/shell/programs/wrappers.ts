import { constant } from "../../value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { dropFirst, EMPTY, splitFields } from "../run/values.ts";
import { lookUp } from "./lookups.ts";
import { handOn, handOnWords } from "./text-to-shell.ts";
import { parseOptions, type OptionSpec } from "./options.ts";
import { replaceMarker } from "./replace-marker.ts";

/** Programs that run the program behind them: which of their own options take a value. */
const PREFIXES: Readonly<Record<string, OptionSpec & { /** operands of their own */ readonly own?: number }>> = {
  nohup: { short: "", long: "" },
  exec: { short: "a", long: "" },
  command: { short: "", long: "" },
  builtin: { short: "", long: "" },
  time: { short: "fo", long: "format output" },
  gtime: { short: "fo", long: "format output" },
  nice: { short: "n", long: "adjustment" },
  ionice: { short: "cnp", long: "class classdata" },
  setsid: { short: "", long: "" },
  stdbuf: { short: "ioe", long: "input output error" },
  timeout: { short: "ks", long: "kill-after signal", own: 1 },
  gtimeout: { short: "ks", long: "kill-after signal", own: 1 },
  caffeinate: { short: "tw", long: "" },
  unbuffer: { short: "", long: "" },
  chronic: { short: "", long: "" },
  arch: { short: "", long: "" },
  rlwrap: { short: "", long: "" },
  "systemd-inhibit": { short: "", long: "what who why mode" },
  "dbus-run-session": { short: "", long: "" },
  "xvfb-run": { short: "ensf", long: "server-args server-num" },
  torsocks: { short: "", long: "" },
  proxychains4: { short: "f", long: "" },
  chroot: { short: "", long: "userspec groups", own: 1 },
  flock: { short: "wE", long: "timeout", own: 1 },
  watch: { short: "n", long: "interval" },
  strace: { short: "eopsS", long: "" },
  entr: { short: "", long: "" },
  unshare: { short: "SGwR", long: "setuid setgid wd root propagation" },
  nsenter: { short: "tSGw", long: "target setuid setgid wd" },
  runuser: { short: "ugGcs", long: "user group command shell" },
  setpriv: { short: "", long: "reuid regid groups" },
  taskset: { short: "", long: "", own: 1 },
  chrt: { short: "TPD", long: "", own: 1 },
  numactl: { short: "NmCip", long: "" },
  firejail: { short: "", long: "" },
  fakeroot: { short: "", long: "" },
  faketime: { short: "f", long: "", own: 1 },
  proot: { short: "rbwRS", long: "" },
  daemonize: { short: "aeclopuE", long: "" },
  noglob: { short: "", long: "" },
  nocorrect: { short: "", long: "" },
};

const prefix: Handler = (call) => {
  const spec = PREFIXES[call.name];
  if (spec === undefined) return null;
  const options = parseOptions(call.arguments, { ...spec, stopsAtOperand: true });
  if (call.name === "command" && options.has("v", "V")) return lookUp(call);
  const line = options.operands.slice(spec.own ?? 0);
  // `watch 'curl x | sh'` and `flock f -c '…'` hand one text to a shell.
  const code =
    options.value("c") ??
    (line[0]?.value.text === "-c" ? line[1] : undefined) ??
    (call.name === "watch" && line.length === 1 && /\s/u.test(line[0]?.value.shape ?? "") ? line[0] : undefined);
  if (code !== undefined) {
    call.evaluate("shell", code);
    return null;
  }
  return line.length === 0 ? EMPTY : call.run(line);
};

const sudo: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: call.name === "doas" ? "uC" : "ugpCrtTUDRh",
    long: "user group prompt host chdir close-from",
    stopsAtOperand: true,
  });
  call.tell({ op: "escalate", how: call.name === "runas" ? "runas" : "sudo" });
  const line = dropAssignments(options.operands);
  if (line.length === 0 && call.stdin !== null && options.has("s", "i", "S")) call.evaluate("shell", call.stdin);
  return line.length === 0 ? EMPTY : call.run(line);
};

function dropAssignments(line: readonly Argument[]): readonly Argument[] {
  const at = line.findIndex((each) => !/^[A-Za-z_]\w{0,100}=/u.test(each.value.shape));
  return at === -1 ? [] : line.slice(at);
}

const su: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "cs", long: "command shell" });
  call.tell({ op: "escalate", how: "sudo" });
  const code = options.value("c", "command");
  if (code !== undefined) call.evaluate("shell", code);
  return null;
};

/** `env K="$(cat file)" node x.js`: for this one program, as `K=… node x.js` has it. */
function lend(call: Call, assignments: readonly Argument[]): void {
  for (const { value } of assignments) {
    const name = /^([A-Za-z_]\w{0,100})=/u.exec(value.shape)?.[1];
    if (name !== undefined) call.state.lent.set(name, dropFirst(value, name.length + 1));
  }
}

/** Without a program, env prints everything. */
const env: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "uCS",
    long: "unset chdir split-string",
    stopsAtOperand: true,
  });
  const split = options.value("S", "split-string");
  if (split !== undefined) {
    // It splits as a shell does, quotes and all; what follows becomes further arguments.
    if (!/["'\\$]/u.test(split.value.shape))
      return call.run([...splitFields(split.value).map((value) => ({ value, word: null })), ...options.operands]);
    handOnWords(call, [{ value: split.value, word: split.word }, ...options.operands]);
    return null;
  }
  const line = dropAssignments(options.operands);
  if (line.length > 0) {
    const outer = call.state.lent;
    call.state.lent = new Map(outer);
    lend(call, options.operands.slice(0, options.operands.length - line.length));
    const printed = call.run(line);
    call.state.lent = outer;
    return printed;
  }
  return call.arguments.length === 0 || options.has("0", "null")
    ? call.run([{ value: constant("printenv"), word: null }])
    : EMPTY;
};

/** xargs: what comes in becomes arguments. */
const xargs: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "IiLnPsdEa",
    long: "replace max-lines max-args max-procs max-chars delimiter arg-file",
    stopsAtOperand: true,
  });
  const [program, ...rest] = options.operands;
  if (program === undefined) return null;
  const marker = options.value("I", "replace")?.value.text ?? null;
  const input = call.stdin?.value;
  const fed: readonly Argument[] =
    input === undefined
      ? []
      : (input.text === null
          ? [input]
          : splitFields(input)
              .filter((value) => value.shape !== "")
              .slice(0, 64)
        ).map((value) => ({ value, word: null }));
  if (marker === null) return call.run([program, ...rest, ...fed], null);
  const [first] = fed;
  if (first === undefined) return call.run([program, ...rest], null);
  return call.run([program, ...rest.map((each) => replaceMarker(each, marker, first))], null);
};

/** GNU parallel: `parallel -j4 curl {} ::: a b`. */
const parallel: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "jNnPIS",
    long: "jobs joblog colsep max-args",
    stopsAtOperand: true,
  });
  const end = options.operands.findIndex((each) => each.value.shape.startsWith(":::"));
  const line = options.operands.slice(0, end === -1 ? undefined : end);
  const fed = end === -1 ? [] : options.operands.slice(end + 1, end + 9);
  const [first] = line;
  if (first === undefined) {
    // Without a command each line that comes in is one.
    if (call.stdin !== null) call.evaluate("shell", call.stdin);
    for (const each of fed) handOn(call, each);
    return null;
  }
  if (line.length > 1 || !/\s/u.test(first.value.shape)) {
    const given = fed.length > 0 || call.stdin === null ? fed : [{ value: call.stdin.value, word: null }];
    const isMarked = line.some((each) => each.value.shape.includes("{}"));
    const [one] = given;
    return isMarked && one !== undefined
      ? call.run(
          line.map((each) => replaceMarker(each, "{}", one)),
          null,
        )
      : call.run([...line, ...given], null);
  }
  for (const each of fed.length === 0 ? [first] : fed.map((one) => replaceMarker(first, "{}", one))) handOn(call, each);
  return null;
};

/** `tmux new-session -d 'command'`, `screen -dmS name command`: sessions nobody looks at. */
const session: Handler = (call) => {
  const isScreen = call.name === "screen";
  const short = isScreen ? "SsTpcetLh" : "scnxytfLS";
  const options = parseOptions(call.arguments, { short, long: "", stopsAtOperand: isScreen });
  const words = options.operands.filter(
    (each) => !/^(?:new(?:-session|-window)?|neww|send-keys|split-window|Enter|C-m)$/u.test(each.value.shape),
  );
  const [first] = words;
  if (
    first === undefined ||
    /^(?:ls|attach|kill|list|has-session|a|capture|set|source|show|display)/u.test(first.value.shape)
  )
    return null;
  if (/\s/u.test(first.value.shape)) call.evaluate("shell", first);
  else call.run(words);
  return null;
};

const script: Handler = (call) => {
  const code = parseOptions(call.arguments, { short: "cEIOoT", long: "command" }).value("c", "command");
  if (code !== undefined) call.evaluate("shell", code);
  return null;
};

const escalating =
  (how: "sudo" | "password-prompt"): Handler =>
  (call) => {
    call.tell({ op: "escalate", how });
    const line = parseOptions(call.arguments, { short: "u", long: "user", stopsAtOperand: true }).operands;
    return line.length === 0 ? EMPTY : call.run(line);
  };

/** Another system's shells, reached from this one. */
const windows: Handler = (call: Call) => {
  const at = call.arguments.findIndex((each) => /^\/[ck]$/iu.test(each.value.shape));
  const line = at === -1 ? [] : call.arguments.slice(at + 1);
  if (line.length === 1 && line[0] !== undefined) call.evaluate("batch", line[0]);
  else if (line.length > 1) call.run(line);
  return null;
};

const powershell: Handler = (call) => {
  const line = call.arguments;
  const at = line.findIndex((each) =>
    /^-(?:c|command|e|ec|enc|encodedcommand|encodedc\w*|f|file)$/iu.test(each.value.shape),
  );
  const option = line[at]?.value.shape.toLowerCase() ?? "";
  const policy = line.findIndex((each) => /^-(?:ep|ex\w*)$/iu.test(each.value.shape));
  if (policy !== -1 && /^(?:bypass|unrestricted)$/iu.test(line[policy + 1]?.value.shape ?? ""))
    call.tell({ op: "disable-safeguard", safeguard: "execution-policy" });
  const code = at === -1 ? (line.some((each) => each.value.shape.startsWith("-")) ? undefined : line[0]) : line[at + 1];
  if (code === undefined) {
    if (call.stdin !== null) call.evaluate("powershell", call.stdin);
    return null;
  }
  if (option.startsWith("-f")) call.runFile(code, "powershell");
  else if (option.startsWith("-e")) {
    const decoded = code.value.text === null ? null : Buffer.from(code.value.text, "base64").toString("utf16le");
    call.evaluate("powershell", {
      value:
        decoded === null ? code.value : { ...constant(decoded, ["base64", "utf-16"]), origins: code.value.origins },
      word: null,
    });
  } else if (at !== -1 && line.length > at + 2) {
    const rest = line.slice(at + 1).map((each) => each.value);
    call.evaluate("powershell", {
      value: {
        ...constant(rest.map((value) => value.shape).join(" ")),
        origins: rest.flatMap((value) => value.origins),
      },
      word: null,
    });
  } else call.evaluate("powershell", code);
  return null;
};

export const wrapperHandlers: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(Object.keys(PREFIXES).map((name) => [name, prefix])),
  sudo,
  doas: sudo,
  runas: sudo,
  su,
  env,
  genv: env,
  xargs,
  gxargs: xargs,
  parallel,
  tmux: session,
  screen: session,
  script,
  pkexec: escalating("password-prompt"),
  gksudo: escalating("password-prompt"),
  kdesudo: escalating("password-prompt"),
  cmd: windows,
  powershell,
  pwsh: powershell,
};
