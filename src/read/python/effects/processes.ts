import type { Origin, Value } from "../../../model/value.ts";
import { readsClipboard, writesClipboard } from "../../clipboard-programs.ts";
import { baseName, interpreterOf } from "../../interpreters.ts";
import { fedAddress, wordsOfLine } from "../../sending-programs.ts";
import { constant, unknown } from "../../value.ts";
import { from, join, NOTHING_KNOWN, originsOf, reference, sequence, text, type Abstract } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, share } from "../run/call.ts";
import { textOf, toValue, truth } from "../values/operand.ts";
import { runsNamedScript } from "./code-from-input.ts";
import { readCommand, tellUpload } from "./command-line.ts";
import { evaluate } from "./evaluate.ts";
import { writeTo } from "./open-files.ts";
import { passedBeside } from "./passed-beside.ts";

/** Shape of a command line in an origin; more of it tells nothing apart. */
const MAX_COMMAND = 300;

/** Words of one command line. */
const MAX_WORDS = 256;

/** A line that a shell runs: `os.system(line)`, `subprocess.run(line, shell=True)`. */
function runShell(call: Call, line: Abstract): readonly Origin[] {
  const program = toValue(line);
  call.machine.emit(call.node, { op: "spawn", program, arguments: [], shell: true, ...passedBeside(call) });
  call.machine.hand(call.node, line, "shell");
  const [name = ""] = program.shape.trimStart().split(/\s/u, 1);
  tellUpload(call, name, [program]);
  tellClipboard(call, program.shape, false);
  tellAttached(call, constant(name));
  return outputOf(call, program.shape, program.origins);
}

function runList(call: Call, words: readonly Abstract[]): readonly Origin[] {
  const [program = NOTHING_KNOWN, ...rest] = words;
  const values = rest.map((word) => toValue(word));
  const started = toValue(program);
  const beside = passedBeside(call);
  call.machine.emit(call.node, { op: "spawn", program: started, arguments: values, shell: false, ...beside });
  readCommand(call, words);
  tellAttached(call, started);
  const line = [started, ...values].map((value) => value.shape).join(" ");
  tellClipboard(call, line, values.length === 0);
  return outputOf(
    call,
    line,
    [started, ...values].flatMap((value) => value.origins),
  );
}

/** `subprocess.run(["pbcopy"], input=text)`; `isBare`: no other reader is given the line. */
function tellClipboard(call: Call, line: string, isBare: boolean): void {
  const input = argument(call, -1, "input");
  if (input !== null && writesClipboard(line))
    call.machine.emit(call.node, { op: "write-clipboard", content: toValue(input) });
  if (isBare && readsClipboard(line))
    call.machine.emit(call.node, {
      op: "read-secret",
      secret: { kind: "clipboard", at: call.machine.at(call.node) },
    });
}

function outputOf(call: Call, line: string, origins: readonly Origin[]): readonly Origin[] {
  const command: Origin = { kind: "command", command: line.slice(0, MAX_COMMAND), at: call.machine.at(call.node) };
  return join([command], origins);
}

/** `subprocess.run(args, …)` and its kin. */
function start(call: Call, args: Abstract, shell: boolean | null): Abstract {
  const fed = argument(call, -1, "input");
  // What goes in on one side comes out on the other: `cat`, `base64`, `gpg`.
  const origins = join(started(call, args, shell), fed === null ? [] : originsOf(fed));
  const program = programOf(args);
  const language = shell === true ? "shell" : runsNamedScript(args) ? null : interpreterOf(program);
  const input = argument(call, -1, "input");
  if (input !== null && language !== null) evaluate(call, input, language);
  if (input !== null && baseName(program) === "crontab")
    call.machine.emit(call.node, {
      op: "persist",
      mechanism: "cron",
      target: constant("crontab"),
      content: toValue(input),
    });
  const stdin = argument(call, -1, "stdin");
  if (stdin !== null && language !== null && originsOf(stdin).some((origin) => origin.kind === "network")) {
    evaluate(call, from(originsOf(stdin)), language);
  }
  tellTied(call, args, shell === true);
  for (const stream of ["stdout", "stderr"]) writeTo(call, argument(call, -1, stream), from(origins));
  const writes = writesClipboard(lineOf(args));
  const feeds = fedAddress(wordsOf(args));
  return reference(`${call.path}()`, unknown(origins), {
    ...(language === null ? {} : { reads: language }),
    ...(writes ? { fillsClipboard: true } : {}),
    ...(feeds === null ? {} : { feeds }),
  });
}

