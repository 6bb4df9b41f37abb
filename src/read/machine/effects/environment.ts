import type { Effect, Machine } from "../machine.ts";
import { from, NOTHING, text, textOf, thing, toValue, type Thing } from "../thing.ts";
import { unknown } from "../../value.ts";
import type { Span } from "../span.ts";

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

/** `os.Setenv(name, value)`, `putenv("NAME=" . $value)`. */
export const setEnvironment: Effect = ({ machine, arguments: [first, second] }) => {
  const name = textOf(first);
  if (second !== undefined && name !== null) machine.exported(name, toValue(second));
  if (second !== undefined || first === undefined) return NOTHING;
  const pair = toValue(first);
  const at = pair.shape.slice(0, MAX_NAME).indexOf("=");
  if (at > 0) machine.exported(pair.shape.slice(0, at), { ...pair, text: null, shape: pair.shape.slice(at + 1) });
  return NOTHING;
};

/** UTF-16 units of a variable's name. */
const MAX_NAME = 200;

export const wholeEnvironment: Effect = ({ machine, span }) => readVariable(machine, null, span);

export const readInput: Effect = ({ machine, span }) => from([machine.origin({ kind: "input" }, span)]);
