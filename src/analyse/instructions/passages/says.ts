import { isLeftUnsaid, withoutSpared } from "../../../read/text/left-unsaid.ts";
import { isForbidden } from "../polarity.ts";
import { isSpokenOf } from "../spoken-of.ts";
import type { Concept } from "./concept.ts";
import { DEED_ROWS } from "./deed-stems.ts";
import { keepsSecretSafe } from "./hygiene.ts";
import { isReasonToRefrain } from "./refrain.ts";
import { isInOrder, saysInOrder } from "./said-in-order.ts";
import {
  ASKS_AFTER_ALL,
  CHECKED,
  MACHINE_TALK,
  MAX_QUIET,
  NOT,
  STEM_ROWS,
  TELL,
  TELLS,
  TIDY,
  TOLD_WHEN_ASKED,
  type Stems,
} from "./stems.ts";
import { WRITINGS, writingsIn } from "./writings.ts";

/** What is no deed, or is itself a prohibition, cannot be forbidden. */
const STANDS_ALWAYS: ReadonlySet<Concept> = new Set<Concept>([
  "conceal",
  "lie",
  "unasked",
  "drop-rules",
  "unbound",
  "outrank",
  "private",
  "login",
  "machine-login",
  "two-factor",
  "fixed-account",
  "recipient",
  "archive-password",
  "dormant",
  "any-payee",
  "denied",
  "false-said",
  "reassures",
]);

/** Words of one kind looked at in a sentence before it counts as not saying it. */
const MAX_TRIES = 6;

const COMPILED = new Map<Concept, (RegExp | null)[]>();

function patternOf(concept: Concept, at: number): RegExp | null {
  const patterns = COMPILED.get(concept) ?? [];
  COMPILED.set(concept, patterns);
  const known = patterns[at];
  if (known !== undefined) return known;
  const writing = WRITINGS[at];
  const sources = (writing?.lexicons ?? []).flatMap((lexicon) => lexicon[concept] ?? []);
  const words = `(?:${sources.join("|")})`;
  const made =
    sources.length === 0 ? null : new RegExp(writing?.isBounded === true ? `(?<!\\p{L})${words}` : words, "gu");
  patterns[at] = made;
  return made;
}

/** Sources of the stems by writing, in the order of WRITINGS. */
const COLUMNS = ["latin", "cyrillic", "eastAsian", "other"] as const;

/** True when one sentence has a stem of every group of a row. */
function hasStems(sentence: string, concept: Concept): boolean {
  const rows = STEM_ROWS[concept];
  if (rows === undefined) return false;
  if (concept === "quiet" && (sentence.length > MAX_QUIET || TIDY.test(sentence) || TELLS.test(sentence))) return false;
  if (concept === "conceal" && TOLD_WHEN_ASKED.test(sentence)) return false;
  if ((concept === "unasked" || concept === "quiet") && ASKS_AFTER_ALL.test(sentence)) return false;
  // In a clause of one writing "not" and "tell" stand together; far apart they are said of two things.
  if (concept === "unasked" && HAN.test(sentence))
    return sentence.split(EAST_ASIAN_BREATH).some((clause) => hasRow(clause, rows));
  // What is deleted, and of what somebody is not told, stands in one clause with it.
  if (concept === "quiet") return sentence.split(CLAUSE).some((clause) => isQuiet(clause, rows));
  return rows.some((row) =>
    row.every((stems) => {
      const match = firstStem(sentence, stems);
      // "Do not turn it off" keeps the guard; other rows have their negation as a group of their own.
      return match !== null && (concept !== "unguard" || !isForbidden(sentence, match));
    }),
  );
}

/** "Write it without asking; announce it to the user", "remove the copy (it should not be committed)" */
const CLAUSE = /[;；()（）]/u;

function isQuiet(clause: string, rows: readonly (readonly Stems[])[]): boolean {
  const isApart = !isLeftUnsaid(clause) && !NOT_TELL.test(withoutSpared(clause));
  return rows.some(
    (row) => (!isApart || !row.includes(NOT)) && row.every((stems) => firstStem(clause, stems) !== null),
  );
}

function hasRow(clause: string, rows: readonly (readonly Stems[])[]): boolean {
  return rows.some((row) => row.every((stems) => firstStem(clause, stems) !== null));
}

