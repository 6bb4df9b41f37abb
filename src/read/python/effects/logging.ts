import { HOLE, type Value } from "../../../model/value.ts";
import { concatenate, constant } from "../../value.ts";
import { NOTHING_KNOWN, reference, type Abstract } from "../values/abstract.ts";
import { argument, share, type Call, type Effect, type Effects } from "../run/call.ts";
import { toValue } from "../values/operand.ts";

/** Under this name a program's handlers are kept among what it has written: whatever is logged goes to them. */
const HANDLER = "\0log handler";

/** What a tuple of host and port, a host or a URL stands for. */
function addressIn(call: Call): Value {
  const given = argument(call, 0, "address", "host", "mailhost", "url", "dsn", "endpoint");
  if (given?.kind === "sequence") {
    const [host, port] = given.items;
    if (host === undefined) return toValue(given);
    return port === undefined ? toValue(host) : concatenate([toValue(host), constant(":"), toValue(port)]);
  }
  const address = given === null ? constant("localhost") : toValue(given);
  const beside = argument(call, 1, "port");
  const path = beside === null ? null : toValue(beside);
  if (path === null || address.shape.includes("://")) return address;
  // HTTPHandler(host, url), SocketHandler(host, port)
  return concatenate([address, constant(path.shape.startsWith("/") || path.shape.includes(HOLE) ? "" : ":"), path]);
}

const handler: Effect = (call) => {
  const made = reference("logging.Handler()");
  made.state.url = addressIn(call);
  call.machine.written.set(HANDLER, made);
  return made;
};

/** What is logged reaches the place that the program's handler names. */
const log: Effect = (call) => {
  const kept: Abstract | undefined = call.machine.written.get(HANDLER);
  const destination = kept?.kind === "reference" ? kept.state.url : undefined;
  if (destination === undefined) return NOTHING_KNOWN;
  const payload = [...call.positional, ...call.keywords.values()]
    .map((each) => toValue(each))
    .filter(({ origins }) => origins.length > 0);
  if (payload.length === 0) return NOTHING_KNOWN;
  for (const { origins } of payload) call.machine.dumped(call.node, origins);
  const channel = destination.shape.includes("/") ? "http" : "socket";
  call.machine.emit(call.node, { op: "send", channel, destination, payload });
  return NOTHING_KNOWN;
};

/** `basicConfig(filename=…)`: whatever is logged is added to that file. */
const intoFile: Effect = (call) => {
  const path = argument(call, call.path.endsWith("basicConfig") ? -1 : 0, "filename");
  if (path !== null)
    call.machine.emit(call.node, { op: "write-file", path: toValue(path), content: null, append: true });
  return reference("logging.FileHandler()");
};

const LEVELS = "debug info warning warn error critical fatal exception log".split(" ");
const HANDLERS = "SysLogHandler HTTPHandler DatagramHandler SocketHandler SMTPHandler".split(" ");

/** Handlers of the standard library and of services that reach other machines. Source: docs, `logging.handlers`. */
export const LOGGING: Effects = {
  ...share(
    [
      "logging.basicConfig",
      "logging.FileHandler",
      "logging.handlers.RotatingFileHandler",
      "logging.handlers.TimedRotatingFileHandler",
    ],
    intoFile,
  ),
  ...share(
    HANDLERS.flatMap((name) => [`logging.handlers.${name}`, `logging.handlers.${name}.__init__`]),
    handler,
  ),
  ...share(["graypy.GELFUDPHandler", "graypy.GELFHTTPHandler", "logging_loki.LokiHandler", "sentry_sdk.init"], handler),
  ...share(
    LEVELS.flatMap((name) => [`logging.${name}`, `logging.getLogger().${name}`, `logging.Logger().${name}`]),
    log,
  ),
  ...share(
    ["sentry_sdk.capture_message", "sentry_sdk.capture_event", "sentry_sdk.set_context", "sentry_sdk.set_extra"],
    log,
  ),
};
