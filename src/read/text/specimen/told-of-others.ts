import { asksForSomething } from "../asks.ts";
import { isImperative, sentenceStarts } from "../imperative.ts";
import { isLeftUnsaid } from "../left-unsaid.ts";
import { forbids } from "../refusal/forbids-there.ts";
import { sentencePattern } from "../sentence-pattern.ts";
import { splitSentences, type SentenceSpan } from "../split-sentences.ts";
import { AFTERMATH, EVILDOER, THING } from "./others.ts";
import { hasItDone } from "./has-it-done.ts";

/*
 * "In March attackers ran §", "the package posted ~/.npmrc to …; it was removed": what has happened, or what criminals do. Nobody
 * who obeys it does it. What a skill, a package or a page has done counts only where the text speaks of what went wrong: "the
 * skill" may be this one.
 */

/** What stands around a sentence. */
export interface Around {
  /** Headings, and what stands before it in the file. */
  readonly before: string;
  /** What the same paragraph and the next one say behind it. */
  readonly rest: string;
  /** What stands behind it in the file. */
  readonly after: string;
  /** The sentence before told of others: "It then …" goes on. */
  readonly goesOn: boolean;
}

const THEN = String.raw`(?:\s\([^)]{1,40}\))?(?:\s(?:who|that|which)\s(?:[\p{L}’'-]{1,16}\s){1,6}?)?\s(?:\p{L}{2,14}ly\s|often\s|then\s|also\s|first\s|later\s|had\s|have\s|has\s|may\s|can\s|will\s|once\s){0,2}`;
const NO_SUBJECT = String.raw`(?!(?:is|are|be|was|were|been|must|should|needs?|gets?|got|cannot|dies?|and|or|of|in|on|to|by|with|for|from|at|out|off|away)(?!\p{L}))`;
const IRREGULAR =
  "ran|sent|wrote|told|stole|took|hid|had|did|went|began|got|gave|left|made|came|kept|bought|built|overwrote|swept|threw|drew|read|put|set";
const OBJECT = String.raw`(?=\s(?:the|an?|its|their|his|all|every|each|itself|themselves|this|these|those|users?|agents?|victims?|people|customers?|our|files?|keys?)(?!\p{L})|\s[§~/"“$.])`;
const PAST_ENGLISH = String.raw`(?:(?:${IRREGULAR})(?!\p{L})|(?!named|called|titled|needed|required|based|designed)\p{L}{2,14}ed(?!\p{L})${OBJECT})`;

/** Verbs that tell of the past, by their endings; in languages where these say so. */
const PAST_ELSEWHERE: readonly string[] = [
  String.raw`(?!sollte|möchte|könnte|müsste|dürfte|bitte|heute|leute|seite)\p{L}{2,14}te[nt]?|luden?|lasen?|schrieben?|sand(?:te)?n?|stahl(?:en)?|nahm(?:en)?|ließ(?:en)?|riefen?|gab(?:en)?|trugen?|ha(?:t|ben|tte|tten)`,
  String.raw`(?:a|ont|avait|avaient)\s(?:\p{L}{1,12}\s)?\p{L}{1,14}(?:é|ée|i|is|it|u|us|ert)|\p{L}{3,14}(?:èrent|aient)`,
  String.raw`\p{L}{2,14}(?:aron|ieron|eron|ó|aban|ían)|(?:ha|han|había|habían)\s\p{L}{2,14}(?:ado|ido|to|cho)|hizo|dijo`,
  String.raw`\p{L}{2,14}(?:aram|eram|iram|ou|eu|iu|avam)|fez|disse|pôs`,
  String.raw`(?:ha|hanno|aveva|avevano)\s(?:\p{L}{1,12}\s)?\p{L}{2,14}(?:ato|ito|uto|tto|so|sto)|\p{L}{2,14}(?:arono|erono|irono|ò|ì)`,
  String.raw`\p{L}{2,16}(?:л|ла|ло|ли)(?:сь|ся)?`,
];

function tellings(subject: string, english: string): readonly RegExp[] {
  return [
    new RegExp(`${subject}${THEN}${english}`, "u"),
    new RegExp(String.raw`${subject}(?:\s[\p{L}'’]{1,14}){0,3}?\s(?:${PAST_ELSEWHERE.join("|")})(?!\p{L})`, "u"),
    new RegExp(String.raw`(?<!\p{L})(?:${PAST_ELSEWHERE.join("|")})\s(?:[\p{L}'’]{1,12}\s){0,2}?${subject}`, "u"),
    new RegExp(String.raw`${subject}[^。；！？]{0,200}?(?:了|过|過|曾)|曾[^。；！？]{0,10}${subject}`, "u"),
    new RegExp(String.raw`${subject}[^。]{0,300}(?:た|だ)[。）]?$`, "u"),
    new RegExp(String.raw`${subject}[^。]{0,300}(?:[았었했였됐]다|[았었했였됐]습니다)[.)]?$`, "u"),
  ];
}

