import type { Match } from "../../../model/finding.ts";
import { HOLE } from "../../../model/value.ts";
import { destinationOf } from "../../destination.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { isPlaceholder, registrable } from "../../host.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { step } from "../../step.ts";

const BLIND_COPY =
  /\bbcc(?:recipients|addresses)?["']?\s{0,4}[:=]\s{0,4}[["'{\s]{0,8}([\w.+-]{1,64}@([\w.-]{1,200}\.[a-z]{2,24}))\b/iu;
/** One of those who get a mail, as the readers tell them: `To: [◌, ann@shop.example]`. */
const RECIPIENT = /^(?:to|b?cc): [^\n]{0,400}?\b([\w.+-]{1,64}@([\w.-]{1,200}\.[a-z]{2,24}))\b/iu;
/** One of several recipients is written out, the others come with each message. */
const BESIDE = new RegExp(
  String.raw`\[[^\]\n]{0,400}${HOLE}[^\]\n]{0,200}?([\w.+-]{1,64}@([\w.-]{1,200}\.[a-z]{2,24}))|\[[^\]\n]{0,200}?([\w.+-]{1,64}@([\w.-]{1,200}\.[a-z]{2,24}))[^\]\n]{0,400}${HOLE}`,
  "iu",
);
/** UTF-16 units of a message's head. */
const MAX_PAYLOAD = 8_000;

/** Every mail, whoever it is written to, goes to one address in the program too, which its recipients do not see. */
export function* fixedCopy(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("send")) {
    if (isInMarkdown(fact) || standingOf(fact, index) !== "live") continue;
    const copy = copyOf(fact);
    if (copy === null || isMailboxNamed(copy.address, copy.host, index)) continue;
    yield {
      signature: "exfiltration/fixed-copy",
      at: fact.at,
      snippet: fact.snippet,
      subject: copy.address,
      // Whoever else writes with this program does not see that its author reads along.
      confidence: copy.isBlind && takesRecipient(fact) ? "high" : "medium",
      message: `sends a ${copy.isBlind ? "blind " : ""}copy of every message to ${copy.address}, of which no text of the package speaks`,
      chain: [step(fact, `sends a ${copy.isBlind ? "blind " : ""}copy to ${copy.address}`)],
    };
  }
}

/** Somebody else says to whom each message goes: an argument, a tool's parameter. */
function takesRecipient({ operation }: OperationOf<"send">): boolean {
  return operation.payload.some(({ shape }) => TO_ANYBODY.test(shape.slice(0, MAX_PAYLOAD)));
}

const TO_ANYBODY = new RegExp(String.raw`(?:^|[{,\s"'])to["']?\s{0,2}:\s{0,2}[\[{"'\s]{0,4}${HOLE}`, "iu");

function copyOf({
  operation,
}: OperationOf<"send">): { readonly address: string; readonly host: string; readonly isBlind: boolean } | null {
  const heads = operation.payload.map(({ shape }) => shape.slice(0, MAX_PAYLOAD));
  if (!heads.some((head) => head.includes(HOLE))) return null;
  for (const head of heads) {
    const [, address, host] = BLIND_COPY.exec(head) ?? [];
    if (address !== undefined && host !== undefined) return { address, host, isBlind: true };
  }
  if (operation.channel !== "mail") return null;
  for (const head of heads) {
    const [, address, host] = RECIPIENT.exec(head) ?? [];
    if (address !== undefined && host !== undefined) return { address, host, isBlind: false };
  }
  const [, after, afterHost, before, beforeHost] = BESIDE.exec(operation.destination.shape.slice(0, MAX_PAYLOAD)) ?? [];
  const [address, host] = [after ?? before, afterHost ?? beforeHost];
  return address === undefined || host === undefined ? null : { address, host, isBlind: false };
}

function isMailboxNamed(address: string, host: string, index: FactIndex): boolean {
  const { profile } = index;
  const domain = registrable(host);
  if (isPlaceholder(host) || profile.domains.has(domain) || profile.description.includes(address)) return true;
  if (index.of("mention").some((fact) => fact.what === "email" && fact.value === address && isInMarkdown(fact)))
    return true;
  return profile.disclosed.has(domain) && destinationOf(host)?.class !== "provider";
}
