import type { Value } from "../../model/value.ts";
import { constant, unknown, withOrigins } from "../value.ts";
import { readVariable } from "../machine/effects/environment.ts";
import { writePath } from "../machine/effects/files.ts";
import type { Programs } from "../machine/programs.ts";
import { NOTHING, text, thing, toValue, type Thing } from "../machine/thing.ts";
import type { Span } from "../machine/span.ts";
import { windowsName, windowsProgram } from "../machine/windows/programs.ts";
import type { BatchMachine } from "./batch-machine.ts";
import { expandLine } from "./expand-line.ts";
import { filled, filledWith, itemsOf } from "./loop-items.ts";
import { MAX_COMMANDS, splitCommands, type BatchCommand, type BatchWord } from "./split-commands.ts";
import { usualVariables } from "./variables.ts";
import { MAX_CONDITION, restFrom, skipCondition, skipStart } from "./words-of-command.ts";

export const MAX_COMMANDS_WALKED = 40_000;
/** `for /f` around `for /f`, `call` of `call`. */
const MAX_DEPTH = 6;
/** Labels whose callers are known. */
const MAX_LABELS = 256;
/** cmd.exe's own, which do nothing that counts here. */
const SILENT = new Set(
  "cd chdir pushd popd md mkdir cls color title pause exit goto shift setlocal endlocal echo. ver vol date time prompt path break assoc ftype".split(
    " ",
  ),
);

/** Follows a batch file command by command. */
export class BatchWalker {
  readonly #machine: BatchMachine;
  readonly #programs: Programs;
  readonly #variables = usualVariables();
  /** What labels are called with, and what the one is that is walked. */
  readonly #calls = new Map<string, readonly BatchWord[]>();
  #given: readonly BatchWord[] | null = null;
  walked = 0;
  isCut = false;
  #depth = 0;
  /** What held before each block that a condition has opened. */
  readonly #blocks: number[] = [];

  constructor(machine: BatchMachine, programs: Programs) {
    this.#machine = machine;
    this.#programs = programs;
  }

