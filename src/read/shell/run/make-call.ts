import type { Language } from "../../../model/language.ts";
import type { Value } from "../../../model/value.ts";
import { dependencyFact } from "../../packages/dependency-fact.ts";
import { registryFact } from "../../packages/registry-fact.ts";
import { viaOf } from "../../packages/via.ts";
import { unknown, withOrigins } from "../../value.ts";
import { languageOfFile, scriptLanguages } from "../programs/interpreters.ts";
import { isInterestingScript, packagePath } from "./package-path.ts";
import { persistMechanism } from "./persist-path.ts";
import { expandText } from "../expand/expand-word.ts";
import type { Part, Span } from "../syntax/tree.ts";
import type { Argument, Call, OriginAnywhere } from "./call.ts";
import { crontabCommands } from "./crontab.ts";
import { embedText } from "./embed-text.ts";
import type { Interpreter } from "./interpreter.ts";
import { programName } from "./program-name.ts";
import { attachInText } from "./shell-in-text.ts";
import { EMPTY } from "./values.ts";

interface Surroundings {
  readonly stdin: Argument | null;
  readonly previous: string | null;
  readonly isConsumed: boolean;
}

const NOTHING: Argument = { value: EMPTY, word: null };

/** Binds a command line to the interpreter that runs it. */
export function makeCall(interpreter: Interpreter, line: readonly Argument[], around: Surroundings, span: Span): Call {
  const { state, teller } = interpreter;
  const program = line[0] ?? NOTHING;
  const fold = (part: Part): Value => expandText({ start: part.start, end: part.end, parts: [part] }, interpreter);
  const call: Call = {
    name: programName(program.value),
    program,
    arguments: line.slice(1),
    ...around,
    span,
    state,
    tell: (operation) => teller.tell(operation, span),
    run: (inner, stdin = around.stdin) => interpreter.runLine(inner, { ...around, stdin }, span),
    evaluate(language, code, positional) {
      call.tell({ op: "evaluate", language, code: code.value });
      attachInText(language, code.value, call);
      // What comes through the pipe is either the code or what the code reads.
      const stdin = code === around.stdin ? null : (around.stdin?.value ?? null);
      const inherited = { state, stdin, positional: positional?.map((argument) => argument.value) ?? null };
      embedText(teller, span, language, code.value, code.word, fold, language === "shell" ? inherited : null);
    },
    runFile: (path, language) => runFile(call, path, language),
    embed(language, text, word) {
      const inherited = language === "shell" ? { state, stdin: null, positional: null } : null;
      embedText(teller, span, language, text, word, fold, inherited);
    },
    embedStored(path, { content, word }) {
      const language = languageOfFile(path.shape, content.text) ?? "shell";
      if (scriptLanguages.has(language)) embedText(teller, span, language, content, word, fold);
    },
    write(path, content, append) {
      const known = content !== null && content.shape !== "" ? content : null;
      call.tell({ op: "write-file", path, content: known, append });
      state.write(path, known ?? EMPTY, append, around.stdin?.value === known ? around.stdin?.word : null);
      tellPersist(call, path, known);
    },
    feed: (path, content) => interpreter.feed(path, content),
    persist: (path, content) => tellPersist(call, path, content),
    contentOf(path) {
      const process = state.processes.get(path);
      if (process !== undefined) return process;
      const stored = state.contentByName(path);
      return stored === null
        ? unknown([call.origin({ kind: "file", path: path.shape }), ...path.origins])
        : stored.content;
    },
    dependency(request, manner) {
      const { ecosystem, name, requested } = request;
      if (!teller.isNew(`dependency ${span.start} ${ecosystem} ${name} ${requested ?? ""}`)) return;
      const via = viaOf(teller.source, teller.context);
      teller.reading.fact(dependencyFact(request, { ...manner, via }, teller.base(span)));
    },
    registry(manager, effect, address, packages = null) {
      if (!teller.isNew(`registry ${span.start} ${effect} ${address}`)) return;
      teller.reading.fact(registryFact(manager, effect, address, teller.base(span), packages));
    },
    reference(how, path) {
      const target = packagePath(path);
      if (target === null || !teller.isNew(`reference ${span.start} ${target}`)) return;
      teller.reading.fact({ kind: "reference", how, target, ...teller.base(span) });
    },
    origin: (origin: OriginAnywhere) => interpreter.origin(origin, span),
  };
  return call;
}

function tellPersist(call: Call, path: Value, content: Value | null): void {
  const mechanism = persistMechanism(path.shape);
  if (mechanism === null) return;
  call.tell({ op: "persist", mechanism, target: path, content });
  // What is planted runs later: it is read like any other command.
  if (content?.text == null) return;
  if (mechanism === "shell-profile" || mechanism === "git-hook") call.embed("shell", content, null);
  if (mechanism === "cron") {
    for (const text of crontabCommands(content.text, path.shape.startsWith("/etc/")))
      call.embed("shell", { ...content, text, shape: text }, null);
  }
}

function runFile(call: Call, path: Argument, language: Language | null): void {
  const process = call.state.processes.get(path.value);
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
    language ?? languageOfFile(path.value.shape, content.text) ?? (content.text === null ? null : "shell");
  if (inferred === null || (content.text === "" && content.origins.length === 0)) return;
  call.tell({ op: "evaluate", language: inferred, code: withOrigins(content, origins) });
  if (content.text !== null && scriptLanguages.has(inferred)) call.embed(inferred, content, word);
}
