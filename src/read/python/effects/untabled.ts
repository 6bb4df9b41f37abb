import { unknown } from "../../value.ts";
import type { Origin } from "../../../model/value.ts";
import { givesPublicPart, isKeyObject, signs } from "../../wallet-results.ts";
import {
  from,
  give,
  join,
  NONE,
  originsOf,
  partOfModule,
  reference,
  type Abstract,
  type Reference,
} from "../values/abstract.ts";
import type { Call } from "../run/call.ts";
import { originsOfCall } from "../run/call.ts";
import { textOf, toValue } from "../values/operand.ts";
import { keepDefault, parsedLine } from "./parsed-line.ts";
import { isCalled } from "../run/passed-values.ts";
import { tellPayment } from "./payments.ts";
import { programOfModule } from "./processes.ts";
import {
  answerOf,
  mayOpen,
  opensWithPassword,
  originsBesidePassword,
  serverOf,
  tellHandedOver,
} from "./remote-clients.ts";

/** Entries that an object of a library takes up at once. */
const MAX_PUT = 64;
/** Longest path of a result that is named after its function. */
const MAX_PATH = 160;
/** What a parser of command lines gives, and frameworks hand to their callbacks. */
const INPUTS: ReadonlySet<string> = new Set(["get_json"]);
const COMMAND_LINES: ReadonlySet<string> = new Set(["parse_args", "parse_known_args", "parse_intermixed_args"]);

/** What a wallet is made from; where it was typed in it becomes a secret. */
const MAKES_WALLET = /\.(?:from_mnemonic|from_key|from_seed|from_secret_key|mnemonic_to_seed|to_seed)$/u;

/** A browser of the user's own, or one with his profile: its cookies are all his logins. */
const USERS_BROWSER = /(?:connect_over_cdp|launch_persistent_context|pyppeteer\.connect)\(\)/u;

/** All cookies, by the names of Playwright's and Selenium's functions and of the DevTools protocol. */
function givesLogins({ path, positional }: Call, name: string): boolean {
  const [first] = positional;
  const asked = first === undefined ? null : textOf(first);
  if (asked === "Network.getAllCookies" || asked === "Storage.getCookies") return true;
  return (name === "storage_state" || name === "cookies") && USERS_BROWSER.test(path);
}

/** A library function that no table lists: what goes in comes out, and an object keeps what it is given. */
export function untabled(call: Call): Abstract {
  const program = programOfModule(call);
  if (program !== null) return program;
  const name = call.path.slice(call.path.lastIndexOf(".") + 1);
  if (INPUTS.has(name))
    return reference(`${call.path}()`, unknown([{ kind: "input", at: call.machine.at(call.node) }]));
  if (COMMAND_LINES.has(name)) return parsedLine(call);
  if (name === "add_argument") keepDefault(call);
  tellPayment(call);
  const given = originsOfCall(call);
  if (givesLogins(call, name)) {
    const secret: Origin = { kind: "keychain", name: "every login of the browser", at: call.machine.at(call.node) };
    call.machine.emit(call.node, { op: "read-secret", secret });
    return from([secret]);
  }
  const [first] = given;
  if (first?.kind === "input" && MAKES_WALLET.test(call.path))
    call.machine.emit(call.node, { op: "read-secret", secret: first });
  // Without origins there is no environment among them.
  if (first !== undefined && !/^(?:unittest|mock|pytest)\b/.test(call.path)) tellDump(call);
  const isMethod = call.path.includes("()");
  if (signs(name)) return reference(`${call.path}()`.slice(-MAX_PATH), unknown(originsOf(call.positional[0] ?? NONE)));
  if (givesPublicPart(name) && isKeyObject(call.path)) return from([]);
  const [put] = call.positional;
  if (isMethod && name === "update" && put?.kind === "mapping" && put.entries.size <= MAX_PUT)
    for (const [key, value] of put.entries) (call.callee.state.attributes ??= new Map()).set(`[${key}]`, value);
  if (isMethod && given.length > 0 && !call.callee.path.startsWith("http.Response")) {
    const parts = [...call.positional, ...call.keywords.values()];
    give(
      call.callee.state,
      parts.map((part) => toValue(part)).filter((value) => value.origins.length > 0),
    );
  }
  if (DECRYPTS.test(name) && given.length > 0) return decrypted(call, given);
  const { module } = call.callee.state;
  if (module !== undefined && call.path.startsWith(module)) return ofModule(call, module, given);
  return tied(call, reference(`${call.path}()`, unknown(heldBy(call, given)), isMethod ? call.callee.state : {}));
}

const DECRYPTS = /^(?:decrypt|decipher)(?:_\w{1,30})?$/u;

/** Nobody can see what comes out of it; it is decoded, that much is sure. */
function decrypted(call: Call, given: readonly Origin[]): Abstract {
  const at = call.machine.at(call.node);
  return from(join(join(originsOf(call.callee), given), [{ kind: "decoded", encoding: "unknown", at }]));
}

/** What an object holds and is given; what a server is asked for comes from there. */
function heldBy(call: Call, given: readonly Origin[]): readonly Origin[] {
  const held = join(originsOf(call.callee), opensWithPassword(call) ? originsBesidePassword(call) : given);
  return join(held, answerOf(call, tellHandedOver(call)));
}

/** Opened at a server: what it is given from here on goes there. A method that opens ties its own object. */
function tied(call: Call, made: Reference): Abstract {
  const { tie = {} } = call.callee.state;
  const peer = serverOf(call);
  if (peer !== null) tie.peer = peer;
  if (peer !== null || call.callee.state.tie !== undefined || mayOpen(call)) made.state.tie = tie;
  return call.path.length > MAX_PATH ? from(originsOf(made)) : made;
}

/** A function that may be one of another file of the package: the files are put together when all of them are read. */
function ofModule(call: Call, module: string, given: readonly Origin[]): Abstract {
  const name = call.path.slice(call.path[module.length] === "." ? module.length + 1 : module.length);
  if (given.length > 0 || passesAddress(call) || call.positional.some(isCalled) || isNamedCalled(call))
    call.machine.callModule(call.node, module, name, call);
  const known = call.machine.callOther(call.node, module, name, call);
  if (known !== null) return known;
  return tied(
    call,
    partOfModule(module, `${call.path}(${entryAsked(call)})`, call.machine.at(call.node), heldBy(call, given)),
  );
}

/** `load().get("address")` of what another file returns: which entry is asked for tells what it may hold. */
function entryAsked({ path, positional: [key = NONE] }: Call): string {
  const name = path.endsWith("().get") ? textOf(key) : null;
  return name !== null && /^\w{1,60}$/u.test(name) ? name : "";
}

function isNamedCalled({ keywords }: Call): boolean {
  return keywords.size > 0 && [...keywords.values()].some(isCalled);
}

/** `Client("https://…")`: where it sends to may be all that a file says of it. */
function passesAddress({ positional, keywords }: Call): boolean {
  return [...positional, ...keywords.values()].some(
    (part) => part.kind === "scalar" && part.value.shape.slice(0, 16).includes("://"),
  );
}

/** The environment given whole to something that is not known; a child process gets it as `env`. */
function tellDump(call: Call): void {
  for (const part of call.positional) call.machine.dumped(call.node, originsOf(part));
  for (const [name, part] of call.keywords) {
    if (name !== "env" && name !== "environ" && name !== "environment") call.machine.dumped(call.node, originsOf(part));
  }
}
