import type { Language } from "../model/language.ts";
import type { Value } from "../model/value.ts";

interface Interpreter {
  readonly names: readonly string[];
  readonly language: Language;
  /** The option that code follows on the command line. */
  readonly code: RegExp;
}

const CODE_OF_NODE = /^(?:-e|-p|-pe|--eval|--print)$/u;

/** Programs that read code, by their names without a version. */
const INTERPRETERS: readonly Interpreter[] = [
  {
    names: ["sh", "bash", "zsh", "dash", "ksh", "mksh", "ash", "fish", "csh", "tcsh", "rbash", "nu"],
    language: "shell",
    code: /^-[a-z]{0,4}c$/u,
  },
  { names: ["python", "pythonw", "pypy", "py"], language: "python", code: /^-[A-Za-z]{0,4}c$/u },
  { names: ["node", "nodejs", "bun"], language: "javascript", code: CODE_OF_NODE },
  { names: ["deno", "tsx", "ts-node"], language: "typescript", code: CODE_OF_NODE },
  { names: ["perl"], language: "perl", code: /^-[a-zA-Z]{0,4}[eE]$/u },
  { names: ["ruby", "jruby"], language: "ruby", code: /^-e$/u },
  { names: ["php"], language: "php", code: /^-r$/u },
  { names: ["osascript"], language: "applescript", code: /^-e$/u },
  { names: ["powershell", "pwsh"], language: "powershell", code: /^-(?:c|command)$/iu },
  { names: ["cmd"], language: "batch", code: /^\/[ck]$/iu },
];

/** Asked of every command and of every first word of a line that may be one. */
const BY_NAME: ReadonlyMap<string, Interpreter> = new Map(
  INTERPRETERS.flatMap((interpreter) => interpreter.names.map((name) => [name, interpreter] as const)),
);

export function baseName(program: Value): string {
  const name = program.shape.slice(Math.max(program.shape.lastIndexOf("/"), program.shape.lastIndexOf("\\")) + 1);
  return name.replace(/\.exe$/iu, "").toLowerCase();
}

/** The language that a program runs by this name, which may have a version; null: it is no interpreter. */
export function languageOfProgram(name: string): Language | null {
  return interpreterNamed(name)?.language ?? null;
}

/** The language that a program reads from its standard input. */
export function interpreterOf(program: Value): Language | null {
  return languageOfProgram(baseName(program));
}

/** The option of an interpreter that code follows. */
export function codeOption(program: Value): RegExp | null {
  return interpreterNamed(baseName(program))?.code ?? null;
}

function interpreterNamed(name: string): Interpreter | undefined {
  return BY_NAME.get(name.replace(/-?\d[\d.]{0,12}$/u, ""));
}

/** Options whose value is a word of its own. */
const TAKES_VALUE = /^-[WXQrI]$/u;
/** Behind these, what is a script and what is not is the other program's matter. */
const OWN_CODE = /^-{1,2}(?:[a-zA-Z]{0,3}[ceEmps]|eval|print|command|stdin)$/u;
/** Of a word that is not known at all, nobody can say that it is no option. */
const NAMES_FILE = /[\w)-]/u;

/**
 * `[python, "merge.py", "--all"]` runs the file that it names, and what it is fed with is data; `[python]`, `[python, "-"]`
 * and `["bash", "-s"]` run what they are fed with. Given: the words after the program.
 */
export function namesScript(words: readonly string[]): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (OWN_CODE.test(word)) return false;
    if (TAKES_VALUE.test(word)) at += 1;
    else if (!word.startsWith("-")) return NAMES_FILE.test(word) && !/^\/dev\/(?:stdin|fd\/0)$/u.test(word);
    else if (word === "-") return false;
  }
  return false;
}
