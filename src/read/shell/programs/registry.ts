import type { Handler } from "../run/call.ts";
import { archiveHandlers } from "./archives.ts";
import { commandOptionHandlers } from "./command-options.ts";
import { containerHandlers } from "./containers.ts";
import { decoderHandlers } from "./decoders.ts";
import { editorHandlers } from "./editors.ts";
import { fileHandlers } from "./files.ts";
import { httpHandlers } from "./http.ts";
import { interpreterHandlers } from "./interpreters.ts";
import { storeHandlers } from "./object-stores.ts";
import { tellNetworkSettings } from "./network-settings.ts";
import { packageHandlers } from "./packages.ts";
import { paymentHandlers } from "./payments.ts";
import { persistenceHandlers } from "./persistence.ts";
import { runnerHandlers } from "./project-runners.ts";
import { repositoryHandlers } from "./repositories.ts";
import { tellSafeguards } from "./safeguards.ts";
import { printsAll, secretHandlers } from "./secrets.ts";
import { senderHandlers } from "./senders.ts";
import { declaration, setPositional, shellBuiltinHandlers } from "./shell-builtins.ts";
import { socketHandlers } from "./sockets.ts";
import { systemPackageHandlers } from "./system-packages.ts";
import { systemHandlers, tellPool } from "./system.ts";
import { textHandlers } from "./text.ts";
import { transferHandlers } from "./transfer.ts";
import { editorTunnels, tunnelHandlers } from "./tunnels.ts";
import { wrapperHandlers } from "./wrappers.ts";

const HANDLERS: ReadonlyMap<string, Handler> = withCommands(
  Object.entries<Handler>({
    ...systemHandlers,
    ...systemPackageHandlers,
    ...packageHandlers,
    ...containerHandlers,
    ...archiveHandlers,
    ...fileHandlers,
    ...textHandlers,
    ...decoderHandlers,
    ...transferHandlers,
    ...senderHandlers,
    ...repositoryHandlers,
    ...secretHandlers,
    ...storeHandlers,
    ...persistenceHandlers,
    ...httpHandlers,
    ...socketHandlers,
    ...tunnelHandlers,
    ...paymentHandlers,
    ...interpreterHandlers,
    ...wrapperHandlers,
    ...shellBuiltinHandlers,
    set: both(printsAll, setPositional),
    export: both(printsAll, declaration),
    declare: both(printsAll, declaration),
    typeset: both(printsAll, declaration),
  }),
);

const VERSIONED = /[.\d-]$/u;
const VERSION = /(?<=[a-z]{3}\d?)[.\d-]{1,8}$/u;

/** Does what is known of a program. Versions in names are dropped: `python3.12`, `pip3.11`. */
export const runProgram: Handler = (call) => {
  const { name } = call;
  const handler = HANDLERS.get(name) ?? (VERSIONED.test(name) ? HANDLERS.get(name.replace(VERSION, "")) : undefined);
  tellSafeguards(call);
  tellPool(call);
  tellNetworkSettings(call);
  return handler === undefined ? null : handler(call);
};

/** Programs that run commands beside what they are for: `less +'!command'` is still a reader of files. */
function withCommands(known: readonly (readonly [string, Handler])[]): ReadonlyMap<string, Handler> {
  const handlers = new Map(known);
  const beside = [commandOptionHandlers, editorHandlers, editorTunnels, runnerHandlers].flatMap((each) =>
    Object.entries(each),
  );
  for (const [name, runs] of beside) {
    const own = handlers.get(name);
    handlers.set(name, own === undefined ? runs : (call) => (runs(call), own(call)));
  }
  return handlers;
}

function both(first: Handler, second: Handler): Handler {
  return (call) => {
    const value = first(call);
    const other = second(call);
    return value === null || value.shape === "" ? (other ?? value) : value;
  };
}
