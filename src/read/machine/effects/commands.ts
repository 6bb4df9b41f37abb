import type { Language } from "../../../model/language.ts";
import type { Value } from "../../../model/value.ts";
import { constant, unknown, literal } from "../../value.ts";
import type { Beside, Call, Effect, Machine } from "../machine.ts";
import { from, NOTHING, originsOf, spread, textOf, thing, toValue, type Thing } from "../thing.ts";
import type { Span } from "../span.ts";

const SHELL =
  /^\s{0,4}(?:[\w/\\:.-]{0,80}[/\\])?(?:(?:ba|z|da|k|a|c)?sh|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh)(?=\s|$)/iu;
/** The shell's own way to tie its input or output to an open descriptor. */
const DESCRIPTOR = /[<>]\s?&\s?(?:\d|\$|\u{FFFC}|%)/u;

/** A whole command line for the system's shell. Gives what it prints. */
export function runCommand(machine: Machine, command: Thing, span: Span, others: readonly Thing[] = []): Thing {
  const value = toValue(command);
  machine.tell({ op: "spawn", program: value, arguments: [], shell: true, ...machine.passedBeside() }, span);
  machine.hand("shell", command, span);
  tellStored(machine, value, span);
  tellAttached(machine, value, others, span);
  return printed(machine, value, span);
}

/** A program and its arguments, no shell between. */
export function runWords(machine: Machine, words: readonly Thing[], span: Span, others: readonly Thing[] = []): Thing {
  const [program] = words;
  if (program === undefined) return NOTHING;
  const output = machine.runProgram(words, span, besideOf(others));
  tellAttached(machine, toValue(program), [...words.slice(1), ...others], span);
  return thing(output);
}

/** Ruby's `system({ "KEY" => key }, "program")` and `Open3.capture2("program", stdin_data: text)`. */
function besideOf(others: readonly Thing[]): Beside {
  const named = others.flatMap((each) => [...(each.entries ?? [])]);
  const input = named.find(([name]) => name === "stdin_data")?.[1];
  const variables = named.filter(([name]) => /^[A-Z]\w{0,100}$/u.test(name)).slice(0, MAX_VARIABLES);
  return {
    input: input === undefined ? null : toValue(input),
    environment: new Map(variables.map(([name, value]) => [name, toValue(value)])),
  };
}

/** Variables for one program. */
const MAX_VARIABLES = 64;

/** One argument is a command line, several are a program's words: Ruby, Perl. */
export const runEither: Effect = ({ machine, span, arguments: given }) => {
  const words = spread(given).filter((each) => each.entries === null);
  const options = given.filter((each) => each.entries !== null);
  const [first] = words;
  if (first === undefined) return null;
  return words.length === 1 ? runCommand(machine, first, span, options) : runWords(machine, words, span, options);
};

/** The first argument is a command line, whatever follows. */
export const runFirst: Effect = ({ machine, span, arguments: given }) => {
  const [first, ...rest] = given;
  if (first === undefined) return null;
  return first.items === null ? runCommand(machine, first, span, rest) : runWords(machine, first.items, span, rest);
};

/** A file that is started, by itself or through an interpreter. */
const STARTED =
  /(?:^|[;&|\n]\s{0,4}|\s)(?:(?:ba|z|da|k)?sh|python3?|node|perl|ruby|source|\.)?\s{0,4}((?:~|\.{1,2})?\/[\w./-]{1,200})/gu;
const FETCHES = /^\s{0,4}(?:curl|wget)\s/u;
const MAX_STARTED = 4;

