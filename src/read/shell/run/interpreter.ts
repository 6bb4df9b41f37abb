// More than 300 lines: one object that walks every kind of command, whose methods share its allowances.
import type { Context } from "../../../model/context.ts";
import { SNIPPET_LENGTH } from "../../../model/fact.ts";
import { HOLE, type Value } from "../../../model/value.ts";
import { concatenate, constant, either, unknown, withOrigins } from "../../value.ts";
import { expandText, expandWord, type Expansion } from "../expand/expand-word.ts";
import type { OtherFile } from "../../other-files.ts";
import { isBuiltin } from "../programs/builtin-names.ts";
import { runProgram } from "../programs/registry.ts";
import type {
  BranchCommand,
  Command,
  FunctionCommand,
  LoopCommand,
  Pipeline,
  ProcessPart,
  Redirect,
  SimpleCommand,
  Span,
  Word,
} from "../syntax/tree.ts";
import { parseShell } from "../syntax/parse-commands.ts";
import { assign } from "./assign.ts";
import type { Argument, Call } from "./call.ts";
import { picks, takeFrom } from "./all-of-folder.ts";
import { isForkBomb } from "./command-forms.ts";
import { guardBranches, guardLoop, guardNext } from "./guard-list.ts";
import { MAX_CALL_DEPTH, MAX_STEPS, MAX_UNROLLED } from "./limits.ts";
import { makeCall } from "./make-call.ts";
import { oneOfNames } from "./one-of-names.ts";
import { passedBeside } from "./passed-beside.ts";
import { isProgramName, programName, takesFromFolder } from "./program-name.ts";
import { attachedToSocket, redirectInput, redirectOutput } from "./redirects.ts";
import { CAPTURED, TERMINAL, type Stream } from "./stream.ts";
import { EMPTY, splitFields, withoutNewlines } from "./values.ts";
import { Variables } from "./variables.ts";

/** Files that one text sources. */
const MAX_INCLUDED = 16;
/** UTF-16 units of a text that is walked for what it prints. */
const MAX_PRINTING = 4_000;

/** Walks a script as a shell would run it, every branch of it, without doing any of it. */
export class Interpreter extends Variables implements Expansion {
  steps = 0;
  #depth = 0;
  loops = 0;
  #included = 0;
  readonly #including = new Set<string>();

  run(body: readonly Pipeline[], uncalled: Context, stdin: Value | null): void {
    this.#list(body, stdin === null ? TERMINAL : { ...TERMINAL, stdin: { value: stdin, word: null } });
    this.teller.context = uncalled;
    this.teller.guards.leave(0);
    for (const each of this.state.functions.values()) {
      if (each.calls > 0 || each.file.path !== this.teller.source.path) continue;
      each.calls += 1;
      this.teller.guards.restart();
      this.state.positional = null;
      this.teller.span = each.command;
      this.#list(each.command.body, TERMINAL);
    }
  }

