import type { Value } from "../../../model/value.ts";
import { constant, unknown } from "../../value.ts";
import { reference, type Abstract } from "../values/abstract.ts";
import { toValue } from "../values/to-value.ts";
import { argument, callbackOf, option, share, type Call, type Effect, type Effects } from "../run/call.ts";

/** What a library gives of a tunnel that it has opened: its address, above all. */
function opened(call: Call, relay: Value, exposed: Abstract | null, token: Abstract | null): Abstract {
  call.machine.emit(call.node, {
    op: "open-tunnel",
    relay,
    exposed: exposed === null ? unknown() : toValue(exposed),
    token: token === null ? null : toValue(token),
  });
  const at = call.machine.at(call.node);
  const made = reference(`${call.path}()`, unknown([{ kind: "command", command: `tunnel by ${relay.shape}`, at }]));
  const callback = callbackOf(call);
  if (callback !== null) call.machine.invoke(callback, [made, made], call.node);
  return made;
}

/** A port, or options with one of these names. */
function part(given: Abstract, ...names: readonly string[]): Abstract | null {
  if (given.kind !== "dictionary") return names[0] === "addr" || names[0] === "port" ? given : null;
  for (const name of names) {
    const found = option(given, name);
    if (found !== null) return found;
  }
  return null;
}

const ngrok: Effect = (call) => {
  const given = argument(call, 0);
  return opened(call, constant("ngrok.com"), part(given, "addr", "port"), option(given, "authtoken"));
};

const localtunnel: Effect = (call) => {
  const [first, second] = [argument(call, 0), argument(call, 1)];
  const host = option(first, "host") ?? option(second, "host");
  return opened(call, host === null ? constant("localtunnel.me") : toValue(host), part(first, "port"), null);
};

/** ssh2: a port of the other machine leads here. */
const forwardIn: Effect = (call) => opened(call, call.callee.state.peer ?? unknown(), null, null);

export const TUNNELS: Effects = [
  ...share("@ngrok/ngrok.forward @ngrok/ngrok.connect ngrok.connect ngrok.forward", ngrok),
  ...share("localtunnel localtunnel.default untun.startTunnel", localtunnel),
  ...share("ssh2.Client().forwardIn", forwardIn),
];
