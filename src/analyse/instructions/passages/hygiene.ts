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

const TAKEN =
  "(?:access|attach|collect|contain|copy|enter|expose|forward|hand|include|leak|log|open|pass|paste|post|print|put|read|receive|send|share|store|touch|transmit|upload|use|write)";
const TAKEN_BY =
  "(?:accessed|attached|collected|copied|entered|exposed|forwarded|handed|included|leaked|logged|opened|passed|pasted|posted|printed|put|read|sent|shared|stored|touched|transmitted|uploaded|used|written)";
const OF_USERS = String.raw`(?:${SECRET}|\.env\b|\.ssh\b|\.aws\b|\.gnupg\b|\.netrc\b|contents?\b|id_(?:rsa|ed25519))`;
/** "Never pass the contents of ~/.ssh", "under no circumstances may it read .env". */
const DO_NOT_TAKE = new RegExp(
  String.raw`\b(?:never|not|n['’]t|no|nor|avoid|refuses? to)\b[^;!?\n]{0,40}?\b${TAKEN}(?:s|ing)?\b[^;!?\n]{0,120}?${OF_USERS}`,
  "u",
);
/** "The contents of secrets must never be sent", "that no key file is passed". */
const NOT_TAKEN = new RegExp(
  String.raw`${OF_USERS}[^;!?\n]{0,60}?\b(?:never|not|n['’]t)\b (?:be )?(?:${TAKEN_BY}|allowed|permitted)\b|\bno\b [^;!?\n]{0,60}?${OF_USERS}[^;!?\n]{0,40}?\b(?:is|are|be|gets?) ${TAKEN_BY}\b`,
  "u",
);
/** What is forbidden but for something, or kept from somebody only. */
const BUT =
  /\b(?:unless|except|other than|without|until|before|instead|but|only)\b|\b(?:mention|tell|say|reveal|inform|notif|warn)/u;
const NEGATED = /\b(?:never|not|n['’]t|no|nor|refuses?)\b/u;
const NAMES = new RegExp(OF_USERS, "u");
const TAKES = new RegExp(String.raw`(?<!\b(?:or|nor) )\b${TAKEN}\b(?!\.\w)`, "u");

/** True when a sentence, in lower case, keeps secrets from being taken, and none of its clauses asks for anything else. */
export function forbidsTaking(sentence: string): boolean {
  if (!NAMES.test(sentence)) return false;
  const clauses = sentence.split(/[;:!?]\s|\.\s/u);
  return clauses.some((clause) => NAMES.test(clause)) && clauses.every((clause) => asksNothing(clause));
}

function asksNothing(clause: string): boolean {
  if (!NAMES.test(clause)) return NEGATED.test(clause) || !TAKES.test(clause);
  const found = DO_NOT_TAKE.exec(clause) ?? NOT_TAKEN.exec(clause);
  if (found === null) return false;
  const after = clause.slice(found.index + found[0].length);
  return !BUT.test(clause.slice(found.index)) && (NEGATED.test(after) || !TAKES.test(after));
}