  #list(body: readonly Pipeline[], stream: Stream): Value {
    const printed: Value[] = [];
    const { guards } = this.teller;
    const { depth } = guards;
    for (let index = 0; index < body.length; index += 1) {
      const pipeline = body[index];
      if (pipeline === undefined || this.steps > MAX_STEPS || this.isExhausted) break;
      const value = this.#pipeline(pipeline, stream);
      if (guards.isWorthwhile)
        guardNext(guards, pipeline, body[index + 1], depth, (start, end) => this.slice(start, end));
      if (value.shape === "") continue;
      if (stream.isShown) {
        this.teller.printed(value, pipeline);
        continue;
      }
      // What a program prints ends with its line, unknown as it is: `crontab -l; echo "* * * * * x"`.
      if (printed.at(-1)?.shape.endsWith(HOLE) === true) printed.push(NEWLINE);
      const before = body[index - 1];
      const isOther = before !== undefined && this.slice(before.end, pipeline.start).includes("||");
      const name = isOther ? oneOfNames(printed.at(-1), value) : null;
      if (name === null) printed.push(value);
      else printed[printed.length - 1] = name;
    }
    if (printed.length === 0) return EMPTY;
    return printed.length === 1 && printed[0] !== undefined ? printed[0] : concatenate(printed);
  }

  #pipeline(pipeline: Pipeline, stream: Stream): Value {
    const outer = this.teller.span;
    this.teller.span = pipeline;
    let { stdin, previous } = stream;
    let printed: Value = EMPTY;
    const last = pipeline.commands.length - 1;
    for (let index = 0; index <= last; index += 1) {
      const command = pipeline.commands[index];
      if (command === undefined) break;
      printed = this.#command(command, {
        stdin,
        previous,
        isConsumed: index < last || stream.isConsumed,
        isShown: index === last && stream.isShown,
      });
      this.spend(printed.shape.length);
      stdin = { value: printed, word: null };
      previous = this.#lastProgram;
    }
    this.teller.span = outer;
    return printed;
  }

  #lastProgram: string | null = null;
  readonly #sinks = new WeakMap<Value, ProcessPart>();

  #command(command: Command, stream: Stream): Value {
    this.#lastProgram = null;
    switch (command.kind) {
      case "simple":
        return this.#simple(command, stream);
      case "group":
        if (command.beside !== undefined) return this.#beside(command.beside, command.body);
        return this.#redirected(command.redirects, command, stream, (inner) =>
          this.slice(command.start, command.start + 1) === "("
            ? this.#inSubshell(() => this.#list(command.body, inner))
            : this.#list(command.body, inner),
        );
      case "loop":
        return this.#redirected(command.redirects, command, stream, (inner) => this.#loop(command, inner));
      case "branch":
        return this.#redirected(command.redirects, command, stream, (inner) => this.#branch(command, inner));
      case "function":
        this.#define(command);
        return EMPTY;
    }
  }

  /** What it prints is read from a descriptor that an array names. */
  #beside(name: string, body: readonly Pipeline[]): Value {
    const printed = this.#inSubshell(() => this.#list(body, CAPTURED));
    const descriptor = FIRST_BESIDE + this.state.inputs.size;
    this.state.inputs.set(descriptor, printed);
    this.state.setItems(name, [constant(String(descriptor)), constant(String(descriptor + 1))]);
    return EMPTY;
  }

  #define(command: FunctionCommand): void {
    const { path, text } = this.teller;
    this.state.functions.set(command.name, { command, calls: 0, file: { path, text } });
    if (!isForkBomb(command)) return;
    const program = constant(this.slice(command.start, Math.min(command.end, command.start + SNIPPET_LENGTH)));
    this.teller.tell({ op: "spawn", program, arguments: [], shell: true }, command);
  }

  #redirected(redirects: readonly Redirect[], at: Span, stream: Stream, run: (stream: Stream) => Value): Value {
    if (redirects.length === 0) return run(stream);
    const call = this.#call([], stream, at);
    const stdin = redirectInput(redirects, call, this) ?? stream.stdin;
    const value = run({ ...stream, stdin, isConsumed: true, isShown: false });
    return redirectOutput(redirects, value, call, this);
  }

  #loop(command: LoopCommand, stream: Stream): Value {
    this.#list(command.condition, { ...stream, isConsumed: false, isShown: true });
    const { variable } = command;
    if (variable === null) {
      return guardLoop(
        this.teller.guards,
        command,
        (start, end) => this.slice(start, end),
        () => this.#inLoop(() => this.#list(command.body, stream)),
      );
    }
    const items = command.items.flatMap((word) => expandWord(word, this));
    if (picks(this.slice(command.start, command.end))) this.state.picked.add(variable);
    else this.state.picked.delete(variable);
    if (items.length > 0 && items.length <= MAX_UNROLLED && this.loops === 0) {
      const printed = items.map((item) => {
        this.state.set(variable, item);
        return this.#inLoop(() => this.#list(command.body, stream));
      });
      return printed.length === 0 ? EMPTY : concatenate(printed);
    }
    const positional = command.items.length === 0 ? (this.state.positional ?? []) : items;
    this.state.set(variable, positional.length === 0 ? unknown() : either(positional));
    return this.#inLoop(() => this.#list(command.body, stream));
  }

  /** `cd` inside of it moves nobody outside. */
  #inSubshell(run: () => Value): Value {
    const { folder } = this.state;
    const value = run();
    this.state.folder = folder;
    return value;
  }

  #inLoop(run: () => Value): Value {
    this.loops += 1;
    const value = run();
    this.loops -= 1;
    return value;
  }

  #branch(command: BranchCommand, stream: Stream): Value {
    if (command.subject !== null) expandText(command.subject, this);
    this.#list(command.conditions, { ...stream, isConsumed: false, isShown: true });
    const printed: Value[] = [];
    guardBranches(this.teller.guards, command, (start, end) => this.slice(start, end));
    this.state.branch(
      command.branches.map((branch) => () => void printed.push(this.#list(branch, stream))),
      command.exhaustive,
    );
    const said = printed.filter((value) => value.shape !== "");
    return said.length === 0 ? EMPTY : either(said);
  }

  #simple(command: SimpleCommand, stream: Stream): Value {
    this.steps += 1;
    if (this.steps > MAX_STEPS || this.isExhausted) return EMPTY;
    const outer = this.state.lent;
    // Only its own assignments fill it, and most commands have none.
    if (outer.size > 0 || command.assignments.length > 0) this.state.lent = new Map();
    const value = this.#assignAndRun(command, stream);
    this.state.lent = outer;
    return value;
  }

  #assignAndRun(command: SimpleCommand, stream: Stream): Value {
    for (const assignment of command.assignments) {
      this.teller.guards.name(assignment.name, this.slice(assignment.start, assignment.end));
      assign(assignment, command, this.#call([], TERMINAL, assignment), this);
    }
    const line: Argument[] = [];
    for (const word of command.words) {
      const values = expandWord(word, this);
      for (const value of values) line.push({ value, word: values.length === 1 ? word : null });
    }
    this.#readQuotedLine(command);
    if (command.redirects.length === 0) return this.runLine(line, stream, command);
    const call = this.#call(line, stream, command);
    if (line.length > 0 && attachedToSocket(command.redirects, call, this)) this.#lastProgram = call.name;
    const stdin = redirectInput(command.redirects, call, this) ?? stream.stdin;
    const writes = command.redirects.some((redirect) => redirect.operator.includes(">"));
    const value =
      line.length === 0
        ? (stdin?.value ?? EMPTY) // `$(<file)`
        : this.runLine(
            line,
            { ...stream, stdin, isConsumed: stream.isConsumed || writes, isShown: stream.isShown && !writes },
            command,
          );
    return redirectOutput(command.redirects, value, this.#call(line, { ...stream, stdin }, command), this);
  }

  /** `RUN="sh -c 'curl … | sh'"` and `$RUN`: quotes in a variable do not quote, though whoever wrote them meant them to. */
  #readQuotedLine({ words: [only, ...others] }: SimpleCommand): void {
    const [part] = only?.parts ?? [];
    if (only === undefined || others.length > 0 || only.parts.length !== 1 || part?.kind !== "parameter") return;
    const value = expandText(only, this);
    if (value.text !== null && /\s\S{0,200}["']/u.test(value.text))
      this.#call([], TERMINAL, only).embed("shell", value, null);
  }

  #call(line: readonly Argument[], stream: Stream, span: Span): Call {
    return makeCall(this, line, stream, span);
  }

  /** A program, function or builtin with its arguments. */
  runLine(line: readonly Argument[], stream: Stream, span: Span): Value {
    const [first] = line;
    if (first === undefined) return EMPTY;
    const alias = first.value.text === null ? undefined : this.state.aliases.get(first.value.text);
    if (alias !== undefined && this.#depth < MAX_CALL_DEPTH) {
      const words = splitFields({ ...EMPTY, text: alias, shape: alias }).map((value): Argument => ({
        value,
        word: null,
      }));
      return this.#deeper(() => this.runLine([...words, ...line.slice(1)], stream, span));
    }
    const called = first.value.text === null ? undefined : this.state.functions.get(first.value.text);
    if (called !== undefined && this.#depth < MAX_CALL_DEPTH) {
      called.calls += 1;
      const outer = this.state.positional;
      this.state.positional = line.slice(1).map((argument) => argument.value);
      const { depth } = this.teller.guards;
      const run = (): Value =>
        // A function that prints to the screen has nobody to hand its text to, but all else in it goes on as if it had.
        this.teller.visit(called.file, span, () => this.#list(called.command.body, { ...stream, isConsumed: true }));
      const value = this.#deeper(() => this.teller.screen.within(span, run, this.teller.text));
      this.teller.guards.leave(depth);
      this.state.positional = outer;
      return value;
    }
    if (called !== undefined && !isBuiltin(programName(first.value))) return EMPTY;
    return this.#program(line, stream, span);
  }

  /** What text prints that becomes code: `eval "cat x" | …`. What it does is told where that text is read. Null: not known. */
  printedBy(text: string, at: Span, stdin: Value | null, positional: readonly Value[] | null): Value | null {
    if (text.length > MAX_PRINTING || this.#depth >= MAX_CALL_DEPTH) return null;
    const outer = this.state.positional;
    if (positional !== null) this.state.positional = positional;
    const { body } = parseShell(text, true);
    const stream = { ...CAPTURED, stdin: stdin === null ? null : { value: stdin, word: null } };
    const printed = this.#deeper(() => this.teller.visit({ path: "", text }, null, () => this.#list(body, stream), at));
    this.state.positional = outer;
    return printed;
  }

  /** `. lib.sh`: what it sets and defines is known from here on. */
  include(file: OtherFile): void {
    if (this.#included >= MAX_INCLUDED || this.#depth >= MAX_CALL_DEPTH || this.#including.has(file.path)) return;
    this.#included += 1;
    // `. ../other/common.sh` may be taken for the file that says it, which would read itself to the limit.
    this.#including.add(file.path);
    const { body } = parseShell(file.text, false);
    this.#deeper(() => this.teller.visit(file, null, () => this.#list(body, TERMINAL)));
    this.#including.delete(file.path);
  }

  #deeper(run: () => Value): Value {
    this.#depth += 1;
    const value = run();
    this.#depth -= 1;
    return value;
  }

  #program(line: readonly Argument[], stream: Stream, span: Span): Value {
    const call = this.#call(line, stream, span);
    const { name, program } = call;
    this.#lastProgram = name;
    if (!isProgramName(program.value, this.teller.source.layers.length > 0)) return EMPTY;
    // A manual shows how to install before it shows how to use; a script does both unasked.
    const isFile = this.teller.source.layers.length === 0;
    const stored = takesFromFolder(
      program.value,
      name,
      line.map(({ value }) => value),
    )
      ? this.state.content(program.value)
      : (this.state.written(program.value) ?? (isFile ? this.state.onPath(name) : null));
    const started = stored === null ? program.value : withOrigins(program.value, stored.content.origins);
    if (!isBuiltin(name) || started.origins.length > 0) {
      call.tell({
        op: "spawn",
        program: started,
        arguments: call.arguments.map((argument) => argument.value),
        shell: false,
        ...passedBeside(this.state, stream.stdin?.value),
      });
    }
    if (/[/\u{FFFC}{]/u.test(program.value.shape) || stored !== null) call.runFile(program, null);
    if (this.#depth < MAX_CALL_DEPTH) {
      this.#depth += 1;
      const printed = runProgram(call);
      this.#depth -= 1;
      if (this.state.listings.size > 0 && stream.stdin !== null) takeFrom(this.state, name, printed);
      if (printed !== null) return printed;
    }
    // At the limit nothing was asked what it prints, and nothing printed would be another thing.
    else if (stream.isConsumed) return unknown(stream.stdin?.value.origins ?? []);
    if (isBuiltin(name)) return EMPTY;
    const command = line
      .map((argument) => argument.value.shape)
      .join(" ")
      .slice(0, 300);
    return unknown([...(stream.stdin?.value.origins ?? []), this.origin({ kind: "command", command }, span)]);
  }

  expand(word: Word): Value {
    return expandText(word, this);
  }

  output(body: readonly Pipeline[]): Value {
    if (this.#depth >= MAX_CALL_DEPTH * 4) return unknown();
    const run = (): Value => this.#deeper(() => this.#list(body, CAPTURED));
    return withoutNewlines(this.#inSubshell(run));
  }

  process(part: ProcessPart): Value {
    const content = this.#deeper(() => this.#list(part.body, CAPTURED));
    const value = unknown(content.origins);
    this.state.processes.set(value, content);
    if (part.direction === "out") this.#sinks.set(value, part);
    return value;
  }

  /** Walks what stands behind `>(…)` once more, now with what comes in. */
  feed(sink: Value, content: Value): boolean {
    const part = this.#sinks.get(sink);
    if (part === undefined || this.#depth >= MAX_CALL_DEPTH) return part !== undefined;
    this.#deeper(() => this.#list(part.body, { ...TERMINAL, stdin: { value: content, word: null } }));
    return true;
  }
}

/** Descriptors that Bash gives to coprocesses count down from here; ours count up, and nobody writes them. */
const FIRST_BESIDE = 200;

const NEWLINE = constant("\n");
