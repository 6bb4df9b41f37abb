import { from, mapping, NOTHING_KNOWN, originsOf, reference, type Abstract } from "../values/abstract.ts";
import type { Call, Effects } from "../run/call.ts";
import { argument, originsOfCall, share } from "../run/call.ts";
import { merge } from "../values/merge.ts";
import { constant } from "../../value.ts";
import { textOf, toValue } from "../values/operand.ts";
import { runStored } from "./command-line.ts";

/** Files that a program writes before it imports one of them by its name; more are not looked through. */
const MAX_WRITTEN = 64;

/** What the program has put into a file is run where the file is imported. */
export function runWrittenModule(call: Call, name: string): void {
  let count = 0;
  for (const path of call.machine.written.keys()) {
    if ((count += 1) > MAX_WRITTEN) return;
    if (path === `${name}.py` || path.endsWith(`/${name}.py`)) runStored(call, constant(path));
  }
}

/** The module of this name, by whatever function it is asked for. */
function importByName(call: Call): Abstract {
  const name = textOf(argument(call, 0, "name"));
  if (name === null) {
    const path = argument(call, 0, "name");
    return from(path === null ? [] : originsOf(path));
  }
  const relative = /^(\.+)([\w.]*)$/.exec(name);
  if (relative !== null) {
    call.machine.refer(call.node, "import", `./${(relative[2] ?? "").replaceAll(".", "/")}.py`);
    return NOTHING_KNOWN;
  }
  runWrittenModule(call, name);
  const whole = call.machine.importModule(name, call.node);
  // `__import__("a.b")` gives a.
  const [top = name] = name.split(".");
  return call.path === "__import__" && top !== name && argument(call, 3, "fromlist") === null ? reference(top) : whole;
}

function attributeByName(call: Call): Abstract {
  const [object, name, standard] = call.positional;
  const key = textOf(name);
  if (object === undefined || key === null) return from(originsOfCall(call));
  const found = call.machine.attribute(object, key, call.node);
  return standard === undefined ? found : merge([found, ...(found === NOTHING_KNOWN ? [standard] : [])]);
}

export const REFLECTION: Effects = {
  ...share(
    [
      "__import__",
      "importlib.import_module",
      "importlib.__import__",
      "pydoc.locate",
      "imp.load_module",
      "importlib.reload",
    ],
    importByName,
  ),
  ...share(["getattr", "inspect.getattr_static", "object.__getattribute__", "operator.getattr"], attributeByName),
  ...share(["globals", "locals"], (call) => reference(`${call.path}()`)),
  vars: (call) => {
    const object = argument(call, 0);
    if (object === null) return reference("globals()");
    if (object.kind === "reference") return reference(`${object.path}.__dict__`);
    return object.kind === "instance" ? mapping(new Map(object.members)) : NOTHING_KNOWN;
  },
  ...share(
    ["globals().get", "locals().get", "__builtins__.get", "sys.modules.get", "sys.modules.__getitem__"],
    (call) => {
      const name = textOf(argument(call, 0));
      if (name === null) return NOTHING_KNOWN;
      return call.path.startsWith("sys.modules")
        ? call.machine.importModule(name, call.node)
        : (call.machine.lookup(name) ?? NOTHING_KNOWN);
    },
  ),
  // A module from a path: its code runs when it is loaded.
  ...share(
    ["importlib.util.spec_from_file_location", "importlib.machinery.SourceFileLoader", "imp.load_source"],
    (call) => {
      const given = argument(call, 1, "location", "path", "pathname");
      const path = textOf(given);
      if (path !== null) call.machine.refer(call.node, "import", path);
      if (given !== null) runStored(call, toValue(given));
      return reference(`${call.path}()`);
    },
  ),
  "zipimport.zipimporter": (call) => {
    runStored(call, toValue(argument(call, 0, "path") ?? NOTHING_KNOWN));
    return reference(`${call.path}()`);
  },
  ...share(["sys.path.append", "sys.path.insert"], () => NOTHING_KNOWN),
};
