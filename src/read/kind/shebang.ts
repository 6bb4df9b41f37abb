import type { Language } from "../../model/language.ts";
import { languageOfProgram } from "../interpreters.ts";

/** They run a script, and as commands are something else. */
const LAUNCHERS: ReadonlyMap<string, Language> = new Map<string, Language>([
  ["uv", "python"],
  ["make", "makefile"],
  ["gmake", "makefile"],
  ["busybox", "shell"],
  ["openrc-run", "shell"],
]);

/** The language that a `#!` line names; null: there is none, or nobody here reads it. */
export function shebangLanguage(text: string): Language | null {
  const line = shebangLine(text);
  if (line === null) return null;
  for (const word of line.trim().split(/[ \t]{1,100}/u)) {
    const program = word.slice(word.lastIndexOf("/") + 1);
    if (program === "env" || program.startsWith("-") || program.includes("=") || program === "") continue;
    return LAUNCHERS.get(program) ?? languageOfProgram(program);
  }
  return null;
}

/** What stands behind `#!`. */
export function shebangLine(text: string): string | null {
  return /^\s{0,8}#![ \t]{0,20}([^\n]{1,300})/u.exec(text.slice(0, 400))?.[1] ?? null;
}
