import { constant, unknown } from "../../value.ts";
import { decodeBase64 } from "../../decode/base64.ts";
import { decodePercent } from "../../decode/percent.ts";
import { decoded } from "../../value.ts";
import { reference, scalar, type Abstract } from "../values/abstract.ts";
import { textOf, toValue } from "../values/to-value.ts";
import { argument, passOn, share, type Call, type Effect, type Effects } from "../run/call.ts";
import { evaluates } from "./evaluates.ts";
import { runsWritten } from "./written-code.ts";
import { moduleName } from "./canonical-path.ts";
import { tellAddress } from "./page-requests.ts";

const DATA_URL = /^data:[\w/+.;=-]{0,100},/i;

/** `require(name)` and `import(name)`: a module by name, a program by address. */
const load: Effect = (call) => loadModule(call, argument(call, 0));

function loadModule(call: Call, specifier: Abstract): Abstract {
  const name = textOf(specifier);
  const value = toValue(specifier);
  runsWritten(call, value);
  if (name === null) {
    if (/^(?:https?|data):/i.test(value.shape)) loadFrom(call, specifier);
    return reference("import()", unknown(value.origins));
  }
  if (/^(?:https?|data|blob):/i.test(name)) {
    loadFrom(call, specifier);
    return reference(name.slice(0, 100));
  }
  return call.machine.importModule(name, call.node);
}

/** Code at an address: what runs is whatever is served there, or what the address itself says. */
export function loadFrom(call: Call, address: Abstract): void {
  const value = toValue(address);
  const head = DATA_URL.exec(value.shape.slice(0, 200))?.[0];
  tellAddress(call.machine, address, "http", call.node);
  if (head === undefined) {
    call.machine.emit(call.node, { op: "download", url: value, destination: null });
    const code = scalar(unknown([{ kind: "network", url: value.shape, at: call.machine.at(call.node) }]));
    evaluates(call, code);
    return;
  }
  const payload = value.text?.slice(head.length) ?? null;
  if (payload === null) evaluates(call, scalar(unknown(value.origins)));
  else if (/;base64,$/i.test(head)) {
    const bytes = decodeBase64(decodePercent(payload));
    if (bytes !== null) evaluates(call, scalar(decoded(Buffer.from(bytes).toString("utf8"), value, "base64")));
  } else {
    const plain = decodePercent(payload);
    evaluates(call, scalar(plain === payload ? constant(payload) : decoded(plain, value, "url")));
  }
}

/** Node's own modules, without `require`: process.binding("spawn_sync"). */
const binding: Effect = (call) => {
  const name = textOf(argument(call, 0));
  return name === null ? passOn(call) : reference(moduleName(name));
};

export const MODULES: Effects = [
  ...share(
    "require import module._load module.require require.main.require process.mainModule.require " +
      "process.getBuiltinModule globalThis.require __non_webpack_require__ jest.requireActual require() nativeRequire",
    load,
  ),
  ...share("module.createRequire module.createRequireFromPath module.Module.createRequire", () => reference("require")),
  ...share("module.Module._load", load),
  ...share("process.binding process._linkedBinding internalBinding", binding),
  ["require.resolve", (call) => argument(call, 0)],
];
