import type * as t from "@babel/types";
import { unknown } from "../../value.ts";
import { givesPublicPart, signs } from "../../wallet-results.ts";
import {
  from,
  isFunction,
  join,
  reference,
  type Abstract,
  type ObjectState,
  type Reference,
} from "../values/abstract.ts";
import { givenBack, keptInside } from "../values/given-back.ts";
import { isField, originsOf, originsOfAll } from "../values/origins.ts";
import { isOfKeys } from "../values/of-keys.ts";
import { operand, type Call, type Effect, type Effects, type Machine } from "../run/call.ts";
import { textOf } from "../values/to-value.ts";
import { BROWSER } from "./browser.ts";
import { canonicalPath, nameWithin, pathOfResult } from "./canonical-path.ts";
import { COCOA } from "./cocoa.ts";
import { CODECS } from "./codecs.ts";
import { AGENT_PLUGINS } from "./agent-plugins.ts";
import { heardConversation, isOfModule } from "./conversation-hooks.ts";
import { CRYPTO } from "./crypto.ts";
import { DESKTOP } from "./desktop.ts";
import { DRIVEN_BROWSERS, givenInPage } from "./driven-browsers.ts";
import { hearHandedOut } from "./emitters.ts";
import { EVALUATION } from "./evaluation.ts";
import { isEnvironment } from "./environment.ts";
import { FILES } from "./files.ts";
import { HTTP_CLIENTS } from "./http-clients.ts";
import { MACHINE_IDENTITY } from "./machine-identity.ts";
import { MODULES } from "./modules.ts";
import { NODE_HTTP } from "./node-http.ts";
import { OBJECTS } from "./objects.ts";
import { methodOfElement, PAGE_REQUESTS } from "./page-requests.ts";
import { isPagesStore } from "./pages-store.ts";
import { PATHS } from "./paths.ts";
import { ACCOUNTS, tellPayment } from "./payments.ts";
import { PROCESSES } from "./processes.ts";
import { gatherOrder, serverOf, tellHandedOver } from "./remote-clients.ts";
import { SOCKETS } from "./sockets.ts";
import { WINDOWS_OBJECTS } from "./windows-objects.ts";
import { tellSteering } from "./steering.ts";
import { STREAMS } from "./streams.ts";
import { SYSTEM } from "./system.ts";
import { TUNNELS } from "./tunnels.ts";

const EFFECTS: ReadonlyMap<string, Effect> = new Map(
  ([] as Effects).concat(
    AGENT_PLUGINS,
    ACCOUNTS,
    BROWSER,
    COCOA,
    CODECS,
    CRYPTO,
    DESKTOP,
    DRIVEN_BROWSERS,
    EVALUATION,
    FILES,
    HTTP_CLIENTS,
    MACHINE_IDENTITY,
    MODULES,
    NODE_HTTP,
    OBJECTS,
    PAGE_REQUESTS,
    PATHS,
    PROCESSES,
    SOCKETS,
    SYSTEM,
    TUNNELS,
    WINDOWS_OBJECTS,
  ),
);

/** Whoever registers a function under one of these names hands it requests, messages or commands from outside. */
const REGISTRARS =
  /\.(?:tool|registerTool|setRequestHandler|action|command|get|post|put|patch|delete|all|use|route|handle|hears|onText|execute)$/;
/** Functions that give back what they are given in another form. */
const TRANSFORMS =
  /(?:stringify|encode|encrypt|pack|serial|compress|deflate|gzip|format|render|toString|clone|assign|merge|extend|pick|omit|toJSON|dump)\w*$/i;

export function callLibrary(
  on: Machine,
  callee: Reference,
  given: readonly Abstract[],
  node: t.Node,
  isNew: boolean,
): Abstract {
  const path = canonicalPath(callee.path);
  const call: Call = { machine: on, node, path, callee, given, isNew };
  const { module } = callee.state;
  if (module !== undefined) {
    tellCall(call, module);
    const known = path.startsWith(module) ? on.callOther(node, module, nameWithin(module, path), given) : null;
    if (known !== null) return known;
  }
  tellWalletSecret(call);
  tellPayment(call);
  tellNodeOfChain(call);
  const effect = EFFECTS.get(path) ?? methodOfElement(path) ?? STREAMS.get(path.slice(path.lastIndexOf(".") + 1));
  const made = effect === undefined ? null : effect(call);
  return made ?? unknownCall(call);
}

/** What a wallet is made from: `Wallet.fromPhrase(words)`, `mnemonicToSeed(words)`, `Keypair.fromSecretKey(key)`. */
const MAKES_WALLET =
  /\.?(?:fromPhrase|fromMnemonic|mnemonicToSeed(?:Sync|Hex)?|mnemonicToAccount|privateKeyToAccount|fromSecretKey)$/;

