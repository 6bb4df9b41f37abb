import type { Value } from "../../../model/value.ts";
import { constant } from "../../value.ts";
import { NOTHING_KNOWN, scalar, sequence, type Abstract } from "../values/abstract.ts";
import type { Effects } from "../run/call.ts";
import { operand, share } from "../run/call.ts";
import { reshaped, toValue } from "../values/operand.ts";
import { baseNameOf, joinPath, parentOf } from "../paths.ts";

/** The home folder, as variables spell it. */
const HOME = /^(?:\$HOME|\$\{HOME\}|%USERPROFILE%)(?=$|[/\\])/u;

const same = (value: Value): Abstract => scalar(value);

export const OS_PATHS: Effects = {
  "os.path.join": (call) => scalar(joinPath(call.positional.map((part) => toValue(part)))),
  ...share(
    [
      "os.path.expanduser",
      "os.path.abspath",
      "os.path.realpath",
      "os.path.normpath",
      "os.path.normcase",
      "os.fspath",
      "os.fsencode",
      "os.fsdecode",
    ],
    (call) => same(operand(call, 0, "path")),
  ),
  "os.path.relpath": (call) => same(operand(call, 0, "path")),
  "os.path.expandvars": (call) => {
    const value = operand(call, 0, "path");
    return scalar(reshaped(value, value.shape.replace(HOME, "~")));
  },
  "os.path.dirname": (call) => scalar(parentOf(operand(call, 0, "p"))),
  "os.path.basename": (call) => scalar(baseNameOf(operand(call, 0, "p"))),
  "os.path.split": (call) => {
    const path = operand(call, 0, "p");
    return sequence([scalar(parentOf(path)), scalar(baseNameOf(path))]);
  },
  "os.path.splitext": (call) => {
    const path = operand(call, 0, "p");
    const dot = /\.[^./]{0,40}$/u.exec(path.shape)?.index ?? path.shape.length;
    const known = path.text !== null;
    const part = (shape: string): Abstract => scalar({ ...path, text: known ? shape : null, shape });
    return sequence([part(path.shape.slice(0, dot)), part(path.shape.slice(dot))]);
  },
  ...share(
    [
      "os.path.exists",
      "os.path.isfile",
      "os.path.isdir",
      "os.path.getsize",
      "os.path.getmtime",
      "os.path.islink",
      "os.access",
      "os.stat",
    ],
    () => NOTHING_KNOWN,
  ),
  ...share(["os.getcwd", "os.getcwdb"], () => scalar(constant("."))),
  "os.chdir": () => NOTHING_KNOWN,
};