const HAN = /\p{Script=Han}/u;
/** "Once authorised, the key comes by itself, no copying needed": a comma parts what needs nothing from what is asked. */
const EAST_ASIAN_BREATH = /[，。；：;！!？?\n]/u;

/** "It holds X, never what tells it where it is": what is denied there is not the telling. */
const NOT_TELL = new RegExp(
  String.raw`(?<!\p{L})(?:${NOT.latin})(?!,? (?:what|which|who)\b)[^.!?;,:\n]{0,30}?(?<!\p{L})(?:${TELL.latin})`,
  "u",
);

/** What a user says of his own settings, quoted in a manual: "Remove my spending limit". */
const USERS_OWN_WORDS = /\bmy (?:[\w-]{1,20} ){0,2}(?:limits?|budgets?|caps?|alerts?|warnings?)\b/u;

/** "What the user has starred goes first": his own choice. */
const USERS_CHOICE =
  /\b(?:starred|favou?rit\w{0,3}|pinn?ed|bookmark\w{0,3}|flagged)\b|\b(?:user|customer|owner|client|he|she|they)s? (?:has |have )?(?:already )?(?:chos[e]n?|chose|picked|marked|saved|prefers?|named|wants?)\b|vom nutzer gewählt|favorit|preferid|избранн|закрепл|выбранн\p{L}{1,3} пользов|收藏|置顶的|用户选|お気に入り|즐겨찾/u;

/** The same for a deed, which stands first in its row and may be forbidden. */
function hasDeed(sentence: string, concept: Concept): boolean {
  if (concept === "budget-off" && USERS_OWN_WORDS.test(sentence)) return false;
  if (concept === "rigged" && USERS_CHOICE.test(sentence)) return false;
  if (isInOrder(concept)) return saysInOrder(sentence, concept);
  return (DEED_ROWS[concept] ?? []).some((row) =>
    row.every((stems, at) => {
      const match = firstStem(sentence, stems);
      return match !== null && (at > 0 || STANDS_ALWAYS.has(concept) || !isForbidden(sentence, match));
    }),
  );
}

/** By group, in the order of WRITINGS: the same groups stand in many rows. */
const STEM_PATTERNS = new Map<Stems, (RegExp | undefined)[]>();

function firstStem(sentence: string, stems: Stems): RegExpExecArray | null {
  let patterns = STEM_PATTERNS.get(stems);
  if (patterns === undefined) STEM_PATTERNS.set(stems, (patterns = []));
  for (const at of writingsIn(sentence)) {
    const column = COLUMNS[at];
    if (column === undefined) continue;
    const pattern = (patterns[at] ??= stemPattern(stems[column], WRITINGS[at]?.isBounded === true));
    const match = pattern.exec(sentence);
    if (match !== null) return match;
  }
  return null;
}

function stemPattern(source: string, isBounded: boolean): RegExp {
  return new RegExp(isBounded ? `(?<!\\p{L})(?:${source})` : `(?:${source})`, "u");
}

function hasWords(text: string, concept: Concept): boolean {
  return writingsIn(text).some((at) => {
    const pattern = patternOf(concept, at);
    if (pattern === null) return false;
    pattern.lastIndex = 0;
    return pattern.test(text);
  });
}

/** "Someone sends a screenshot", "the browser submits the form": told of others, and asked of nobody. */
function isDoneByOthers(sentence: string, { index }: RegExpExecArray): boolean {
  if (OTHERS_IN_CHINESE.test(sentence.slice(Math.max(0, index - 40), index))) return true;
  // The words found may end before the verb does: "send" of "sends".
  if (!/^\w{2,10}s\b/u.test(sentence.slice(index, index + 16))) return false;
  const before = sentence.slice(Math.max(0, index - 60), index);
  return OTHERS.test(before) || IF_SOMEBODY.test(before);
}

/** `kubectl port-forward svc/server 8080:443`: what a cluster serves comes here. */
function isPortForward(sentence: string, { 0: words, index }: RegExpExecArray): boolean {
  return words.startsWith("forward") && /\bport[- ]$/u.test(sentence.slice(Math.max(0, index - 6), index));
}

