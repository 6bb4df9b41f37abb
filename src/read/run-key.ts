import type { Value } from "../model/value.ts";

/** Where Windows' registry names programs that start at login, or in place of the program that somebody starts. */
const RUN_KEY =
  /\\(?:run|runonce|runservices|winlogon|userinitmprlogonscript|image file execution options|command processor\\autorun)(?:\\|$)/iu;

/** True for a key under which Windows looks for programs to start; the logon script is a value, told by its own name. */
export function isRunKey(key: Value, name?: Value): boolean {
  return RUN_KEY.test(name === undefined ? key.shape : `${key.shape}\\${name.shape}`);
}
