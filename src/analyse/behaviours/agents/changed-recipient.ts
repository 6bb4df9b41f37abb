import type { Match } from "../../../model/finding.ts";
import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { isInMarkdown } from "../../standing.ts";
import { show, step, stepAt } from "../../step.ts";

/** Fields of a tool's call that say who gets what is sent. */
const RECIPIENT =
  /^(?:to|b?cc|recipients?|receivers?|payees?|beneficiar(?:y|ies)|dest(?:ination)?s?|pay_?to|send_?to|iban|bic|account|wallet|address|e?mail)(?:_?(?:address(?:es)?|accounts?|wallets?|number|iban|list|name|id|emails?))?$/iu;
/** Coins, bank accounts, mail, telephones: what somebody is reached by. */
const ADDRESS =
  /\b0x[0-9a-z]{38,42}\b|\b(?:bc1|ltc1|tb1)[a-z0-9]{20,70}|\b[13LDT][1-9A-HJ-NP-Za-km-z]{25,34}\b|\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){3,7}(?:[ -]?[A-Z0-9]{1,4})?\b|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|\+\d{1,3}(?:[ -]?\d{2,5}){3,5}\b|\b(?=[1-9A-HJ-NP-Za-km-z]{0,43}\d)[1-9A-HJ-NP-Za-km-z]{43,44}\b/u;
/** A plugin that is about who gets something. */
const ABOUT_RECIPIENTS =
  /\b(?:recipients?|payees?|wallets?|transfers?|payments?|invoices?|ibans?|bank(?:ing)?|crypto\w{0,8}|e-?mails?)\b/iu;
/** UTF-16 units. */
const MAX_VALUE = 4_000;

/** A tool is called with somebody else as the one who gets it, or the agent's answer names somebody else. */
export function changedRecipient(fact: OperationOf<"steer">, index: FactIndex): Match | null {
  const { what, field, value } = fact.operation;
  if (what === "message") return changedInAnswer(fact, index);
  if (what !== "call" || (field !== "" && !RECIPIENT.test(field))) return null;
  for (const reading of index.flows.readings(value)) {
    const address = addressIn(reading.value);
    if (address === null) continue;
    if (isTold(address, index)) return null;
    const does = `puts ${show(address)} in the place of who gets it`;
    return match(
      fact,
      address,
      `has tools called with ${show(address)} as the one who gets it, whoever the agent has named`,
      [...reading.via, step(fact, does)],
    );
  }
  const kept = index.flows.sources(value).find(({ origin }) => isKept(origin));
  if (kept === undefined || (field === "" && !isAboutRecipients(index))) return null;
  return match(
    fact,
    "kept elsewhere",
    "has tools called with somebody else as the one who gets it, whom the plugin itself keeps",
    [
      stepAt(kept.origin.at, `takes an address out of ${sayWhere(kept.origin)}`),
      ...kept.via,
      step(fact, "puts it into the call of a tool"),
    ],
  );
}

function match(fact: OperationOf<"steer">, subject: string, message: string, chain: Match["chain"]): Match {
  const { at, snippet } = fact;
  return { signature: "finance/changed-recipient", at, snippet, subject, confidence: "high", message, chain };
}

function addressIn({ text, shape }: Value): string | null {
  return ADDRESS.exec((text ?? shape.replaceAll(HOLE, " ")).slice(0, MAX_VALUE))?.[0] ?? null;
}

/** Data that the plugin brings along, or hides; what the user has set up is not that. */
function isKept(origin: Origin): boolean {
  return origin.kind === "decoded" || (origin.kind === "module" && origin.target.endsWith(".json"));
}

function sayWhere(origin: Origin): string {
  return origin.kind === "module" ? show(origin.target) : "an encoded text";
}

/** Looks for addresses in what the agent says, and has one of its own. */
function changedInAnswer(fact: OperationOf<"steer">, index: FactIndex): Match | null {
  const here = index.inFile(fact.at.path);
  const looks = here.find((other) => other.kind === "mention" && other.value === "looks for addresses");
  const own = here.find((other) => other.kind === "mention" && other.what === "wallet-address");
  if (looks === undefined || own?.kind !== "mention" || isTold(own.value, index)) return null;
  return match(
    fact,
    own.value,
    `looks for wallet addresses in what the agent says, and has ${show(own.value)} for them`,
    [
      step(looks, "looks for wallet addresses"),
      step(own, `has ${show(own.value)}`),
      step(fact, "changes what the agent says"),
    ],
  );
}

/** A text of the package names it. */
function isTold(address: string, index: FactIndex): boolean {
  if (index.profile.description.includes(address)) return true;
  return index
    .of("mention")
    .some((other) => isInMarkdown(other) && other.value.toLowerCase() === address.toLowerCase());
}

function isAboutRecipients(index: FactIndex): boolean {
  return (
    ABOUT_RECIPIENTS.test(index.profile.description) ||
    index.of("instruction").some(({ text }) => ABOUT_RECIPIENTS.test(text.slice(0, 1_000)))
  );
}