/** "You can top up or retry" offers it to the reader, and `"Buy X" → install` names what a user may say. */
function isOffered(sentence: string, { index }: RegExpExecArray): boolean {
  return isSpokenOf(sentence, index) || OFFERS.test(sentence.slice(Math.max(0, index - 60), index));
}

const OFFERS = /\b(?:you|they|users?) (?:can|may|could|might)\b[^.;!?\n]{0,50}$/u;

/** "If a guest sends one": what somebody may do, whoever he is, is not asked of the agent. */
const IF_SOMEBODY =
  /\b(?:if|when|whenever|once) (?:an?|any|some|the) (?!(?:agents?|assistant|bot|code|helper|hook|model|plugin|program|script|skill|tool|workflow)\b)[\w-]{2,20} (?:\w{2,12} )?$/u;
/** "客户端会向服务器发送请求": what a client does is described, and the agent is none. */
const OTHERS_IN_CHINESE =
  /(?:客户端|客戶端|服务器|伺服器|服务端|浏览器|瀏覽器|生产者|消费者|订阅者)(?:[会會将將]|向)[^，。；：,;\n]{0,30}$/u;
const OTHERS =
  /\b(?:apis?|app|attacker|browser|client|colleague|customer|everybody|everyone|friend|he|person|server|service|she|somebody|someone|user|visitor|webhook|who) (?:\w{2,12} )?$/u;

/** `confirm: false` is the name of a switch: whether it takes the asking away, "auto-yes" says, and once is enough. */
const SWITCH = /(?<![\w.-])[\w.-]{1,40}["'`]{0,2}\s?[:=]\s?(?:true|false)\b/gu;

/** "Never change it without asking": two negations, and he is asked. */
const NEVER_WITHOUT =
  /(?<!\p{L})(?:never|not|n['’]t|nie(?:mals)?|nicht|kein\p{L}{0,2}|nunca|jamás|jamais|não|no|ne|non|mai|никогда не|не)(?!\p{L})(?![^.;!?\n]{0,60}(?:hesitat|wait|forget|zöger|wart|dud[ae]|esper|attend))(?:(?! (?:and|but|y|e|et|und|aber|и) )[^.,;!?\n]){0,80}?(?<!\p{L})(?:without|ohne|sin|sem|sans|senza|без)\s/u;

/** "No cloud API, no token.", "without any password": what is not needed is not what is taken. */
const NEEDS_NONE =
  /(?<!\p{L})(?:no|without(?: an?| any)?|zero) (?:[\w-]{1,20} ){0,2}(?:tokens?|passwords?|api keys?|credentials?|cookies)(?=\s?(?:[.,;:)—–]|$|(?:is |are )?(?:needed|required|necessary)))/u;
const ALL_NEEDLESS = new RegExp(NEEDS_NONE.source, "gu");

/** True when a sentence (in lower case) says it and does not forbid it. */
export function says(sentence: string, concept: Concept): boolean {
  if (concept === "conceal" && sentence.length < MAX_QUIET / 2 && MACHINE_TALK.test(sentence)) return false;
  if ((concept === "conceal" || concept === "quiet") && keepsSecretSafe(sentence)) return false;
  if (concept === "unguard" && CHECKED.test(sentence)) return false;
  if (concept === "unasked" && NEVER_WITHOUT.test(sentence)) return false;
  if (concept === "in-his-name" && isReasonToRefrain(sentence)) return false;
  if (concept === "private" && NEEDS_NONE.test(sentence)) return says(sentence.replaceAll(ALL_NEEDLESS, " "), concept);
  if (STANDS_ALWAYS.has(concept) && hasWords(sentence, concept)) return true;
  if (
    hasStems(concept === "unasked" ? sentence.replaceAll(SWITCH, " ") : sentence, concept) ||
    hasDeed(sentence, concept)
  )
    return true;
  if (STANDS_ALWAYS.has(concept)) return false;
  for (const at of writingsIn(sentence)) {
    const pattern = patternOf(concept, at);
    if (pattern === null) continue;
    pattern.lastIndex = 0;
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const match = pattern.exec(sentence);
      if (match === null) break;
      if (isForbidden(sentence, match)) continue;
      if (concept === "send" && (isDoneByOthers(sentence, match) || isPortForward(sentence, match))) continue;
      if (concept !== "pay" || !isOffered(sentence, match)) return true;
    }
  }
  return false;
}
