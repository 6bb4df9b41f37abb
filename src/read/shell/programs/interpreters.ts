import type { Language } from "../../../model/language.ts";
import type { Value } from "../../../model/value.ts";
import { asksAsSystem, LOGIN_PASSWORD } from "../../text/asks-as-system.ts";
import { constant, unknown } from "../../value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { UNKNOWN_PEER } from "../run/redirects.ts";
import { join } from "../run/values.ts";
import { handOnLua } from "./editors.ts";
import { parseOptions, type OptionSpec } from "./options.ts";
import { SHELLS } from "./shells.ts";
import { isSocketProgram } from "./sockets.ts";

interface Interpreter {
  readonly language: Language;
  /** Options whose value is code. */
  readonly code: readonly string[];
  readonly options: OptionSpec;
}

const PYTHON: Interpreter = {
  language: "python",
  code: ["c"],
  options: { short: "cmWXQ", long: "check-hash-based-pycs", stopsAtOperand: true },
};
const NODE: Interpreter = {
  language: "javascript",
  code: ["e", "eval", "p", "print", "pe"],
  options: {
    short: "erpC",
    long: "eval print require import loader experimental-loader env-file conditions input-type",
    stopsAtOperand: true,
  },
};

/** What their code options and script files hold. */
const INTERPRETERS: Readonly<Record<string, Interpreter>> = {
  python: PYTHON,
  python2: PYTHON,
  python3: PYTHON,
  pypy: PYTHON,
  pypy3: PYTHON,
  py: PYTHON,
  node: NODE,
  nodejs: NODE,
  "ts-node": { ...NODE, language: "typescript" },
  tsx: { ...NODE, language: "typescript" },
  perl: { language: "perl", code: ["e", "E"], options: { short: "eEIMm", long: "", stopsAtOperand: true } },
  ruby: { language: "ruby", code: ["e"], options: { short: "eIrC", long: "", stopsAtOperand: true } },
  php: { language: "php", code: ["r", "B", "R"], options: { short: "rBREdfc", long: "run", stopsAtOperand: true } },
  osascript: { language: "applescript", code: ["e"], options: { short: "els", long: "", stopsAtOperand: true } },
  lua: { language: "unknown", code: ["e"], options: { short: "el", long: "", stopsAtOperand: true } },
  rscript: { language: "unknown", code: ["e"], options: { short: "e", long: "", stopsAtOperand: true } },
  pwsh: { language: "powershell", code: [], options: { short: "", long: "" } },
};

const SHELL_OPTIONS: OptionSpec = { short: "oO", long: "rcfile init-file", stopsAtOperand: true };

const runShell: Handler = (call) => {
  const line = call.name === "busybox" || call.name === "wsl" ? call.arguments.slice(1) : call.arguments;
  if (call.name === "busybox" || call.name === "wsl") {
    const [applet] = call.arguments;
    return applet === undefined || applet.value.shape.startsWith("-") ? null : call.run(call.arguments);
  }
  const options = parseOptions(
    line.filter((argument) => !/^\+\w+$/u.test(argument.value.shape)),
    SHELL_OPTIONS,
  );
  const [first] = options.operands;
  if (options.has("n")) return null; // parses and runs nothing
  if (options.has("c")) {
    // `bash -c code` and `bash -lc code`: the letters are flags, the code is the first operand.
    return first === undefined ? null : call.evaluate("shell", first, options.operands.slice(2));
  }
  const rc = options.value("rcfile", "init-file");
  if (rc !== undefined) call.runFile(rc, "shell");
  if (first !== undefined && !isStdin(first) && !options.has("s")) {
    call.runFile(first, "shell");
    return null;
  }
  readStdin(call, "shell");
  return null;
};

function isStdin(argument: Argument): boolean {
  return argument.value.shape === "-" || argument.value.shape === "/dev/stdin" || argument.value.shape === "/dev/fd/0";
}

