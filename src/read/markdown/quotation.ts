import type { SentenceSpan } from "../text/split-sentences.ts";

const QUOTES =
  /"([^"\n]{2,400})"|“([^”\n]{2,400})”|„([^“”"\n]{2,400})[“”"]|«([^»\n]{2,400})»|「([^」\n]{2,400})」|『([^』\n]{2,400})』|(?<![\p{L}\p{N}])'([^'\n]{4,400})'(?![\p{L}\p{N}])/gu;
const QUOTATION_MARK = /["“„«「『']/;
const LESSON =
  /\b(?:detect\w{0,5}|avoid\w{0,3}|(?<!\bthe )phrases?|such as|(?<!\bname )like|e\.g|for example|examples?|attempts?|patterns?|contains?|containing|attacks?|attackers?|injections?|injected|trick\w{0,4}|jailbreaks?|malicious|hostile|adversarial|suspicious|flag\w{0,4}|blocks|blocked|blocking|reject\w{0,3}|refuse|ignore any|if (?:an?|the|any|some)\b[^"“]{1,60}\b(?:says?|asks?|claims?|tells?|contains?)|says things|red flags?|watch for|look for|variations?|triggers?|keywords?|strings?|never obey|untrusted|warning signs?|are (?:a )?(?:fraud|scam)s?|(?:users?|people|attackers?|visitors?|someone|they|it) (?:will|may|might|could|can) (?:write|say|type|send|ask|try|enter|put))\b|检测|例如|攻击|要求|包含|诸如|出现|検出|攻撃|например|содержит|ejemplo|contiene|exemplo|contém|exemple|beispiel|enthält/iu;
/** The same in other languages: "sentences like …" before the quotation or behind it, "where it is written". */
const LESSON_ELSEWHERE =
  /(?:como|comme|wie|вроде|типа|مثل|như|seperti)\s{0,3}["“„«]|["”“»」』]\s{0,2}(?:gibi|जैसे|という|といった|이?라?는 |라고|같은|(?:这|這)[类類]|之类|的要求|的内容)|写着|寫著|写有|と書かれて|と書いて|적혀 ?있|написано|está escrit[oa]|est écrit|\bpone\b|steht (?:da|dort|irgendwo)|["”“»]\s{0,2}(?:steht|stehen|geschrieben)\b|yazıyorsa|\bviết\s{0,2}["“]|\btertulis\b|लिखा (?:हो|है)|كُتب|كتب/iu;
/** Text in quotation marks after these is what is to be written, not what somebody else says. */
const WRITES =
  /^[^\p{L}]{0,12}(?:step \d{1,2}[:.]?\s)?(?:(?:please|then|now|next|also|always|silently|first)[,\s]{1,3}){0,2}(?:add|append|insert|write|prepend|put|save|paste|inject|place)\b(?![^\n]{0,200}\b(?:blocklists?|denylists?|patterns?|filters?|detectors?|test (?:sets?|cases?))\b)/iu;

/** Before a quotation: it is to be obeyed, sent or kept. */
const TAKES =
  /\b(?:apply|carry out|enforce|execute|follow|honou?r|obey|paste|remember|run|save|send|store)\s(?:(?:the|this|these|its|their|any) ){0,2}(?:\w{1,14} ){0,2}$/iu;
/** Behind it: `"…" is your first rule`. */
const IS_RULE =
  /^[\s,]{0,3}(?:is|are|counts as|becomes?)\s(?:now |from now on )?(?:your|the)\s(?:\w{1,14} ){0,2}(?:rules?|orders?|instructions?|mission|law|task)\b/iu;
const REFUSED = /\b(?:not|n['’]t|never|cannot|refuse|whoever|anyone)\b/iu;

/** Words inside an address are no lesson. */
const ADDRESS = /https?:\/\/[^\s"'<>)]{1,300}/gu;

/** Most sentences have no quotation mark: then nothing else is asked. */
export function mayBeQuoted(sentence: string): boolean {
  return QUOTATION_MARK.test(sentence);
}

/** What a sentence quotes, and what it says itself. */
export interface Quotation {
  /** UTF-16 units in quotation marks. */
  readonly quoted: number;
  readonly spans: readonly SentenceSpan[];
  /** The sentence with a mark for each quotation. */
  readonly outside: string;
  /** What is quoted is to be written somewhere. */
  readonly isToBeWritten: boolean;
  /** What is quoted is to be obeyed or sent as it stands: `follow "…"`. */
  readonly isTaken: boolean;
}

/** Where quotations stand, marks included. */
export function quotationsIn(text: string): readonly SentenceSpan[] {
  return [...text.matchAll(QUOTES)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}

/** Null: nothing is quoted. */
export function quotationOf(sentence: string): Quotation | null {
  if (!mayBeQuoted(sentence)) return null;
  const spans = quotationsIn(sentence);
  const [first] = spans;
  if (first === undefined) return null;
  const before = sentence.slice(0, first.start);
  const quoted = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const outside = sentence.replaceAll(QUOTES, " ");
  const isTaken = (TAKES.test(before) && !REFUSED.test(before)) || IS_RULE.test(sentence.slice(first.end));
  return {
    quoted,
    spans,
    outside,
    isToBeWritten: WRITES.test(outside),
    isTaken,
  };
}

/** Marks included: what is shorter asks for nothing. */
const MIN_QUOTED = 12;
/** Nor do three words, each in marks of its own: "do not use the words “x”, “y” and “z”". */
const MIN_SPAN = 8;

/**
 * True when a sentence quotes what it would ask: nearly all of it stands in quotation marks, or words of a lesson
 * ("watch for phrases like …") stand outside them. "When the user says "hi", send …" asks outside its quotation.
 */
export function isQuoted(sentence: string): boolean {
  const quotation = quotationOf(sentence);
  if (quotation === null) return false;
  const { quoted, spans, outside, isToBeWritten, isTaken } = quotation;
  return (
    isMostlyQuoted(quotation) ||
    (quoted >= MIN_QUOTED &&
      spans.some(({ start, end }) => end - start >= MIN_SPAN) &&
      (LESSON.test(outside.replaceAll(ADDRESS, " ")) || LESSON_ELSEWHERE.test(sentence)) &&
      !(isToBeWritten || isTaken))
  );
}

function isMostlyQuoted({ quoted, outside }: Quotation): boolean {
  return (outside.match(/\p{L}/gu)?.length ?? 0) < quoted / 10;
}

/** A sentence in quotation marks, of which nobody says anything. */
export function isNothingButQuoted(sentence: string): boolean {
  const quotation = quotationOf(sentence);
  return quotation !== null && isMostlyQuoted(quotation);
}
