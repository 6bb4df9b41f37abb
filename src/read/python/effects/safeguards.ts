import type { Effects } from "../run/call.ts";
import { result, share } from "../run/call.ts";

export const SAFEGUARDS: Effects = {
  ...share(["ssl._create_unverified_context", "ssl._create_stdlib_context"], (call) => {
    call.machine.emit(call.node, { op: "disable-safeguard", safeguard: "tls-verification" });
    return result(call);
  }),
};
