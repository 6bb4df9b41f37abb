import { from, NOTHING_KNOWN, originsOf, reference, type Abstract } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, share } from "../run/call.ts";
import { findMember } from "../run/classes.ts";
import { toValue, truth } from "../values/operand.ts";
import { unknown } from "../../value.ts";
import { readPath } from "./read-file.ts";

/** Bytes, or an open file of them, become objects with code inside. */
function loads(format: string): Effect {
  return (call) => tell(call, format);
}

/** Compiled code in a form of its own: what is run of it was not to be read. */
const marshal: Effect = (call) => {
  const made = tell(call, "marshal");
  return from([...originsOf(made), { kind: "decoded", encoding: "unknown", at: call.machine.at(call.node) }]);
};

function tell(call: Call, format: string): ReturnType<Effect> {
  const data = argument(call, 0, "data", "file", "s", "f", "filename", "stream") ?? NOTHING_KNOWN;
  const value = toValue(data);
  call.machine.emit(call.node, { op: "deserialize", format, data: value });
  return reference(`${call.path}()`, { ...unknown(value.origins), encodings: value.encodings });
}

/** Of a path: the file is read first. */
function loadsPath(format: string): Effect {
  return (call) => {
    const data = argument(call, 0, "filename", "f", "path", "filepath_or_buffer", "file") ?? NOTHING_KNOWN;
    const isPath = !(data.kind === "reference" && data.path.startsWith("open()"));
    const origins = isPath ? readPath(call.machine, call.node, toValue(data)) : originsOf(data);
    call.machine.emit(call.node, { op: "deserialize", format, data: unknown(origins) });
    return reference(`${call.path}()`, unknown(origins));
  };
}

const yaml: Effect = (call) => {
  if (/Safe|BaseLoader/u.test(loaderOf(argument(call, 1, "Loader"))))
    return reference("yaml.load()", unknown(originsOf(argument(call, 0, "stream") ?? NOTHING_KNOWN)));
  return tell(call, "yaml");
};

/** A loader of the program's own is what it is derived from. */
function loaderOf(loader: Abstract | null): string {
  if (loader?.kind === "reference") return loader.path;
  const found = loader?.kind === "class" ? findMember(loader, "construct_object") : null;
  return found !== null && "library" in found ? found.library.path : "";
}

/** Since 2.6 the default is on; a caller that switches it off wants the objects. */
const torch: Effect = (call) =>
  truth(argument(call, -1, "weights_only")) === true ? NOTHING_KNOWN : loadsPath("torch")(call);

export const DESERIALIZERS: Effects = {
  ...share(["pickle.loads", "pickle.load", "pickle.Unpickler"], loads("pickle")),
  ...share(["dill.loads", "dill.load"], loads("dill")),
  ...share(["marshal.loads", "marshal.load"], marshal),
  ...share(["jsonpickle.decode", "jsonpickle.loads"], loads("jsonpickle")),
  ...share(["joblib.load", "sklearn.externals.joblib.load"], loadsPath("joblib")),
  ...share(["pandas.read_pickle"], loadsPath("pickle")),
  ...share(["shelve.open"], loadsPath("shelve")),
  "torch.load": torch,
  "numpy.load": (call) =>
    truth(argument(call, -1, "allow_pickle")) === true ? loadsPath("pickle")(call) : NOTHING_KNOWN,
  ...share(["yaml.load", "yaml.load_all"], yaml),
  ...share(["yaml.unsafe_load", "yaml.full_load", "yaml.unsafe_load_all"], loads("yaml")),
};
