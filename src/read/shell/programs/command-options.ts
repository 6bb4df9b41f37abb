import { withShape } from "../../value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { dropFirst, join } from "../run/values.ts";
import { parseOptions } from "./options.ts";
import { handOn, handOnAfter, handOnQuoted } from "./text-to-shell.ts";

/** Programs of Windows that fetch and run, or run what is put into their arguments: the reader of batch files knows them. */
const windowsTool: Handler = (call) => {
  const words = [call.program, ...call.arguments].map(({ value }) =>
    /[\s&|<>^]/u.test(value.shape) ? withShape(value, `"${value.shape.replaceAll('"', "")}"`) : value,
  );
  call.embed("batch", join(words, " "), null);
  return null;
};

/** make(1): a makefile that comes through a pipe, text that is evaluated, a shell of one's own. */
const make: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "fCIjloW",
    long: "file makefile directory eval jobs include-dir",
  });
  const file = options.value("f", "file", "makefile")?.value.shape;
  if ((file === "-" || file === "/dev/stdin") && call.stdin !== null)
    call.embed("makefile", call.stdin.value, call.stdin.word);
  for (const code of options.values("eval")) handOnMake(call, code);
  for (const each of options.operands) {
    if (each.value.shape.startsWith("SHELL=")) handOn(call, { value: dropFirst(each.value, 6), word: null });
    else handOnMake(call, each);
  }
  return null;
};

/** `$(shell command)` */
function handOnMake(call: Call, { value }: Argument): void {
  const start = value.shape.indexOf("$(shell ");
  const end = value.shape.lastIndexOf(")");
  if (start !== -1 && end > start) call.embed("shell", withShape(value, value.shape.slice(start + 8, end)), null);
}

/** `kubectl exec pod -- command`, `lxc exec name -- command`, `flatpak run --command=sh x`. */
const inside: Handler = (call) => {
  const at = call.arguments.findIndex((each) => each.value.shape === "--");
  if (at !== -1 && call.arguments.slice(0, at).some((each) => /^(?:exec|run|enter|debug)$/u.test(each.value.shape)))
    call.run(call.arguments.slice(at + 1));
  return null;
};

/** `ip netns exec name command` */
const ip: Handler = (call) => {
  const at = call.arguments.findIndex((each) => each.value.shape === "exec");
  if (at > 0 && call.arguments.length > at + 2) call.run(call.arguments.slice(at + 2));
  return null;
};

/** `start-stop-daemon --start --exec /bin/sh -- -c '…'` */
const daemon: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "xapucdr",
    long: "exec startas pidfile chuid user name chdir",
  });
  const program = options.value("x", "exec", "a", "startas");
  return program === undefined ? null : call.run([program, ...options.operands]);
};

const expect: Handler = (call) => {
  const code = parseOptions(call.arguments, { short: "c", long: "" }).value("c") ?? call.stdin;
  if (code != null) handOnTcl(call, code);
  return null;
};

/** Tcl's `exec …` and expect's `spawn …`, to the end of the line. */
function handOnTcl(call: Call, { value }: Argument): void {
  for (const found of value.shape
    .slice(0, 20_000)
    .matchAll(/(?:^|[\n;[{]\s{0,8})(?:exec|spawn)\s{1,4}([^\n\]]{2,2000})/gu))
    call.embed("shell", withShape(value, found[1] ?? ""), null);
}

const gdb: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "xpcds",
    long: "ex eval-command iex command",
    singleDash: true,
  });
  for (const command of options.values("ex", "iex", "eval-command"))
    handOnAfter(call, command, /^\s{0,4}(?:!|shell\s{1,4}|python\s{1,4}import os;\s{0,4}os\.system\(.)/u);
  return null;
};

/** `sqlite3 db '.shell command'`; other commands of databases: `\! command`, `COPY … FROM PROGRAM 'command'`. */
const database: Handler = (call) => {
  const given = call.stdin === null ? call.arguments : [...call.arguments, call.stdin];
  for (const each of given) {
    handOnAfter(call, each, /^\s{0,4}(?:\.(?:shell|system)\s{1,4}|\\!\s{0,4}|system\s{1,4})/u);
    handOnQuoted(call, each.value, /\b(?:FROM|TO)\s{1,4}PROGRAM\s{1,4}'/giu);
  }
  return null;
};

/** `vagrant ssh -c command`, `gcloud compute ssh host --command=command`. */
const remote: Handler = (call) => {
  handOn(call, parseOptions(call.arguments, { short: "c", long: "command" }).value("c", "command"));
  return null;
};

/** sshpass -p word ssh …, and what is left of a line behind a program's own options. */
const sshpass: Handler = (call) => {
  const { operands } = parseOptions(call.arguments, { short: "pfdP", long: "", stopsAtOperand: true });
  return operands.length === 0 ? null : call.run(operands);
};

export const commandOptionHandlers: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(
    "mshta rundll32 regsvr32 certutil bitsadmin msiexec wmic schtasks vssadmin wbadmin bcdedit forfiles"
      .split(" ")
      .map((name) => [name, windowsTool]),
  ),
  make,
  gmake: make,
  kubectl: inside,
  oc: inside,
  lxc: inside,
  incus: inside,
  multipass: inside,
  distrobox: inside,
  ip,
  "start-stop-daemon": daemon,
  expect,
  tclsh: expect,
  gdb,
  lldb: gdb,
  sqlite3: database,
  psql: database,
  mysql: database,
  vagrant: remote,
  gcloud: remote,
  sshpass,
};