/** "The agent was tricked into reading …" */
const TRICKED = sentencePattern(
  /\b(?:was|were|had been|got) (?:tricked|fooled|manipulated|coaxed|lured|talked) into(?=\s\p{L}{2,14}ing\b)/u,
);
const OF_EVIL = [TRICKED, ...tellings(EVILDOER, String.raw`${NO_SUBJECT}\p{L}{2,16}(?!\p{L})`)];
const OF_THINGS = tellings(THING, PAST_ENGLISH);
/** "He ran …", "It then sent …": behind a sentence that told of somebody. */
const PRONOUN = new RegExp(
  String.raw`^[^\p{L}]{0,8}(?:[\d:. ]{3,18}[–—-]?\s)?(?:it|they|he|she)\s(?:\p{L}{2,14}ly\s|then\s|also\s|had\s){0,2}${PAST_ENGLISH}`,
  "u",
);
/** The same where a verb needs no subject, or has it in its ending. */
const SUBJECTLESS: readonly RegExp[] = [
  new RegExp(String.raw`^[^\p{L}§]{0,8}(?:[\p{L}'’]{1,14}\s){0,3}?(?:${PAST_ELSEWHERE.join("|")})(?!\p{L})`, "u"),
  /^[^。]{0,12}(?:他们|她们|它们|他|它|其|随后|接着|之后|然后)[^。]{0,120}(?:了|过)/u,
  /^[^。]{0,300}(?:た|だ)[。）]?$/u,
  /^[^。]{0,300}(?:[았었했였됐]다|[았었했였됐]습니다)[.)]?$/u,
];
const EVIL = sentencePattern(new RegExp(EVILDOER, "u"));
const NAMED = sentencePattern(new RegExp(`${EVILDOER}|${THING}`, "u"));

/** "Attackers hit us; the fix is §": something of its own begins, or the cure is named. */
const CURE =
  /;|\s[–—]\s|:\s(?!["“„«'§])|\b(?:so|now|therefore|please|fix|remedy|cure|solution|clean-?up|cleaner|repairs?|patch|recommend\w{0,3}|we|you|your|lösung|behebung|abhilfe|wir|bitte|solución|arreglo|recomend\w{1,5}|ahora|solution|correctif|recommand\w{1,4}|veuillez|soluzione|rimedio|consigli\w{1,4}|solução|correção)\b|(?<!\p{L})(?:решени|исправлен|лечени|мы(?!\p{L})|рекоменду|поэтому|\p{L}{3,14}(?:йте|ите|ьте)(?!\p{L}))|请|請|务必|必须|应当|修复|解决|建议|我们|所以|因此|対処|推奨|ください|해결|복구|권장|하세요/u;
/** What would be done: code, an address, a file. */
const WHAT = /§|:\/\/|~\/|\$home|\.env\b|\.md\b/u;

const LOOKED_AT = 600;
/** "If you find a worm, …", "to keep attackers out": somebody else is asked for something. */
const SUBORDINATE =
  /(?<!\p{L})(?:if|when(?:ever)?|should|to|after|since|because|as|before|until|while|unless|against|wenn|falls|nachdem|weil|um|damit|gegen|si|cuando|para|contra|quand|lorsque|après|pour|contre|se|quando|dopo|per|contro|depois|если|когда|чтобы|после|против)(?!\p{L})|如果|若|当|為了|为了|防止|由于|因为/u;
/** Before whom it tells of, a time and a place may stand. */
const MAX_LEAD = 110;

/** `sentence` with § for its code. */
export function isToldOfOthers(sentence: string, around: Around): boolean {
  const text = sentence.slice(0, LOOKED_AT).toLowerCase();
  const end = endOfTelling(text, around);
  if (end === null || isImperative(text, sentenceStarts(text))) return false;
  const rest = around.rest.toLowerCase();
  if (hasItDone("", `${text.slice(end)} ${rest}`) || splitSentences(rest).some((each) => keepsQuiet(each, rest)))
    return false;
  const told = text.slice(end);
  const what = told.search(WHAT);
  if (CURE.test(what === -1 ? "" : told.slice(0, what))) return false;
  return !told.split(/,\s|;\s/u).some((part, at) => at > 0 && begins(part));
}

/** Where the words that tell of somebody else end; null: the sentence does not begin with any. */
function endOfTelling(text: string, around: Around): number | null {
  const { goesOn } = around;
  const isNamed = NAMED.test(text) || TRICKED.test(text);
  if (!isNamed && !goesOn && !PRONOUN.test(text)) return null;
  const lower = around.before.toLowerCase();
  const hasAftermath = (): boolean =>
    AFTERMATH.test(`${lower}\n${text}\n${around.after.toLowerCase()}`) || forbids(around.rest);
  if (isNamed) {
    const patterns = EVIL.test(text) || TRICKED.test(text) ? OF_EVIL : [];
    const end = firstEnd(text, patterns) ?? (hasAftermath() ? firstEnd(text, OF_THINGS) : null);
    if (end !== null) return end;
  }
  if (PRONOUN.test(text)) return goesOn || (NAMED.test(lower) && hasAftermath()) ? 0 : null;
  return goesOn && SUBJECTLESS.some((pattern) => pattern.test(text)) ? 0 : null;
}

/** "Do not tell the user": nobody who tells of an attack asks for that, though the next one may have asked it, too. */
function keepsQuiet({ start, end }: SentenceSpan, rest: string): boolean {
  const sentence = rest.slice(start, end);
  return isLeftUnsaid(sentence) && !EVIL.test(sentence);
}

function firstEnd(text: string, patterns: readonly Pick<RegExp, "exec">[]): number | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match === null || match.index > MAX_LEAD) continue;
    const lead = text.slice(0, match.index);
    if (!WHAT.test(lead) && !SUBORDINATE.test(lead) && !asksForSomething(lead))
      return match.index + match[0].search(/[^\p{L}]|$/u);
  }
  return null;
}

/** "…, upload it": an order; "…, read it and sent it" goes on telling. */
function begins(part: string): boolean {
  return !/^(?:read|put|set|let|cut|hit|shut|spread)\b/u.test(part) && isImperative(part, sentenceStarts(part));
}
