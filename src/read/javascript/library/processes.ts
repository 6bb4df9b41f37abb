import type { Origin, Value } from "../../../model/value.ts";
import { writesClipboard } from "../../clipboard-programs.ts";
import { baseName, interpreterOf, namesScript } from "../../interpreters.ts";
import { askedNames, fedAddress, wordsOfLine } from "../../sending-programs.ts";
import { constant, unknown } from "../../value.ts";
import { isOwnScript } from "../../own-script.ts";
import { from, list, NULL, reference, text, type Abstract, type ObjectState } from "../values/abstract.ts";
import { addTexts } from "../values/add.ts";
import { originsOf } from "../values/origins.ts";
import { textOf, toValue, truth } from "../values/to-value.ts";
import { argument, callbackOf, option, share, within, type Call, type Effect, type Effects } from "../run/call.ts";
import { evaluates } from "./evaluates.ts";
import { runsWritten } from "./written-code.ts";
import { elementsOf } from "../run/iteration.ts";
import { passedBeside } from "./passed-beside.ts";
import { quotedLine } from "./quoted-line.ts";
import type { Language } from "../../../model/language.ts";

const SHELLS: ReadonlySet<Language | null> = new Set<Language | null>(["shell", "batch", "powershell"]);
/** Arguments of one program that are taken in. */
const MAX_ARGUMENTS = 256;

/** The whole line goes to a shell. */
const runsLine: Effect = (call) => line(call, argument(call, 0), call.given[1]);

function line(call: Call, command: Abstract, options: Abstract | undefined): Abstract {
  const value = toValue(command);
  const beside = passedBeside(call, options);
  call.machine.emit(call.node, { op: "spawn", program: value, arguments: [], shell: true, ...beside });
  tellSentByLine(call, value);
  call.machine.hand(call.node, command, "shell");
  return finished(call, value, {});
}

