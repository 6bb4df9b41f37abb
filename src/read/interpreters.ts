import type { Language } from "../model/language.ts";
import type { Value } from "../model/value.ts";

/** Programs that read code: their names, its language, and the option that it follows on the command line. */
export const INTERPRETERS: readonly (readonly [RegExp, Language, RegExp])[] = [
  [/^(?:ba|z|da|k|a|fi)?sh$|^rbash$/u, "shell", /^-[a-z]{0,4}c$/u],
  [/^python(?:[23](?:\.\d{1,2})?)?$|^pypy3?$|^py$/u, "python", /^-[A-Za-z]{0,4}c$/u],
  [/^(?:node|nodejs|bun|deno)$/u, "javascript", /^(?:-e|-p|-pe|--eval|--print)$/u],
  [/^perl$/u, "perl", /^-[a-zA-Z]{0,4}[eE]$/u],
  [/^ruby$/u, "ruby", /^-e$/u],
  [/^php$/u, "php", /^-r$/u],
  [/^osascript$/u, "applescript", /^-e$/u],
  [/^(?:powershell|pwsh)$/u, "powershell", /^-(?:c|command)$/iu],
  [/^cmd$/u, "batch", /^\/[ck]$/iu],
];

export function baseName(program: Value): string {
  const name = program.shape.slice(Math.max(program.shape.lastIndexOf("/"), program.shape.lastIndexOf("\\")) + 1);
  return name.replace(/\.exe$/iu, "").toLowerCase();
}

/** The language that a program reads from its standard input; null: it is no interpreter. */
export function interpreterOf(program: Value): Language | null {
  const name = baseName(program);
  return INTERPRETERS.find(([names]) => names.test(name))?.[1] ?? null;
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