/** Where it was typed in: from there on it is a secret. */
function tellWalletSecret({ machine, node, path, given }: Call): void {
  if (!MAKES_WALLET.test(path)) return;
  const [origin] = given[0] === undefined ? [] : originsOf(given[0]);
  if (origin?.kind === "input") machine.emit(node, { op: "read-secret", secret: origin });
}

/** Clients of a blockchain's node: `new ethers.JsonRpcProvider(url)`, `new Connection(url)` of Solana, viem's `http(url)`. */
const OPENS_NODE =
  /(?:^ethers\b.{0,40}(?:JsonRpc|WebSocket|JsonRpcBatch)Provider|^web3\b.{0,40}(?:Http|Websocket)Provider|^@solana\/web3\.js\.Connection|^viem\.(?:http|webSocket))$/;

/** What is written into its address, its owner gets with the first request. */
function tellNodeOfChain(call: Call): void {
  if (!OPENS_NODE.test(call.path)) return;
  const destination = operand(call, 0);
  if (destination.origins.length === 0 || !/^(?:https?|wss?):\/\/[^/]{1,253}\//.test(destination.shape)) return;
  call.machine.emit(call.node, { op: "send", channel: "http", destination, payload: [] });
}

/** A function of which nothing is known: what it is given may come back, and its callbacks get what it holds. */
function unknownCall(call: Call): Abstract {
  const { machine, node, path, callee, given, isNew } = call;
  const method = path.slice(path.lastIndexOf(".") + 1);
  if (givesPublicPart(method) && isOfKeys(callee)) return from([]);
  if (signs(method) && !given.some(isFunction))
    return reference(pathOfResult(path), unknown(given[0] === undefined ? [] : originsOf(given[0])));
  const held = keptInside(originsOf(callee));
  const heard = heardConversation(machine, method, given, node);
  hearHandedOut(call);
  const element = REGISTRARS.test(path)
    ? from(join(held, [{ kind: "input", at: machine.at(node) }]))
    : hearsKeys(path, given)
      ? from([{ kind: "input", of: "keyboard", at: machine.at(node) }])
      : from(heard.length > 0 ? heard : held);
  const results: Abstract[] = [];
  for (const each of given) {
    if (isFunction(each)) {
      const made = machine.invoke(each, givenInPage(method, given, element) ?? [element, element, element], node);
      results.push(isField(each) ? each : made);
    } else if (each.kind === "dictionary") invokeHandlers(call, each.entries.values(), element);
  }
  const state = stateOfResult(call);
  tellSteering(machine, method, given, results, node);
  if (isNew) return gatherOrder(path, reference(pathOfResult(path), unknown(held), state), given);
  // Options (keys, addresses, callbacks) steer a call; only what is changed in form comes back.
  const isChanged = TRANSFORMS.test(path);
  const returned = given.filter((each) => !isFunction(each) && (isChanged || !isHeldWhole(each)));
  const all = originsOfAll([...returned, ...results.filter((each) => !isPagesStore(each))]);
  const { module } = callee.state;
  const back =
    module === undefined || !path.startsWith(module) ? all : givenBack(all, module, nameWithin(module, path));
  return reference(pathOfResult(path), unknown(join(held, back)), state);
}

/** `window.addEventListener("keydown", …)`: of the whole page, whatever field is typed into. */
function hearsKeys(path: string, [event]: readonly Abstract[]): boolean {
  return (
    /^(?:(?:window|document|globalThis|self)\.(?:(?:body|documentElement)\.)?)?addEventListener$/u.test(path) &&
    event !== undefined &&
    /^key(?:down|press|up)$/u.test(textOf(event) ?? "")
  );
}

/** Parts of a module stay its parts; what a client gives out talks to the same server. */
function stateOfResult(call: Call): ObjectState {
  const { module, external, peer } = call.callee.state;
  if (module !== undefined) return { module };
  if (external !== true) return {};
  tellHandedOver(call);
  const server = serverOf(call) ?? peer;
  // `init({ dsn })` ties the module itself, `ftp.access({ host })` the object.
  if (server !== undefined && !call.isNew) call.callee.state.peer ??= server;
  return server === undefined ? { external } : { external, peer: server };
}

/** `resolve(process.env)`, `connect({ key })`: what the function takes out of it is not all that is in it. */
function isHeldWhole(given: Abstract): boolean {
  return given.kind === "dictionary" || isPagesStore(given) || (given.kind === "reference" && isEnvironment(given));
}

/** A function of another file of the package: the files are put together when all of them are read. */
function tellCall({ machine, node, path, given }: Call, module: string): void {
  if (path.startsWith(module)) machine.callModule(node, module, nameWithin(module, path), given);
}

function invokeHandlers(call: Call, values: Iterable<Abstract>, element: Abstract): void {
  for (const value of values) {
    if (value.kind === "closure" || (REGISTRARS.test(call.path) && isOfModule(value)))
      call.machine.invoke(value, [element, element], call.node);
  }
}
