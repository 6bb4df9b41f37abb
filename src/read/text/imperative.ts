import { lettersOf } from "./long-runs.ts";

/** Verbs with which English sentences ask for something; at the start of a sentence or clause. */
const VERBS: ReadonlySet<string> = new Set(
  `
  accept access activate add adjust agree allow always analyse analyze answer append apply approach approve
  archive ask assign assume attach authenticate authorize avoid backup be begin browse build bypass call carry cat
  change chat check choose clean clear click clone close collect combine commit comply compare compile complete configure
  confirm connect consider consult continue convert copy create customise customize cut decode decompress deactivate decrypt define
  delegate delete deliver destroy deploy describe dispatch detect determine disable discard disclose display disregard do double-click doubleclick download drag drop echo edit email embed emit enable encode encrypt empty end enforce ensure enter erase exchange
  establish evaluate examine exclude execute exfiltrate exit expand explain export expose extract fetch fill
  filter find finish fix focus follow force forget format forward gather generate get give go grab grant handle
  head hide honor honour identify ignore implement import include infer inform inherit initialise initialize inject input insert inspect install
  invoke join keep kick kill launch lead learn leave let limit link list listen load locate log login look maintain
  make mark match materialise materialize mention merge message mine mint mirror modify monitor mount move navigate never note notify obey obtain
  offer omit open output override overwrite parse pass paste pay perform persist pick pipe place play post prefer
  prepare prepend present preserve press prevent print prioritise prioritize proceed process prompt propagate
  provide publish pull purchase purge push put query quit quote raise re-check re-derive re-fetch re-load re-read re-run re-visit
  read reassure reboot recall receive recheck recalculate recompute record redirect relay refer refetch refresh refuse register reject reload
  remember remind remove rename render repeat replace reply report request require reread rerun reset resolve
  respond restart restore retrieve retry return reuse reveal review revisit revoke rewrite rotate run save say scan
  schedule scrape search select send set setup share ship short-circuit show sign silence skip sort source specify spend split start
  stay stop store stream submit summarise summarize supply suppress suspend substitute swap switch sync take tap tell terminate test
  think toggle track transfer transform translate transmit treat trigger trust try turn type uncomment understand
  unlock unpack unzip update upgrade upload use utilise utilize validate vendor verify view visit wait warn watch
  wipe wire withdraw write
`
    .trim()
    .split(/\s+/u),
);
/** Verbs of more than one word. */
const PHRASE =
  /(?:back up|double click|hand (?:in|on|out|over|it|them)|don['’]t|have (?:them|him|her|(?:the|your) (?:user|holder|owner|person|customer|client|human)))(?=[\s:,.!'’]|$)/uy;
