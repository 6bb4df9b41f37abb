import type { Match } from "../../../../model/finding.ts";
import type { Origin, Value } from "../../../../model/value.ts";
import { baseName } from "../../../../read/interpreters.ts";
import { isSlip } from "../../../dependencies/popular.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { confidenceFor } from "../../../standing.ts";
import { show, step } from "../../../step.ts";

/** What one program keeps its login in, by whose folder it is: `~/.config/acme/config.json`, `~/.acme/token`. */
const LOGIN =
  /^(?:~|\$\{?HOME\}?|\/root|\/(?:home|Users)\/[^/]{1,60})\/(?:\.config\/|\.cache\/|\.local\/(?:share|state)\/|Library\/Application Support\/)?\.?(?<owner>[\w-]{2,40})\/(?:[\w.-]{1,40}\/){0,3}\.?(?:(?:[\w-]{0,20}[_-])?(?:auth|credentials?|creds|tokens?|session|login|hosts|account)|config|settings)(?:[\w-]{0,12})(?:\.\w{2,5})?$/iu;
/** Where a program takes a login from its command line: `--token X`, `--api-key=X`, `login X`. */
const TAKES_LOGIN = /^(?:--?[a-z-]{0,24}(?:token|key|password|secret|auth|credential)s?|login|auth|signin)=?$/iu;
const GIVEN_WITH_FLAG = /^--?[a-z-]{0,24}(?:token|key|password|secret|auth|credential)s?=/iu;

/** They read it, keep it or send it: where it goes then, others tell. And what logs in to a registry takes its key so. */
const ANYBODYS =
  /^(?:[.]|awk|base64|bash|cat|curl|cut|docker|echo|env|export|git|grep|head|helm|https?|jq|kubectl|node|op|podman|printf|python3?|sed|sh|tail|tee|test|tr|wget|xargs|yq|zsh)$/u;

/** An agent keeps what its skills sign in with as well. */
const KEEPS_FOR_OTHERS =
  /^(?:openclaw|clawdbot|moltbot|clawd|claude|codex|gemini|cursor|secrets?|keys?|credentials?|tokens?)$/u;

/** The login that one program keeps, put into the hands of another. */
export function* loginHandedOn(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("spawn")) {
    const standing = confidenceFor(fact, index, "medium");
    const given = standing === null ? null : givenLogin(fact);
    if (standing === null || given === null) continue;
    const { program, owner, path } = given;
    const message = `gives ${show(program)} the login that ${show(owner)} keeps in ${show(path)}`;
    yield {
      signature: "credential-access/login-handed-on",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${program} ${path}`,
      message,
      chain: [step(fact, message)],
      // Nobody calls his program so by chance, and has it take just that login.
      confidence: isSlip(program, owner) && standing === "medium" ? "high" : standing,
    };
  }
}

interface Given {
  readonly program: string;
  readonly owner: string;
  readonly path: string;
}

function givenLogin({ operation }: OperationOf<"spawn">): Given | null {
  if (operation.shell) return null;
  const program = baseName(operation.program).toLowerCase();
  if (program === "" || ANYBODYS.test(program)) return null;
  for (const { value, isCertain } of loginsTaken(operation)) {
    const path = value.origins.find(isFile)?.path;
    const owner = path === undefined ? undefined : LOGIN.exec(path)?.groups?.["owner"]?.toLowerCase();
    if (path === undefined || owner === undefined || isSame(program, owner)) continue;
    if ((isCertain && !KEEPS_FOR_OTHERS.test(owner)) || isSlip(program, owner)) return { program, owner, path };
  }
  return null;
}

interface Taken {
  readonly value: Value;
  /** For this program: a variable that a script exports goes to whatever it starts. */
  readonly isCertain: boolean;
}

/** What stands where a login is taken: on the command line, in a variable, on standard input. */
function* loginsTaken({
  arguments: words,
  environment = [],
  input,
}: OperationOf<"spawn">["operation"]): Iterable<Taken> {
  const looked = words.slice(0, MAX_WORDS);
  for (const [at, value] of looked.entries()) {
    if (GIVEN_WITH_FLAG.test(value.shape) || TAKES_LOGIN.test(looked[at - 1]?.text ?? ""))
      yield { value, isCertain: true };
  }
  if (input !== undefined && looked.some(({ text }) => READS_LOGIN.test(text ?? "")))
    yield { value: input, isCertain: true };
  for (const { name, value } of environment.slice(0, MAX_WORDS))
    if (NAMES_LOGIN.test(name)) yield { value, isCertain: false };
}

const READS_LOGIN = /^(?:login|auth|signin|--(?:with-token|password-stdin|token-stdin))$/iu;
const NAMES_LOGIN = /(?:TOKEN|KEY|PASSWORD|SECRET)$/u;
const MAX_WORDS = 60;

function isFile(origin: Origin): origin is Extract<Origin, { kind: "file" }> {
  return origin.kind === "file";
}

/** `acme-cli` and `~/.config/acme`, `gh` and `~/.config/gh`. */
function isSame(program: string, owner: string): boolean {
  const [a, b] = [program, owner].map((name) => name.replaceAll(/[^a-z0-9]/gu, ""));
  return a === undefined || b === undefined || a.includes(b) || b.includes(a);
}
