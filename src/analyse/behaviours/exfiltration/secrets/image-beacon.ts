import type { Fact } from "../../../../model/fact.ts";
import type { Match } from "../../../../model/finding.ts";
import { HOLE, type Value } from "../../../../model/value.ts";
import { describeDestination, destinationOf, isNobodyElses } from "../../../destination.ts";
import type { FactIndex } from "../../../fact-index.ts";
import { registrable } from "../../../host.ts";
import { secretOf } from "../../../secrets.ts";
import { standingOf } from "../../../standing.ts";
import { step, stepAt } from "../../../step.ts";

/** An image of HTML or Markdown whose address is put together: whoever opens the page fetches it, with all that is in it. */
const IMAGE = new RegExp(
  String.raw`(?:<(?:img|iframe|link|script|source)\b[^<>]{0,200}?\b(?:src|href)\s{0,4}=\s{0,4}["']?|!\[[^\]\n]{0,80}\]\()(https?://[^\s"'<>()${HOLE}]{3,200}[?&/=;][^\s"'<>()${HOLE}]{0,200}${HOLE})`,
  "iu",
);
/** UTF-16 units of a page that are looked at. */
const MAX_PAGE = 20_000;

/** A secret goes into the address of an image in what is written or handed out: it leaves when somebody looks at it. */
export function* imageBeacon(index: FactIndex): Iterable<Match> {
  const seen = new Set<string>();
  for (const fact of [...index.operations("write-file"), ...index.of("export")]) {
    const page = pageOf(fact);
    const url = page === null ? undefined : IMAGE.exec(page.shape.slice(0, MAX_PAGE))?.[1];
    if (page === null || url === undefined || standingOf(fact, index) !== "live") continue;
    const destination = destinationOf(url);
    if (destination === null || isNobodyElses(destination)) continue;
    if (destination.class === "provider" || index.profile.domains.has(registrable(destination.address.host))) continue;
    const source = index.flows.sources(page).find(({ origin }) => secretOf(origin) !== null);
    const secret = source === undefined ? null : secretOf(source.origin);
    if (source === undefined || secret === null || seen.has(destination.address.host)) continue;
    seen.add(destination.address.host);
    yield {
      signature: "exfiltration/secret-in-image-address",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${secret.label} ${destination.address.host}`,
      confidence: "medium",
      message: `puts ${secret.label} into a page with an image whose address at ${describeDestination(destination)} is put together`,
      chain: [
        stepAt(source.origin.at, `reads ${secret.label}`),
        ...source.via,
        step(fact, `puts it into a page that fetches from ${destination.address.host}`),
      ],
    };
  }
}

function pageOf(fact: Fact): Value | null {
  if (fact.kind === "export") return fact.value;
  return fact.kind === "operation" && fact.operation.op === "write-file" ? fact.operation.content : null;
}
