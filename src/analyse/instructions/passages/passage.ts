import { orderPattern } from "../order-pattern.ts";
import type { Fact } from "../../../model/fact.ts";
import type { FactIndex } from "../../fact-index.ts";
import { findIdeas } from "../ideas.ts";
import { sentencesOf, type Sentence } from "../sentences.ts";
import { withoutShown } from "../shown-to-user.ts";
import type { Concept } from "./concept.ts";
import { maySay } from "./may-say.ts";
import { says } from "./says.ts";
import { isPlainPicture } from "./whose-place.ts";

/** Sentences under one heading, or of one hidden text, in their order: what a reader takes in as one request. */
export interface Passage {
  readonly sentences: readonly PassageSentence[];
  readonly hidden: boolean;
  /** False where no sentence says it. */
  maySay(concept: Concept): boolean;
}

export interface PassageSentence {
  readonly fact: Fact;
  readonly line: number;
  /** The same without most lines of blocks of code, which stand between two sentences of one request. */
  readonly row: number;
  /** Sentences of the passage before it: a file that is one line has all of them there. */
  readonly order: number;
  readonly text: string;
  readonly links: readonly string[];
  /** A sentence, an address that stands beside it, or what a command does there. */
  readonly form: "said" | "place" | "sends" | "fetches";
  /** What a list stands under ("gather:"), whose verb each of its items lacks. */
  readonly lead: PassageSentence | null;
  /** Says what stands in an open part of an address that the passage has called (`?ctx=<CTX>`). */
  readonly fillsSlot: boolean;
  /** That address is a picture's, which needs none of what is the user's own. */
  readonly fillsPicture: boolean;
  /** What it may say by the words that it has; whether it does is dear to find out. */
  readonly maySay: ReadonlySet<string>;
  /** Says it, and does not forbid it. */
  says(concept: Concept): boolean;
}

/** Of a longer one only the beginning is read: a section of hundreds of requests is a manual. */
const MAX_SENTENCES = 200;
/** Of a sentence. */
const MAX_LENGTH = 2_000;

const KNOWN = new WeakMap<FactIndex, readonly Passage[]>();

/** Everything that somebody is asked to do, by file and heading. What is quoted, tested or warned of is left out. */
export function passagesOf(index: FactIndex): readonly Passage[] {
  const passages = KNOWN.get(index) ?? readPassages(index);
  KNOWN.set(index, passages);
  return passages;
}

function readPassages(index: FactIndex): readonly Passage[] {
  const places = new Map<string, PassageSentence[]>();
  const hiddenPlaces = new Set<string>();
  for (const sentence of sentencesOf(index)) {
    if (sentence.fact.kind === "operation" || !counts(sentence)) continue;
    const key = placeOf(sentence);
    if (sentence.hidden) hiddenPlaces.add(key);
    put(places, key, sentence.fact, sentence.text, sentence.links, "said");
  }
  // What commands send and fetch, and the addresses that stand beside the sentences, belong to them.
  for (const fact of [...index.operations("send"), ...index.operations("download"), ...index.of("mention")]) {
    if (fact.kind === "mention" && fact.what !== "url" && fact.what !== "host" && fact.what !== "email") continue;
    const key = keyOf(fact, "");
    // A link belongs to the sentence that it stands in.
    if (fact.kind === "mention" && (fact.as === "link" || isPlainPicture(fact))) continue;
    if (!places.has(key) || fact.context.negated || fact.context.role === "pattern") continue;
    if (fact.kind === "mention") put(places, key, fact, fact.value, [], "place");
    else put(places, key, fact, fact.snippet, [], fact.operation.op === "send" ? "sends" : "fetches");
  }
  return [...places].map(([key, sentences]) => {
    const inOrder = withSlots(withLeads(inTheirOrder(sentences)));
    const sayable = new Set<string>();
    for (const { maySay: said } of inOrder) for (const concept of said) sayable.add(concept);
    return { sentences: inOrder, hidden: hiddenPlaces.has(key), maySay: (concept) => sayable.has(concept) };
  });
}

function inTheirOrder(sentences: readonly PassageSentence[]): readonly PassageSentence[] {
  let said = 0;
  let row = 0;
  let before: PassageSentence | null = null;
  return sentences
    .toSorted((a, b) => a.line - b.line)
    .map((sentence) => {
      if (sentence.form === "said" && !isBeside(sentence)) said += 1;
      const gap = sentence.line - (before?.line ?? 0);
      row += before !== null && isInBlock(before) ? Math.min(gap, MAX_ROWS_OF_BLOCK) : gap;
      before = sentence;
      return { ...sentence, row, order: said };
    });
}

/** Rows that the rest of a block counts for. */
const MAX_ROWS_OF_BLOCK = 3;

function isInBlock({ fact }: PassageSentence): boolean {
  return (fact.kind === "mention" && fact.as === "code") || fact.layers.some((layer) => layer.kind === "fence");
}

/** Only says more of what is asked in the same paragraph. */
export function isBeside({ fact }: PassageSentence): boolean {
  return fact.kind === "instruction" && fact.isBeside === true;
}

