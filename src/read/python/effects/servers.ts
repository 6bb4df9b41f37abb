import type { Value } from "../../../model/value.ts";
import { constant } from "../../value.ts";
import { from, NOTHING_KNOWN, type Abstract } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, result, share } from "../run/call.ts";
import { toValue } from "../values/operand.ts";
import { readPath } from "./read-file.ts";
import { tellShared } from "./tunnels.ts";

/** `""` is every interface. */
function listen(call: Call, host: Abstract | null, port: Abstract | null, standard: readonly [string, string]): void {
  call.machine.emit(call.node, { op: "listen", host: given(host, standard[0]), port: given(port, standard[1]) });
}

function given(value: Abstract | null, otherwise: string): Value {
  const found = value === null ? constant(otherwise) : toValue(value);
  return found.text === "" ? constant("0.0.0.0") : found;
}

/** `run(app, host=…, port=…)`: where the arguments stand when they have no name, and what holds without them. */
function serves(host: number, port: number, standard: readonly [string, string]): Effect {
  return (call) => {
    listen(call, argument(call, host, "host", "bind", "address"), argument(call, port, "port"), standard);
    return NOTHING_KNOWN;
  };
}

/** Servers that take `(host, port)` as their first argument. */
const withAddress: Effect = (call) => {
  const address = argument(call, 0, "server_address", "listener", "addr");
  const [host = null, port = null] = address?.kind === "sequence" ? address.items : [null, address];
  listen(call, host, port, ["0.0.0.0", "0"]);
  return result(call);
};

/** An answer that is a file: flask.palletsprojects.com, fastapi.tiangolo.com, docs.aiohttp.org. */
const sendsFile: Effect = (call) => {
  const path = argument(call, 0, "path_or_file", "filename_or_io", "path");
  return path === null ? NOTHING_KNOWN : from(readPath(call.machine, call.node, toValue(path)));
};

export const SERVERS: Effects = {
  ...share(
    [
      "flask.send_file",
      "quart.send_file",
      "fastapi.responses.FileResponse",
      "starlette.responses.FileResponse",
      "aiohttp.web.FileResponse",
    ],
    sendsFile,
  ),
  ...share(
    [
      "http.server.HTTPServer",
      "http.server.ThreadingHTTPServer",
      "BaseHTTPServer.HTTPServer",
      "SocketServer.TCPServer",
      "wsgiref.simple_server.WSGIServer",
      "xmlrpc.server.SimpleXMLRPCServer",
      "gevent.pywsgi.WSGIServer",
      "tornado.httpserver.HTTPServer",
    ],
    withAddress,
  ),
  "wsgiref.simple_server.make_server": serves(0, 1, ["0.0.0.0", "0"]),
  // Defaults as their documentation gives them.
  "flask.Flask().run": serves(0, 1, ["127.0.0.1", "5000"]),
  "quart.Quart().run": serves(0, 1, ["127.0.0.1", "5000"]),
  "sanic.Sanic().run": serves(0, 1, ["127.0.0.1", "8000"]),
  "uvicorn.run": serves(-1, -1, ["127.0.0.1", "8000"]),
  "aiohttp.web.run_app": serves(-1, -1, ["0.0.0.0", "8080"]),
  "waitress.serve": serves(-1, -1, ["0.0.0.0", "8080"]),
  "bottle.run": serves(-1, -1, ["127.0.0.1", "8080"]),
  "bottle.Bottle().run": serves(-1, -1, ["127.0.0.1", "8080"]),
  "gradio.Blocks().launch": (call) => gradio(call),
  "gradio.Interface().launch": (call) => gradio(call),
  "websockets.serve": serves(1, 2, ["0.0.0.0", "0"]),
  "flask_socketio.SocketIO().run": serves(1, 2, ["127.0.0.1", "5000"]),
  "aiohttp.web.TCPSite": serves(1, 2, ["0.0.0.0", "8080"]),
  "tornado.web.Application().listen": serves(1, 0, ["0.0.0.0", "8888"]),
  "werkzeug.serving.run_simple": serves(0, 1, ["127.0.0.1", "5000"]),
};

function gradio(call: Call): Abstract {
  tellShared(call);
  listen(call, argument(call, -1, "server_name"), argument(call, -1, "server_port"), ["127.0.0.1", "7860"]);
  return NOTHING_KNOWN;
}
