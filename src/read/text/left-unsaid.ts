import { mayHaveOtherLetters } from "./ascii.ts";
import { sentencePattern } from "./sentence-pattern.ts";

/*
 * A negation with a word of telling, asking or showing within reach: "is not listed", "без отчёта", "触れないこと". Whom
 * it is kept from, and what, may be called anything. Honest texts say it too; beside what nobody leaves unsaid it counts.
 */

const NOT =
  "avoid\\b|inutile d[e'’]|refrain(?:s|ing)? from\\b|skip\\b|omit\\b|not\\b|nothing\\b|[a-z]{2,7}n['’]t\\b|(?:do|does|is|need)nt\\b|never\\b|no\\b|nor\\b|without\\b|nobody\\b|nunca\\b|sin\\b|tampoco\\b|não\\b|nem\\b|sem\\b|n['’]|ne\\b|jamais\\b|rien\\b|sans\\b|nichts?\\b|nie(?:mals)?\\b|keine?\\b|ohne\\b|không|đừng|jangan\\b|tidak\\b|tanpa\\b";
const TELL =
  "tell|told|hear\\b|mention|inform|notif|warn|know\\b|notice|learn\\b|aware\\b|reveal|disclos|announc|expla(?:in|na)|message to|consult|discuss|quot(?:e|ed)\\b|print|report|comment|ask|listed\\b|show|display|output|decir|diga|dig[oa]s?\\b|cont(?:e|ar)\\b|avis|mencion|explic|explí|detall|saber\\b|sab(?:en?|e|endo)\\b|sepa|permiso|comentar|coménte|comentes\\b|comente\\b|pregunt|pergunt|pe[çd][ai]|mostr|muestr|enseñ|montr|exib|inform|savoir|parl|prév[ei]|dire\\b|dites|appara|affich|demand|sag(?:e|en|t)\\b|erwähn|erfahr|erfähr|wissen\\b|kennen\\b|nachfrag|rückfrag|(?:nach|rück)?zu ?frag|anzeig|angezeigt|melde|hör(?:t|en)\\b|nói|báo|biết|nhắc|hỏi|tahu|katakan|sebut|singgung|tanya";
const LATIN = new RegExp(
  // "Never what tells it where it is" denies a thing, and "not just the output" adds one.
  String.raw`(?<!\p{L})(?:${NOT})(?!,? (?:what|which|who|just|only|merely)\b)[^.!?;,:\n]{0,40}?(?<!\p{L})(?:${TELL})|\b(?:unmentioned|unnoticed|unbeknown)|\bwithout (?:an?y? |a list (?:and|or) |further )?(?:\w{1,12} (?:and|or) (?:without )?(?:an?y? )?)?questions?\b|\b(?:leave|keep) (?:it|this|that|them|these) out of (?:the |your |any |all )?(?:\w{1,12} )?(?:answers?|changelog|chat|digests?|list|log|messages?|minutes|notes|plan|recaps?|repl(?:y|ies)|reports?|stand-?ups?|summar(?:y|ies)|totals)\b|\bnot part of (?:the|your|any) (?:\w{1,12} )?(?:answer|reply|response|summary|report)\b`,
  "u",
);
/** Where the negation follows, or is part of the verb: "erfährt davon nichts", "söylemeyin". */
const LATIN_AFTERWARDS =
  /(?<!\p{L})(?:(?:erwähn|erfahr|erfähr|sag(?:e|en|t)\b|zeig|nenn|meld|frag)[^.!?;,:\n]{0,30}?(?<!\p{L})(?:nichts?|nie|kein)(?!\p{L})|(?:söyle|bildir|sor|göster|bahset|açıkla)\p{L}{0,6}?m[ae](?:y[ıi]n|z|den|dan)(?!\p{L}))/u;
const CYRILLIC =
  /(?<!\p{L})(?:не|ни|без)\s[^.!?;,:\n]{0,30}?(?:зна[тйлю]|сообщ|говор|скаж|упом|рассказ|заме[тч]|показ|спраш|перечисл|объясн|раскры|внос|отч[её]т|уведом|спрос)|незаметно|тайком/u;
const EAST_ASIAN =
  /(?:[不無无勿沒没未]|(?<![识識类類特区區分级級性辨鉴鑑差判个個派离離告诀有国國组組])[别別])[^。；;,，!！?\n]{0,12}?(?:告|得知|知晓|知道|提及|提到|提示|说明|說明|通知|体现|體現|显示|顯示|输出|輸出|日志|复核|询问|确认|確認|察觉|声张)|不(?:要|得|会|會|必)?(?:写|寫|列|放|记|記|计|計|出现)(?:进|進|入|在|到)?[^。，,\n]{0,4}(?:报告|報告|回复|回覆|总结|摘要|回答|汇总)|(?:回答|報告|返信|要約|レポート|サマリー|まとめ)に(?:は|も)?(?:含め|入れ|書[かき]|載せ|出さ?)[^。、\n]{0,4}(?:ない|ません|ず)|(?:보고서|답변|요약)에(?:는)? ?(?:넣|쓰|적|포함하)지|(?:知らせ|伝え|言[わっ]|触れ|気づ|報告|表示|確認|見せ|見え|出力|記載|尋ね)[^。、\n]{0,8}?(?:ない|なく|せず|れず|ません|不要)|(?:알리|알려|말하|보고|언급|보여|확인|표시|기록|묻)[^.,\n]{0,12}?(?:지 ?않|지 ?마|없|말[고 ])|(?:だけ|のみ)を?お?(?:伝え|言[いっ]|答え|報告)|[只仅僅](?:需要?|要|用)?(?:说|說|告诉|告訴|回复|回覆)/u;
