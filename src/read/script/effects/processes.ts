import type { Value } from "../../../model/value.ts";
import { share, type Call, type Effect, type Effects } from "../run/script-machine.ts";
import { library, NOTHING, originsOf, spread, text, textOf, thing, toValue, type Thing } from "../../machine/thing.ts";
import { concatenate, constant } from "../../value.ts";
import { runCommand, runWords } from "../../machine/effects/commands.ts";
import { openPipe, writePipe } from "./pipes.ts";
import { connectTo, peerOf } from "../../machine/effects/sockets.ts";

/** Arguments by name are read in the order in which they are written. */
function flat(given: readonly Thing[]): readonly Thing[] {
  return given.flatMap((each) => (each.entries === null ? [each] : [...each.entries.values()]));
}

/** A program and its arguments, as many or as a list. */
export const words: Effect = ({ machine, span, arguments: given }) => {
  const all = spread(flat(given)).filter((each) => each.value.text !== null || each.value.shape.length > 0);
  return all.length === 0 ? null : runWords(machine, all, span);
};

/** A list of words, a program with a list, or a command line: Java's `exec`. */
export const lineOrWords: Effect = (call) => {
  const [first, second] = call.arguments;
  if (first === undefined) return null;
  return first.items === null && second === undefined ? runCommand(call.machine, first, call.span) : words(call);
};

/** `Process.Start("sh", "-c …")`: the arguments are one text. */
function withLine({ machine, span }: Call, program: Thing, line: Thing | undefined): Thing {
  if (line === undefined) return runWords(machine, [program], span);
  if (line.items !== null) return runWords(machine, [program, ...line.items], span);
  return runCommand(machine, thing(concatenate([toValue(program), constant(" "), toValue(line)])), span);
}

/** A process that is described before it is started. */
const describe: Effect = ({ arguments: given }) =>
  library("process()", { words: [...spread(flat(given))], fields: new Map() });

const PROGRAM = ["filename", "executableurl", "launchpath"];

export const startDescribed: Effect = (call) => {
  const { machine, span, arguments: given, receiver } = call;
  const [first, ...rest] = flat(given);
  const state = first?.state?.words === undefined ? receiver?.state : first.state;
  if (state?.words === undefined) return first === undefined ? null : withLine(call, first, rest[0]);
  const info = state.fields?.get("startinfo")?.state;
  const fields = new Map([...(state.fields ?? []), ...(info?.fields ?? [])]);
  const named = PROGRAM.map((name) => fields.get(name)).find((each) => each !== undefined);
  const line = fields.get("arguments") ?? fields.get("args");
  const all = [...(named === undefined ? [] : [named]), ...state.words, ...(info?.words ?? [])];
  const [program, ...more] = all;
  if (program === undefined) return null;
  const tied = [...fields.values()];
  const output =
    line !== undefined && line.items === null
      ? withLine(call, program, line)
      : more.length === 1 && more[0] !== undefined && /\s/u.test(more[0].value.shape)
        ? withLine(call, program, more[0])
        : runWords(machine, [...all, ...(line?.items ?? [])], span, tied);
  return library("child()", state, toValue(output));
};

const addWords: Effect = ({ receiver, arguments: given }) => {
  receiver?.state?.words?.push(...spread(given));
  return receiver;
};

/** What comes out of a socket goes into a program that was started: a shell's input. */
const feed: Effect = ({ machine, span, receiver, arguments: given }) => {
  const fields = receiver?.state?.fields;
  const named = fields?.get("startinfo")?.state?.fields?.get("filename") ?? fields?.get("filename");
  const [program = named] = receiver?.state?.words ?? [];
  const socket = given
    .flatMap((each) => originsOf(each))
    .find((each) => each.kind === "network" && /^(?:tcp|listen):/u.test(each.url));
  if (program === undefined || socket?.kind !== "network" || !/sh$|cmd|powershell/iu.test(textOf(program) ?? ""))
    return null;
  const peer: Value = machine.socket?.peer ?? constant(socket.url);
  machine.tell({ op: "attach-shell", peer, direction: "reverse" }, span);
  return NOTHING;
};

const same: Effect = ({ receiver }) => receiver;

/** `execl("/bin/sh", "sh", "-c", x, NULL)`: the program's name comes twice. */
const replaced: Effect = ({ machine, span, arguments: given }) => {
  const [program, second, ...rest] = given;
  if (program === undefined) return null;
  return runWords(
    machine,
    [
      program,
      ...(second?.items?.slice(1) ?? rest.filter((each) => each.value.text !== null || originsOf(each).length > 0)),
    ],
    span,
  );
};

/** A socket's address in C comes in parts: `inet_addr("…")`, `htons(4444)`. */
const part =
  (name: string, index: number): Effect =>
  ({ machine, arguments: given }) => {
    const value = given[index];
    if (value !== undefined) machine.handles.set(name, value);
    return value ?? null;
  };

const connectParts: Effect = ({ machine, span, arguments: given }) => {
  const [socket] = given;
  const [host, port] = [machine.handles.get("inet_addr"), machine.handles.get("htons")];
  if (socket?.path !== "socket()" || host === undefined) return null;
  return connectTo(machine, peerOf(toValue(host), port === undefined ? undefined : toValue(port)), span);
};

const duplicate: Effect = ({ machine }) => {
  if (machine.socket !== null) machine.isAttached = true;
  return NOTHING;
};

export const PROCESSES: Effects = {
  ...share("inet_addr", part("inet_addr", 0)),
  ...share("inet_pton inet_aton", part("inet_addr", 1)),
  ...share("htons", part("htons", 0)),
  socket: () => library("socket()", {}),
  connect: connectParts,
  ...share("dup2 dup3", duplicate),

  ...share(
    "ProcessBuilder.new ProcessBuilder Process.new Process NSTask.new ProcessStartInfo.new ProcessStartInfo",
    describe,
  ),
  ...share(
    "process().start process().Start process().run process().launch Process.Start Process.run Process.runSync Process.start",
    startDescribed,
  ),
  ...share("process().command process().arguments", addWords),
  ...share("ArgumentList.Add", addWords),
  ...share("process().inheritIO process().redirectErrorStream process().directory process().environment", same),
  ...share(
    "child().write child().add child().WriteLine child().Write child().copyTo StandardInput.WriteLine StandardInput.Write stdin.add stdin.write outputStream.write getOutputStream().write",
    feed,
  ),
  ...share("Runtime.getRuntime().exec getRuntime().exec", lineOrWords),
  ...share("system std.system", ({ machine, span, arguments: given }) =>
    given[0] === undefined ? null : runCommand(machine, given[0], span),
  ),
  ...share("popen _popen std.popen", openPipe),
  ...share("fputs fprintf fwrite", ({ machine, span, path, arguments: given }) => {
    const [first, second] = path.endsWith("fprintf") ? given : [given.at(-1), given[0]];
    return second === undefined ? null : writePipe(machine, first, [second], span);
  }),
  ...share("execl execlp execle execv execvp execve posix_spawn posix_spawnp", replaced),
};

export const HOME = (): Thing => text("~");