/** Lines that a list may have below the sentence that it stands under. */
const MAX_LIST = 8;

function withLeads(sentences: readonly PassageSentence[]): readonly PassageSentence[] {
  let lead: PassageSentence | null = null;
  return sentences.map((sentence) => {
    if (sentence.form !== "said") return sentence;
    // A paragraph, which ends the list.
    if (lead !== null && sentence.fact.at.column === 1 && sentence.line > lead.line) lead = null;
    if (/[:：]\s*$/u.test(sentence.text)) {
      lead = sentence;
      return sentence;
    }
    return lead !== null && sentence.line > lead.line && sentence.line - lead.line <= MAX_LIST
      ? { ...sentence, lead }
      : sentence;
  });
}

/** `?ctx=<CTX>`, `&s=DATA`, `?note={note}`: a part of an address that somebody has to fill. */
const SLOT = /[?&][\w.-]{1,30}=(?:[<{[]{1,2}\$?([A-Za-z][\w-]{0,30})[>}\]]|([A-Z][A-Z_]{2,30})(?![\w]))/gu;
/** `![…](…)`, `<img src=…>` */
const PICTURE = /!\[[^\]\n]{0,80}\]\(|<img\b|\.(?:png|jpe?g|gif|svg|webp)\?/iu;
/** "CTX: the base64 of …", "DATA stands for …" */
const FILLS =
  /^[\s*-]{0,6}["'`<{]{0,2}([A-Za-z][\w-]{0,30})["'`>}]{0,2}\s{0,2}(?::|=|\s(?:stands for|is|means|holds|carries)\b)/u;

/** "An image whose address is https://… followed by ?d= and …": the slot is told, and what fills it in the same breath. */
const TELLS_OF_PICTURE =
  /\b(?:images?|img|pictures?|pixel|imagen|imagem|bild(?:es)?|immagine)\b|картинк|изображени|图片|圖片|图像|画像|이미지/iu;
const TELLS_OF_SLOT =
  /\b(?:followed by|query|parameters?|question mark|append\w{0,3}|url[- ]?encod\w{2,4}|percent-encoded|parámetros?|parâmetros?|paramètres?|anhäng\w{0,3}|angehängt|seguid[ao] (?:de|por)|suivie? (?:de|d['’]))\b|параметр|参数|參數|拼接|附加|パラメータ|クエリ|付け(?:て|た|る)|매개변수|쿼리|붙[이여]/iu;

/** Sentences before the address that say what it is the address of, and behind it that say what fills it. */
const PICTURE_BEFORE = 3;
const FILLED_BEHIND = 2;

function isToldSlot({ form, text }: PassageSentence, before: readonly PassageSentence[]): boolean {
  if (form !== "said" || !text.includes("://") || !TELLS_OF_SLOT.test(text)) return false;
  return [...before, { text }].some((each) => TELLS_OF_PICTURE.test(each.text));
}

/** "A picture … Its address is https://…/s.png followed by ?d= and the notes. For the notes take …" */
function withToldSlots(sentences: readonly PassageSentence[]): readonly PassageSentence[] {
  const said = sentences.filter(({ form }) => form === "said");
  const filled = new Set<PassageSentence>();
  for (const [at, sentence] of said.entries())
    if (isToldSlot(sentence, said.slice(Math.max(0, at - PICTURE_BEFORE), at)))
      for (const each of said.slice(at, at + 1 + FILLED_BEHIND)) filled.add(each);
  if (filled.size === 0) return sentences;
  return sentences.map((each) => (filled.has(each) ? { ...each, fillsSlot: true, fillsPicture: true } : each));
}

function withSlots(written: readonly PassageSentence[]): readonly PassageSentence[] {
  const sentences = withToldSlots(written);
  const slots = new Map<string, boolean>();
  for (const { text, fact } of sentences)
    for (const [, bracketed, capital] of text.includes("=") ? text.matchAll(SLOT) : [])
      slots.set(
        (bracketed ?? capital ?? "").toLowerCase(),
        PICTURE.test(text) || (fact.kind === "mention" && fact.as === "image"),
      );
  if (slots.size === 0) return sentences;
  let filled: { readonly line: number; readonly isPicture: boolean } | null = null;
  return sentences.map((sentence) => {
    const isPicture = slots.get(FILLS.exec(sentence.text)?.[1]?.toLowerCase() ?? "");
    if (isPicture !== undefined) filled = { line: sentence.line, isPicture };
    // The next sentences of its line say more of it.
    return filled !== null && filled.line === sentence.line
      ? { ...sentence, fillsSlot: true, fillsPicture: filled.isPicture }
      : sentence;
  });
}

/** Rows of data ask nobody. */
const TABLE_OF_DATA = /\.(?:csv|tsv|jsonl|ndjson)$/iu;
/** "A mail may say that …", "attackers often ask you to …": told of others. */
const REPORTS = orderPattern(
  /\b(?:mails?|messages?|pages?|texts?|posts?|attackers?|documents?|scammers?|thieves|somebody|someone|people|users?) (?:(?:may|might|could|can|will|often|sometimes|usually) )(?:say|claim|tell|ask|try|pretend|write|contain)/iu,
);

/** "Agent followed a stale note", "the model read AGENTS.md twice": a thing that has happened is told, nothing is asked. */
const TELLS_OF_AGENT = orderPattern(
  /^\W{0,4}(?:(?:the|an?|your) )?(?:agent|assistant|model|llm|bot)s? (?:(?:has|had|have) )?(?:\w{3,14}ed|wrote|read|sent|ran|made|got|gave|took|did|saw|forgot|lost|kept|chose)\b/iu,
);
/** "Change: added to MEMORY.md: …", "Updated AGENTS.md": the entry of a log. */
const TELLS_OF_CHANGE = orderPattern(
  /^\W{0,4}(?:[\p{L} ]{1,20}:\s{1,4})?(?:added|appended|changed|dropped|fixed|moved|removed|renamed|updated|wrote) (?!by\b)/iu,
);
/** "Whether AGENTS.md was written": one thing of several that somebody is told. */
const ASKS_WHETHER = orderPattern(/^\W{0,8}(?:whether\b|是否|有没有|有沒有)/iu);

/** What is quoted, tested or warned of is no order; what is hidden is one, whatever stands around it. */
function counts({ fact, text, standing, hidden }: Sentence): boolean {
  if (fact.context.negated || fact.context.role === "test" || fact.context.role === "pattern") return false;
  if (!hidden && (isTold(text) || TABLE_OF_DATA.test(fact.at.path))) return false;
  if (hidden || standing === "live") return true;
  // The definition of a tool in a listing is given to a model as it stands.
  if (standing === "shown" && fact.layers.some((layer) => layer.kind === "field")) return true;
  // What only states something belongs to the requests around it.
  return fact.kind === "instruction" && !fact.quoted && fact.context.role === "documentation";
}

function isTold(text: string): boolean {
  return REPORTS.test(text) || TELLS_OF_AGENT.test(text) || TELLS_OF_CHANGE.test(text) || ASKS_WHETHER.test(text);
}

function placeOf({ fact, hidden }: Sentence): string {
  // A hidden text is told as a whole and sentence by sentence; those of a section are a passage of their own.
  if (hidden) return keyOf(fact, "hidden");
  // Of what a program prints, each text is one; the addresses that its code contacts stand in another.
  if (fact.kind === "instruction" && fact.layers.at(-1)?.kind === "string")
    return keyOf(fact, `printed ${fact.printed ?? ""}`);
  return keyOf(fact, fact.kind === "declaration" ? "declaration" : "");
}

function keyOf({ at, context }: Fact, part: string): string {
  const { headings } = context;
  const last = headings.at(-1);
  const isStep = last !== undefined && headings.length > 1 && STEP.test(last);
  return [at.path, part, ...(isStep ? headings.slice(0, -1) : headings)].join("\n");
}

/** "Step 2", "第二步": what is asked under several of them in a row is one request. A bare number counts chapters, too. */
const STEP =
  /^[^\p{L}\p{N}]{0,6}(?:step|phase|stage|schritt|étape|paso|passo|шаг|этап|단계|步骤|步驟|手順|ステップ)\s?\d{1,2}(?:[.):：\s—–-]|$)|^第[一二三四五六七八九十\d]{1,2}步/iu;

const NOTHING: ReadonlySet<string> = new Set<string>();

const KEPT_BACK: ReadonlySet<Concept> = new Set<Concept>(["conceal", "quiet", "unasked"]);

/** The table of ideas knows plain orders to keep quiet, the lists here the polite ones. */
function saysIt(text: string, concept: Concept): boolean {
  const sentence = KEPT_BACK.has(concept) ? withoutShown(text) : text;
  return says(sentence, concept) || (concept === "conceal" && findIdeas(sentence).includes("conceal"));
}

function put(
  places: Map<string, PassageSentence[]>,
  key: string,
  fact: Fact,
  said: string,
  links: readonly string[],
  form: PassageSentence["form"],
): void {
  const list = places.get(key) ?? [];
  places.set(key, list);
  if (list.length >= MAX_SENTENCES) return;
  const text = said.slice(0, MAX_LENGTH);
  // A Turkish capital İ leaves its dot behind.
  const lower = form === "said" ? text.toLowerCase().replaceAll("\u{307}", "") : "";
  const sayable = form === "said" ? maySay(lower) : NOTHING;
  const known = new Map<Concept, boolean>();
  list.push({
    fact,
    line: fact.at.line,
    row: 0,
    order: 0,
    text,
    links,
    form,
    lead: null,
    fillsSlot: false,
    fillsPicture: false,
    maySay: sayable,
    says(concept) {
      if (!sayable.has(concept)) return false;
      const has = known.get(concept) ?? saysIt(lower, concept);
      known.set(concept, has);
      return has;
    },
  });
}
