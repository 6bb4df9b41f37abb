import type { Value } from "../../model/value.ts";
import { constant } from "../value.ts";

/** Values on an ordinary machine: obfuscators cut their letters out of these. */
const USUAL: readonly (readonly [string, string])[] = [
  ["COMSPEC", "C:\\WINDOWS\\system32\\cmd.exe"],
  ["PUBLIC", "C:\\Users\\Public"],
  ["SYSTEMROOT", "C:\\WINDOWS"],
  ["WINDIR", "C:\\WINDOWS"],
  ["SYSTEMDRIVE", "C:"],
  ["PROGRAMFILES", "C:\\Program Files"],
  ["PROGRAMDATA", "C:\\ProgramData"],
  ["ALLUSERSPROFILE", "C:\\ProgramData"],
  ["OS", "Windows_NT"],
  ["PATHEXT", ".COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC"],
];

export function usualVariables(): Map<string, Value> {
  return new Map(USUAL.map(([name, value]) => [name, constant(value)]));
}
