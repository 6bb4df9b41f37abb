import type { Language } from "../../model/language.ts";

/** Programs after `#!`, by the first letters of their names: `python3.12` is Python. */
const INTERPRETERS: readonly (readonly [RegExp, Language])[] = [
  [/^(?:python|pypy|uv\b)/u, "python"],
  [/^(?:nodejs|node|bun)/u, "javascript"],
  [/^(?:deno|tsx|ts-node)/u, "typescript"],
  [/^(?:pwsh|powershell)/u, "powershell"],
  [/^osascript/u, "applescript"],
  [/^(?:ruby|jruby)/u, "ruby"],
  [/^perl/u, "perl"],
  [/^php/u, "php"],
  [/^(?:make|gmake)/u, "makefile"],
  [/^(?:bash|sh|zsh|dash|ash|ksh|mksh|fish|busybox|rbash|openrc-run)/u, "shell"],
];

/** The language that a `#!` line names; null: there is none, or nobody here reads it. */
export function shebangLanguage(text: string): Language | null {
  const line = /^\s{0,8}#![ \t]{0,20}([^\n]{1,300})/u.exec(text.slice(0, 400))?.[1];
  if (line === undefined) return null;
  for (const word of line.split(/[ \t]{1,100}/u)) {
    const program = word.slice(word.lastIndexOf("/") + 1);
    if (program === "env" || program.startsWith("-") || program.includes("=") || program === "") continue;
    return INTERPRETERS.find(([pattern]) => pattern.test(program))?.[1] ?? null;
  }
  return null;
}
