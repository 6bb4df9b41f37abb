const RUNS_OUT =
  "(?:accounts?|api keys?|caches?|certificates?|cookies?|credentials?|keys?|leases?|licen[cs]es?|links?|log-?ins?|passwords?|sessions?|subscriptions?|tickets?|tokens?|urls?)";
const RULES =
  "(?:guardrails|guidance|guidelines?|instructions?|limits?|polic(?:y|ies)|prompts?|restrictions?|rules?|told)";
const OVER =
  "(?:(?:no longer|not any ?more|cease to) (?:valid|count|counts|hold|holds|apply|applies|in force)|(?:has|have) been (?:superseded|replaced|lifted|revoked|cancelled|suspended))";
const EXPIRED = new RegExp(String.raw`\b${RUNS_OUT}\b(?:(?!\b${RULES}\b)[^.;!?\n]){0,80}\b${OVER}\b`, "gu");

/** A sentence, in lower case, without what runs out by itself: "once the token is no longer valid" drops no rule. */
export function withoutExpired(sentence: string): string {
  return sentence.replaceAll(EXPIRED, " ");
}
