import type { Match } from "../../../../model/finding.ts";
import { HOLE } from "../../../../model/value.ts";
import { destinationOf } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { isPlaceholder, registrable } from "../../../host.ts";
import { isInMarkdown, standingOf } from "../../../standing.ts";
import { step } from "../../../step.ts";

/** Alone, or behind what the message brings along: `…,ann@shop.example`, `[{ email: … }, { email: ann@shop.example }]`. */
const BLIND_COPY =
  /\bbcc(?:_?(?:recipients|addresses|list))?["']?\s{0,4}[:=]\s{0,4}(?:\[[^\]\n]{0,300}?["'\s,:{<[]|["'{\s]{0,8}(?:[^\n"'[\]{}:=&]{0,200}[,;\s<]|\u{FFFC})?)([\w.+-]{1,64}@([\w.-]{1,200}\.[a-z]{2,24}))\b/iu;
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
  const told = new Set<string>();
  for (const fact of index.operations("send")) {
    if (isInMarkdown(fact) || standingOf(fact, index) !== "live") continue;
    const copy = copyOf(fact);
    if (copy === null || isMailboxNamed(copy.address, copy.host, index)) continue;
    told.add(copy.address);
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
  yield* writtenCopies(index, told);
}

/** Somebody else says to whom each message goes: an argument, a tool's parameter. */
function takesRecipient({ operation }: OperationOf<"send">): boolean {
  const { channel, destination } = operation;
  if (channel === "mail" && destination.shape === HOLE && destination.origins.some(({ kind }) => kind === "input"))
    return true;
  return operation.payload.some(({ shape }) => TO_ANYBODY.test(shape.slice(0, MAX_PAYLOAD)));
}

const TO_ANYBODY = new RegExp(
  String.raw`(?:^|[{,\s"'])to(?:_?(?:addresses|recipients))?["']?\s{0,2}[:=]\s{0,2}[\[{"'\s]{0,4}${HOLE}`,
  "iu",
);

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

/** By which words an address is put into a message's head, in whatever language or library. */
const COPIED_TO =
  /\b(?:add_?)?bcc(?:_?(?:recipients?|addresses|list))?\b(?:["']\s{0,2},|["']?\]?\)?\s{0,4}(?:=>|[:=(]))\s{0,4}[[({"'`\s]{0,8}(?:\w{1,20}["']?\s{0,2}(?:=>|[:=])\s{0,2}[[({"'`\s]{0,8}){0,3}$/iu;
/** UTF-16 units before an address in which those words stand. */
const REACH = 120;

/** The same where the message itself is made by a library that no reader follows. Somebody's own script writes from his own host. */
function* writtenCopies(index: FactIndex, told: ReadonlySet<string>): Iterable<Match> {
  for (const fact of index.of("mention")) {
    if (fact.what !== "email" || told.has(fact.value) || isInMarkdown(fact) || fact.as === "prose") continue;
    const at = fact.snippet.indexOf(fact.value);
    if (at <= 0 || !COPIED_TO.test(fact.snippet.slice(Math.max(0, at - REACH), at))) continue;
    const host = fact.value.slice(fact.value.indexOf("@") + 1);
    if (standingOf(fact, index) !== "live" || isMailboxNamed(fact.value, host, index)) continue;
    const isOwnHost = index
      .of("mention")
      .some(({ what, value }) => what === "email" && value !== fact.value && value.endsWith(`@${host}`));
    const does = `sends a blind copy of every message to ${fact.value}`;
    yield {
      signature: "exfiltration/fixed-copy",
      at: fact.at,
      snippet: fact.snippet,
      subject: fact.value,
      confidence: isOwnHost ? "medium" : "high",
      message: `${does}, of which no text of the package speaks`,
      chain: [step(fact, does)],
    };
  }
}

function isMailboxNamed(address: string, host: string, index: FactIndex): boolean {
  const { profile } = index;
  const domain = registrable(host);
  if (isPlaceholder(host) || profile.domains.has(domain) || profile.description.includes(address)) return true;
  if (index.of("mention").some((fact) => fact.what === "email" && fact.value === address && isInMarkdown(fact)))
    return true;
  return profile.disclosed.has(domain) && destinationOf(host)?.class !== "provider";
}
