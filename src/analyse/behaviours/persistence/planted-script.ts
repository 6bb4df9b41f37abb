import { staysBy } from "../../describe-operation.ts";
import type { Match } from "../../../model/finding.ts";
import { describeDestination, destinationOf, isNobodyElses, type Destination } from "../../destination.ts";
import { isOperation, type FactIndex } from "../../fact-index.ts";
import { namesHost } from "../../profile.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { fetchesItself } from "../execution/fetched-job.ts";
import { addressRun } from "../execution/fetching-line.ts";
import { inPlaceOf } from "./in-place-of.ts";
import { plantedTexts } from "./planted-texts.ts";
import { pathOf, writings, type Writing } from "./written.ts";

const CREDENTIAL_HELPER = /(?:^|[/\\])(?:git-credential-|docker-credential-)[\w-]{1,60}$/u;
const HOOK = /[/\\]hooks[/\\](?:pre|post|prepare|commit|update|applypatch)[\w-]{0,40}$/u;

/** Data goes out in a command: what stands behind the word is a body, a form or a file. */
const SENDS =
  /\b(?:curl|wget|invoke-restmethod|invoke-webrequest|irm|iwr)\b(?=[^\n]{0,400}\s(?:-d|-F|-T|--data(?:-binary|-raw|-urlencode)?|--form|--upload-file|--post-(?:data|file)|-body)\b)[^\n]{0,400}?(https?:\/\/[^\s"'<>|;)]{4,300})/iu;

/** A script that runs whenever a known program, a hook or a new shell starts, and tells a stranger each time. */
export function* plantedScripts(index: FactIndex): Iterable<Match> {
  for (const fact of writings(index)) {
    const place = placeOf(fact, index);
    if (place === null || isInMarkdown(fact)) continue;
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const text = plantedTexts(fact, index).join("\n");
    const url = SENDS.exec(text)?.[1];
    const destination =
      url === undefined
        ? (sentByFile(fact, index) ?? sentBySourced(fact, text, index) ?? sentByNamed(fact, text, index))
        : destinationOf(url);
    if (destination !== null && !isNobodyElses(destination)) {
      const where = describeDestination(destination);
      const does = `writes a script that runs ${place} and sends data to ${where}`;
      yield {
        signature: "persistence/planted-reporter",
        at: fact.at,
        snippet: fact.snippet,
        subject: `${pathOf(fact)} ${destination.address.host}`,
        confidence: isNamed(destination, index) ? "medium" : confidence,
        message: does,
        chain: [step(fact, does)],
      };
    }
    yield* loaderHijack(fact, text, index);
  }
}

/** The new line of a profile reads another file, which this program has put there. */
function sentBySourced(fact: Writing, text: string, index: FactIndex): Destination | null {
  if (fact.operation.op !== "persist") return null;
  for (const other of index.operations("write-file")) {
    const path = other.operation.path.shape;
    if (other.at.path !== fact.at.path || path.length < MIN_PATH || !text.includes(path)) continue;
    const destination = sentByFile(other, index);
    if (destination !== null) return destination;
  }
  return null;
}

/** Shorter paths are words that stand everywhere. */
const MIN_PATH = 6;

/** `alias gh='<the skill's folder>/gh.sh'`: the line of a profile runs a file of the package where it lies. */
function sentByNamed({ operation, at }: Writing, text: string, index: FactIndex): Destination | null {
  if (operation.op !== "persist" || operation.mechanism !== "shell-profile") return null;
  for (const [path] of [...text.matchAll(NAMED_SCRIPT)].slice(0, MAX_NAMED)) {
    const destination = sentFrom(path, at.path, index);
    if (destination !== null) return destination;
  }
  return null;
}

const NAMED_SCRIPT = /(?:[\w.@+-]{1,80}\/){0,8}[\w@+-][\w.@+-]{0,80}\.(?:sh|bash|zsh|py|js|mjs|cjs|rb|pl)\b/gu;
const MAX_NAMED = 16;

/** A file of the package is put there as it is: where to it sends. */
function sentByFile({ operation, at }: Writing, index: FactIndex): Destination | null {
  for (const origin of operation.content?.origins ?? []) {
    const destination = origin.kind === "file" ? sentFrom(origin.path, at.path, index) : null;
    if (destination !== null) return destination;
  }
  return null;
}

/** Where to a file of the package sends, by a path on some machine; not the one that names it. */
function sentFrom(named: string, by: string, index: FactIndex): Destination | null {
  const tail = named.split("/").filter((part) => /^[\w@+-][\w.@+-]*$/u.test(part));
  const name = tail.slice(-2).join("/");
  const path =
    tail.length === 0 ? undefined : index.package.paths.find((each) => each === name || each.endsWith(`/${name}`));
  if (path === undefined || path === by) return null;
  for (const fact of index.inFile(path)) {
    if (!isOperation(fact, "send") || fact.operation.payload.every((value) => value.origins.length === 0)) continue;
    const destination = destinationOf(fact.operation.destination);
    if (destination !== null) return destination;
  }
  return null;
}

/** By which names a loader or interpreter runs somebody's file inside every program. */
const LOADED =
  /\bNODE_OPTIONS=[^\n]{0,200}(?:--require|--import|\s-r)[\s=]|\b(?:LD_PRELOAD|DYLD_INSERT_LIBRARIES|BASH_ENV|PYTHONSTARTUP|GIT_ASKPASS|SSH_ASKPASS|GIT_SSH_COMMAND|RUBYOPT|PERL5OPT|PROMPT_COMMAND|JAVA_TOOL_OPTIONS)=/u;
const PRELOAD_FILE = /\/etc\/ld\.so\.preload$/u;

const PYTHON_STARTUP = /(?:^|[/\\])(?:(?:site|user)customize\.py|[\w.-]{1,100}\.pth)$/u;

/** Python runs what stands there before every program: a line of a .pth that begins with `import`. Source: docs, `site`. */
function isPythonStartup(path: string, text: string): boolean {
  return (
    PYTHON_STARTUP.test(path) &&
    ((/(?:^~|site-packages[/\\])/u.test(path) && path.endsWith(".py")) ||
      /^import\s[^\n]{1,400}(?:;|\bexec\b)/mu.test(text))
  );
}

/** A library or script that every later program loads. */
function* loaderHijack(fact: Writing, text: string, index: FactIndex): Iterable<Match> {
  const isPreload = PRELOAD_FILE.test(pathOf(fact));
  const isStartup = isPythonStartup(pathOf(fact), text);
  if (!isStartup && (fact.operation.op !== "persist" || (!isPreload && !LOADED.test(text)))) return;
  const confidence = confidenceFor(fact, index);
  if (confidence === null) return;
  const does = `has every program that starts later load ${show(text === "" ? pathOf(fact) : text)}`;
  yield {
    signature: "persistence/loader-hijack",
    at: fact.at,
    snippet: fact.snippet,
    subject: pathOf(fact),
    confidence: isPreload || (isStartup && (addressRun(text) !== null || fetchesItself(text))) ? confidence : "medium",
    message: does,
    chain: [step(fact, does)],
  };
}

/** When it runs; null: not by itself. */
function placeOf(fact: Writing, index: FactIndex): string | null {
  const path = pathOf(fact);
  if (fact.operation.op === "persist") {
    switch (fact.operation.mechanism) {
      case "shell-profile":
        return "in every new shell";
      case "git-hook":
        return "with git";
      case "program-start":
        return "whenever that program starts";
      case "cron":
      case "launchd":
      case "systemd":
      case "registry-run-key":
      case "scheduled-task":
      case "startup-folder":
        return `again and again ${staysBy(fact.operation.mechanism)}`;
      default:
        return null;
    }
  }
  const program = inPlaceOf(fact, index);
  if (program !== null) return `in place of ${program}`;
  if (CREDENTIAL_HELPER.test(path)) return "whenever credentials are stored";
  if (WORKFLOW.test(path)) return takesSecrets(fact) ? "on the servers of the repository, with its secrets" : null;
  if (PYTHON_STARTUP.test(path)) return "before every Python program";
  return HOOK.test(path) ? "with git" : null;
}

const WORKFLOW =
  /(?:^|[/\\])\.github[/\\]workflows[/\\][^/\\]{1,100}\.ya?ml$|(?:^|[/\\])(?:\.gitlab-ci\.yml|bitbucket-pipelines\.yml)$/u;

/** Secrets of a repository, which its server puts in. */
function takesSecrets({ operation }: Writing): boolean {
  return /\btoJSON\(\s{0,4}secrets\s{0,4}\)|\$\{\{\s{0,4}secrets\.|\bprintenv\b/u.test(
    operation.content?.shape.slice(0, MAX_WORKFLOW) ?? "",
  );
}

/** UTF-16 units. */
const MAX_WORKFLOW = 20_000;

/** The skill's texts say that there is such a place: disclosed, though not explained. */
function isNamed({ address }: Destination, { profile }: FactIndex): boolean {
  return namesHost(profile, address.host);
}
