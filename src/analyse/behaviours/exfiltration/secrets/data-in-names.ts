import type { Confidence, Match } from "../../../../model/finding.ts";
import { HOLE } from "../../../../model/value.ts";
import { describeDestination, type Destination } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { registrable } from "../../../host.ts";
import { step, stepAt } from "../../../step.ts";

/** What is a name of its own is looked up as it is; what is spelled in the alphabet of names is something else. */
const SPELLED: ReadonlySet<string> = new Set(["hex", "unknown"]);
/** A domain of somebody's behind the part that is computed. */
const BEHIND = new RegExp(String.raw`${HOLE}[\w-]{0,20}\.(?:[\w-]{1,63}\.){1,8}[a-z]{2,20}$`, "iu");

/**
 * What a program is given is spelled in hexadecimal or base 32 and looked up as a name below a domain that stands in it:
 * whoever answers for that domain gets it. Block lists get addresses and names as they are, or a digest.
 */
export function dataInName(
  fact: OperationOf<"send">,
  destination: Destination | null,
  index: FactIndex,
  confidence: Confidence,
): Match | null {
  const { channel, payload } = fact.operation;
  const [value] = payload;
  if (channel !== "dns" || value === undefined || value.text !== null) return null;
  if (!value.encodings.some((each) => SPELLED.has(each)) || !BEHIND.test(value.shape)) return null;
  const source = index.flows.sources(value).find(({ origin }) => origin.kind !== "network" && origin.kind !== "module");
  if (source === undefined) return null;
  if (destination !== null && index.profile.disclosed.has(registrable(destination.address.host))) return null;
  const where = destination === null ? "the owner of a fixed domain" : describeDestination(destination);
  return {
    signature: "exfiltration/secret-over-dns",
    at: fact.at,
    snippet: fact.snippet,
    message: `spells what it is given as a host name and looks it up, which tells it to ${where}`,
    confidence,
    chain: [
      stepAt(source.origin.at, "takes what it is given"),
      ...source.via,
      step(fact, `looks it up as a name of ${where}`),
    ],
    subject: `name ${destination?.address.host ?? ""}`,
  };
}
