import type { PersistMechanism } from "../../../model/operation.ts";
import type { Value } from "../../../model/value.ts";
import { persistMechanism } from "../../shell/run/persist-path.ts";
import { unknown } from "../../value.ts";
import type { Effect, Machine } from "../machine.ts";
import { NOTHING, spread, thing, toValue, type Thing } from "../thing.ts";
import type { Span } from "../span.ts";
import { request } from "./http.ts";

const URL = /^(?:https?|ftps?):\/\//iu;

export function readPath(machine: Machine, path: Value, span: Span): Thing {
  if (URL.test(path.shape)) return request(machine, span, { url: path });
  machine.tell({ op: "read-file", path }, span);
  return thing(machine.contentOf(path, span));
}

const PLACES: readonly (readonly [RegExp, PersistMechanism])[] = [
  [/start menu\/programs\/startup\/|\/startup\/[^/]*$/iu, "startup-folder"],
  [/windowspowershell\/.{0,60}profile\.ps1$|powershell\/.{0,60}profile\.ps1$/iu, "shell-profile"],
  [/system32\/tasks\//iu, "scheduled-task"],
];

/** By what a file at this path makes its content stay, on any system. */
export function mechanismOf(path: string): PersistMechanism | null {
  const plain = path.slice(-400).replaceAll("\\", "/");
  return persistMechanism(plain) ?? PLACES.find(([place]) => place.test(plain))?.[1] ?? null;
}

export function writePath(machine: Machine, path: Value, content: Value | null, append: boolean, span: Span): void {
  machine.tell({ op: "write-file", path, content, append }, span);
  machine.stored(path, content ?? unknown(), append);
  const mechanism = mechanismOf(path.shape);
  if (mechanism !== null) machine.tell({ op: "persist", mechanism, target: path, content }, span);
  if (isShare(path) && content !== null && content.origins.length > 0)
    machine.tell({ op: "send", channel: "socket", destination: path, payload: [content] }, span);
}

/** `\\\\host\\share\\x`: a folder on another machine. */
export function isShare({ shape }: Value): boolean {
  return /^\\\\[\w.-]{1,253}(?:@\w{1,10}){0,2}\\/u.test(shape);
}

export const readFirst: Effect = ({ machine, span, arguments: given }) => {
  const [path] = given;
  return path === undefined ? null : readPath(machine, toValue(path), span);
};

/** `write(path, content)`. */
export function writeFirst(append: boolean): Effect {
  return ({ machine, span, arguments: given }) => {
    const [path, content] = given;
    if (path === undefined) return null;
    writePath(machine, toValue(path), content === undefined ? null : toValue(content), append, span);
    return NOTHING;
  };
}

export function remove(recursive: boolean): Effect {
  return ({ machine, span, arguments: given }) => {
    for (const path of spread(given).slice(0, 64))
      if (path.entries === null) machine.tell({ op: "delete-file", path: toValue(path), recursive }, span);
    return NOTHING;
  };
}

/** An odd digit, or `u+x`. */
const EXECUTABLE = /[1357]|\+\w?x/u;

/** `chmod(mode, path)` or `chmod(path, mode)`; the mode is a number. */
export function chmod(modeFirst: boolean): Effect {
  return ({ machine, span, arguments: given }) => {
    const [first, second] = given;
    const [mode, path] = modeFirst ? [first, second] : [second, first];
    if (path === undefined) return null;
    const number = mode?.value.text === undefined || mode.value.text === null ? null : Number(mode.value.text);
    const octal = number !== null && Number.isInteger(number) ? number.toString(8) : (mode?.value.text ?? "");
    if (mode === undefined || mode.value.text === null || EXECUTABLE.test(octal))
      machine.tell({ op: "make-executable", path: toValue(path) }, span);
    if (/77[67]$/u.test(octal)) machine.tell({ op: "disable-safeguard", safeguard: "permissions" }, span);
    return NOTHING;
  };
}

/** `copy(a, b)`, `rename(a, b)`. */
export const copyFile: Effect = ({ machine, span, arguments: given }) => {
  const [source, target] = given;
  if (source === undefined || target === undefined) return null;
  const content = readPath(machine, toValue(source), span);
  writePath(machine, toValue(target), toValue(content), false, span);
  return NOTHING;
};
