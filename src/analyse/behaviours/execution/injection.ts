import type { Fact } from "../../../model/fact.ts";
import type { Confidence, Match, Severity } from "../../../model/finding.ts";
import { HOLE, type Value } from "../../../model/value.ts";
import { isRemote } from "../../host.ts";
import type { FactIndex } from "../../fact-index.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { show, step } from "../../step.ts";

/**
 * Who can put something into a value. `others`: requests, messages, answers of servers. `file`: a file whose name is
 * given. `agent`: arguments of the command line, which an agent fills with names and titles that it has read.
 * `caller`: parameters of a function that nothing in its file calls; who does is not known.
 */
type Source = "others" | "file" | "agent" | "caller";

const WHO: Readonly<Record<Source, string>> = {
  others: "what others send",
  file: "the content of a file that it is given",
  agent: "an argument of its command line",
  caller: "a parameter",
};

/** Flows that let a third party do harm through an honest skill. */
export function* injection(index: FactIndex): Iterable<Match> {
  yield* shellInjection(index);
  yield* codeInjection(index);
  yield* unsafeObjects(index);
}

/**
 * A script that hands its own arguments on to another script gives nobody a new way in. The name of a file, branch or
 * container in the command line of another program does: such names are given by others.
 */
const OWN_SCRIPT =
  /^\s{0,20}(?:"?(?:node|bun|deno\s+run|tsx|python[\d.]{0,4}|ruby|perl|php|(?:ba|z)?sh)"?\s+)?["']?[~.\w/\u{FFFC}-]{0,400}[\w)-]\.(?:[cm]?[jt]s|py|sh|rb|pl|php)\b/u;

function* shellInjection(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("spawn")) {
    const { program, shell } = fact.operation;
    // In a shell script every variable is part of a command: what matters there is quoting, which is not known here.
    if (!shell || fact.language === "shell" || program.text !== null || standingOf(fact, index) !== "live") continue;
    const source = sourceOf(program);
    if (
      source === null ||
      QUOTED.test(fact.snippet) ||
      ((source === "file" || source === "caller") && KILLS.test(program.shape))
    )
      continue;
    const isWhole = program.shape.replaceAll(HOLE, "").trim().length < 3;
    // A tool that runs the command that it is given does what it says, unless a request gives it.
    if (isWhole && !isRequested(program)) continue;
    yield {
      signature: "weakness/shell-injection",
      at: fact.at,
      snippet: fact.snippet,
      subject: show(program),
      ...weightOf(source === "agent" && OWN_SCRIPT.test(program.shape) ? "caller" : source, fact),
      message: isWhole
        ? `runs whatever ${WHO[source]} as a shell command`
        : `puts ${WHO[source]} into a shell command: ${show(program)}`,
      chain: chain(fact, program, source, "is part of a shell command"),
    };
  }
}

/** What makes one word of a value, whatever is in it. */
const QUOTED =
  /\b(?:escapeshellarg|escapeshellcmd|(?:shlex|pipes)\.quote|shellescape|Shellwords\.(?:escape|join)|shell_?quote|shellQuote|quoteShell)\b/u;
/** The number of a process that the program itself has written down. */
const KILLS =
  /^\s{0,4}(?:taskkill\s{1,4}\/pid|kill(?:\s{1,4}-\w{1,8})?)\s{1,4}\u{FFFC}(?:\s{1,4}\/[a-z]){0,3}\s{0,4}$/iu;

function* codeInjection(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("evaluate")) {
    const { code, language } = fact.operation;
    if (language === "shell" || code.text !== null) continue;
    // `python -c "… $1 …"`: a quotation mark in the name of a file ends the string that it was put into.
    if (fact.language === "shell" && !isPutIntoCode(code)) continue;
    const source = sourceOf(code);
    // What a script looked up in a file of its own is a number or a name of its own making.
    if (fact.language === "shell" && source !== "agent") continue;
    // Code from a server is another matter, and has signatures of its own.
    if (source === null || standingOf(fact, index) !== "live" || code.origins.some(isRemote)) continue;
    yield {
      signature: "weakness/code-injection",
      at: fact.at,
      snippet: fact.snippet,
      subject: language,
      ...weightOf(source, fact),
      message: `runs ${WHO[source]} as ${language} code`,
      chain: chain(fact, code, source, `is run as ${language} code`),
    };
  }
}

/**
 * A value inside of a string of the code. `float('$1')` takes numbers only, `open('$FILE')` the name of a file that the
 * user has chosen, and `$N` alone is the shell's own variable.
 */
function isPutIntoCode({ shape }: Value): boolean {
  const text = shape
    .slice(0, 8_000)
    .replaceAll(/\b(?:float|int|Number|parseInt)\(["']\u{FFFC}["']\)/gu, "0")
    .replaceAll(/\b(?:open|Path|readFileSync|existsSync)\(["']\u{FFFC}["']/gu, "0");
  return /["'][^"'\n]{0,200}\u{FFFC}[^"'\n]{0,200}["']/u.test(text);
}

const MODELS = /^(?:torch|joblib|numpy|keras|tensorflow|onnx)$/u;

function* unsafeObjects(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("deserialize")) {
    const { data, format } = fact.operation;
    const source = sourceOf(data);
    // Whoever has a model loads it in the way of its format: who chose the file is asked, not what this program does.
    if (source === "file" && MODELS.test(format)) continue;
    if (source === null || standingOf(fact, index) !== "live") continue;
    yield {
      signature: "weakness/unsafe-deserialisation",
      at: fact.at,
      snippet: fact.snippet,
      subject: format,
      ...weightOf(source, fact),
      message: `turns ${WHO[source]} into objects with ${format}, which can carry code`,
      chain: chain(fact, data, source, `is turned into objects with ${format}`),
    };
  }
}

function sourceOf(value: Value): Source | null {
  const { origins } = value;
  if (isRequested(value) || origins.some(isRemote)) return "others";
  const isGiven = origins.some((origin) => origin.kind === "input" && origin.of === "command-line");
  // Who calls the function with which name, its cache or a stranger's upload, is not known.
  if (origins.some((origin) => origin.kind === "file" && origin.path.startsWith(HOLE)))
    return isGiven ? "file" : "caller";
  if (isGiven) return "agent";
  return origins.some((origin) => origin.kind === "input") ? "caller" : null;
}

function isRequested(value: Value): boolean {
  return value.origins.some((origin) => origin.kind === "input" && origin.of === undefined);
}

function weightOf(source: Source, fact: Fact): { readonly severity?: Severity; readonly confidence?: Confidence } {
  // A manual beside the skill teaches: what it shows, its reader writes anew.
  return source === "caller" || isManual(fact) ? { severity: "low", confidence: "low" } : {};
}

function isManual(fact: Fact): boolean {
  return isInMarkdown(fact) && !/(?:^|\/)skill\.md$/iu.test(fact.at.path);
}

function chain(fact: Fact, value: Value, source: Source, does: string): Match["chain"] {
  const origin = value.origins.find((each) => each.kind === "input" || each.kind === "network" || each.kind === "file");
  const last = step(fact, `${WHO[source]} ${does}`);
  if (origin === undefined || (origin.at.line === fact.at.line && origin.at.path === fact.at.path)) return [last];
  return [{ at: origin.at, layers: [], does: `takes ${WHO[source]}`, snippet: "" }, last];
}
