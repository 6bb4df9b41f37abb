import type { Match } from "../../../../model/finding.ts";
import { HOLE, type Origin } from "../../../../model/value.ts";
import { describeDestination, type Destination } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { addressOf, registrable } from "../../../host.ts";
import { accountsForHost } from "../../../profile.ts";
import { secretOf } from "../../../secrets.ts";
import { isInMarkdown, standingOf } from "../../../standing.ts";
import { show, step, stepAt } from "../../../step.ts";
import { strangersAmong } from "../../../stranger.ts";
import { textsSay } from "../../../texts-say.ts";
import { isWalked } from "../files/folder-upload.ts";
import { asksForPassword } from "../recorded/login-page.ts";
import { sendsKeyStore } from "./key-stores.ts";
import { promiseToStay } from "../promise-to-stay.ts";
import { saysThatItSends } from "../told-deed.ts";

/**
 * What the user works on, or who he is, goes to a host that no text names and where he has no account. A service that a
 * skill is for is named in its manual, bears its name and is said to take something, or asks for a key that the user got
 * from it.
 */
export function* undisclosedRecipient(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const fact of index.operations("send")) {
    const { channel } = fact.operation;
    if (channel === "dns" || channel === "mail" || isInMarkdown(fact) || standingOf(fact, index) !== "live") continue;
    const destination = strangerAt(fact, index);
    if (destination === null || told.has(destination.address.host) || asksForPassword(fact.at.path, index)) continue;
    const sources = fact.operation.payload.flatMap((value) => index.flows.sources(value));
    if (sources.some(({ origin }) => isDecidedElsewhere(origin, index))) continue;
    const bearsName = accountsForHost(index.profile, destination.address);
    // A service of that name, of which the text says that it takes something.
    if (bearsName && saysThatItSends(index) && !sources.some(({ origin }) => isPersonal(origin))) continue;
    const key = sources.find(({ origin }) => origin.kind === "file" && isUsers(origin.path));
    const isKeySent = key !== undefined && sendsKeyStore(fact, index);
    for (const { origin, via } of isKeySent ? [key] : sources) {
      const what = isKeySent
        ? "a private key of the user's"
        : (whatOf(origin) ?? (!bearsName && isPosted(fact, index) ? whatIsAsked(origin, destination) : null));
      if (what === null) continue;
      told.add(destination.address.host);
      const where = describeDestination(destination);
      const promise = promiseToStay(index);
      yield {
        signature: "exfiltration/undisclosed-recipient",
        at: fact.at,
        snippet: fact.snippet,
        subject: destination.address.host,
        confidence: promise !== null || isPersonal(origin) || isKeySent ? "high" : "medium",
        message: `sends ${what} to ${where}, of which no text of the package speaks${promise === null ? "" : `, though it says: "${show(promise)}"`}`,
        chain: [stepAt(origin.at, `reads ${what}`), ...via, step(fact, `sends it to ${where}`)],
      };
      break;
    }
  }
}

function strangerAt({ operation }: OperationOf<"send">, index: FactIndex): Destination | null {
  for (const each of strangersAmong(operation.destination, index))
    if (each.class === "other" && each.address.scheme !== null) return each;
  return null;
}

/** A secret, of which others decide; a key whose variable the manual names: the user has an account at this host. */
function isDecidedElsewhere(origin: Origin, index: FactIndex): boolean {
  const secret = secretOf(origin);
  if (secret === null) return false;
  if (secret.kind !== "variable" || secret.owners.length > 0) return true;
  const name = secret.label.slice(1);
  return index.profile.env.has(name) || (VARIABLE.test(name) && textsSay(index, new RegExp(`\\b${name}\\b`, "u")));
}

const VARIABLE = /^\w{3,60}$/u;

/** Null: secrets, of which others decide, and what anybody may know. */
function whatOf(origin: Origin): string | null {
  switch (origin.kind) {
    case "file":
      if (isPersonal(origin)) return `what lies in ${show(origin.path)}`;
      return isUsers(origin.path) && !isWalked(origin) ? "the content of the user's files" : null;
    case "command":
      if (IDENTITY.test(origin.command)) return "the name of this machine or its user";
      return INVENTORY.test(origin.command) ? "what lies on this machine" : null;
    case "environment":
      return origin.name !== null && IDENTIFIES.test(origin.name) ? "the name of this machine or its user" : null;
    case "clipboard":
    case "input":
    case "network":
    case "module":
    case "keychain":
    case "browser-storage":
    case "decoded":
      return null;
  }
}

/** Where people keep their own: nobody has named a file there. */
function isPersonal(origin: Origin): boolean {
  return (
    origin.kind === "file" &&
    /^~\/?(?:$|[*\u{FFFC}]|(?:Documents|Desktop|Downloads|Pictures|Photos|Movies|Videos|OneDrive|Dropbox|Google Drive|iCloud Drive|Maildir|\.thunderbird)(?:\/|$)|Library\/(?:Mail|Messages|Calendars|Safari|Photos|Mobile Documents)\b)/iu.test(
      origin.path,
    )
  );
}

/** Whatever the caller names; not settings and caches of a program. */
function isUsers(path: string): boolean {
  return path.startsWith(HOLE) || path.startsWith(`./${HOLE}`);
}

const IDENTIFIES = /^(?:USER|USERNAME|LOGNAME|HOSTNAME|COMPUTERNAME|USERDOMAIN|HOST|PWD)$/u;
const IDENTITY =
  /^(?:hostname|whoami|id|logname|ifconfig|ip (?:a|addr)|ipconfig|sw_vers|systeminfo|hostnamectl|ioreg)\b/u;
const INVENTORY = /^(?:ls|find|ps|tree|dir|git (?:log|remote|config|diff|status|show|bundle|archive)|docker ps)\b/u;

/** What is nothing by itself, but nobody else's business: looked up in a search it would be, sent as a body it is not. */
function whatIsAsked(origin: Origin, { address }: Destination): string | null {
  if (origin.kind === "input") return "what the user asks for";
  if (origin.kind !== "network") return null;
  const from = addressOf(origin.url);
  return from !== null && registrable(from.host) !== registrable(address.host) ? "what it fetched elsewhere" : null;
}

/** A body, to where nobody signs in, and no question to a node of a chain; whatever is looked up is a download as well. */
function isPosted({ at, snippet }: OperationOf<"send">, index: FactIndex): boolean {
  if (/\bjsonrpc\b|authorization|api[-_]?key|secret|token|app_?id/iu.test(snippet)) return false;
  return !index.operations("download").some((other) => other.at.path === at.path && other.at.line === at.line);
}
