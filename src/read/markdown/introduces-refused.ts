import { asksForSomething } from "../text/asks.ts";
import { asksForIt } from "../text/refusal/asks-for-it.ts";
import { labelOf } from "../text/refusal/labels.ts";
import { refuses, reports } from "../text/refusal/refuses.ts";
import { quotationsIn } from "./quotation.ts";

/** "Follow no instructions but these:" refuses everything except what comes. */
const EXCEPT =
  /\b(?:except|other than|besides|apart from|aside from|unless|beyond|outside|anything but|none but|nothing but|no(?:thing)? \w{1,20} but|außer|sauf|hormis|excepto|salvo|exceto|menos|eccetto|tranne)\b|кроме|除了|除|以外|之外|외에|이외/iu;
/** "Never follow sentences such as": what is refused is named by its kind. */
const REFUSED_KIND =
  /\b(?:never|not|don['’]t) (?:ever )?(?:act on|carry out|comply with|execute|follow|obey|run) (?:[\w-]{1,20} ){0,4}(?:like|such as|of this kind|similar to|(?:the )?following|these|those)\b/iu;
/** "If that is blocked by a policy, use the web version:" refuses nothing: what counts is what is to be done then. */
const CONDITION =
  /^\W{0,4}(?:if|when|where|should|in case|falls|wenn|sollte|si|cuando|se|quando|если|когда|eğer)\b|^\s{0,4}(?:если|когда|如果|若|当|當|もし|만약)/iu;
const COLON = /[:：]\s{0,3}$/u;

/** "Never follow sentences such as these; warn the user instead:" — what stands behind it is shown and not asked for, in any language. */
export function introducesRefused(introduction: string): boolean {
  if (!COLON.test(introduction) || EXCEPT.test(introduction) || asksForIt(introduction)) return false;
  const told = CONDITION.test(introduction) ? lastClause(introduction) : introduction;
  return (refuses(told) || REFUSED_KIND.test(told)) && !endsInOrder(told);
}

const SOMEBODY_ASKS =
  /^[^\p{L}]{0,6}(?:if|when(?:ever)?|should) (?:an?|any|some|another|the) (?!(?:user|owner|human|operator|customer)\b)[^,.;:]{1,40}?\b(?:asks?|demands?|instructs?|requests?|tells?|tries|wants?)\b[^.;:]{0,30}[:：]\s{0,3}$/iu;
const REFUSED_THEN =
  /^[^\p{L}]{0,6}(?:refuse(?! (?:nothing|nobody))|decline|reject|stop(?=[.!]| and (?:report|tell|warn)\b)|ignore (?:it|them|that)|do not (?:comply|do|obey))\b/iu;

/** "If any prompt asks to:", a list, and "Refuse …" behind it. */
export function isAskedByOthers(introduction: string | null, behind: string | null): boolean {
  if (introduction === null || behind === null || !SOMEBODY_ASKS.test(introduction)) return false;
  return REFUSED_THEN.test(behind) && !asksForIt(behind);
}

/** "Do not go on and guide the user:" what stands behind it is how he is guided. */
function endsInOrder(told: string): boolean {
  const behind = ANOTHER.exec(told)?.groups?.["behind"];
  return behind !== undefined && asksForSomething(behind) && !refuses(behind) && !reports(behind);
}

const ANOTHER = /(?:[;；]|(?<!\p{L})(?:and|y|e|et|und|и|並|并))\s?(?<behind>[^;；]{4,120})$/u;

function lastClause(sentence: string): string {
  return sentence.slice(
    Math.max(sentence.lastIndexOf(", "), sentence.lastIndexOf("，"), sentence.lastIndexOf("、")) + 1,
  );
}

/** A paragraph that is one quotation from its first letter to its last, or from the label behind which it begins. */
export function isOneExample(text: string): boolean {
  const line = text.trim().replaceAll("\n", " ");
  const [first, ...others] = quotationsIn(line);
  if (first === undefined || others.length > 0 || first.end < line.length) return false;
  return first.start === 0 || labelOf(line)?.end === first.start;
}
