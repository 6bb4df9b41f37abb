import type { Match } from "../../../model/finding.ts";
import { destinationOf, isNobodyElses } from "../../destination.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { isIpAddress } from "../../host.ts";
import { secretOf } from "../../secrets.ts";
import type { Secret } from "../../secrets/secret.ts";
import { standingOf } from "../../standing.ts";
import { step } from "../../step.ts";

/** Nobody checks who is at the other end; where a credential goes there as well, whoever sits between has it. */
export function* tlsOff(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("disable-safeguard")) {
    if (fact.operation.safeguard !== "tls-verification" || standingOf(fact, index) !== "live") continue;
    const sent = credentialBehind(fact, index);
    const off = step(fact, "switches off the check of TLS certificates");
    yield {
      signature: "weakness/tls-off",
      at: fact.at,
      snippet: fact.snippet,
      subject: "tls",
      ...(sent === null
        ? { severity: "low", message: "switches off the check of TLS certificates", chain: [off] }
        : {
            message: `sends ${sent.secret.label} to ${sent.host} without checking who is at the other end`,
            chain: [off, step(sent.fact, `sends ${sent.secret.label} to ${sent.host}`)],
          }),
    };
  }
}

interface Sent {
  readonly fact: OperationOf<"send">;
  readonly secret: Secret;
  readonly host: string;
}

/**
 * Only towards a host with a name of its own on the net: a router or a server that its user names often has no certificate
 * that could be checked. What is switched off for one request is none of the others' business.
 */
function credentialBehind({ at }: OperationOf<"disable-safeguard">, index: FactIndex): Sent | null {
  const all = index.operations("send").filter((send) => send.at.path === at.path);
  const same = all.filter((send) => send.at.line === at.line);
  for (const fact of same.length > 0 ? same : all) {
    const { payload, destination } = fact.operation;
    const target = destinationOf(destination);
    if (target === null || isNobodyElses(target) || isIpAddress(target.address.host)) continue;
    for (const origin of payload.flatMap(({ origins }) => origins)) {
      const secret = secretOf(origin);
      if (secret !== null) return { fact, secret, host: target.address.host };
    }
  }
  return null;
}
