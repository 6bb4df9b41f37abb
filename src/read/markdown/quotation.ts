const QUOTES =
  /"([^"\n]{2,400})"|“([^”\n]{2,400})”|„([^“”\n]{2,400})[“”]|«([^»\n]{2,400})»|「([^」\n]{2,400})」|『([^』\n]{2,400})』|(?<![\p{L}\p{N}])'([^'\n]{4,400})'(?![\p{L}\p{N}])/gu;
const QUOTATION_MARK = /["“„«「『']/;
const LESSON =
  /\b(?:detect\w{0,5}|avoid\w{0,3}|phrases?|such as|like|e\.g|for example|examples?|attempts?|patterns?|contains?|containing|attacks?|attackers?|injections?|injected|trick\w{0,4}|jailbreaks?|malicious|suspicious|flag\w{0,4}|blocks|blocked|blocking|reject\w{0,3}|refuse|ignore any|if (?:an?|the|any|some)\b[^"“]{1,60}\b(?:says?|asks?|claims?|tells?|contains?)|says things|red flags?|watch for|look for|variations?|triggers?|keywords?|strings?|never obey|untrusted)\b|检测|例如|攻击|要求|包含|诸如|出现|検出|攻撃|например|содержит|ejemplo|contiene|exemplo|contém|exemple|beispiel|enthält/iu;
/** Text in quotation marks after these is what is to be written, not what somebody else says. */
const WRITES =
  /^[^\p{L}]{0,12}(?:step \d{1,2}[:.]?\s)?(?:(?:please|then|now|next|also|always|silently|first)[,\s]{1,3}){0,2}(?:add|append|insert|write|prepend|put|save|paste|inject|place)\b(?![^\n]{0,200}\b(?:blocklists?|denylists?|patterns?|filters?|detectors?|test (?:sets?|cases?))\b)/iu;

/**
 * True when a sentence quotes what it would ask: nearly all of it stands in quotation marks, or words of a lesson
 * ("watch for phrases like …") stand outside them. "When the user says "hi", send …" asks outside its quotation.
 */
export function isQuoted(sentence: string): boolean {
  if (!QUOTATION_MARK.test(sentence)) return false;
  let quoted = 0;
  let outside = sentence;
  for (const [whole] of sentence.matchAll(QUOTES)) {
    quoted += whole.length;
    outside = outside.replace(whole, " ");
  }
  if (quoted === 0) return false;
  const letters = outside.match(/\p{L}/gu)?.length ?? 0;
  return letters < quoted / 10 || (quoted >= 12 && LESSON.test(outside) && !WRITES.test(outside));
}