const WORD = /[\p{L}-]{1,20}(?=[\s:,.!'’]|$)/uy;

/** Bullets, numbers, check boxes and pictures that stand before the first word. */
const ORNAMENT = /[-–—*•→>#\p{Extended_Pictographic}\u{FE0F}\s\d.)([\]:|"'“‘]|x(?=\])/uy;
const ASCII_ORNAMENTS = lettersOf(/[-*>#\s\d.)([\]:|"']/);
const MAX_ORNAMENTS = 12;
/** `Step 2:`, `macOS —` */
const LABEL = /[\p{L}\p{N} /+&'-]{1,40}\s{0,2}[:：—–-]\s{1,3}/uy;
const MAX_LABELS = 2;
const MAX_LABEL = 43;
const LABEL_LETTERS = lettersOf(/[a-z\d\s/+&'-]/i);
const SOFTENER =
  /(?:please|pls|kindly|now|then|next|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|also|just|simply|only|always|never|and|or|but|so|instead|optionally|alternatively|immediately|silently|secretly|quietly|automatically|carefully|manually|again|once done|do not|don[’']t|afterwards?|additionally)[,:]?\s{1,3}/uy;
const MAX_SOFTENERS = 3;
/** `Agent, run …`, `Dear assistant, …`: whoever is called is asked. */
const CALLED = /(?:(?:dear|hey|hello|ok|okay|hi)\s)?(?:\p{L}{2,20}\s){0,2}\p{L}{2,20},\s{1,3}/uy;
/** An order of its own behind another: "It does no harm; run it first". */
const CLAUSE = /[;：:]\s{1,3}|\)\s{1,3}/gu;
const MAX_CLAUSES_AT = 400;
const MAX_STARTS = 8;
/** `If …,`, `When …,`, `To …,`: the request follows the comma. */
const CONDITION =
  /(?:if|when(?:ever)?|once|after|before|to|for|in|on|at|as|while|unless|until|from|with|without|every|each|during|upon|by)\b/uy;
const CONDITION_END = /[,:]\s{1,3}/gu;
const MAX_CONDITION = 160;
/** `After each reply send …`: a set time needs no comma. */
const EACH =
  /(?:(?:after|before|for|on|at|with|in|during|upon|as part of)\s(?:the (?:start|beginning|end) of\s)?)?(?:each|every|any|all)\s/uy;
const WORD_OF_TIME = /[\p{L}\d'’-]{1,20}\s/uy;
const MAX_WORDS_OF_TIME = 6;

/** First letters of conditions and set times. */
const BEGINS_CONDITION = lettersOf(/[abdefiotuw]/);
const WORD_LETTERS = lettersOf(/[a-z-]/);
const WORD_ENDS = lettersOf(/[\s:,.!']/);
const MAX_WORD = 20;
const BEGINS_PHRASE = lettersOf(/[bdh]/);

/** Where the first word of a sentence may stand: behind ornaments, and behind one or two labels. */
export function sentenceStarts(text: string): readonly number[] {
  let at = 0;
  for (let count = 0; count < MAX_ORNAMENTS; count += 1) {
    const next = endOfOrnament(text, at);
    if (next === null) break;
    at = next;
  }
  const starts = [at];
  for (let count = 0; count < MAX_LABELS; count += 1) {
    const next = mayBeLabel(text, at) ? endOf(LABEL, text, at) : null;
    if (next === null) break;
    at = next;
    starts.push(at);
  }
  const called = text.includes(",", at) ? endOf(CALLED, text, at) : null;
  if (called !== null) starts.push(called);
  const beginning = text.slice(0, MAX_CLAUSES_AT);
  for (const { 0: mark, index } of mayHaveClauses(beginning) ? beginning.matchAll(CLAUSE) : []) {
    if (starts.length >= MAX_STARTS) break;
    if (index > at) starts.push(index + mark.length);
  }
  return starts;
}

function mayHaveClauses(text: string): boolean {
  return text.includes(":") || text.includes(")") || text.includes(";") || text.includes("：");
}

function endOfOrnament(text: string, at: number): number | null {
  const code = text.charCodeAt(at);
  if (!(code < ASCII)) return endOf(ORNAMENT, text, at);
  return ASCII_ORNAMENTS[code] === true || text.startsWith("x]", at) ? at + 1 : null;
}

/** A mark with a blank behind it, before which only letters of a label stand; or something that is not ASCII. */
function mayBeLabel(text: string, start: number): boolean {
  const limit = Math.min(text.length, start + MAX_LABEL);
  for (let at = start; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ASCII) return true;
    if (code === COLON || code === HYPHEN) {
      const next = text.charCodeAt(at + 1);
      if (next >= ASCII || next === BLANK || (next >= 9 && next <= 13)) return true;
      if (code === COLON) return false;
    } else if (LABEL_LETTERS[code] !== true) return false;
  }
  return false;
}

const ASCII = 128;
const BLANK = 32;
const HYPHEN = 45;
const COLON = 58;

/**
 * True when an English sentence begins with an order, or has one behind "If …," and the like. `text` in lower case.
 * Steps of small patterns: as one expression with all the verbs it took 160 ms to compile.
 */
export function isImperative(text: string, starts: readonly number[]): boolean {
  return starts.some((start) => clauseStarts(text, start).some((clause) => beginsWithVerb(text, clause)));
}

function clauseStarts(text: string, start: number): readonly number[] {
  const starts = [start];
  if (BEGINS_CONDITION[text.charCodeAt(start)] !== true) return starts;
  const condition = endOf(CONDITION, text, start);
  if (condition !== null) {
    const part = text.slice(condition, condition + MAX_CONDITION + 4);
    for (const end of part.matchAll(CONDITION_END)) {
      if (end.index > 0) starts.push(condition + end.index + end[0].length);
    }
  }
  let time = endOf(EACH, text, start);
  for (let count = 0; time !== null && count < MAX_WORDS_OF_TIME; count += 1) {
    time = endOf(WORD_OF_TIME, text, time);
    if (time !== null) starts.push(time);
  }
  return starts;
}

function beginsWithVerb(text: string, start: number): boolean {
  let at: number | null = start;
  for (let count = 0; at !== null && count <= MAX_SOFTENERS; count += 1) {
    if (isVerb(text, at)) return true;
    at = endOf(SOFTENER, text, at);
  }
  return false;
}

function isVerb(text: string, at: number): boolean {
  const end = endOfWord(text, at);
  if (end !== null && VERBS.has(text.slice(at, end))) return true;
  return BEGINS_PHRASE[text.charCodeAt(at)] === true && endOf(PHRASE, text, at) !== null;
}

function endOfWord(text: string, start: number): number | null {
  let at = start;
  while (WORD_LETTERS[text.charCodeAt(at)] === true) at += 1;
  if (at > start + MAX_WORD) return null;
  if (at < text.length && text.charCodeAt(at) >= ASCII) return endOf(WORD, text, start);
  return at > start && (at === text.length || WORD_ENDS[text.charCodeAt(at)] === true) ? at : null;
}

function endOf(sticky: RegExp, text: string, at: number): number | null {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : null;
}