function wordsOf(args: Abstract): readonly Value[] {
  if (args.kind === "sequence") return args.items.slice(0, MAX_WORDS).map((word) => toValue(word));
  return wordsOfLine(toValue(args));
}

function lineOf(args: Abstract): string {
  if (args.kind === "choice") return args.options.map(lineOf).find(writesClipboard) ?? "";
  if (args.kind === "sequence")
    return args.items
      .slice(0, 8)
      .map((word) => toValue(word).shape)
      .join(" ");
  return toValue(args).shape;
}

function started(call: Call, args: Abstract, shell: boolean | null): readonly Origin[] {
  if (args.kind === "choice") return args.options.flatMap((option) => started(call, option, shell));
  if (args.kind === "sequence") {
    // With a shell only the first word is the line, the others are its parameters.
    if (shell === true) return runShell(call, args.items[0] ?? NOTHING_KNOWN);
    return args.complete ? runList(call, args.items) : runList(call, [...args.items, from(args.origins)]);
  }
  const isLine = shell === true || (args.kind === "scalar" && args.type === "str");
  return isLine ? runShell(call, args) : runList(call, [args]);
}

function programOf(args: Abstract): Value {
  return toValue(args.kind === "sequence" ? (args.items[0] ?? NOTHING_KNOWN) : args);
}

/** Standard streams of a shell that are a socket: the reverse or bind shell itself. */
function tellTied(call: Call, args: Abstract, shell: boolean): void {
  for (const stream of ["stdin", "stdout", "stderr"]) {
    const socket = argument(call, -1, stream);
    if (socket?.kind !== "reference" || socket.state.peer === undefined) continue;
    const name = baseName(programOf(args)).split(/\s/u, 1)[0] ?? "";
    if (!shell && interpreterOf(constant(name)) === null && programOf(args).text !== null) continue;
    const direction = socket.state.listens === true ? "bind" : "reverse";
    call.machine.emit(call.node, { op: "attach-shell", peer: socket.state.peer, direction });
    return;
  }
}

/** After `os.dup2(socket.fileno(), 0)` every program that is started talks to the socket. */
function tellAttached(call: Call, program: Value): void {
  const { attached } = call.machine;
  if (attached === null || (program.text !== null && interpreterOf(program) === null)) return;
  call.machine.emit(call.node, { op: "attach-shell", ...attached });
}

const subprocess: Effect = (call) => {
  const shell = truth(argument(call, 8, "shell"));
  return start(call, argument(call, 0, "args") ?? NOTHING_KNOWN, shell);
};

const shellLine: Effect = (call) => {
  const origins = runShell(call, argument(call, 0, "cmd", "command", "cmdline") ?? NOTHING_KNOWN);
  const output = reference(`${call.path}()`, unknown(origins));
  return call.path.endsWith("getstatusoutput") ? sequence([NOTHING_KNOWN, output]) : output;
};

/** `os.execl(path, arg0, …)`: what counts as argument list begins at `from`; it may be a list itself. */
function execute(at: number, isList: boolean, mode: number): Effect {
  return (call) => {
    const path = call.positional[mode] ?? NOTHING_KNOWN;
    const listed = call.positional[at];
    const rest = isList
      ? listed?.kind === "sequence"
        ? listed.items
        : listed === undefined
          ? []
          : [listed]
      : call.positional.slice(at);
    runList(call, [path, ...rest.slice(1)]);
    return NOTHING_KNOWN;
  };
}

const EXECUTES: Effects = Object.fromEntries([
  ...["l", "lp", "le", "lpe"].flatMap((kind): [string, Effect][] => [
    [`os.exec${kind}`, execute(1, false, 0)],
    [`os.spawn${kind}`, execute(2, false, 1)],
  ]),
  ...["v", "vp", "ve", "vpe"].flatMap((kind): [string, Effect][] => [
    [`os.exec${kind}`, execute(1, true, 0)],
    [`os.spawn${kind}`, execute(2, true, 1)],
  ]),
]);

