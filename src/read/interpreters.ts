import type { Language } from "../model/language.ts";
import type { Value } from "../model/value.ts";

interface Interpreter {
  readonly names: RegExp;
  readonly language: Language;
  /** The option that code follows on the command line. */
  readonly code: RegExp;
}

const CODE_OF_NODE = /^(?:-e|-p|-pe|--eval|--print)$/u;

/** Programs that read code, by their names without a version. */
const INTERPRETERS: readonly Interpreter[] = [
  { names: /^(?:ba|z|da|k|mk|a|fi|c|tc)?sh$|^rbash$|^nu$/u, language: "shell", code: /^-[a-z]{0,4}c$/u },
  { names: /^pythonw?$|^pypy$|^py$/u, language: "python", code: /^-[A-Za-z]{0,4}c$/u },
  { names: /^(?:node|nodejs|bun)$/u, language: "javascript", code: CODE_OF_NODE },
  { names: /^(?:deno|tsx|ts-node)$/u, language: "typescript", code: CODE_OF_NODE },
  { names: /^perl$/u, language: "perl", code: /^-[a-zA-Z]{0,4}[eE]$/u },
  { names: /^j?ruby$/u, language: "ruby", code: /^-e$/u },
  { names: /^php$/u, language: "php", code: /^-r$/u },
  { names: /^osascript$/u, language: "applescript", code: /^-e$/u },
  { names: /^(?:powershell|pwsh)$/u, language: "powershell", code: /^-(?:c|command)$/iu },
  { names: /^cmd$/u, language: "batch", code: /^\/[ck]$/iu },
];

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
  const plain = name.replace(/-?\d[\d.]{0,12}$/u, "");
  return INTERPRETERS.find(({ names }) => names.test(plain));
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
