import { HOLE, type Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import {
  from,
  NONE,
  NOTHING_KNOWN,
  reference,
  scalar,
  sequence,
  type Abstract,
  type Reference,
} from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, operand, share } from "../run/call.ts";
import { reshaped, toValue } from "../values/operand.ts";
import { listingOf } from "../sweeps.ts";
import { joinPath, parentOf } from "../paths.ts";
import { chmod, deletePath, movePath } from "./file-system.ts";
import { openPath } from "./open-files.ts";
import { contentOf, readPath } from "./read-file.ts";
import { writePath } from "./write-file.ts";

export function pathOf(value: Value): Reference {
  return reference("pathlib.Path()", value);
}

const here = (call: Call): Value => call.callee.value;

const read: Effect = (call) => {
  const origins = readPath(call.machine, call.node, here(call));
  const content = contentOf(call.machine, here(call), origins, call.path.endsWith("read_text"));
  return content ?? reference("pathlib.Path().read_text()", unknown(origins));
};

const write: Effect = (call) => {
  writePath(call.machine, call.node, here(call), argument(call, 0, "data") ?? NOTHING_KNOWN, false);
  return NONE;
};

/** Some file below a folder, as the pattern that it fits. */
const below: Effect = (call) => {
  const pattern = call.positional.length === 0 ? { ...constant(HOLE), text: null } : operand(call, 0, "pattern");
  const path = joinPath([here(call), { ...pattern, text: null }]);
  const isDeep = call.path.endsWith("rglob") || pattern.shape.includes("**");
  return listingOf(sequence([pathOf({ ...path, text: null })], false), isDeep ? "deep" : "all");
};

const remove =
  (recursive: boolean): Effect =>
  (call) => {
    deletePath(call, here(call), recursive);
    return NONE;
  };

const METHODS: Effects = {
  ...share(["read_text", "read_bytes"], read),
  ...share(["write_text", "write_bytes"], write),
  open: (call) => openPath(call, call.callee, argument(call, 0, "mode")),
  ...share(["expanduser", "resolve", "absolute", "as_posix", "relative_to", "readlink"], (call) => pathOf(here(call))),
  ...share(["__str__", "__fspath__"], (call) => scalar(here(call))),
  as_uri: (call) => scalar(concatenate([constant("file://"), here(call)])),
  joinpath: (call) => pathOf(joinPath([here(call), ...call.positional.map((part) => toValue(part))])),
  with_name: (call) => pathOf(joinPath([parentOf(here(call)), operand(call, 0, "name")])),
  with_suffix: (call) => {
    const path = here(call);
    const stem = path.shape.replace(/\.[^./]{0,40}$/u, "");
    return pathOf(concatenate([reshaped(path, stem), operand(call, 0, "suffix")]));
  },
  ...share(["glob", "rglob", "iterdir"], below),
  ...share(["unlink", "rmdir"], remove(false)),
  ...share(["rename", "replace"], (call) => movePath(call, here(call), operand(call, 0, "target"))),
  chmod: (call) => chmod(call, here(call), argument(call, 0, "mode")),
  ...share(["exists", "is_file", "is_dir", "stat", "mkdir", "touch", "is_symlink", "samefile"], () => NOTHING_KNOWN),
  symlink_to: (call) => {
    writePath(call.machine, call.node, here(call), null, false);
    return NONE;
  },
};

/** The parent of a path and the like; null: no such attribute. */
export function pathAttribute(object: Reference, name: string): Abstract | null {
  const { value } = object;
  switch (name) {
    case "parent":
      return pathOf(parentOf(value));
    case "parents": {
      const parents: Abstract[] = [];
      for (let at = parentOf(value); parents.length < 6; at = parentOf(at)) parents.push(pathOf(at));
      return sequence(parents, true);
    }
    case "name":
    case "stem": {
      const last = value.shape.slice(value.shape.lastIndexOf("/") + 1);
      const shape = name === "stem" ? last.replace(/\.[^.]{0,40}$/u, "") : last;
      return scalar(reshaped(value, shape));
    }
    case "suffix":
      return from([]);
    default:
      return null;
  }
}

export const PATHLIB: Effects = {
  "pathlib.Path": (call) => pathOf(joinPath(call.positional.map((part) => toValue(part)))),
  "pathlib.Path.home": () => pathOf(constant("~")),
  "pathlib.Path().home": () => pathOf(constant("~")),
  ...share(["pathlib.Path.cwd", "pathlib.Path().cwd"], () => pathOf(constant("."))),
  ...Object.fromEntries(Object.entries(METHODS).map(([name, effect]) => [`pathlib.Path().${name}`, effect])),
};