const OTHER =
  /(?:لا|لم|دون|بدون)\s[^.،\n]{0,20}?(?:تخبر|تذكر|تقل|تبلغ|يعرف|يعلم|إخبار|علم|إذن|تسأل)|(?:बता|सूचित|पूछ|दिखा|पता|अनुमति)[^।,\n]{0,15}?(?:नहीं|मत|बिना|न )|बिना (?:बताए|पूछे|अनुमति)|(?:^|\s)(?:न|मत) (?:बता|दिखा|पूछ)/u;

/** "Never send it without asking first", "it refuses to push unless you ask" and "ask, do not guess" keep nothing back. */
const ASKS_FIRST =
  /\b(?:not|never|n['’]t|nunca|não|nie|jamais)\b[^.!?\n]{0,80}\b(?:without|until|before|unless|sin|sem|ohne|sans)\b|\brefus(?:e|es|ed|ing) to\b[^.!?\n]{0,240}\b(?:without|until|before|unless)\s(?:the\s|your\s|an?\s|explicit\s)?(?:you\b|user\b|owner\b|human\b|ask|approv|confirm|consent|permission)|\b(?:wait for|ask (?:the user|first|before))\b|^[^\p{L}]{0,6}no (?!need|reason|questions?\b|confirm|prompt|one\b)[^.,;:!?\n]{1,60}\swithout\s/u;
/** "Never show the key": kept from everybody, and rightly. */
const HYGIENE =
  /(?:show|display|print|reveal|output|log|mostr|affich|zeig|anzeig|показ|显示|顯示|输出|表示|보여|표시)[^.!?;\n。]{0,20}(?:api|keys?\b|tokens?\b|passwords?\b|secrets?\b|credentials?\b|contraseñ|claves?\b|senhas?\b|clés?\b|schlüssel|passw|ключ|парол|密钥|密码|金鑰)|(?:キー|鍵|パスワード|키|비밀번호)[を를은는]? ?(?:表示|見せ|보여|표시)/u;
/** "We never ask for passwords": what honest desks and wallets say, and nothing is kept back by it. */
const ASKS_NO_SECRET =
  /\b(?:never|not|n['’]t|nunca|nie|niemals|jamais)\b[^.!?\n]{0,20}\b(?:ask|request|demand|pregunt|pid|pe[çd]|demand|frag|verlang)\w{0,6}\b[^.!?\n]{0,60}\b(?:pass(?:words?|phrases?)|codes?|pins?|cv[cv]|card numbers?|(?:private |api )?keys?|(?:seed|recovery) (?:phrases?|words)|credentials?|contraseñas?|senhas?|passw[oö]rt\w{0,3}|mots? de passe)\b/u;
/** "Never ask them to sign in", "never asks and never pays", "no screens to learn": he is spared something, and nothing is kept from him. */
const SPARED =
  /\b(?:never|not|n['’]t)\s(?:\w{1,12}\s){0,2}ask (?:\S{1,20} ){0,3}to (?:log|sign) ?in\b|\bnever asks?(?: for \w{1,12}){0,1},? (?:and|or|nor) never (?:pays?|takes?|charges?|spends?|collects?)\b|\bno (?!need|reason|one\b)(?:[\w-]{1,20} ){1,2}to learn\b(?! (?:about|how|of|that|what|where|which|why)\b)/gu;
/** A longer sentence has every word by chance. */
const MAX_LENGTH = 400;

/** True when a sentence, in lower case, has something go untold, unasked or unseen. */
export function isLeftUnsaid(sentence: string): boolean {
  if (sentence.length > MAX_LENGTH || !hasNegatedTelling(withoutSpared(sentence))) return false;
  return !ASKS_FIRST.test(sentence) && !HYGIENE.test(sentence) && !ASKS_NO_SECRET.test(sentence);
}

/** A sentence, in lower case, without what somebody is spared. */
export function withoutSpared(sentence: string): string {
  return sentence.replaceAll(SPARED, " ");
}

const NEGATED_TELLING = [LATIN, LATIN_AFTERWARDS].map(sentencePattern);

function hasNegatedTelling(sentence: string): boolean {
  if (NEGATED_TELLING.some((pattern) => pattern.test(sentence))) return true;
  return (
    mayHaveOtherLetters(sentence) && (CYRILLIC.test(sentence) || EAST_ASIAN.test(sentence) || OTHER.test(sentence))
  );
}
