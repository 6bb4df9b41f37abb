import type { Match } from "../../model/finding.ts";
import { WALLET_MAKERS } from "../data/wallet-makers.ts";
import { describeDestination, destinationOf, isNobodyElses, type Destination } from "../destination.ts";
import type { FactIndex, FactOf } from "../fact-index.ts";
import { registrable } from "../host.ts";
import { standingOf } from "../standing.ts";
import { step } from "../step.ts";
import { isForbidden } from "./polarity.ts";

/** Lines from the page to the words: steps of one list. */
const REACH = 6;

/** The words that are the wallet are written down somewhere. */
const ENTERS =
  /\b(?:enter|type|paste|import|input|provide|submit|fill in|confirm)\b[^.!?\n]{0,50}\b(?:(?:seed|recovery|secret|backup|mnemonic)\s(?:recovery\s)?(?:phrase|words)|(?:12|24|twelve|twenty-four)[- ]words?\b|mnemonic\b)|(?:输入|填写|粘贴)[^。\n]{0,20}(?:助记词|恢复短语|种子短语)|(?:seed|wiederherstellungs)-?\s?(?:phrase|wörter)[^.\n]{0,40}\bein(?:geben|fügen|tippen)|(?:introduc|ingres|escrib|inser|insir|digit|saisi|entre)\p{L}{0,6}\s[^.\n]{0,30}(?:frase (?:semilla|secreta|de recupera)|phrase (?:de récupération|secrète))|(?:введ|впиш|встав)\p{L}{0,5}\s[^.\n]{0,30}(?:сид-?фраз|seed-?фраз|фраз\p{L}{0,3} восстановления|мнемон)/iu;

/**
 * A page of a stranger's is opened, and the recovery phrase is entered there: no wallet asks for it outside its own
 * program, whatever has to be "validated", "synchronised" or "claimed".
 */
export function* walletPage(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const fact of index.of("instruction")) {
    if (fact.quoted || standingOf(fact, index) !== "live" || told.has(fact.at.path) || !hasEntered(fact.text)) continue;
    const page = pageBefore(fact, index);
    if (page === null) continue;
    told.add(fact.at.path);
    const where = describeDestination(page.destination);
    yield {
      signature: "finance/asks-seed-phrase",
      at: fact.at,
      snippet: fact.snippet,
      subject: page.destination.address.host,
      confidence: index.profile.domains.has(registrable(page.destination.address.host)) ? "medium" : "high",
      message: `has the words that are a wallet entered on a page of ${where}`,
      chain: [step(page.mention, `opens ${where}`), step(fact, "has the recovery phrase entered there")],
    };
  }
}

/** "Never enter it anywhere" is what an honest text says. */
function hasEntered(text: string): boolean {
  const match = ENTERS.exec(text);
  return match !== null && !isForbidden(text, match);
}

function pageBefore(
  { at }: FactOf<"instruction">,
  index: FactIndex,
): { readonly mention: FactOf<"mention">; readonly destination: Destination } | null {
  for (const other of index.inFile(at.path)) {
    if (other.kind !== "mention" || other.what !== "url" || other.context.negated) continue;
    if (other.at.line > at.line || at.line - other.at.line > REACH) continue;
    const destination = destinationOf(other.value);
    if (destination === null || mayAsk(destination)) continue;
    return { mention: other, destination };
  }
  return null;
}

/** Makers of wallets have pages that tell how their program takes the words back. */
function mayAsk(destination: Destination): boolean {
  return (
    isNobodyElses(destination) ||
    destination.class === "provider" ||
    WALLET_MAKERS.has(registrable(destination.address.host))
  );
}