/** `sh -c "…"` whose command is not written here. */
const GIVEN =
  /^\s{0,4}(?:[\w/]{0,40}\/)?(?:(?:ba|z|da|k)?sh\s{1,4}-\w{0,3}c|cmd(?:\.exe)?\s{1,4}\/c)\s{1,4}["']?\u{FFFC}/iu;

/** Runs what this text has fetched and put there, or what it was given. */
function tellStored(machine: Machine, command: Value, span: Span): void {
  const code = unknown(command.origins);
  if (GIVEN.test(command.shape) && code.origins.some(({ kind }) => kind === "network" || kind === "command"))
    machine.tell({ op: "evaluate", language: "shell", code }, span);
  for (const [, path = ""] of Array.from(command.shape.slice(0, 500).matchAll(STARTED)).slice(0, MAX_STARTED)) {
    const code = machine.contentOf(constant(path), span);
    if (code.origins.some((each) => each.kind === "network" || (each.kind === "command" && FETCHES.test(each.command))))
      machine.tell({ op: "evaluate", language: "shell", code }, span);
  }
}

function printed(machine: Machine, command: Value, span: Span): Thing {
  const origin = machine.origin({ kind: "command", command: command.shape.slice(0, 300) }, span);
  return thing(unknown([...command.origins, origin]));
}

/** A shell that talks to a socket: by its descriptors, by redirected standard input, or by running what arrives. */
export function tellAttached(machine: Machine, program: Value, others: readonly Thing[], span: Span): void {
  const fromSocket = program.origins.find(
    (origin) => origin.kind === "network" && /^(?:tcp|listen):/u.test(origin.url),
  );
  const tied = others.some((each) => holdsSocket(each));
  const isShell = SHELL.test(program.shape);
  const byDescriptor = DESCRIPTOR.test(program.shape) || others.some((each) => DESCRIPTOR.test(toValue(each).shape));
  const { socket } = machine;
  if (fromSocket === undefined && !(socket !== null && isShell && (machine.isAttached || tied || byDescriptor))) return;
  const peer =
    socket?.peer ?? (fromSocket?.kind === "network" ? literal(fromSocket.url.replace(/^\w+:\/\//u, "")) : unknown());
  machine.tell({ op: "attach-shell", peer, direction: socket?.listens === true ? "bind" : "reverse" }, span);
}

export function holdsSocket(given: Thing): boolean {
  if (given.path?.startsWith("socket()") === true || given.state?.peer !== undefined) return true;
  const inner = given.items ?? (given.entries === null ? [] : [...given.entries.values()]);
  return inner
    .slice(0, 16)
    .some((each) => each.path?.startsWith("socket()") === true || each.state?.peer !== undefined);
}

/** Text becomes code of `language`. */
export function evaluateCode(language: Language): Effect {
  return ({ machine, span, arguments: given }) => {
    const [code] = given;
    if (code === undefined || code.closure !== null) return null;
    return runCode(machine, language, code, span);
  };
}

export function runCode(machine: Machine, language: Language, code: Thing, span: Span): Thing {
  machine.tell({ op: "evaluate", language, code: toValue(code) }, span);
  machine.hand(language, code, span);
  return from(originsOf(code));
}

/** A file of code is run: what was written to it, or downloaded, becomes code. */
export function includeFile(language: Language): Effect {
  return ({ machine, span, arguments: given }: Call) => {
    const [path] = given;
    if (path === undefined) return null;
    const value = toValue(path);
    const isUrl = /^(?:https?|ftp|data|php|expect|phar):/iu.test(value.shape);
    const content = isUrl
      ? unknown([machine.origin({ kind: "network", url: value.shape }, span), ...value.origins])
      : null;
    const stored = isUrl ? null : machine.contentOf(value, span);
    if (isUrl) machine.tell({ op: "download", url: value, destination: null }, span);
    const code = content ?? stored;
    const isKnownOnlyByName = code?.origins.every((origin) => origin.kind === "file") === true && code.text === null;
    if (code !== null && code !== undefined && !(isKnownOnlyByName && textOf(path) !== null))
      machine.tell({ op: "evaluate", language, code }, span);
    if (!isUrl) machine.refer("run", value, span);
    return NOTHING;
  };
}
