import type { Origin } from "../../../model/value.ts";
import { HOLE } from "../../../model/value.ts";
import { constant, unknown, withOrigins } from "../../value.ts";
import { from, join, NOTHING_KNOWN, originsOf, reference, scalar, type Abstract } from "../values/abstract.ts";
import type { Effects, Machine } from "../run/call.ts";
import { argument, originsOfCall, share } from "../run/call.ts";
import { merge } from "../values/merge.ts";
import { textOf, toValue } from "../values/operand.ts";
import type { PyNode } from "../parse/syntax-tree.ts";
import { readPath } from "./read-file.ts";

/** Variables that hold a folder everybody has, written as other readers write it. */
const FOLDERS: ReadonlyMap<string, string> = new Map([
  ["HOME", "~"],
  ["USERPROFILE", "~"],
  ["HOMEPATH", "~"],
  ["APPDATA", "%APPDATA%"],
  ["LOCALAPPDATA", "%LOCALAPPDATA%"],
  ["TEMP", "/tmp"],
  ["TMP", "/tmp"],
  ["TMPDIR", "/tmp"],
]);

/** One variable by its name; by a name that comes from the environment itself, any of them. */
export function environmentVariable(on: Machine, node: PyNode, index: Abstract, standard: Abstract | null): Abstract {
  const all = originsOf(index);
  if (all.some((origin) => origin.kind === "environment" && origin.name === null)) {
    on.dumped(node, all);
    return from(all);
  }
  const shape = toValue(index).shape;
  const name = textOf(index);
  const folder = name === null ? undefined : FOLDERS.get(name);
  const origin: Origin = { kind: "environment", name: shape === HOLE ? "?" : shape, at: on.at(node) };
  if (folder !== undefined) return scalar(constant(folder));
  if (name !== null && name !== "") on.emit(node, { op: "read-secret", secret: origin });
  const set = name === null ? undefined : on.written.get(`$${name}`);
  const read = from(join([origin], all));
  if (set !== undefined) return merge([set, read]);
  // `getenv("KEY", "")` is no constant.
  if (standard?.kind !== "scalar" || standard.type === "none" || standard.value.shape === "") return read;
  return scalar(withOrigins({ ...standard.value, text: null }, [origin]), standard.type);
}

/** The mapping itself: whatever is made of all of it has this origin. */
export function wholeEnvironment(on: Machine, node: PyNode): Abstract {
  return reference("os.environ", unknown([{ kind: "environment", name: null, at: on.at(node) }]));
}

export const ENVIRONMENT: Effects = {
  ...share(["os.getenv", "os.environ.get", "os.environ.pop", "os.environ.__getitem__", "os.getenvb"], (call) =>
    environmentVariable(
      call.machine,
      call.node,
      argument(call, 0, "key") ?? NOTHING_KNOWN,
      argument(call, 1, "default"),
    ),
  ),
  ...share(["decouple.config", "environs.Env().str", "environs.Env()"], (call) =>
    environmentVariable(call.machine, call.node, argument(call, 0) ?? NOTHING_KNOWN, argument(call, -1, "default")),
  ),
  "os.environ.copy": ({ callee }) => reference("os.environ", callee.value),
  ...share(["os.environ.items", "os.environ.values"], (call) => {
    call.machine.dumped(call.node, originsOf(call.callee));
    return reference("os.environ.items()", callee(call.callee));
  }),
  "os.environ.keys": ({ callee: object }) => reference("os.environ.keys()", callee(object)),
  ...share(["os.environ.update", "os.environ.setdefault", "os.putenv"], (call) => {
    for (const [name, value] of call.keywords) call.machine.written.set(`$${name}`, value);
    const given = argument(call, 0);
    const [, second] = call.positional;
    const put = second === undefined ? null : textOf(given);
    if (put !== null && second !== undefined) call.machine.written.set(`$${put}`, second);
    if (given?.kind === "mapping")
      for (const [name, value] of given.entries) call.machine.written.set(`$${name}`, value);
    return from(originsOfCall(call));
  }),
  ...share(["dotenv.load_dotenv", "dotenv.dotenv_values"], (call) => {
    const path = argument(call, 0, "dotenv_path");
    const value = path === null ? constant(".env") : toValue(path);
    const content = from(readPath(call.machine, call.node, value));
    return call.path === "dotenv.dotenv_values" ? content : NOTHING_KNOWN;
  }),
  "dotenv.find_dotenv": () => scalar(constant(".env")),
};

function callee(object: Abstract): ReturnType<typeof unknown> {
  return unknown(originsOf(object));
}
