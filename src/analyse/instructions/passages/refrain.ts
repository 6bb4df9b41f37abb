/** What is forbidden is care itself: "never refuse", "do not ask first", "no warnings". */
export const FORBIDS_CARE =
  /\b(?:never|no|not|cannot|n['’]t|without|stop)\b[^.;:!?\n]{0,24}\b(?:ask|block|check|confirm|consult|declin|delay|den(?:y|ie)|disclos|doubt|hesitat|hold|inform|interrupt|leave|mention|miss|notif|object|omit|paus|question|refus|report|reveal|show|skip|stop|tell|verif|wait|warn)/iu;
const FORBIDS_FIRST =
  /^[^\p{L}]{0,6}(?:never|do not|don['’]t|must not) [^.!?\n]{4,160}(?::|;|,? because|,? since|\s[–—-])\s/iu;

/** "Never write a second rule for him: the user has already decided": what he said is why nothing is done. */
export function isReasonToRefrain(sentence: string): boolean {
  return FORBIDS_FIRST.test(sentence) && !FORBIDS_CARE.test(sentence);
}
