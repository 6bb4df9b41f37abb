import { isForbidden } from "../polarity.ts";
import { isLeftUnsaid } from "../../../read/text/left-unsaid.ts";

/*
 * Verbs of sending are endless, the direction is not: what stands "to", "into", "an", "на" an address is handed over, and in
 * the east the address stands before its particle.
 */

const OPENS = String.raw`[<\x60"'(\[]{0,2}`;
const TO_ADDRESS = new RegExp(
  String.raw`(?<!\p{L})(?:to|onto|towards|into|an|nach|in|a|al|em|à|vers|sur|para|на|в)\s(?:(?:the|our|el|la|le|die|den|der|o|address|адрес|dirección|endereço|adresse)\s){0,2}${OPENS}(?:https?|wss?):\/\/`,
  "giu",
);
const IN_THE_EAST =
  /[到至给給往向于於]\s?[<`"'「]{0,2}https?:\/\/|https?:\/\/[\w./:?=&%~#-]{4,200}[>`"'」]{0,2}\s?(?:に|へ|宛|으로|로|에(?!서))/giu;
/** The place was named before: "to that address", "into the form there", "send its output back". */
const TO_WHAT_WAS_NAMED =
  /\b(?:to|into|with) (?:(?:that|this|the|its|the same|our) (?:[\w-]{1,16} )?(?:address|collector|endpoint|gateway|host|relay|server|service|url|webhook)\b|(?:the |a |its |this |that |an )?(?:\w{1,12} )?(?:box|field|form|input|prompt) (?:there|on (?:it|that page|the page))|(?:the |a |its )(?:\w{1,12} )?(?:form|field|box)\b|an? (?:new )?public (?:gist|issue|paste|repository|comment|pull request|channel)\b|an? (?:comment|issue) (?:on|in) the public)/giu;
/** Somebody goes there, or something is set to it: nothing is handed over. */
const ONLY_GOES =
  /\b(?:(?:log(?:s|ged|ging)?|sign(?:s|ed|ing)?) (?:in|up)|according|due|equal|similar|up|back|over|refers?|access|contrast)\s$|\b(?:(?:go|goes|going|head|come|return|navigat\w{1,3}|brows\w{1,3}|brings?|takes? you|leads?|subscrib\w{1,3}|connect(?:s|ed|ing)?|point(?:s|ed|ing)?|switch(?:es|ed|ing)?|link(?:s|ed|ing)?|redirect(?:s|ed|ing)?|resolv\w{1,3}|chang\w{1,3}|set|updat\w{1,3}|upgrad\w{1,3}|defaults?|correspond\w{0,3}|bind|listen(?:s|ing)?)\s(?:\S{1,20}\s){0,2}|(?:gehe?|geh|navigiere|ve|vaya?|accède|va|vá|перейди)\s(?:\S{1,12}\s)?)$/iu;
/** A picture whose address is to be filled in is fetched with whatever was filled in. */
const FILLED_PICTURE = /!\[[^\]\n]{0,80}\]\(https?:\/\/[^\s)]{4,200}?(?:[{<[$]|%7b)/giu;

const MAX_TRIES = 4;
const LOOK_BACK = 60;

/** True when something is handed over to an address, or to a place that was named before, and it is not forbidden. */
export function isDirected(sentence: string): boolean {
  return (
    (sentence.includes("://") &&
      (some(sentence, TO_ADDRESS) || some(sentence, IN_THE_EAST) || some(sentence, FILLED_PICTURE))) ||
    some(sentence, TO_WHAT_WAS_NAMED)
  );
}

function some(sentence: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const match = pattern.exec(sentence);
    if (match === null) return false;
    if (ONLY_GOES.test(sentence.slice(Math.max(0, match.index - LOOK_BACK), match.index))) continue;
    if (!isForbidden(sentence, match) || isLeftUnsaid(sentence.toLowerCase())) return true;
  }
  return false;
}
