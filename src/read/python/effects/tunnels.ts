import type { Value } from "../../../model/value.ts";
import { constant, unknown } from "../../value.ts";
import { reference, type Abstract } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, share } from "../run/call.ts";
import { textOf, toValue } from "../values/operand.ts";

const NGROK = constant("ngrok.com");

/** What a library gives of a tunnel that it has opened: its address, above all. */
function opened(call: Call, relay: Value, exposed: Abstract | null, token: Value | null): Abstract {
  const what = exposed === null ? unknown() : toValue(exposed);
  call.machine.emit(call.node, { op: "open-tunnel", relay, exposed: what, token });
  const address = unknown([{ kind: "command", command: `tunnel by ${relay.shape}`, at: call.machine.at(call.node) }]);
  return reference(`${call.path}()`, address);
}

/** Where pyngrok keeps the token that it was given, for the calls that follow. */
const SIGNED_IN = ".ngrok-token";

const signIn: Effect = (call) => {
  const token = argument(call, 0, "token", "auth_token");
  if (token !== null) call.machine.written.set(SIGNED_IN, token);
  return reference(`${call.path}()`);
};

const ngrok: Effect = (call) => {
  const own = argument(call, -1, "authtoken", "auth_token") ?? call.machine.written.get(SIGNED_IN) ?? null;
  return opened(call, NGROK, argument(call, 0, "addr"), own === null ? null : toValue(own));
};

/** Port 22 of the other machine leads here: what comes back through the transport. */
const reverseForward: Effect = (call) => opened(call, call.callee.state.peer ?? unknown(), null, null);

/** `launch(share=True)`: Gradio's own relay, where everybody has tunnels. */
export function tellShared(call: Call): void {
  const share = argument(call, -1, "share");
  if (share !== null && textOf(share) === "True")
    opened(call, constant("gradio.live"), argument(call, -1, "server_port"), null);
}

export const TUNNELS: Effects = {
  ...share(["pyngrok.ngrok.set_auth_token", "ngrok.set_auth_token"], signIn),
  ...share(["pyngrok.ngrok.connect", "ngrok.forward", "ngrok.connect"], ngrok),
  ...share(
    [
      "paramiko.SSHClient().get_transport().request_port_forward",
      "paramiko.Transport().request_port_forward",
      "asyncssh.connect().forward_remote_port",
    ],
    reverseForward,
  ),
};
