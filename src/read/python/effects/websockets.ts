import type { Value } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { NOTHING_KNOWN, reference, type Abstract } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, operand, share } from "../run/call.ts";
import { toValue } from "../values/operand.ts";
import { carriesData } from "../../carries-data.ts";

const WEBSOCKET = "websocket()";

const connect: Effect = (call) => {
  const url = operand(call, 0, "url", "uri");
  call.machine.emit(call.node, { op: "connect", peer: url });
  const headers = argument(call, -1, "header", "extra_headers", "additional_headers", "headers");
  const carried = [...(headers === null ? [] : [toValue(headers)]), ...(carriesData(url) ? [url] : [])].filter(
    (value) => value.origins.length > 0,
  );
  if (carried.length > 0) tell(call, url, carried);
  return reference(WEBSOCKET, unknown(), { url });
};

function tell(call: Call, url: Value, payload: readonly Value[]): void {
  call.machine.emit(call.node, { op: "send", channel: "websocket", destination: url, payload });
}

const send: Effect = (call) => {
  const payload: Abstract = argument(call, 0, "message", "data", "payload") ?? NOTHING_KNOWN;
  const event: Abstract | undefined = call.path.endsWith("emit") ? call.positional[1] : undefined;
  const value = toValue(event ?? payload);
  call.machine.dumped(call.node, value.origins);
  tell(call, call.callee.state.url ?? unknown(), [value]);
  return NOTHING_KNOWN;
};

const receive: Effect = (call) => {
  const url = call.callee.state.url ?? unknown();
  return reference(
    `${WEBSOCKET}.recv()`,
    unknown([{ kind: "network", url: url.shape, at: call.machine.at(call.node) }]),
  );
};

export const WEBSOCKETS: Effects = {
  ...share(
    [
      "websockets.connect",
      "websockets.client.connect",
      "websockets.sync.client.connect",
      "websockets.asyncio.client.connect",
      "websocket.create_connection",
      "websocket.WebSocketApp",
      "aiohttp.ClientSession().ws_connect",
    ],
    connect,
  ),
  ...share(["websocket.WebSocket().connect", "socketio.Client().connect", "socketio.AsyncClient().connect"], (call) => {
    const made = connect(call);
    if (made.kind === "reference" && made.state.url !== undefined) call.callee.state.url = made.state.url;
    return made;
  }),
  ...share(
    [
      `${WEBSOCKET}.send`,
      `${WEBSOCKET}.send_str`,
      `${WEBSOCKET}.send_json`,
      `${WEBSOCKET}.send_bytes`,
      `${WEBSOCKET}.send_text`,
      "websocket.WebSocket().send",
      "socketio.Client().emit",
      "socketio.Client().send",
      "socketio.AsyncClient().emit",
    ],
    send,
  ),
  ...share(
    [
      `${WEBSOCKET}.recv`,
      `${WEBSOCKET}.receive`,
      `${WEBSOCKET}.receive_str`,
      `${WEBSOCKET}.receive_json`,
      `${WEBSOCKET}.recv_streaming`,
      "websocket.WebSocket().recv",
    ],
    receive,
  ),
  [`${WEBSOCKET}[]`]: receive,
};
