import type { Match } from "../../../../model/finding.ts";
import { SESSION_COOKIES } from "../../../data/session-cookies.ts";
import { describeDestination, destinationOf, isNobodyElses, type Destination } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { registrable } from "../../../host.ts";
import { concealmentNear } from "../../../instructions/concealment.ts";
import { standingOf } from "../../../standing.ts";
import { show, step } from "../../../step.ts";

/** UTF-16 units of what is sent. */
const MAX_PAYLOAD = 8_000;
const NAME = /[\w.-]{3,40}/gu;

/** A login to one site is sent to another, by the name of its cookie: whoever has it is signed in as the user. */
export function* sessionCookies(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const fact of index.operations("send")) {
    if (standingOf(fact, index) !== "live") continue;
    const names = cookiesIn(fact);
    const [name] = names;
    if (name === undefined) continue;
    const destination = destinationOf(fact.operation.destination);
    if (destination === null || isAtHome(destination, name, index) || told.has(destination.address.host)) continue;
    told.add(destination.address.host);
    const where = describeDestination(destination);
    const concealed = concealmentNear(fact, index);
    yield {
      signature: "exfiltration/secret-to-stranger",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${name} ${destination.address.host}`,
      confidence: concealed === null ? "medium" : "high",
      message: `sends the login cookie ${names.map(show).join(", ")} to ${where}, which is not the site that it belongs to`,
      chain: [
        step(fact, `sends ${names.map(show).join(", ")} to ${where}`),
        ...(concealed === null ? [] : [step(concealed, "has it kept from the user")]),
      ],
    };
  }
}

function cookiesIn({ operation }: OperationOf<"send">): readonly string[] {
  const found = new Set<string>();
  for (const { shape } of operation.payload)
    for (const [word] of shape.slice(0, MAX_PAYLOAD).matchAll(NAME)) if (SESSION_COOKIES.has(word)) found.add(word);
  return [...found].slice(0, 4);
}

function isAtHome(destination: Destination, name: string, index: FactIndex): boolean {
  if (isNobodyElses(destination)) return true;
  const domain = registrable(destination.address.host);
  return SESSION_COOKIES.get(name)?.includes(domain) === true || index.profile.domains.has(domain);
}
