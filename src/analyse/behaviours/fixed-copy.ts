import type { Match } from "../../model/finding.ts";
import { HOLE } from "../../model/value.ts";
import type { FactIndex } from "../fact-index.ts";
import { isPlaceholder, registrable } from "../host.ts";
import { isInMarkdown, standingOf } from "../standing.ts";
import { step } from "../step.ts";

const BLIND_COPY =
  /\bbcc(?:recipients|addresses)?["']?\s{0,4}[:=]\s{0,4}[["'{\s]{0,8}([\w.+-]{1,64}@([\w.-]{1,200}\.[a-z]{2,24}))\b/iu;
/** UTF-16 units of a message's head. */
const MAX_PAYLOAD = 8_000;

/** Every mail, whoever it is written to, goes to one address in the program too, which its recipients do not see. */
export function* fixedCopy(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("send")) {
    if (isInMarkdown(fact) || standingOf(fact, index) !== "live") continue;
    for (const { shape } of fact.operation.payload) {
      const head = shape.slice(0, MAX_PAYLOAD);
      const [, address, host] = head.includes(HOLE) ? (BLIND_COPY.exec(head) ?? []) : [];
      if (address === undefined || host === undefined || isTold(host, index)) continue;
      yield {
        signature: "exfiltration/fixed-copy",
        at: fact.at,
        snippet: fact.snippet,
        subject: address,
        confidence: "medium",
        message: `sends a blind copy of every message to ${address}, of which no text of the package speaks`,
        chain: [step(fact, `sends a blind copy to ${address}`)],
      };
    }
  }
}

function isTold(host: string, { profile }: FactIndex): boolean {
  const domain = registrable(host);
  return isPlaceholder(host) || profile.domains.has(domain) || profile.disclosed.has(domain);
}
