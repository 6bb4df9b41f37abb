import type { Match } from "../../../model/finding.ts";
import { HOLE, type Origin } from "../../../model/value.ts";
import { describeDestination, destinationOf, type Destination } from "../../destination.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { accountsForHost } from "../../profile.ts";
import { secretOf } from "../../secrets.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { show, step, stepAt } from "../../step.ts";
import { isStranger } from "../../stranger.ts";
import { promiseToStay } from "./promise-to-stay.ts";
import { isSendingTold } from "./told-deed.ts";

/**
 * What the user works on, or who he is, goes to a host that no text names, that has nothing of the skill's name, and
 * where he has no account: the description speaks of nothing that leaves. A service that a skill is for is named in its
 * manual, or asks for a key that the user got from it.
 */
export function* undisclosedRecipient(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const fact of index.operations("send")) {
    const { channel } = fact.operation;
    if (channel === "dns" || channel === "mail" || isInMarkdown(fact) || standingOf(fact, index) !== "live") continue;
    const destination = strangerAt(fact, index);
    if (destination === null || told.has(destination.address.host) || isSendingTold(index)) continue;
    const sources = fact.operation.payload.flatMap((value) => index.flows.sources(value));
    if (sources.some(({ origin }) => isOwnKey(origin, index))) continue;
    for (const { origin, via } of sources) {
      const what = whatOf(origin);
      if (what === null) continue;
      told.add(destination.address.host);
      const where = describeDestination(destination);
      const promise = promiseToStay(index);
      yield {
        signature: "exfiltration/undisclosed-recipient",
        at: fact.at,
        snippet: fact.snippet,
        subject: destination.address.host,
        confidence: promise === null ? "medium" : "high",
        message: `sends ${what} to ${where}, of which no text of the package speaks${promise === null ? "" : `, though it says: "${show(promise)}"`}`,
        chain: [stepAt(origin.at, `reads ${what}`), ...via, step(fact, `sends it to ${where}`)],
      };
      break;
    }
  }
}

function strangerAt({ operation }: OperationOf<"send">, { flows, profile }: FactIndex): Destination | null {
  for (const { value } of flows.readings(operation.destination)) {
    const destination = destinationOf(value);
    if (destination?.class !== "other" || destination.address.scheme === null) continue;
    if (isStranger(destination, profile)) return destination;
  }
  return null;
}

/** A key whose variable the manual names: the user has an account at this host. */
function isOwnKey(origin: Origin, { profile }: FactIndex): boolean {
  return origin.kind === "environment" && origin.name !== null && secretOf(origin) !== null && profile.env.has(origin.name);
}

/** Null: what nobody but a thief of secrets would want, which others look for, or what anybody may know. */
function whatOf(origin: Origin): string | null {
  switch (origin.kind) {
    case "file":
      return isUsers(origin.path) ? "the content of the user's files" : null;
    case "clipboard":
      return "what is on the clipboard";
    case "command":
      if (IDENTITY.test(origin.command)) return "the name of this machine or its user";
      return INVENTORY.test(origin.command) ? "what lies on this machine" : null;
    case "input":
      return origin.of === "conversation" ? "what is said to the agent" : null;
    case "environment":
    case "network":
    case "module":
    case "keychain":
    case "browser-storage":
    case "decoded":
      return null;
  }
}

/** Whatever the caller names, and where people keep their own; not settings and caches of a program. */
function isUsers(path: string): boolean {
  return path.startsWith(HOLE) || /^~\/(?:Documents|Desktop|Downloads|Pictures|\u{FFFC})/u.test(path);
}

const IDENTITY = /^(?:hostname|whoami|id|logname|ifconfig|ip (?:a|addr)|ipconfig|sw_vers|systeminfo|hostnamectl|ioreg)\b/u;
const INVENTORY = /^(?:ls|find|ps|tree|dir|git (?:log|remote|config|diff|status)|docker ps)\b/u;
