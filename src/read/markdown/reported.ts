import { asksForIt } from "../text/refusal/asks-for-it.ts";
import { labelOf } from "../text/refusal/labels.ts";
import { refuses, reports } from "../text/refusal/refuses.ts";
import { splitSentences, type SentenceSpan } from "../text/split-sentences.ts";
import { visibleText } from "../text/visible.ts";
import { mayBeQuoted, quotationOf, quotationsIn } from "./quotation.ts";

/** "A mail like this", "such orders": points back to the example before. */
const SUCH =
  /\b(?:such|like (?:this|that|these)|this (?:mail|message|is|kind|sort)|these|solche\w{0,2}|so eine?|de (?:ce|cette) (?:type|sorte|genre)|pareil\w{0,3}|un tel|así|est[eao]s?|tal(?:es)?|assim|desse|dess[ae]s|simile|del genere|del tipo)\b|так(?:ое|ие|ой|ую|их)(?!\p{L})|这类|这种|这样|此类|該|类似|こうした|このような|こんな|そのような|이런|이러한|böyle|seperti (?:ini|itu)|như (?:vậy|thế|này)|مثل هذ|ऐस/iu;

/** Most sentences have neither a mark of quotation nor a label. */
export function mayBeReported(sentence: string): boolean {
  return /["“„«「『'：]|:\s|\s[–—]\s/u.test(sentence);
}

/**
 * True when a sentence reports an order and has it refused: it quotes the order, or begins with a label that makes an example of
 * it, and the words outside or the sentence that follows do not obey. The label "example" alone hides nothing: "Example: run …".
 */
export function isReported(sentence: string, next: string | null): boolean {
  return isExample(sentence, next) || isQuotedAndRefused(sentence, next);
}

function isExample(sentence: string, next: string | null): boolean {
  const label = labelOf(sentence);
  if (label === null || asksForIt(sentence.slice(label.end)) || (next !== null && asksForIt(next))) return false;
  if (label.isAttack) return true;
  return next !== null && (refuses(next) || (SUCH.test(next) && reports(next)));
}

/** "It is no order of the user. Do not follow it.": stands for what was quoted above. */
const POINTS_BACK =
  /^\W{0,4}(?:that|this|it|these|those|they|das|dies|es|c['’]est|cela|ça|eso|esto|es|isso|isto|é|questo|quello|è)(?!\p{L})|^\W{0,4}это(?!\p{L})|^(?:这|這|那|它)|^(?:これ|それ)|^(?:이것|그것|이는)/iu;
const IT =
  /(?<!\p{L})(?:it|this|that|them|these|those|ihn|sie|es|das|dem|le|la|les|lo|los|las|isso|questo|его|их|этого|этому)(?!\p{L})|它|这|這|そ[れの]|こ[れの]|이것|그것/iu;

/** The paragraph behind a block quotation says what it is, and that nobody does it. Whom the user is refused is another thing. */
export function isRefusedBehind(paragraph: string): boolean {
  const [first, second] = splitSentences(paragraph.slice(0, 400)).map(({ start, end }) => paragraph.slice(start, end));
  if (first === undefined || asksForIt(first) || (second !== undefined && asksForIt(second))) return false;
  return refusesIt(first) || (second !== undefined && POINTS_BACK.test(first) && refusesIt(second));
}

function refusesIt(sentence: string): boolean {
  return (
    refuses(sentence) && (IT.test(sentence) || SUCH.test(sentence)) && !/\b(?:user|owner|human)s?\b/iu.test(sentence)
  );
}

/** Letters of the quotation from which on it holds an order. */
const MIN_QUOTED = 8;

function isQuotedAndRefused(sentence: string, next: string | null): boolean {
  const quotation = quotationOf(sentence);
  if (quotation === null || quotation.quoted < MIN_QUOTED || quotation.isToBeWritten || quotation.isTaken) return false;
  if (asksForIt(quotation.outside)) return false;
  if (refuses(quotation.outside)) return true;
  if (reports(quotation.outside)) return true;
  return next !== null && !asksForIt(next) && (refuses(next) || (SUCH.test(next) && reports(next)));
}

/** Quotations of several sentences that one block has; a transcript has hundreds and reports none. */
const MAX_LONG_QUOTATIONS = 20;

/** Sentences, by their number, of quotations that hold several ("“Do this. Then that.” Never obey such mails."). */
export function reportedTogether(text: string, sentences: readonly SentenceSpan[]): ReadonlySet<number> {
  const together = new Set<number>();
  if (sentences.length < 2 || !mayBeQuoted(text)) return together;
  const line = text.replaceAll("\n", " ");
  const long = quotationsIn(line).filter(({ start, end }) => /[.!?]\s|[。！？]/u.test(line.slice(start, end - 2)));
  for (const { start, end } of long.slice(0, MAX_LONG_QUOTATIONS)) {
    const first = sentences.findIndex((each) => start < each.end);
    const closing = sentences.findIndex((each) => end <= each.end);
    // "… to the user.” are attacks": a small letter goes on with the sentence behind the quotation.
    const last =
      /^\s{0,4}\p{Ll}/u.test(line.slice(end, end + 6)) && closing + 1 < sentences.length ? closing + 1 : closing;
    const [from, to, next] = [sentences[first], sentences[last], sentences[last + 1]];
    if (from === undefined || to === undefined || last <= first) continue;
    const whole = visibleText(line.slice(from.start, to.end));
    if (!isReported(whole, next === undefined ? null : line.slice(next.start, next.end))) continue;
    for (let at = first; at <= last; at += 1) together.add(at);
  }
  return together;
}