  line(line: string, start: number): void {
    const trimmed = line.trimStart();
    const label = /^:([\w.-]{1,60})/u.exec(trimmed)?.[1];
    if (label !== undefined) this.#given = this.#calls.get(label.toLowerCase()) ?? null;
    if (/^(?::|@?rem(?:\s|$)|::)/iu.test(trimmed)) return;
    if (trimmed.startsWith(")")) this.#machine.teller.guards.leave(this.#blocks.pop() ?? 0);
    const expanded = expandLine(line.replace(/\r$/u, ""), start, (name, at) => this.#variable(name, at));
    let passed: { readonly value: Thing; readonly program: string } | null = null;
    const commands = splitCommands(expanded);
    if (commands.length === MAX_COMMANDS) this.isCut = true;
    for (const command of commands) {
      const value = this.#command(command, command.piped ? passed : null);
      passed = { value, program: windowsName(command.words[0]?.value ?? constant("")) };
    }
  }

  #variable(name: string, at: number): Value | null {
    const known = this.#variables.get(name);
    if (known !== undefined) return known;
    const span = { start: at, end: at + name.length + 2 };
    const place = /^%~?(\d)$/u.exec(name)?.[1];
    const given = place === undefined ? undefined : this.#given?.[Number(place) - 1];
    if (given !== undefined) return given.value;
    if (name.startsWith("%"))
      return /^%[\d*]/u.test(name) ? unknown([this.#machine.origin({ kind: "input" }, span)]) : unknown();
    if (/^(?:CD|RANDOM|DATE|TIME|ERRORLEVEL|CMDCMDLINE)$/u.test(name)) return unknown();
    // Percent signs around anything else than a name are text.
    return /^[A-Z_][\w()]{0,60}$/u.test(name) ? toValue(readVariable(this.#machine, name, span)) : null;
  }

  #command(command: BatchCommand, input: { readonly value: Thing; readonly program: string } | null): Thing {
    this.walked += 1;
    if (this.walked > MAX_COMMANDS_WALKED) return NOTHING;
    const output = this.#run(command.words, command, input);
    for (const { operator, target } of command.redirects) {
      if (operator === "<") this.#machine.tell({ op: "read-file", path: target }, command);
      else if (operator !== "2>" && !/^nul:?$/iu.test(target.shape) && target.shape !== "")
        writePath(
          this.#machine,
          target,
          toValue(output).shape === "" ? null : toValue(output),
          operator === ">>",
          command,
        );
    }
    return output;
  }

  #run(
    words: readonly BatchWord[],
    command: BatchCommand,
    input: { readonly value: Thing; readonly program: string } | null,
  ): Thing {
    const [first, ...rest] = words;
    if (first === undefined) return NOTHING;
    const name = first.value.shape.toLowerCase();
    switch (name) {
      case "echo":
        return thing(command.rest);
      case "set":
        return this.#set(command);
      case "if":
        return this.#guarded(command, () => this.#inner(skipCondition(rest), command, input));
      case "else":
      case "do":
        return this.#inner(rest, command, input);
      case "for":
        return this.#for(rest, command);
      case "call":
        if (rest[0]?.value.shape.startsWith(":") !== true) return this.#inner(rest, command, input);
        if (this.#calls.size < MAX_LABELS) this.#calls.set(rest[0].value.shape.slice(1).toLowerCase(), rest.slice(1));
        return NOTHING;
      case "start":
        return this.#inner(skipStart(rest), command, input);
      case "rem":
        return NOTHING;
      case "setx":
        return NOTHING;
      case "assoc":
      case "runas":
        if (name === "runas") this.#machine.tell({ op: "escalate", how: "runas" }, command);
        return this.#inner(
          rest.filter((word) => !word.value.shape.startsWith("/")),
          command,
          input,
        );
      default:
        return SILENT.has(name) || name.startsWith(":") ? NOTHING : this.#program(words, command, input);
    }
  }

  /** `if "%COMPUTERNAME%"=="X" …`: names are put in before words are split, so that the line itself is asked. */
  #guarded({ start }: Span, run: () => Thing): Thing {
    const { guards, source } = this.#machine.teller;
    if (!guards.isWorthwhile) return run();
    const { depth } = guards;
    const line = /^[^\r\n]*/u.exec(source.text.slice(start, start + MAX_CONDITION))?.[0].trimEnd() ?? "";
    guards.enter(line);
    const output = run();
    if (line.endsWith("(")) this.#blocks.push(depth);
    // Whoever leaves here leaves the rest to the others.
    else if (!/\b(?:exit|goto)\b[^)]{0,40}\)?$/iu.test(line)) guards.leave(depth);
    return output;
  }

  #inner(
    words: readonly BatchWord[],
    command: BatchCommand,
    input: { readonly value: Thing; readonly program: string } | null,
  ): Thing {
    if (words.length === 0 || this.#depth >= MAX_DEPTH) return NOTHING;
    this.#depth += 1;
    const [first] = words;
    const open = first?.value.shape.replace(/^[(@]+/u, "") ?? "";
    const plain =
      first === undefined
        ? []
        : [
            { ...first, value: { ...first.value, shape: open, text: first.value.text === null ? null : open } },
            ...words.slice(1),
          ];
    const from = plain[0]?.value.shape === "" ? plain.slice(1) : plain;
    const at = command.words.indexOf(words[1] ?? words[0] ?? { value: constant(""), quoted: false });
    const rest = at > 0 ? restFrom(from) : command.rest;
    const output = this.#run(from, { ...command, words: from, rest }, input);
    this.#depth -= 1;
    return output;
  }

  /** `set x=y`, `set "x=y"`, `set /p x=`, and `set` alone, which prints everything. */
  #set(command: BatchCommand): Thing {
    const { rest } = command;
    const plain = rest.shape.trim();
    if (plain === "") return readVariable(this.#machine, null, command);
    const flags = /^\/([ap])\s{0,20}/iu.exec(plain);
    const body = (flags === null ? plain : plain.slice(flags[0].length)).replace(/^"([^"]*)"?.*$/su, "$1");
    const equals = body.indexOf("=");
    if (equals <= 0) return NOTHING;
    const key = body.slice(0, equals).trim().toUpperCase();
    const content = body.slice(equals + 1);
    const isInput = flags?.[1]?.toLowerCase() === "p";
    const value: Value = isInput
      ? unknown([this.#machine.origin({ kind: "input" }, command)])
      : { ...rest, shape: content, text: content.includes("\u{FFFC}") ? null : content };
    this.#variables.set(key, value);
    if (value.origins.length > 0) this.#machine.exported(key, value);
    return NOTHING;
  }

  /** `for /f "tokens=*" %%i in ('command') do command`, `for %%i in (a b) do command`. */
  #for(words: readonly BatchWord[], command: BatchCommand): Thing {
    const at = words.findIndex((word) => /^in$/iu.test(word.value.shape) || /^in\(/iu.test(word.value.shape));
    const doAt = words.findIndex((word) => /^do$/iu.test(word.value.shape));
    if (doAt === -1) return NOTHING;
    const set = words.slice(at + 1, doAt);
    const shape = set
      .map((word) => word.value.shape)
      .join(" ")
      .replace(/^\(|\)$/gu, "");
    const origins = set.flatMap((word) => word.value.origins);
    const inner = /^\s{0,4}(['`])(.{1,8000})\1\s{0,4}$/su.exec(shape)?.[2];
    if (inner !== undefined && this.#depth < MAX_DEPTH) {
      this.#depth += 1;
      this.line(inner.replaceAll(/\^([|&<>()])/gu, "$1"), command.start);
      this.#depth -= 1;
    }
    const given =
      inner === undefined
        ? withOrigins(unknown(), origins)
        : unknown([this.#machine.origin({ kind: "command", command: inner.slice(0, 300) }, command), ...origins]);
    // `%%i` was put in as a hole before it was known what it stands for.
    const body = words.slice(doAt + 1);
    const items =
      inner === undefined ? itemsOf(words.slice(0, at), set, (path) => this.#machine.contentOf(path, command)) : [];
    if (items.length === 0)
      return this.#inner(
        body.map((word) => filled(word, given)),
        command,
        null,
      );
    let output: Thing = NOTHING;
    for (const item of items)
      output = this.#inner(
        body.map((word) => filledWith(word, item)),
        command,
        null,
      );
    return output;
  }

  #program(
    words: readonly BatchWord[],
    span: Span,
    input: { readonly value: Thing; readonly program: string } | null,
  ): Thing {
    const things = words.map((word) => thing(word.value));
    const special = windowsProgram(this.#machine, things, input?.value ?? null, span);
    if (special !== null) return special;
    const [name] = words;
    if (name === undefined) return NOTHING;
    const path = name.value;
    const content = /[\\/.]/u.test(path.shape) ? this.#machine.contentOf(path, span) : null;
    const fetched = content?.origins.filter((origin) => origin.kind === "network") ?? [];
    if (/\.(?:bat|cmd|ps1|vbs|js|py)$/iu.test(path.shape)) this.#machine.refer("run", path, span);
    if (/[\\:]/u.test(path.shape) || /\.(?:bat|cmd)$/iu.test(path.shape)) {
      this.#machine.tell(
        {
          op: "spawn",
          program: withOrigins(path, fetched),
          arguments: words.slice(1).map((word) => word.value),
          shell: false,
        },
        span,
      );
      if (content?.text != null && /\.(?:bat|cmd)$/iu.test(path.shape))
        this.#machine.hand("batch", thing(content), span);
      if (!/powershell|cmd|wscript|cscript|python|node|curl/iu.test(path.shape)) return text("");
    }
    const plain: Value = /\\/u.test(path.shape) ? constant(windowsName(path)) : path;
    const given = [plain, ...words.slice(1).map((word) => word.value)];
    const output = this.#programs.run(
      given,
      span,
      input === null ? null : toValue(input.value),
      input?.program ?? null,
    );
    return thing(output);
  }
}
