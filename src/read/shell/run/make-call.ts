import type { DependencyFact, RegistryFact } from "../../../model/fact.ts";
import type { Language } from "../../../model/language.ts";
import type { Operation } from "../../../model/operation.ts";
import type { Origin, Value } from "../../../model/value.ts";
import { dependencyFact } from "../../packages/dependency-fact.ts";
import { isPlaceholderName } from "../../packages/placeholder-name.ts";
import { registryFact } from "../../packages/registry-fact.ts";
import type { PackageRequest } from "../../packages/package-request.ts";
import { viaOf } from "./via.ts";
import { otherFile } from "../../other-files.ts";
import { constant, unknown, withOrigins } from "../../value.ts";
import { isInterestingScript, packagePath } from "./package-path.ts";
import { openedAs } from "./redirects.ts";
import { persistMechanism } from "./persist-path.ts";
import { expandText } from "../expand/expand-word.ts";
import type { Part, Span, Word } from "../syntax/tree.ts";
import type { Argument, Call, OriginAnywhere } from "./call.ts";
import { crontabCommands } from "./crontab.ts";
import { embedText } from "./embed-text.ts";
import type { Inherited } from "./inherited.ts";
import type { Interpreter } from "./interpreter.ts";
import { programName } from "./program-name.ts";
import { attachInText } from "./shell-in-text.ts";
import type { State } from "./state.ts";
import type { Teller } from "./teller.ts";
import { EMPTY } from "./values.ts";
import { PROGRAMS } from "../../kind/named-language.ts";
import { languageOfScript, endsAsScript } from "../../kind/script-language.ts";

interface Surroundings {
  readonly stdin: Argument | null;
  readonly previous: string | null;
  readonly isConsumed: boolean;
  readonly isShown: boolean;
}

const NOTHING: Argument = { value: EMPTY, word: null };
const NO_ARGUMENTS: readonly Argument[] = [];

/** Binds a command line to the interpreter that runs it. */
export function makeCall(interpreter: Interpreter, line: readonly Argument[], around: Surroundings, span: Span): Call {
  return new CommandLine(interpreter, line, around, span);
}

/** A class, since every command makes one: its methods are made once. */
class CommandLine implements Call {
  readonly name: string;
  readonly program: Argument;
  readonly arguments: readonly Argument[];
  readonly stdin: Argument | null;
  readonly previous: string | null;
  readonly isConsumed: boolean;
  readonly span: Span;
  readonly state: State;
  readonly #interpreter: Interpreter;
  readonly #teller: Teller;
  readonly #isShown: boolean;

  constructor(interpreter: Interpreter, line: readonly Argument[], around: Surroundings, span: Span) {
    this.program = line[0] ?? NOTHING;
    this.name = programName(this.program.value);
    this.arguments = line.length < 2 ? NO_ARGUMENTS : line.slice(1);
    this.stdin = around.stdin;
    this.previous = around.previous;
    this.isConsumed = around.isConsumed;
    this.#isShown = around.isShown;
    this.span = span;
    this.state = interpreter.state;
    this.#interpreter = interpreter;
    this.#teller = interpreter.teller;
  }

  tell(operation: Operation): void {
    this.#teller.tell(operation, this.span);
  }

  run(line: readonly Argument[], stdin: Argument | null = this.stdin): Value {
    const { previous, isConsumed } = this;
    return this.#interpreter.runLine(line, { stdin, previous, isConsumed, isShown: this.#isShown }, this.span);
  }

  output(line: readonly Argument[]): Value {
    const { stdin, previous } = this;
    return this.#interpreter.runLine(line, { stdin, previous, isConsumed: true, isShown: false }, this.span);
  }

  evaluate(language: Language, code: Argument, positional?: readonly Argument[]): Value | null {
    this.tell({ op: "evaluate", language, code: code.value });
    attachInText(language, code.value, this);
    // What comes through the pipe is either the code or what the code reads.
    const stdin = code === this.stdin ? null : (this.stdin?.value ?? null);
    const given = positional?.map((argument) => argument.value) ?? null;
    this.#embed(language, code.value, code.word, { state: this.state, stdin, positional: given });
    const { text } = code.value;
    if (language !== "shell" || !this.isConsumed || text === null) return null;
    return this.#interpreter.printedBy(text, this.span, stdin, given);
  }

  runFile(path: Argument, language: Language | null): void {
    runFile(this, path, language);
  }

  embed(language: Language, text: Value, word: Word | null): void {
    this.#embed(language, text, word, { state: this.state, stdin: null, positional: null });
  }

  embedStored(path: Value, { content, word }: { readonly content: Value; readonly word: Word | null }): void {
    const language = languageOfScript(path.shape, content.text) ?? "shell";
    if (PROGRAMS.has(language)) this.#embed(language, content, word, null);
  }

  /** Shell text inherits what the shell around it knows. */
  #embed(language: Language, text: Value, word: Word | null, inherited: Inherited | null): void {
    const interpreter = this.#interpreter;
    const fold = (part: Part): Value => expandText({ start: part.start, end: part.end, parts: [part] }, interpreter);
    const standing = this.#teller.isGuest ? null : word;
    embedText(this.#teller, this.span, language, text, standing, fold, language === "shell" ? inherited : null);
  }

