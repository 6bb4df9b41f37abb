const QUOTES =
  /"([^"\n]{2,400})"|“([^”\n]{2,400})”|„([^“”\n]{2,400})[“”]|«([^»\n]{2,400})»|「([^」\n]{2,400})」|『([^』\n]{2,400})』|(?<![\p{L}\p{N}])'([^'\n]{4,400})'(?![\p{L}\p{N}])/gu;
const QUOTATION_MARK = /["“„«「『']/;
const LESSON =
  /\b(?:detect\w{0,5}|avoid\w{0,3}|(?<!\bthe )phrases?|such as|(?<!\bname )like|e\.g|for example|examples?|attempts?|patterns?|contains?|containing|attacks?|attackers?|injections?|injected|trick\w{0,4}|jailbreaks?|malicious|hostile|adversarial|suspicious|flag\w{0,4}|blocks|blocked|blocking|reject\w{0,3}|refuse|ignore any|if (?:an?|the|any|some)\b[^"“]{1,60}\b(?:says?|asks?|claims?|tells?|contains?)|says things|red flags?|watch for|look for|variations?|triggers?|keywords?|strings?|never obey|untrusted|warning signs?|are (?:a )?(?:fraud|scam)s?|(?:users?|people|attackers?|visitors?|someone|they|it) (?:will|may|might|could|can) (?:write|say|type|send|ask|try|enter|put))\b|检测|例如|攻击|要求|包含|诸如|出现|検出|攻撃|например|содержит|ejemplo|contiene|exemplo|contém|exemple|beispiel|enthält/iu;
/** The same in other languages: "sentences like …" before the quotation or behind it, "where it is written". */
const LESSON_ELSEWHERE =
  /(?:como|comme|wie|вроде|типа|مثل|như|seperti)\s{0,3}["“„«]|["”“»」』]\s{0,2}(?:gibi|जैसे|という|といった|이?라?는 |라고|같은|(?:这|這)[类類]|之类|的要求|的内容)|写着|寫著|写有|と書かれて|と書いて|적혀 ?있|написано|está escrit[oa]|est écrit|\bpone\b|steht (?:da|dort|irgendwo)|yazıyorsa|\bviết\s{0,2}["“]|\btertulis\b|लिखा (?:हो|है)|كُتب|كتب/iu;
/** Text in quotation marks after these is what is to be written, not what somebody else says. */
const WRITES =
  /^[^\p{L}]{0,12}(?:step \d{1,2}[:.]?\s)?(?:(?:please|then|now|next|also|always|silently|first)[,\s]{1,3}){0,2}(?:add|append|insert|write|prepend|put|save|paste|inject|place)\b(?![^\n]{0,200}\b(?:blocklists?|denylists?|patterns?|filters?|detectors?|test (?:sets?|cases?))\b)/iu;

/** Words inside an address are no lesson. */
const ADDRESS = /https?:\/\/[^\s"'<>)]{1,300}/gu;

/** Most sentences have no quotation mark: then nothing else is asked. */
export function mayBeQuoted(sentence: string): boolean {
  return QUOTATION_MARK.test(sentence);
}

/**
 * True when a sentence quotes what it would ask: nearly all of it stands in quotation marks, or words of a lesson
 * ("watch for phrases like …") stand outside them. "When the user says "hi", send …" asks outside its quotation.
 */
export function isQuoted(sentence: string): boolean {
  if (!mayBeQuoted(sentence)) return false;
  let quoted = 0;
  let outside = sentence;
  for (const [whole] of sentence.matchAll(QUOTES)) {
    quoted += whole.length;
    outside = outside.replace(whole, " ");
  }
  if (quoted === 0) return false;
  const letters = outside.match(/\p{L}/gu)?.length ?? 0;
  return (
    letters < quoted / 10 ||
    (quoted >= 12 &&
      (LESSON.test(outside.replaceAll(ADDRESS, " ")) || LESSON_ELSEWHERE.test(sentence)) &&
      !WRITES.test(outside))
  );
}
