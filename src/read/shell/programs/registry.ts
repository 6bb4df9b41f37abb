import type { Handler } from "../run/call.ts";
import { archiveHandlers } from "./archives.ts";
import { containerHandlers } from "./containers.ts";
import { decoderHandlers } from "./decoders.ts";
import { fileHandlers } from "./files.ts";
import { httpHandlers } from "./http.ts";
import { interpreterHandlers } from "./interpreters.ts";
import { packageHandlers } from "./packages.ts";
import { persistenceHandlers } from "./persistence.ts";
import { repositoryHandlers } from "./repositories.ts";
import { tellSafeguards } from "./safeguards.ts";
import { secretHandlers } from "./secrets.ts";
import { declarationHandler, setHandler, shellBuiltinHandlers } from "./shell-builtins.ts";
import { socketHandlers } from "./sockets.ts";
import { systemPackageHandlers } from "./system-packages.ts";
import { systemHandlers, tellPool } from "./system.ts";
import { textHandlers } from "./text.ts";
import { transferHandlers } from "./transfer.ts";
import { wrapperHandlers } from "./wrappers.ts";

const HANDLERS: ReadonlyMap<string, Handler> = new Map(
  Object.entries({
    ...systemHandlers,
    ...systemPackageHandlers,
    ...packageHandlers,
    ...containerHandlers,
    ...archiveHandlers,
    ...fileHandlers,
    ...textHandlers,
    ...decoderHandlers,
    ...transferHandlers,
    ...repositoryHandlers,
    ...secretHandlers,
    ...persistenceHandlers,
    ...httpHandlers,
    ...socketHandlers,
    ...interpreterHandlers,
    ...wrapperHandlers,
    ...shellBuiltinHandlers,
    set: both(secretHandlers["export"], setHandler),
    export: both(secretHandlers["export"], declarationHandler),
    declare: both(secretHandlers["export"], declarationHandler),
    typeset: both(secretHandlers["export"], declarationHandler),
  }),
);

/** What is known of a program. Versions in names are dropped: `python3.12`, `pip3.11`. */
export function handlerOf(name: string): Handler {
  const handler = HANDLERS.get(name) ?? HANDLERS.get(name.replace(/(?<=[a-z]{3}\d?)[.\d-]{1,8}$/u, ""));
  return (call) => {
    tellSafeguards(call);
    tellPool(call);
    return handler === undefined ? null : handler(call);
  };
}

function both(first: Handler | undefined, second: Handler): Handler {
  return (call) => {
    const value = first?.(call) ?? null;
    const other = second(call);
    return value === null || value.shape === "" ? (other ?? value) : value;
  };
}
