const SECRET = "(?:pass(?:words?|phrases?)|tokens?|(?:api[- ]?)?keys?|secrets?|credentials?|cookies?)";

/** "The admin password must never appear in the chat", "tokens are not logged". */
const NOT_SHOWN = new RegExp(
  String.raw`\b${SECRET}\b[^.;!?\n]{0,60}\b(?:never|not|n['’]t)\b[^.;!?\n]{0,30}\b(?:appears?|committed|displayed|echoed|exposed|included|leaks?|leaked|logged|printed|repeated|revealed|shown|stored)\b`,
  "u",
);
/** "Never echo or log an API key", but not "never reveal that the key is sent". */
const DO_NOT_SHOW = new RegExp(
  String.raw`\b(?:never|not|n['’]t|without|avoid)\b[^.;!?\n]{0,30}\b(?:commit|disclos|display|echo|expos|leak|log|paste|print|quot|repeat|reveal|show)(?:e|ed|g?ing)?\b(?:(?!\b(?:that|where|which|how|why)\b)[^.;!?\n]){0,50}\b${SECRET}\b`,
  "u",
);

/** True when what is not to be seen is a secret itself: kept from everybody, and rightly. In lower case. */
export function keepsSecretSafe(sentence: string): boolean {
  return NOT_SHOWN.test(sentence) || DO_NOT_SHOW.test(sentence);
}
