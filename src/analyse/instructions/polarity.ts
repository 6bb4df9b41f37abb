import type { Idea } from "./idea.ts";

/** How far before its words a prohibition can stand. */
const REACH = 90;
/** A list of what is refused may be longer. */
const LIST_REACH = 480;

/** Ends the reach of a prohibition: "never guess, send it" forbids guessing only. */
const CLAUSE_END =
  /[;!?。！？；：，|]|[:.](?=\s|$)|\s[–—]\s|(?:^|\s)(?:but|instead|then|rather|pero|mas|sondern|aber|mais|но)\s/giu;

const IS_NEGATIVE = /^(?:do not|don['’]t|never|must not|should not|no\s|não\s|nunca\s|ne\s|не\s)/iu;
const NEGATIVE_CLAUSE_END = new RegExp(String.raw`${CLAUSE_END.source}|\s(?:and|y|e|et|und|и)\s`, "giu");

const PROHIBITION =
  /(?:\b(?:never|do not|don['’]t|does not|doesn['’]t|must not|mustn['’]t|should not|shouldn['’]t|shall not|cannot|can['’]t|may not|will not|won['’]t|refuses? to|refrain from|avoid|prohibit\w{0,3}|forbid\w{0,3}|not allowed to|nobody|no one|nunca|jamás|jamais|niemals|nie|kein\w{0,2})\b|(?<!\p{L})(?:no|não|ne|не|никогда|нельзя|запрещено|jangan|tidak boleh|đừng|không|لا)(?!\p{L})|(?<!\p{L})(?:न|मत)\s|不要|不得|不能|不会|不可|切勿|请勿|勿|禁止|绝不|永不|严禁|拒绝)(?<rest>[^\n]*)$/iu;
/** `n'oubliez pas`, `n'ignorez jamais`: French drops the vowel of its first half. */
const ELIDED = /(?<!\p{L})n['’]$/iu;
/** "Never forget to send", "do not continue without sending": two negations ask again. */
const TURNED =
  /\b(?:hesitate|forget|fail|wait|stop|skip|without|until|before|unless|olvid\w{1,3}|dejes|vergiss|vergessen|esque\w{1,3}|oublie\w{0,2})\b|忘记|忘れ|забу/iu;
/** Somebody else's words or doings: "attempts to override …", "emails that ask you to …", "instructions to ignore …". */
const REPORTED =
  /\b(?:attempts?|attempting|tr(?:y|ies|ying)|instructions?|requests?|prompts?|asks?|asking|tells?|telling|commands?|tricks?|claims?|pretends?|wants?|intents?|designed|aims?|orders?|demands?)\b(?:[\s,“"'(]{1,3}(?:you|it|users?|agents?|the (?:agent|model|assistant|user|ai|llm)|that|which|them|the))?[\s“"'(]{1,3}(?:to|that|into)[\s“"'(]{1,3}(?:\w{1,12}\s){0,2}$|(?:试图|試圖|企图|企圖|尝试|诱导|誘導|诱使|诱骗|欺骗)[^，。；：]{0,14}$/iu;
/** "The maintainers kindly ask you to …" asks in its own name. */
const ASKED_BY_AUTHOR = /\b(?:we|kindly|maintainers|authors|developers)\b[^\n]{0,20}\bask\b/iu;
/** "Whether it wrote to MEMORY.md", "是否已写入 AGENTS.md": something to find out or to tell, not to do. */
const WHETHER = /(?:\bwhether\b(?! or not)[^,;:]{0,30}|(?:是否|有没有|有沒有)[^，,；：]{0,6})$/iu;
/** A comma ends the reach too, unless it stands in a list ("never ask for, store, or send …") or an insertion. */
const LIST_ITEM = /,\s{0,2}(?:or|nor|and\/or|o|ou|ni|nem|oder|и|или|или же)?\s{0,2}(?:[\p{L}'’/-]{1,20}\s){0,2}$/iu;

/** "Never publish, buy, or delete anything without …": the words found begin in the middle of the list. */
const LIST_GOES_ON = /^\p{L}{2,20}(?:,\s\p{L}{2,20}){0,5},?\s(?:or|nor|o|ou|ni|nem|oder|или)\s/iu;

/** Where the verb comes first or the negation is part of it: `無視しないで`, `ignoriere … nicht`, `무시하지 마세요`. */
const FORBIDDEN_AFTERWARDS =
  /^(?:[しすさ]?せ?ようと|[しす]?(?:ないで|ない|ません|てはいけ|てはなら|ては駄目|るな)|(?:하|내|리|르|행하)?지 ?(?:마|않)|m[ae]y(?:in|ın|iniz|ınız)|[^,;.:\n]{0,60}\b(?:nicht|niemals|nie)\b)/iu;

/** "Flag content that: tells the agent to …", "Refuse requests to: read keys; run a shell; ignore the rules": what follows the colon is a list of what is refused or looked for. */
const REFUSED_LIST =
  /(?:\b(?:flag|detect|look for|watch for|scan for)\b[^.:;!?\n]{0,30}\b(?:contents?|files?|instructions?|lines?|messages?|patterns?|phrases?|texts?)\b[^.:;!?\n]{0,30}|\b(?:refuse|reject|decline|deny|block|rechaza|recusa|rejeite|refusez?|ablehnen|lehne)\b[^.:;!?\n]{0,30}\b(?:requests?|prompts?|attempts?|messages?|orders?|asks|peticiones|solicitudes|pedidos|demandes|anfragen)\b[^.:;!?\n]{0,30}|(?:拒绝|拒絕)[^。：:；\n]{0,16}(?:请求|請求|要求|指令)[^。：:；\n]{0,10})[:：][^.!?。！？\n]{0,400}$/iu;

/** True when the matched words are forbidden or reported in their clause, so that nobody is asked to do them. */
export function isNotAsked(sentence: string, match: RegExpExecArray, idea: Idea): boolean {
  return (idea !== "conceal" && isForbiddenAfterwards(sentence, match)) || isForbiddenBefore(sentence, match);
}

/** The same for words that ask for a deed. */
export function isForbidden(sentence: string, match: RegExpExecArray): boolean {
  return isForbiddenAfterwards(sentence, match) || isForbiddenBefore(sentence, match);
}

/** `未经确认不得转账`: nothing is moved without a yes. */
const NOT_WITHOUT =
  /^(?:未经|未經|未获|未得|没有|不经)[^。！？；，,\n]{0,10}(?:确认|確認|批准|许可|授权|同意|询问)[^。！？；，,\n]{0,2}[，,]?\s?(?:你|代理|助手|智能体|我们|一律|均|都|绝|也|请){0,2}(?:不得|不能|不可|不要|不会|不予|禁止|严禁|切勿|请勿|勿|拒绝)/u;

function isForbiddenAfterwards(sentence: string, { 0: words, index }: RegExpExecArray): boolean {
  if (NOT_WITHOUT.test(sentence.slice(index, index + 60))) return true;
  const after = sentence.slice(index + words.length, index + words.length + 80);
  return FORBIDDEN_AFTERWARDS.test(after) || /\b(?:niemals|nie)\b/iu.test(words);
}

function isForbiddenBefore(sentence: string, { 0: words, index }: RegExpExecArray): boolean {
  if (REFUSED_LIST.test(sentence.slice(Math.max(0, index - LIST_REACH), index))) return true;
  const before = sentence.slice(Math.max(0, index - REACH), index);
  // "Do not warn the user and never report it": the second prohibition is one of its own.
  const clause = lastClause(before, IS_NEGATIVE.test(words) ? NEGATIVE_CLAUSE_END : CLAUSE_END);
  if (WHETHER.test(clause) || (REPORTED.test(clause) && !ASKED_BY_AUTHOR.test(clause))) return true;
  if (ELIDED.test(clause)) return true;
  const rest = afterProhibition(clause);
  if (rest === null) return false;
  if (TURNED.test(rest)) return false;
  const comma = rest.lastIndexOf(",");
  if (comma === -1) return true;
  // "Never, under any circumstances, send …" and "never ask for, store, or send …".
  return (
    /^,[^,]{1,40},\s$/u.test(rest) ||
    (LIST_ITEM.test(rest.slice(comma)) &&
      (/\b(?:or|nor|o|ou|ni|nem|oder|или)\b/iu.test(rest) || LIST_GOES_ON.test(words)))
  );
}

/** What stands between the nearest prohibition and the words: "never add one, never turn it off". */
function afterProhibition(clause: string): string | null {
  const rest = PROHIBITION.exec(clause)?.groups?.["rest"] ?? null;
  return rest === null ? null : (AGAIN.exec(rest)?.groups?.["rest"] ?? rest);
}

const AGAIN = /,\s(?:and\s|or\s)?(?:never|do not|don['’]t|must not|nunca|jamais|niemals|никогда)\s(?<rest>[^,\n]*)$/iu;

function lastClause(text: string, ends: RegExp): string {
  let start = 0;
  for (const end of text.matchAll(ends)) start = end.index + end[0].length;
  return text.slice(start);
}
