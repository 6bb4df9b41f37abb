import { HOLE, type Value } from "../../../model/value.ts";
import { constant, unknown, withOrigins } from "../../value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { commandsOf, type AwkCommand } from "./awk-program.ts";
import { parseOptions } from "./options.ts";
import { inputOf } from "./text-input.ts";

/** UTF-16 units of a program. */
const MAX_PROGRAM = 20_000;
const MAX_COMMANDS = 32;
/** GNU awk's network files (gawk manual, 12.4). */
const SOCKET = /\/inet[46]?\/(?:tcp|udp)\/(\d{1,5})\/([^/\s"]{1,200})\/([^/\s"]{1,20})/u;
const ENVIRONMENT = /\bENVIRON\b(?:\s{0,4}\[\s{0,4}"([A-Za-z_]\w{0,80})"\s{0,4}\])?/gu;

/** awk(1): a filter that can start programs and open sockets. */
export const awk: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "Fvfei", long: "assign field-separator file source" });
  const sources = options.values("e", "source");
  const [file] = options.values("f", "file");
  const program =
    sources[0] ?? (file === undefined ? options.operands[0] : { value: programIn(file, call), word: null });
  const isGiven = file !== undefined || sources.length > 0;
  const text = program?.value.shape.slice(0, MAX_PROGRAM) ?? "";
  const files = isGiven ? options.operands : options.operands.slice(1);
  let read: Value | null = null;
  const line = (): Value => (read ??= unknown(inputOf(call, files).origins));
  const environment = (name: string | null): Value => unknown([call.origin({ kind: "environment", name })]);
  const output = (command: Value): Value =>
    SOCKET.test(command.shape) || !/\w/u.test(command.shape)
      ? unknown()
      : call.output(shellLine(withOrigins(command, program?.value.origins ?? [])));
  for (const found of commandsOf(text, { line, environment, output }).slice(0, MAX_COMMANDS))
    if (!SOCKET.test(found.command.shape)) start(call, found, program?.value.origins ?? []);
  tellSocket(call, text);
  const named = [...text.matchAll(ENVIRONMENT)].slice(0, MAX_COMMANDS);
  return unknown([...line().origins, ...named.flatMap(([, name]) => environment(name ?? null).origins)]);
};

function programIn(file: Argument, call: Call): Value {
  call.reference("run", file.value);
  const code = call.contentOf(file.value);
  // Its text is known where this one is read with it.
  call.tell({ op: "evaluate", language: "unknown", code });
  return code;
}

function start(call: Call, { command, input }: AwkCommand, origins: Value["origins"]): void {
  if (command.shape === "") return;
  const code = withOrigins(spelled(command, call), [...command.origins, ...origins]);
  if (input === null) call.evaluate("shell", { value: code, word: null });
  // `print line | "sh"`: what is printed is the program.
  else if (/^\s{0,4}[\w./-]{1,80}\s{0,4}$/u.test(command.shape))
    call.run([{ value: constant(command.shape.trim()), word: null }], { value: input, word: null });
  else call.run(shellLine(code), { value: input, word: null });
}

/** Code with open parts: variables of the shell stand for them, so that its reader knows what they hold. */
function spelled(command: Value, call: Call): Value {
  if (command.text !== null) return command;
  call.state.set(OPEN, unknown(command.origins));
  return constant(command.shape.replaceAll(HOLE, `\${${OPEN}}`));
}

const OPEN = "__awk_value";

function shellLine(command: Value): readonly Argument[] {
  return [constant("sh"), constant("-c"), command].map((value) => ({ value, word: null }));
}

function tellSocket(call: Call, text: string): void {
  const [, ownPort, host = "", port = ""] = SOCKET.exec(text) ?? [];
  if (ownPort === undefined) return;
  const listens = host === "0";
  const peer = constant(listens ? `0.0.0.0:${ownPort}` : `${host}:${port}`);
  if (listens) call.tell({ op: "listen", host: constant("0.0.0.0"), port: constant(ownPort) });
  else call.tell({ op: "connect", peer });
  // What is read from the socket is run: `s |& getline c; c |& getline`.
  if (
    /(?<!")\b\w{1,40}\s{0,4}\|&?\s{0,4}getline/u.test(text) &&
    /\bsystem\b|\(\s{0,4}\w{1,40}\s{0,4}\|&?\s{0,4}getline/u.test(text)
  )
    call.tell({ op: "attach-shell", peer, direction: listens ? "bind" : "reverse" });
}
