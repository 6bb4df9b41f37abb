import type { Match } from "../../model/finding.ts";
import { describeDestination, destinationOf, isKnownInstaller, isNobodyElses } from "../destination.ts";
import type { FactIndex, FactOf } from "../fact-index.ts";
import { accountsForHost } from "../profile.ts";
import { standingOf } from "../standing.ts";
import { show, step } from "../step.ts";

/** "Download it to a temporary location and run it": an order without a command. */
const ORDER =
  /\b(?:download|fetch|get)\b[^\n.;]{0,80}\b(?:and|then)\b[^\n.;]{0,16}\b(?:run|execute|source|use)\b[^\n.;]{0,12}\b(?:it|them|this|that|script)\b/iu;
const SCRIPT_URL = /^https?:\/\/[^\s?#]{4,300}\.(?:py|sh|bash|js|mjs|ts|ps1|rb|pl|php|bat|cmd)$/iu;
/** Lines between the order and the address that it is about. */
const REACH = 4;

/** Prose that has a script of somebody else's branch fetched and run. */
export function* toldDownload(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("instruction")) {
    if (standingOf(fact, index) !== "live" || !ORDER.test(fact.text.slice(0, 2_000))) continue;
    const url = scriptNear(fact, index);
    const destination = url === null ? null : destinationOf(url.value);
    if (url === null || destination === null || isKnownInstaller(destination.address)) continue;
    if (isNobodyElses(destination)) continue;
    if (accountsForHost(index.profile, destination.address) || /\/[0-9a-f]{40}\//u.test(url.value)) continue;
    yield {
      signature: "execution/unreviewed-installer",
      at: fact.at,
      snippet: fact.snippet,
      subject: show(url.value),
      confidence: "medium",
      message: `has the agent download a script from ${describeDestination(destination)} and run it`,
      chain: [step(url, `names ${show(url.value)}`), step(fact, "has it downloaded and run")],
    };
  }
}

function scriptNear(order: FactOf<"instruction">, index: FactIndex): FactOf<"mention"> | null {
  for (const other of index.inFile(order.at.path))
    if (
      other.kind === "mention" &&
      other.what === "url" &&
      !other.context.negated &&
      Math.abs(other.at.line - order.at.line) <= REACH &&
      SCRIPT_URL.test(other.value)
    )
      return other;
  return null;
}