const SENDING_LINE =
  /\b(?:curl|wget|iwr|irm|invoke-(?:webrequest|restmethod))\b[^\n]{0,2000}?(https?:\/\/[^\s"'`|;]{3,300})/i;

/** `curl -d ${typed} https://…`: the shell's reader sees a gap where the password is. */
function tellSentByLine(call: Call, line: Value): void {
  const [program = line] = wordsOfLine(line);
  for (const name of askedNames(baseName(program), [line]))
    call.machine.emit(call.node, { op: "send", channel: "dns", destination: name, payload: [name] });
  if (!line.origins.some(({ kind }) => kind === "keychain" || kind === "clipboard")) return;
  const url = SENDING_LINE.exec(line.shape.slice(0, 4_000))?.[1];
  if (url === undefined) return;
  call.machine.emit(call.node, { op: "send", channel: "http", destination: constant(url), payload: [line] });
}

/** A program with its arguments; through a shell where the options say so. */
const runsProgram: Effect = (call) => {
  const [program = from([]), second] = call.given;
  const hasList =
    second?.kind === "list" ||
    (second?.kind === "scalar" && second.type === "any") ||
    second?.kind === "reference" ||
    second?.kind === "choice";
  const options = hasList ? call.given[2] : second;
  const given = hasList ? elementsOf(call.machine, second, call.node).items : [];
  return startProgram(call, program, given, options);
};

/** A program with its arguments, by a function that knows no shell. */
export function startedBy(call: Call, program: Abstract, given: readonly Abstract[]): Abstract {
  return startProgram(call, program, given, undefined);
}

function startProgram(
  call: Call,
  program: Abstract,
  given: readonly Abstract[],
  options: Abstract | undefined,
): Abstract {
  const shell = option(options, "shell");
  const isShell = shell !== null && truth(shell) !== false;
  if (isShell) {
    const parts = [program, ...given.slice(0, MAX_ARGUMENTS).flatMap((each) => [text(" "), each])];
    const command = parts.length === 1 ? program : addTexts(parts);
    const made = line(call, command, options);
    return made;
  }
  const value = toValue(program);
  const rest = given.slice(0, MAX_ARGUMENTS).map((each) => toValue(each));
  const beside = passedBeside(call, options);
  call.machine.emit(call.node, { op: "spawn", program: value, arguments: rest, shell: false, ...beside });
  const whole = quotedLine([program, ...given.slice(0, MAX_ARGUMENTS)]);
  tellSentByLine(call, toValue(whole));
  if (value.text !== null) call.machine.hand(call.node, whole, "shell");
  const input = option(options, "input");
  if (input !== null) runsFed(call, value, rest, input);
  for (const path of [value, ...rest.slice(0, 2)]) referTo(call, path);
  const isInteractive = SHELLS.has(interpreterOf(value)) && !rest.some((each) => /^[-/][a-z]{0,3}c$/i.test(each.shape));
  attachThroughStreams(call, options, isInteractive);
  return finished(call, toValue(whole), { shell: isInteractive });
}

/** `spawnSync("sh", { input: code })` runs what it is fed with. */
function runsFed(call: Call, program: Value, rest: readonly Value[], input: Abstract): void {
  const language = interpreterOf(program);
  if (language !== null && !namesScript(rest.map(({ shape }) => shape))) evaluates(call, input, language);
}

function sendsFed(call: Call, destination: Value, input: Abstract): void {
  call.machine.emit(call.node, { op: "send", channel: "http", destination, payload: [toValue(input)] });
}

function referTo(call: Call, path: Value): void {
  const own = path.text?.replace(/^\.\//, "");
  if (own !== undefined && isOwnScript(own)) call.machine.refer(call.node, "run", own);
}

/** `spawn("/bin/sh", [], { stdio: [socket, socket, socket] })` */
function attachThroughStreams(call: Call, options: Abstract | undefined, isInteractive: boolean): void {
  const stdio = option(options, "stdio");
  if (!isInteractive || stdio?.kind !== "list") return;
  for (const stream of stdio.items) {
    if (stream.kind === "reference" && stream.state.peer !== undefined) {
      const direction = stream.state.listens === true ? "bind" : "reverse";
      call.machine.emit(call.node, { op: "attach-shell", peer: stream.state.peer, direction });
      return;
    }
  }
}

/** What it prints comes back: as the value, as `stdout`, through callbacks. */
function finished(call: Call, command: Value, state: ObjectState): Abstract {
  const { machine, node } = call;
  const ran: Origin = { kind: "command", command: command.shape.slice(0, 300), at: machine.at(node) };
  const input = option(call.given.at(-1), "input");
  const fillsClipboard = writesClipboard(command.shape);
  if (input !== null && fillsClipboard) machine.emit(node, { op: "write-clipboard", content: toValue(input) });
  // What goes in on one side comes out on the other: `cat`, `base64`, `gpg`.
  const printed = unknown([ran, ...(input === null ? [] : originsOf(input))]);
  const peer = fedAddress(wordsOfLine(command));
  if (input !== null && peer !== null) sendsFed(call, peer, input);
  const made = reference("child_process()", printed, {
    ...state,
    ...(fillsClipboard ? { fillsClipboard } : {}),
    ...(peer === null ? {} : { feeds: peer }),
  });
  const callback = callbackOf(call);
  if (callback !== null) machine.invoke(callback, [NULL, made, made], node);
  return made;
}

const forks: Effect = (call) => {
  const path = argument(call, 0);
  runsWritten(call, toValue(path));
  const hasList = call.given[1]?.kind === "list";
  const given = call.given[1]?.kind === "list" ? call.given[1].items : [];
  return startProgram(call, text("node"), [path, ...given], hasList ? call.given[2] : call.given[1]);
};

/** Deno.Command(program, { args }), Deno.run({ cmd }), Bun.spawn([…]), Bun.spawn({ cmd }). */
const runsList: Effect = (call) => {
  const [first = from([]), second] = call.given;
  const words = first.kind === "list" ? first : option(first, "cmd");
  if (words?.kind === "list") return startProgram(call, words.items[0] ?? from([]), words.items.slice(1), undefined);
  const given = option(second, "args");
  return startProgram(call, first, given?.kind === "list" ? given.items : [], undefined);
};

/** process.binding("spawn_sync").spawn({ file, args }) */
const lowLevel: Effect = (call) => {
  const options = argument(call, 0);
  const given = option(options, "args");
  return startProgram(
    call,
    option(options, "file") ?? from(originsOf(options)),
    given?.kind === "list" ? given.items.slice(1) : [],
    undefined,
  );
};

/** `util.promisify(f)` calls f. */
const sameFunction: Effect = (call) => {
  const callee = argument(call, 0);
  return { kind: "bound", callee, self: null, given: [] };
};

const asks: Effect = (call) => {
  call.machine.emit(call.node, { op: "escalate", how: "password-prompt" });
  return runsLine(call);
};

/** sh.stdin.write(code) */
const feeds: Effect = (call) => {
  const code = argument(call, 0);
  if (call.callee.state.fillsClipboard === true)
    call.machine.emit(call.node, { op: "write-clipboard", content: toValue(code) });
  const { feeds: peer } = call.callee.state;
  if (peer !== undefined && call.given.length > 0) sendsFed(call, peer, code);
  if (call.callee.state.shell === true) {
    call.machine.emit(call.node, { op: "evaluate", language: "shell", code: toValue(code) });
    call.machine.hand(call.node, code, "shell");
  }
  return list([]);
};

const shellRemove: Effect = (call) => {
  const words = call.given.map((each) => textOf(each) ?? "");
  const recursive = words.some((word) => /^-\w*r/i.test(word));
  for (const each of call.given) {
    const value = toValue(each);
    if (!value.shape.startsWith("-")) call.machine.emit(call.node, { op: "delete-file", path: value, recursive });
  }
  return NULL;
};

export const PROCESSES: Effects = [
  ...within("child_process", "exec execSync", runsLine),
  ...within("child_process", "spawn spawnSync execFile execFileSync", runsProgram),
  ["child_process.fork", forks],
  // JavaScript for Automation, which osascript runs.
  ...share("Application.currentApplication().doShellScript Application().doShellScript", runsLine),
  ...share(
    "crossSpawn crossSpawn.sync execa execa.execa execa.execaSync execa.sync execa.node pty.spawn child_process.spawnAsync",
    runsProgram,
  ),
  ...share(
    "execa.command execa.commandSync execa.execaCommand execa.execaCommandSync shelljs.exec $` $()` $.sync` $.sync()` $.spawn`",
    runsLine,
  ),
  ["child_process()`", runsLine],
  ...share("Deno.Command Deno.run Bun.spawn Bun.spawnSync", runsList),
  ...share("spawn_sync.spawn process_wrap.Process().spawn", lowLevel),
  ...share("util.promisify util.callbackify pify promisify util.deprecate", sameFunction),
  ...share("sudo-prompt.exec @vscode/sudo-prompt.exec sudoPrompt.exec", asks),
  ...share("child_process().stdin.write child_process().stdin.end child_process().write", feeds),
  ["shelljs.rm", shellRemove],
];
