import type { Operation } from "../../src/model/operation.ts";
import { HOLE, type Origin, type Value } from "../../src/model/value.ts";

/** `send http https://x.example [key=… <$KEY>]`: known text as it is, unknown parts as "…", then where it comes from. */
export function show(operation: Operation): string {
  switch (operation.op) {
    case "spawn":
      return ["spawn", ...(operation.shell ? ["shell"] : []), value(operation.program), list(operation.arguments)]
        .filter((part) => part !== "")
        .join(" ");
    case "evaluate":
      return `evaluate ${operation.language} ${value(operation.code)}`;
    case "download":
      return `download ${value(operation.url)}${operation.destination === null ? "" : ` to ${value(operation.destination)}`}`;
    case "send":
      return `send ${operation.channel} ${value(operation.destination)} ${list(operation.payload)}`.trimEnd();
    case "connect":
      return `connect ${value(operation.peer)}`;
    case "listen":
      return `listen ${value(operation.host)} ${value(operation.port)}`;
    case "open-tunnel": {
      const token = operation.token === null ? "" : ` as ${value(operation.token)}`;
      return `open-tunnel ${value(operation.exposed)} by ${value(operation.relay)}${token}`;
    }
    case "trust-authority":
      return `trust-authority ${value(operation.certificate)}`;
    case "reroute":
      return `reroute ${operation.by} ${value(operation.address)}`;
    case "pay":
      return `pay ${operation.what} ${value(operation.recipient)}`;
    case "attach-shell":
      return `attach-shell ${operation.direction} ${value(operation.peer)}`;
    case "read-secret":
      return `read-secret ${origin(operation.secret)}`;
    case "read-file":
    case "make-executable":
    case "encrypt-files":
      return `${operation.op} ${value(operation.path)}`;
    case "write-file": {
      const content = operation.content === null ? "?" : value(operation.content);
      return `write-file ${value(operation.path)} ${operation.append ? "+ " : ""}${content}`;
    }
    case "delete-file":
      return `delete-file ${value(operation.path)}${operation.recursive ? " recursive" : ""}`;
    case "extract-archive":
      return `extract-archive ${value(operation.archive)}${operation.password === null ? "" : ` with ${value(operation.password)}`}`;
    case "persist":
      return `persist ${operation.mechanism} ${value(operation.target)} ${operation.content === null ? "?" : value(operation.content)}`;
    case "install":
      return `install ${operation.manager} ${list(operation.packages)}`;
    case "disable-safeguard":
      return `disable-safeguard ${operation.safeguard}`;
    case "write-clipboard":
      return `write-clipboard ${value(operation.content)}`;
    case "steer":
      return `steer ${operation.what} ${operation.field} ${value(operation.value)}`;
    case "capture":
      return `capture ${operation.source}`;
    case "deserialize":
      return `deserialize ${operation.format} ${value(operation.data)}`;
    case "escalate":
      return `escalate ${operation.how}`;
    case "mine":
      return `mine ${value(operation.pool)}`;
  }
}

function list(values: readonly Value[]): string {
  return values.length === 0 ? "" : `[${values.map(value).join(", ")}]`;
}

export function value({ text, shape, origins, encodings }: Value): string {
  const known = text === null ? `~${shape.replaceAll(HOLE, "…")}` : text;
  const from = origins.length === 0 ? "" : ` <${origins.map(origin).join(", ")}>`;
  return `${known}${from}${encodings.length === 0 ? "" : ` {${encodings.join(", ")}}`}`;
}

function origin(from: Origin): string {
  switch (from.kind) {
    case "environment":
      return `$${from.name?.replaceAll(HOLE, "…") ?? "*"}`;
    case "file":
      return from.path.replaceAll(HOLE, "…");
    case "network":
      return from.url.replaceAll(HOLE, "…");
    case "command":
      return `\`${from.command.replaceAll(HOLE, "…")}\``;
    case "keychain":
      return `keychain ${from.name}`;
    case "decoded":
      return `decoded ${from.encoding}`;
    case "module":
      return `module ${from.target} ${from.name}`.trimEnd();
    case "input":
    case "clipboard":
    case "browser-storage":
      return from.kind;
  }
}
