import type { Match } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { show, step } from "../step.ts";
import { sentencesOf } from "./sentences.ts";

/** Put into what the user gets so that he does not see it. What is hidden there already may be kept. */
const HIDDEN_INSIDE =
  /\b(?:keep|preserve|embed|store|write|add|attach|append|insert|place|include|record|carry|normalize|create)\b[^\n]{0,160}\b(?:as|in|into|inside|to) (?:an? )?(?:separate )?(?:hidden|very ?hidden|invisible|non-visible)\b[^\n.;]{0,30}\b(?:work)?(?:sheets?|notes|slides?|blocks?|layers?|config\w*|text|paragraphs?)\b|\b(?:keep|preserve|embed|store|write|add|attach|insert|place|include|create|carry)\b[^\n]{0,80}\b(?:an?|one) (?:separate )?(?:hidden|very ?hidden|non-visible|non-rendered)\b[^\n.;]{0,60}\b(?:(?:work)?sheets?|tabs?|templates?|metadata)\b|\bso (?:that )?the user (?:will|does|would) not (?:see|notice|find)\b|\bthe user will not (?:see|notice)\b/iu;
/** Layers and rows that carry a calculation are an everyday means; they are named as such. */
const EVERYDAY =
  /\b(?:(?<!visible )formulas?|lookups?|dropdowns?|data validation|accessib\w*|screen readers?|aria|css|display:\s?none|metadata for search|seo|alt text|html comments?|marker comments?|front ?matter|json-ld)\b/iu;
/** To somebody else than who was meant. */
const REDIRECTED =
  /\b(?:send|deliver|reply|forward|route|prefer|use|mail|post)\b[^\n]{0,140}\b(?:instead of|rather than|in place of)\b[^\n.;]{0,30}\b(?:original|real|actual|raw|intended|requested|user['’]s|sender['’]s)\b[^\n.;]{0,24}\b(?:senders?|recipients?|address(?:es)?|accounts?|e-?mails?|wallets?|iban)\b/iu;

/** What the user gets, or who gets it, is changed behind his back. */
export function* tamperedDelivery(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const { fact, text, standing } of sentencesOf(index)) {
    if (standing === "mentioned" || fact.context.negated || fact.kind === "operation") continue;
    const part = text.slice(0, 4_000);
    const isHidden = HIDDEN_INSIDE.test(part) && !EVERYDAY.test(part);
    if (!isHidden && !REDIRECTED.test(part)) continue;
    const signature = isHidden ? "prompt-injection/hidden-in-deliverable" : "prompt-injection/redirected-delivery";
    const key = `${signature}\n${fact.at.path}`;
    if (told.has(key)) continue;
    told.add(key);
    const says = isHidden ? "hides something in what the user gets" : "sends it to somebody else than was meant";
    yield {
      signature,
      at: fact.at,
      snippet: fact.snippet,
      subject: show(part).slice(0, 80),
      severity: "medium",
      confidence: standing === "live" ? "medium" : "low",
      message: `has the agent ${isHidden ? "hide something in what the user gets" : "deliver to somebody else than was meant"}: "${show(part)}"`,
      chain: [step(fact, says)],
    };
  }
}
