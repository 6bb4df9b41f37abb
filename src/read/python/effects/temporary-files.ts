import { HOLE } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import { reference, scalar, sequence, type Scalar } from "../values/abstract.ts";
import type { Call, Effects } from "../run/call.ts";
import { argument, operand, share } from "../run/call.ts";

/** A file of a name nobody knows: `/tmp/…`, with the suffix that is asked for. */
function temporaryPath(call: Call): Scalar {
  const suffix = argument(call, -1, "suffix") === null ? constant("") : operand(call, -1, "suffix");
  return scalar(concatenate([constant("/tmp/"), { ...constant(HOLE), text: null }, suffix]));
}

export const TEMPORARY: Effects = {
  ...share(["tempfile.NamedTemporaryFile", "tempfile.TemporaryFile", "tempfile.SpooledTemporaryFile"], (call) => {
    const path = temporaryPath(call);
    const file = { path: path.value, node: call.node, append: false, writable: true, written: false };
    call.machine.opened(file);
    return reference("open()", unknown(), { file, attributes: new Map([["name", path]]) });
  }),
  "tempfile.mkstemp": (call) => {
    const path = temporaryPath(call);
    const file = { path: path.value, node: call.node, append: false, writable: true, written: false };
    return sequence([reference("os.open()", unknown(), { file }), path]);
  },
  ...share(["tempfile.mkdtemp", "tempfile.TemporaryDirectory", "tempfile.mktemp"], temporaryPath),
  "tempfile.gettempdir": () => scalar(constant("/tmp")),
};