  write(path: Value, content: Value | null, append: boolean): void {
    const known = content !== null && content.shape !== "" ? content : null;
    this.tell({ op: "write-file", path, content: known, append });
    this.state.write(
      path,
      append ? this.#afterOwn(path, known ?? EMPTY) : (known ?? EMPTY),
      append,
      this.stdin?.value === known ? this.stdin?.word : null,
    );
    tellPersist(this, path, known);
  }

  /** Stops `echo >> ~/.netrc` from hiding what stood there before: a file of the user's keeps its own content. */
  #afterOwn(path: Value, added: Value): Value {
    if (!/^(?:\u{FFFC}|~\/)/u.test(path.shape) || this.state.contentByName(path) !== null) return added;
    return { ...added, origins: [...added.origins, this.origin({ kind: "file", path: path.shape })] };
  }

  feed(path: Value, content: Value): boolean {
    return this.#interpreter.feed(path, content);
  }

  persist(path: Value, content: Value | null): void {
    tellPersist(this, path, content);
  }

  contentOf(path: Value): Value {
    const process = this.state.processes.get(path) ?? openedAs(path, this.state);
    if (process !== undefined) return process;
    const stored = this.state.contentByName(path);
    if (stored !== null) return stored.content;
    const origin = this.origin({ kind: "file", path: path.shape });
    const other = otherFile(this.#teller.source, path.shape);
    if (other !== null) return { ...constant(other.text), origins: [origin, ...path.origins] };
    return unknown([origin, ...path.origins]);
  }

  dependency(request: PackageRequest, manner: Pick<DependencyFact, "scope" | "index" | "executes">): void {
    const { ecosystem, name, requested } = request;
    const { span } = this;
    const teller = this.#teller;
    if (teller.source.layers.length > 0 && isPlaceholderName(name)) return;
    if (!teller.isNew(`dependency ${span.start} ${ecosystem} ${name} ${requested ?? ""}`)) return;
    const via = viaOf(teller.source, teller.context);
    teller.reading.fact(dependencyFact(request, { ...manner, via }, teller.base(span)));
  }

  registry(manager: string, effect: RegistryFact["effect"], address: string, packages: string | null = null): void {
    const teller = this.#teller;
    if (!teller.isNew(`registry ${this.span.start} ${effect} ${address}`)) return;
    teller.reading.fact(registryFact(manager, effect, address, teller.base(this.span), packages));
  }

  include(path: Value): void {
    this.reference("include", path);
    const target = packagePath(path);
    const { source, path: from } = this.#teller;
    const other = target === null ? null : otherFile({ ...source, path: from }, target);
    if (other !== null) this.#interpreter.include(other);
  }

  reference(how: "run" | "read" | "include", path: Value): void {
    const teller = this.#teller;
    const target = packagePath(path);
    if (target === null || !teller.isNew(`reference ${how} ${this.span.start} ${target}`)) return;
    teller.reading.fact({ kind: "reference", how, target, ...teller.base(this.span) });
  }

  origin(origin: OriginAnywhere): Origin {
    return this.#interpreter.origin(origin, this.span);
  }

  pause(seconds: number | null): void {
    // Where it is done again and again, a pause says how often, not when.
    if (this.#interpreter.loops === 0) this.#teller.guards.pause(seconds);
  }
}

function tellPersist(call: Call, path: Value, content: Value | null): void {
  const mechanism = persistMechanism(path.shape);
  if (mechanism === null) {
    // Lines that Python runs whenever it starts, in a folder that is known only where it runs.
    if (content?.text != null && /\.pth$/iu.test(path.shape) && languageOfScript(path.shape, content.text) === "python")
      call.embed("python", content, call.stdin?.value === content ? call.stdin.word : null);
    return;
  }
  call.tell({ op: "persist", mechanism, target: path, content });
  // What is planted runs later: it is read like any other command.
  if (content?.text == null) return;
  if (mechanism === "shell-profile" || mechanism === "git-hook") call.embed("shell", content, null);
  if (mechanism === "program-start") call.embedStored(path, { content, word: null });
  if (mechanism === "agent-skill" && endsAsScript(path.shape)) call.embedStored(path, { content, word: null });
  if (mechanism === "cron") {
    for (const text of crontabCommands(content.text, path.shape.startsWith("/etc/")))
      call.embed("shell", { ...content, text, shape: text }, null);
  }
}

function runFile(call: Call, path: Argument, language: Language | null): void {
  const process = call.state.processes.get(path.value) ?? openedAs(path.value, call.state);
  if (process !== undefined) {
    if (language !== null) call.evaluate(language, { value: process, word: null });
    return;
  }
  if (isInterestingScript(path.value)) call.reference("run", path.value);
  const stored = call.state.contentByName(path.value);
  if (stored === null) return;
  const { content, word } = stored;
  const origins = [call.origin({ kind: "file", path: path.value.shape }), ...content.origins];
  const inferred: Language | null =
    language ?? languageOfScript(path.value.shape, content.text) ?? (content.text === null ? null : "shell");
  if (inferred === null || (content.text === "" && content.origins.length === 0)) return;
  call.tell({ op: "evaluate", language: inferred, code: withOrigins(content, origins) });
  if (content.text !== null && PROGRAMS.has(inferred)) call.embed(inferred, content, word);
}
