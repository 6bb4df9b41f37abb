import type { Language } from "../../../model/language.ts";
import type { Value } from "../../../model/value.ts";
import { constant, unknown } from "../../value.ts";
import type { Call } from "./call.ts";

const SOCKET = /\bsocket\b|TCPSocket|fsockopen|IO::Socket|pfsockopen|tcp\.connect|\/inet\/tcp\//iu;
const SHELL =
  /\/bin\/(?:ba|z|da|k)?sh\b|["'](?:ba|z)?sh(?: -i)?["']|cmd\.exe|\bexec\s{0,4}[({]|popen\b|proc_open|shell_exec/iu;
const ADDRESS =
  /["'](?:tcp:\/\/)?((?:\d{1,3}\.){3}\d{1,3}|[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,6})(?:["']\s{0,4}[,;]\s{0,4}(?:\$?p(?:ort)?\s{0,4}=\s{0,4})?["']?|:)(\d{1,5})|(?:PeerAddr|PeerHost)[^\w]{1,8}([\w.-]{1,100}:\d{1,5})|\/inet\/tcp\/0\/([\w.-]{1,100})\/(\d{1,5})/iu;
const LISTENS = /TCPServer|\bListen\s{0,2}=>|socket_listen|LocalPort|stream_socket_server/u;

/** `lua -e '… require("socket").tcp() … os.execute("/bin/sh -i")'`: no reader knows the language, its words tell. */
export function attachInText(language: Language, code: Value, call: Call): void {
  if (language !== "unknown") return;
  const text = code.shape.slice(0, 20_000);
  if (!SOCKET.test(text) || !SHELL.test(text)) return;
  const found = ADDRESS.exec(text);
  const host = found?.[1] ?? found?.[4];
  const port = found?.[2] ?? found?.[5];
  const peer = found?.[3] ?? (host === undefined ? undefined : `${host}:${port ?? ""}`);
  call.tell({
    op: "attach-shell",
    peer: peer === undefined ? unknown() : constant(peer),
    direction: LISTENS.test(text) ? "bind" : "reverse",
  });
}
