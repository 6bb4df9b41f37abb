import type { Effect, Machine } from "../run/machine.ts";
import { from, text, textOf, thing, type Thing } from "../run/thing.ts";
import { unknown } from "../../value.ts";
import type { Span } from "../syntax/tree.ts";

/** Variables that only say where a folder is: written as the folder, so that paths can be told apart. */
const FOLDERS = new Map([
  ["HOME", "~"],
  ["USERPROFILE", "~"],
  ["HOMEPATH", "~"],
  ["APPDATA", "~\\AppData\\Roaming"],
  ["LOCALAPPDATA", "~\\AppData\\Local"],
  ["TEMP", "~\\AppData\\Local\\Temp"],
  ["TMP", "~\\AppData\\Local\\Temp"],
  ["TMPDIR", "/tmp"],
  ["PROGRAMDATA", "C:\\ProgramData"],
  ["ALLUSERSPROFILE", "C:\\ProgramData"],
  ["SYSTEMROOT", "C:\\Windows"],
  ["WINDIR", "C:\\Windows"],
  ["SYSTEMDRIVE", "C:"],
  ["PUBLIC", "C:\\Users\\Public"],
  ["PROGRAMFILES", "C:\\Program Files"],
  ["COMSPEC", "cmd.exe"],
]);

export function readVariable(machine: Machine, name: string | null, span: Span): Thing {
  const folder = name === null ? undefined : FOLDERS.get(name.toUpperCase());
  if (folder !== undefined) return text(folder);
  const origin = machine.origin({ kind: "environment", name }, span);
  machine.tell({ op: "read-secret", secret: origin }, span);
  return thing(unknown([origin]));
}

/** `getenv(name)`; without a name, or with one that is computed, all of them. */
export const getEnvironment: Effect = ({ machine, span, arguments: given }) =>
  readVariable(machine, textOf(given[0]), span);

export const wholeEnvironment: Effect = ({ machine, span }) => readVariable(machine, null, span);

export const readInput: Effect = ({ machine, span }) => from([machine.origin({ kind: "input" }, span)]);
