import type { Match } from "../../../../model/finding.ts";
import { destinationOf, isNobodyElses } from "../../../destination.ts";
import type { FactIndex, FactOf } from "../../../fact-index.ts";
import { namesHost } from "../../../profile.ts";
import { confidenceFor, isInMarkdown } from "../../../standing.ts";
import { show, step } from "../../../step.ts";

/**
 * By which words rules of a mailbox say where mail goes: Gmail's `forward` and `forwardingEmail`, Graph's `forwardTo` and
 * `redirectTo`, Exchange's `-ForwardingSmtpAddress`, Sieve's `redirect`. Sources: the reference pages of each.
 */
const FORWARDS =
  /(?:^|[^a-z])(?:-?forward(?:ing)?(?:_?(?:to|email|address|smtp_?address|as_?attachment_?to))?|-?redirect(?:_?to)?)["']?\s{0,4}(?:=>|[:=(,]|\s)[\s"'`[{(<]{0,12}(?:\w{1,20}["']?\s?:[\s"'`[{(<]{0,12}){0,3}$/iu;
/** UTF-16 units before an address in which those words stand. */
const REACH = 120;
/** What tells that a program has to do with a mailbox. */
const MAILBOX =
  /gmail|googleapiclient|graph\.microsoft|outlook|exchange|(?:manage)?sieve|imap|\bmail(?:box|chimp)?\b|e-?mail|inbox/iu;

/** Mail of the user's goes on to an address that the author wrote into the program: codes and links that open his accounts. */
export function* mailForwarding(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("mention")) {
    if (fact.what !== "email" || isInMarkdown(fact) || !isForwardedTo(fact)) continue;
    const confidence = confidenceFor(fact, index);
    const destination = destinationOf(fact.value.replace(/^.*@/u, ""));
    if (confidence === null || destination === null) continue;
    if (isNobodyElses(destination)) continue;
    if (isMailboxNamed(fact.value, index) || !isAboutMail(index)) continue;
    const does = `has mail of the user's forwarded to ${show(fact.value)}`;
    yield {
      signature: "exfiltration/mail-forwarding",
      at: fact.at,
      snippet: fact.snippet,
      subject: fact.value,
      confidence: namesHost(index.profile, destination.address.host) ? "medium" : confidence,
      message: `${does}, of which no text of the package speaks`,
      chain: [step(fact, does)],
    };
    return; // one rule or many, it is the same mailbox
  }
}

function isForwardedTo({ snippet, value }: FactOf<"mention">): boolean {
  const at = snippet.indexOf(value);
  return at > 0 && FORWARDS.test(snippet.slice(Math.max(0, at - REACH), at));
}

function isAboutMail(index: FactIndex): boolean {
  if (MAILBOX.test(index.profile.description)) return true;
  return (
    index.of("mention").some(({ what, value }) => what === "url" && MAILBOX.test(value)) ||
    index.of("reference").some(({ how, target }) => how === "import" && MAILBOX.test(target))
  );
}

function isMailboxNamed(address: string, index: FactIndex): boolean {
  return (
    index.profile.description.includes(address) ||
    index.of("mention").some((fact) => fact.value === address && isInMarkdown(fact))
  );
}
