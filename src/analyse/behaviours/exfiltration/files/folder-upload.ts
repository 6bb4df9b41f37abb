import type { Match } from "../../../../model/finding.ts";
import { HOLE, type Origin } from "../../../../model/value.ts";
import { describeDestination, type Destination } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import type { Source } from "../../../flows/flows.ts";
import { isInMarkdown, standingOf } from "../../../standing.ts";
import { step, stepAt } from "../../../step.ts";
import { strangersAmong } from "../../../stranger.ts";

/**
 * Reads the files of a folder, one after the other, and sends what is in them to an address that nothing tells to the
 * user. One file that he names is what a tool for uploading is for; all that lies in a project is not.
 */
export function* folderUpload(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const fact of index.operations("send")) {
    const { channel, payload } = fact.operation;
    if (channel === "dns" || channel === "mail" || isInMarkdown(fact) || standingOf(fact, index) !== "live") continue;
    const destination = strangerAt(fact, index);
    if (destination === null || told.has(destination.address.host)) continue;
    const source = payload.flatMap((value) => index.flows.sources(value)).find(({ origin }) => isWalked(origin));
    if (source === undefined) continue;
    told.add(destination.address.host);
    yield found(fact, source, destination);
  }
}

function found(fact: OperationOf<"send">, { origin, via }: Source, destination: Destination): Match {
  const where = describeDestination(destination);
  return {
    signature: "exfiltration/folder-to-stranger",
    at: fact.at,
    snippet: fact.snippet,
    subject: destination.address.host,
    confidence: "medium",
    message: `sends what is in the files of a folder to ${where}, of which no text of the package speaks`,
    chain: [stepAt(origin.at, "reads the files of a folder"), ...via, step(fact, `sends it to ${where}`)],
  };
}

/** A folder that is not known and a name in it that is not either: `path.join(root, entry.name)`; or whatever lies in the home. */
export function isWalked(origin: Origin): boolean {
  if (origin.kind !== "file") return false;
  if (origin.path === `~/${HOLE}`) return true;
  const folder = origin.path.lastIndexOf("/");
  return folder > 0 && origin.path.slice(0, folder).includes(HOLE) && origin.path.slice(folder).includes(HOLE);
}

/** Whoever registers a host can name it after his skill, so that the name of a host discloses nothing. */
function strangerAt({ operation }: OperationOf<"send">, index: FactIndex): Destination | null {
  for (const each of strangersAmong(operation.destination, index)) if (each.class === "other") return each;
  return null;
}
