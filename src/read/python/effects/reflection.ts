import { from, mapping, NOTHING_KNOWN, originsOf, reference, type Abstract } from "../abstract.ts";
import type { Call, Effects } from "../call.ts";
import { argument, originsOfCall, share } from "../call.ts";
import { merge } from "../merge.ts";
import { textOf } from "../operand.ts";

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
      const path = textOf(argument(call, 1, "location", "path", "pathname"));
      if (path !== null) call.machine.refer(call.node, "import", path);
      return reference(`${call.path}()`);
    },
  ),
  ...share(["sys.path.append", "sys.path.insert"], () => NOTHING_KNOWN),
};