export const PROCESSES: Effects = {
  ...share(
    ["subprocess.run", "subprocess.Popen", "subprocess.call", "subprocess.check_call", "subprocess.check_output"],
    subprocess,
  ),
  ...share(
    [
      "os.system",
      "os.popen",
      "os.popen2",
      "os.popen3",
      "subprocess.getoutput",
      "subprocess.getstatusoutput",
      "subprocess.popen2",
      "asyncio.create_subprocess_shell",
      "pexpect.run",
      "pexpect.spawn",
      "pexpect.popen_spawn.PopenSpawn",
      "platform.popen",
      "invoke.run",
      "invoke.Context().run",
      "fabric.api.local",
      "fabric.operations.local",
      "wexpect.spawn",
      "IPython.get_ipython().system",
      "get_ipython().system",
      "get_ipython().system_raw",
      "IPython.get_ipython().system_raw",
      "get_ipython().sx",
      "get_ipython().getoutput",
      "IPython.get_ipython().getoutput",
      "delegator.run",
      "envoy.run",
      "plumbum.local",
      "ctypes.CDLL().system",
      "ctypes.cdll.msvcrt.system",
    ],
    shellLine,
  ),
  "asyncio.create_subprocess_exec": (call) => {
    const origins = runList(call, call.positional);
    const language = interpreterOf(programOf(sequence([...call.positional])));
    return reference("subprocess.Popen()", unknown(origins), language === null ? {} : { reads: language });
  },
  ...EXECUTES,
  ...share(["os.posix_spawn", "os.posix_spawnp"], execute(1, true, 0)),
  ...share(["pty.spawn"], (call) => start(call, argument(call, 0, "argv") ?? NOTHING_KNOWN, false)),
  "os.startfile": (call) => {
    runList(call, [argument(call, 0, "filepath") ?? NOTHING_KNOWN]);
    return NOTHING_KNOWN;
  },
  ...share(
    [
      "subprocess.Popen().communicate",
      "subprocess.Popen().stdin.write",
      "pexpect.spawn().sendline",
      "pexpect.spawn().send",
    ],
    (call) => {
      const input = argument(call, 0, "input");
      if (input !== null && call.callee.state.fillsClipboard === true)
        call.machine.emit(call.node, { op: "write-clipboard", content: toValue(input) });
      const { feeds } = call.callee.state;
      if (input !== null && feeds !== undefined)
        call.machine.emit(call.node, { op: "send", channel: "http", destination: feeds, payload: [toValue(input)] });
      const reads = call.path.startsWith("pexpect") ? "shell" : call.callee.state.reads;
      const isShell = !call.path.startsWith("pexpect") || interpreterOf(call.callee.value) !== null;
      if (input !== null && reads !== undefined && isShell && textOf(input) !== "") evaluate(call, input, reads);
      const output = from(originsOf(call.callee));
      return call.path.endsWith("communicate") ? sequence([output, output]) : output;
    },
  ),
  // Tools that are functions: `sh.curl("-O", url)`.
  "sh.Command": (call) => ({
    kind: "partial",
    callee: reference("sh.Command()"),
    positional: call.positional,
    keywords: new Map(),
  }),
  "sh.Command()": (call) => reference("sh.Command()", unknown(runList(call, call.positional))),
  ...share(["fabric.Connection().local", "fabric.Connection().run", "fabric.Connection().sudo"], (call) => {
    if (call.path.endsWith("local")) return shellLine(call);
    const line = toValue(argument(call, 0, "command") ?? NOTHING_KNOWN);
    return reference(`${call.path}()`, unknown(outputOf(call, line.shape, line.origins)));
  }),
};

/** `sh.git("push")`: any name of the module `sh` is a program. */
export function programOfModule(call: Call): Abstract | null {
  const name = call.path.startsWith("sh.") ? /^sh\.([a-z]\w{0,40})$/u.exec(call.path)?.[1] : undefined;
  if (name === undefined) return null;
  const words = [text(name.replaceAll("_", "-")), ...call.positional];
  return reference("sh.Command()", unknown(runList(call, words)));
}
