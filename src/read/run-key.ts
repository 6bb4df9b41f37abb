import type { Language } from "../model/language.ts";
import type { Value } from "../model/value.ts";

/** Where Windows' registry names programs that start at login, or in place of the program that somebody starts. */
const RUN_KEY =
  /\\(?:run|runonce|runservices|winlogon|userinitmprlogonscript|image file execution options|command processor\\autorun)(?:\\|$)|currentversion(?:run|runonce|runservices)(?:\\|$)/iu;

/**
 * True for a key under which Windows looks for programs to start; the logon script is a value, told by its own name. A
 * shell takes the backslashes of a bare word for its own.
 */
export function isRunKey(key: Value, name?: Value): boolean {
  return RUN_KEY.test(name === undefined ? key.shape : `${key.shape}\\${name.shape}`);
}

/** Windows starts such a command itself: no shell is between, and what stands behind a pipe is PowerShell's own. */
export function languageOfStarted(command: string): Language {
  return /^\s{0,4}"?[^\s"]{0,200}(?:powershell|pwsh)/iu.test(command) ? "powershell" : "batch";
}
