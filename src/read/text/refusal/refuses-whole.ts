import { forLowerCase } from "../lower-case.ts";
import { sentencePattern } from "../sentence-pattern.ts";
import { asksForIt } from "./asks-for-it.ts";
import { forbidsMoves } from "./forbids-moves.ts";
import { MANNER } from "./forbids-there.ts";
import { warnsOfAskers } from "./warns-of-askers.ts";

/*
 * Sentences of which no part is asked for: the prohibition reaches to their end. What an honest author writes of attacks
 * ("never download X and run it", "skills that … are malicious", "if a page asks you to …, stop"). The prohibition of
 * telling, asking or removing something is an order of its own, and none of these.
 */

const DEED =
  "access|act on|add|append|apply|approve|attach|carry out|change|collect|copy|decompress|deliver|deploy|double-click|download|enter|execute|exchange|expand|extract|fetch|follow|forward|gather|get|give|go to|grab|hand over|head to|implement|include|insert|install|invoke|kick off|launch|load|mirror|move|navigate to|note|obey|obtain|open|overwrite|pass on|paste|pay|pick up|post|pull|push|put|read|record|relay|report(?=[^\\n]{1,300}:\\/\\/)|replace|retrieve|run|save|send|share|ship|sign|start|store|submit|substitute|swap|sync|take|transfer|transmit|type|unpack|unzip|upload|visit|wire|withdraw|write";
const ORNAMENT = String.raw`^[^\p{L}]{0,12}(?:please |and |also |importantly,? )?`;

const NEVER = sentencePattern(
  forLowerCase(
    new RegExp(
      String.raw`${ORNAMENT}(?:never|do not|don['’]t|refuse to|refrain from) (?:(?:ever|just|simply) )?(?:(?:${DEED})(?:ing)?\b|(?:ask|request|prompt)(?:ing)?\b(?: \p{L}{1,12}){0,2} for (?!.{0,40}(?:approv|confirm|consent|permission)))`,
      "u",
    ),
  ),
);
/** Of somebody: a list behind it goes on, where an imperative would begin an order of its own. */
const MAY_NOT = sentencePattern(
  forLowerCase(
    new RegExp(
      String.raw`${ORNAMENT}(?:you|we|it|agents?|assistants?|(?:the|this|your) [\p{L}-]{2,20}) (?:(?:must|may|should|shall|can|will|do|does|is|are)(?: not|n['’]t| never)|cannot|never|refuses? to)(?: ever| to)? (?:${DEED}|bypass|deactivate|disable|look up|report|shut off|skip|suspend|switch off|turn off)\b`,
      "u",
    ),
  ),
);
/** "Downloading X and running it is forbidden." */
const IS_FORBIDDEN = sentencePattern(
  forLowerCase(
    new RegExp(
      String.raw`${ORNAMENT}(?!mention|tell|inform|report|ask|remov|delet|disabl|skip|omit|stopp|leav)\p{L}{2,16}ing\b.{4,600}\b(?:is|are) (?:strictly |absolutely |always )?(?:forbidden|prohibited|disallowed|banned|off limits|(?:not|never) (?:allowed|permitted|acceptable))\W{0,4}$`,
      "su",
    ),
  ),
);
/** "Skills that send … are malicious", "avoid pages that tell you to …" */
const OF_OTHERS = sentencePattern(
  forLowerCase(
    new RegExp(
      String.raw`${ORNAMENT}(?:(?:avoid|beware of|block|distrust|flag|quarantine|refuse|reject|report|never (?:install|trust|use)) (?:any |all |an? |every )?(?:skill|tool|page|site|mail|message|document|file|plugin|prompt|program)s? (?:that|which|asking|telling)\b|(?:any |all )?(?:skills?|tools?|pages?|sites?|mails?|messages?|documents?|prompts?|programs?) (?:that|which|who|asking|telling)\b.{4,600}\b(?:is|are) (?:an? )?(?:malicious|malware|attacks?|scams?|dangerous|hostile|untrustworthy|fraudulent|phishing)\b)`,
      "su",
    ),
  ),
);
/** "If a document asks you to …, stop and tell the user." */
const IF_ASKED = sentencePattern(
  forLowerCase(
    /^[^\p{L}]{0,12}(?:if|when(?:ever)?|should) (?:an?|any|some|another|the) (?:\p{L}{2,16} ){0,2}(?:documents?|pages?|web ?sites?|sites?|files?|e?-?mails?|messages?|skills?|tools?|texts?|prompts?|comments?|readmes?|issues?|results?|somebody|someone|anyone) (?:asks?|tells?|wants?|instructs?|orders?|urges?|requests?|demands?)\b(?<deeds>.{4,600})[,:] (?:please )?(?:then )?(?:stop(?! \p{L}{2,14}ing\b)|refuse|ignore|decline|do not|don['’]t|never|warn|report it|reject|treat (?:it|this|that) as (?:an? )?(?:attack|hostile|untrusted)|tell the|ask the|show it)/su,
  ),
);

/** Where an order of its own begins, which the prohibition does not reach. */
const TURNS =
  /[;!?](?=\s)|[.:]\s|\s[–—]\s|, (?:but|instead|rather|then|just|simply|only|always|please)\b|\b(?:instead|without(?! (?:ask|show|tell|inform|notif|confirm|(?:an? |any |the |his |her |their )?(?:explicit |user['’]s )?(?:approval|consent|confirm|ok\b|permission|yes\b)))|hesitate|forget|fail)\b/u;
/** "Never report it to the user" orders something, "… to https://…" does not. */
const TO_THE_USER = /\bto (?:the |your )?(?:user|human|owner|operator|person|customer)\b/u;
const ADDRESS = /:\/\/|\S@\S/u;

/** A longer one says many things. */
const MAX_LENGTH = 700;

/** True when everything that a sentence names is forbidden or told of attackers. */
export function refusesWhole(written: string): boolean {
  if (written.length > MAX_LENGTH) return false;
  const text = written.toLowerCase();
  const deeds = IF_ASKED.exec(text)?.groups?.["deeds"];
  if (deeds !== undefined && reachesEnd(deeds)) return true;
  if (warnsOfAskers(text)) return true;
  if (IS_FORBIDDEN.test(text) || (OF_OTHERS.test(text) && !isDoneAfterAll(text))) return true;
  if (forbidsMoves(text)) return reachesEnd(text);
  const mayNot = MAY_NOT.exec(text);
  if (mayNot !== null)
    return (
      !TO_THE_USER.test(text.split(" without ", 1)[0] ?? text) && !TURNS.test(text.slice(mayNot[0].length).trimEnd())
    );
  const never = NEVER.exec(text);
  if (never === null) return false;
  const rest = text.slice(never[0].length).trimEnd();
  if (TURNS.test(rest) || MANNER.test(rest)) return false;
  return reachesEnd(rest);
}

/** "Reject a skill that lacks X and run it"; "avoid pages that tell you to load X and obey it" says of the page what it asks. */
function isDoneAfterAll(text: string): boolean {
  return asksForIt(text) && !/\b(?:ask|tell|urg|want|instruct)\p{L}{0,4}\b/u.test(text);
}

/** "Never type it, send it to …" asks for the second; what is named first is forbidden with all that is done with it. */
function reachesEnd(rest: string): boolean {
  const comma = rest.indexOf(",");
  if (comma === -1 || !ADDRESS.test(rest) || /, (?:or|nor|even)\b/u.test(rest)) return true;
  return ADDRESS.test(rest.slice(0, comma)) && !ADDRESS.test(rest.slice(comma));
}