function readStdin(call: Call, language: Language): void {
  if (call.stdin === null || call.stdin.value.shape === "") return;
  call.evaluate(language, call.stdin);
  if (language === "applescript") tellPrivileges([call.stdin], call);
  const socket = call.stdin.value.origins.find((origin) => origin.kind === "network");
  // openssl is mostly no connection: `openssl base64 -d | sh`.
  if (
    call.previous !== null &&
    isSocketProgram(call.previous) &&
    (socket !== undefined || call.previous !== "openssl")
  ) {
    const peer = socket?.kind === "network" ? constant(socket.url.replace(/^(?:tcp|listen):\/\//u, "")) : UNKNOWN_PEER;
    call.tell({
      op: "attach-shell",
      peer,
      direction: socket?.kind === "network" && socket.url.startsWith("listen:") ? "bind" : "reverse",
    });
  }
}

const runInterpreter: Handler = (call) => {
  const interpreter =
    INTERPRETERS[call.name.replace(/(?<=python3?|py|perl|ruby|php|lua)[\d.]+$/u, "")] ?? INTERPRETERS[call.name];
  if (interpreter === undefined) return null;
  const { code } = interpreter;
  const options = parseOptions(call.arguments.filter(isNotCombined), interpreter.options);
  const language = languageSpoken(interpreter.language, options.value("l")?.value.text);
  const module = options.value("m");
  // What follows a module is for that: `python -m pytest -c setup.cfg`.
  const isModule = language === "python" && module !== undefined && startsModule(call.arguments);
  const codes = isModule ? [] : [...options.values(...code), ...combinedCode(call.arguments, code)];
  for (const each of language === "applescript" ? asOneScript(codes) : codes) call.evaluate(language, each);
  if (call.name.startsWith("lua")) for (const each of codes) handOnLua(call, each);
  if (language === "javascript")
    for (const each of options.values("r", "require", "import")) call.runFile(each, language);
  if (codes.length > 0) {
    if (language !== "applescript") return null;
    tellPrivileges(codes, call);
    const titles = windowTitles(codes, call);
    if (titles !== null) return titles;
    return askedPassword(codes.map((each) => each.value.shape).join("\n"), HIDES_ANSWER, call);
  }
  if (language === "python" && module !== undefined) return runModule(call, module, options.operands);
  const [script] = options.operands;
  if (language === "javascript" && options.has("check", "c")) return null; // parses and runs nothing
  if (script !== undefined && !isStdin(script)) call.runFile(script, language);
  else readStdin(call, language);
  return null;
};

/** `osascript -e line -e line`: lines of one script. */
function asOneScript(lines: readonly Argument[]): readonly Argument[] {
  if (lines.length < 2) return lines;
  return [
    {
      value: join(
        lines.map(({ value }) => value),
        "\n",
      ),
      word: null,
    },
  ];
}

/** `osascript -l JavaScript` reads something else than its name says. */
function languageSpoken(usual: Language, asked: string | null | undefined): Language {
  return usual === "applescript" && asked?.toLowerCase() === "javascript" ? "javascript" : usual;
}

/** Of `-c` and `-m` the first decides. */
function startsModule(line: readonly Argument[]): boolean {
  const first = line.find(({ value }) => /^-[A-Za-z]{0,6}[cm]$/u.test(value.shape));
  return first?.value.shape.endsWith("m") === true;
}

/** `perl -MIO -e`, `perl -ne`, `ruby -rsocket -e`, `python -Sc`: letters before the one whose value is code. */
const COMBINED = /^-[A-Za-z0]{1,6}$/u;

function isNotCombined(): boolean {
  return true;
}

function combinedCode(line: readonly Argument[], code: readonly string[]): readonly Argument[] {
  for (const [at, argument] of line.entries()) {
    const { shape } = argument.value;
    if (!shape.startsWith("-")) return [];
    const next = line[at + 1];
    if (COMBINED.test(shape) && shape.length > 2 && code.includes(shape.at(-1) ?? "") && next !== undefined)
      return [next];
  }
  return [];
}

function runModule(call: Call, module: Argument, rest: readonly Argument[]): null {
  const name = module.value.text ?? "";
  if (name === "http.server" || name === "SimpleHTTPServer") {
    const port = rest.find((argument) => /^\d{2,5}$/u.test(argument.value.shape))?.value ?? constant("8000");
    const bound = parseOptions(rest, { short: "bd", long: "bind directory" }).value("b", "bind")?.value;
    call.tell({ op: "listen", host: bound ?? constant("0.0.0.0"), port });
  } else if (/^(?:pip|pipx|uv|poetry|pipenv|pdm)$/u.test(name)) call.run([module, ...rest]);
  return null;
}

const HIDES_ANSWER = /hidden\s{1,4}answer(?!\s{1,4}false)/iu;

/** What a dialog gives that asks for the login password. */
function askedPassword(line: string, hides: RegExp, call: Call): Value | null {
  if (!hides.test(line) || !asksAsSystem(line)) return null;
  const secret = call.origin(LOGIN_PASSWORD);
  call.tell({ op: "read-secret", secret });
  return unknown([secret]);
}

/** Dialogs of Linux desktops and terminals; one without words of its own asks as the system does. */
function dialogOf(hides: RegExp): Handler {
  return (call) => {
    const line = call.arguments.map(({ value }) => value.shape).join(" ");
    const isBare = !/\s\S{3}/u.test(line.replaceAll(/--(?:password|width|height)\S*/gu, ""));
    return askedPassword(isBare ? `${line} login password` : `${line} password`, hides, call);
  };
}

const WINDOW_TITLES =
  /\bget\s{1,4}(?:the\s{1,4})?(?:name|title)\s{1,4}of\s[\s\S]{0,120}\bwindows?\b|\bfrontmost\b[\s\S]{0,200}\bwindows?\b/iu;

function windowTitles(codes: readonly Argument[], call: Call): Value | null {
  if (!codes.some(({ value }) => WINDOW_TITLES.test(value.shape))) return null;
  call.tell({ op: "capture", source: "window-titles" });
  return unknown([call.origin({ kind: "command", command: "osascript (titles of windows)" })]);
}

function tellPrivileges(codes: readonly Argument[], call: Call): void {
  const text = codes.map((code) => code.value.shape).join("\n");
  if (/with\s{1,4}administrator\s{1,4}privileges/iu.test(text)) call.tell({ op: "escalate", how: "password-prompt" });
  if (/display\s{1,4}dialog[\s\S]{0,400}hidden\s{1,4}answer/iu.test(text))
    call.tell({ op: "escalate", how: "password-prompt" });
  if (/\bthe\s{1,4}clipboard\b/iu.test(text) && !/set\s{1,4}the\s{1,4}clipboard/iu.test(text)) {
    call.tell({ op: "read-secret", secret: call.origin({ kind: "clipboard" }) });
  }
}

export const interpreterHandlers: Readonly<Record<string, Handler>> = {
  zenity: dialogOf(/--password\b|--hide-text\b/u),
  yad: dialogOf(/--hide-text\b|--password\b/u),
  kdialog: dialogOf(/--password\b/u),
  qarma: dialogOf(/--password\b/u),
  dialog: dialogOf(/--(?:insecure)?password(?:box|form)\b|--passwordbox\b/u),
  whiptail: dialogOf(/--passwordbox\b/u),
  "ssh-askpass": dialogOf(/^/u),
  ...Object.fromEntries([...SHELLS].map((name) => [name, runShell])),
  ...Object.fromEntries(
    Object.keys(INTERPRETERS)
      .filter((name) => name !== "pwsh")
      .map((name) => [name, runInterpreter]),
  ),
};
