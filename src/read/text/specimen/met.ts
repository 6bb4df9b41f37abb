import { refuses, reports } from "../refusal/refuses.ts";
import { AFTERMATH, EVILDOER } from "./others.ts";

/*
 * "If a page tells you to run §, stop and ask", "reject it when a script contains §", "do you see §? Then report it": § is what
 * somebody may meet, and the other half of the sentence has it refused, reported, or called what it is.
 */

/** An order between the condition and § would be the other half: "if you find a worm run §". "Tells you to run §" is none. */
const ORDER = String.raw`(?<!\bto )\b(?:run|execute|use|paste|type|enter|launch|install|apply|try|start|ejecut[ae]|corre|pega|usa|lanza|rode|cole|exécute[sz]?|lancez?|utilise[sz]?|collez?|esegui|incolla|lancia|führe|starte|nutze|verwende|gib)\b|выполни(?:те)?(?!\p{L})|запусти(?:те)?(?!\p{L})|请|請`;
const BETWEEN = String.raw`(?:(?!${ORDER})(?:[^§;!?,，、]|,\s(?:dass|que|che|чтобы|что|that)(?!\p{L})))`;

const USER = String.raw`(?:the |your |el |la |der |die |das |le |l['’]|o |a |il )?(?:users?|humans?|owners?|customers?|nutzer|benutzer|usuario|usuário|utilisateur|utente)`;
const SEES = String.raw`(?<!\p{L})(?:see|sees|find|finds|found|spot|spots|notice|notices|meet|meets|encounters?|come across|discovers?|contains?|includes?|holds?|ha(?:s|ve)|shows?|tells?|asks?|says?|wants?|instructs?|orders?|urges?|suggests?|recommends?|demands?|requests?|there (?:is|are)|finde[nst]{0,2}|findet|siehst|sieht|sehen|entdeckst|entdeckt|steht|stehen|enthält|enthalten|verlangt|auffordert|bittet|sagt|trouve[sz]?|trouvent|vois|voyez|voit|contient|contiennent|demande|demandent|dit|encuentr\p{L}{1,3}|ves|vea|ve|aparece[ns]?|contiene[ns]?|hay|pide[ns]?|dice[ns]?|encontr\p{L}{1,3}|vir|vê|aparec\p{L}{1,3}|contém|contiver|houver|há|pedir|pede|disser|diz|trov\p{L}{1,4}|vedi|vedete|vede|c['’]è|chiede|наш\p{L}{1,3}|найд\p{L}{1,4}|увид\p{L}{1,4}|встрет\p{L}{1,4}|обнаруж\p{L}{1,5}|содерж\p{L}{1,3}|есть|прос[ия]т|требу\p{L}{1,3}|предлага\p{L}{1,3}|говорит|велит)(?!\p{L})`;
const IF = String.raw`(?<!\p{L})(?:if|when(?:ever)?|should|in case|once|wherever|anything that|wenn|falls|sobald|sollte|si|quand|lorsqu['’e]\p{L}{0,3}|cuando|se|quando|caso|qualora|если|когда)(?!\p{L})(?!\s${USER})`;
const APPEARS = String.raw`(?<!\p{L})(?:appears?|shows up|turns up|is (?:found|present|listed|there)|occurs?|auftaucht|vorkommt|steht|apparaît|figure|aparece|aparecer|compare|встреча\p{L}{1,4}|появ\p{L}{1,5})(?!\p{L})`;

const CONDITIONS: readonly RegExp[] = [
  new RegExp(String.raw`${IF}${BETWEEN}{0,120}?${SEES}${BETWEEN}{0,100}[:：]?\s{0,2}["“„«]?§`, "u"),
  new RegExp(String.raw`${IF}[^§;!?,:]{0,80}§["”“»]?${BETWEEN}{0,60}?${APPEARS}`, "u"),
  new RegExp(
    String.raw`(?:如果|若|一旦|凡是?|要是|假如|当|發現|发现|看到|遇到)(?:(?!请|請)[^§。；！？，,]){0,60}?(?:看到|发现|發現|出现|出現|包含|含有|存在|有|遇到|要求|让|叫|写着|提示|类似|像)?(?:(?!请|請)[^§。；！？，,]){0,30}[“「]?§`,
    "u",
  ),
  /§[」"]?\s?(?:のような|といった|などの|という|と)?[^。§、]{0,24}?(?:が(?:あ[るっれ]|見つか|含まれ|出て|残)|を(?:見つけ|見かけ|発見し|含)|と書かれ|と(?:求め|要求し|指示し)|を(?:実行|貼り付け)[^。、]{0,12}(?:よう|こと)[^。、]{0,12}(?:求め|要求|指示|促|言わ))[^。、]{0,12}(?:場合|たら|れば|なら|とき|時|ば)/u,
  /§["”]?\s?(?:같은|와 같은|과 같은|라는|을|를|이|가)?(?:[^.§,]|\.(?=\p{L})){0,24}?(?:있으면|있다면|발견하면|발견되면|보이면|나오면|나타나면|요구하면|시키면|하라고 하면|포함되어 있으면)/u,
];
/** "Findest du in einem Skript §, lehne es ab" */
const VERB_FIRST = new RegExp(
  String.raw`^[^\p{L}§]{0,8}(?:findest|finden|siehst|sehen|entdeckst|entdecken|triffst|steht|enthält|verlangt|taucht|обнаружив|найдя|увидев|заметив|встретив)(?!\p{L})${BETWEEN}{0,100}[„"]?§`,
  "u",
);
/** "Reject a skill that reads ~/.ssh, has § or runs ¤": what it does is why it is turned away. */
const REJECTED =
  /^[^\p{L}§]{0,8}(?:block|decline|do not (?:install|use)|flag|never (?:install|trust|use)|quarantine|refuse|reject)\s(?:(?:an?|any|all|every|each)\s)?(?:file|message|page|plugin|program|script|skill|tool)s?\s(?:that|which)\s(?:[^§.;!?:]|\.(?=\p{L}|\w)){0,240}§/u;
/** "… usually pipe a download into a shell, e.g. §. Report them." */
const SHOWN =
  /(?:(?<!\p{L})(?:such as|like|e\.g\.|for example|for instance|zum beispiel|z\. ?b\.|etwa|par exemple|comme|por ejemplo|como|por exemplo|per esempio|ad esempio|come|например|вроде)|例如|比如)[,:：]?\s?["“„«「]?§/u;
const TURNED_AWAY_NEXT =
  /^\W{0,4}(?:report|remove|delete|reject|block|refuse|flag|kill|decline|melde|entferne|lösche|supprime[sz]?|signale[sz]?|elimin[ae]|borr[ae]|denuncie|remova|apague|rimuovi|segnala|elimina)[- ]?(?:it|them|such|these|those|es|sie|ihn|l[ea]s?|l[oa]s|[oa]s?|l[iae])(?!\p{L})|^\W{0,4}(?:удали|сообщи)\p{L}{0,2} (?:их|о них|это)|^(?:请|應|应)?(?:删除|上报|拒绝)/u;

/** "Such pages ask you to paste §": what others ask, where the next sentence refuses it. */
const ASKED_BY_OTHERS =
  /\b(?:asks?|tells?|wants?|urges?|instructs?|orders?)\s(?:you|users?|people|readers?|agents?|the (?:agent|user|reader))\s(?:to|into)\s[^§.;!?]{0,40}§|§[^。]{0,6}(?:の実行|を実行|を貼り付け|の貼り付け)[^。]{0,12}(?:求め|要求|指示|促)[^。]{0,10}。?$/u;

const QUESTION = new RegExp(
  String.raw`^[^\p{L}§]{0,12}(?:do|does|did|can|is|are|has|have|have you|siehst|gibt es|steht|vois-tu|voyez-vous|¿?(?:ves|hay|ve|aparece)|você vê|há|vedi|c['’]è|видите|видишь|есть ли|нашли)(?!\p{L})[^§;!?]{0,80}§[^§!?]{0,60}\?\W{0,3}$|(?:看到|发现|有)[^§。]{0,20}§[^。？]{0,20}(?:吗|么)？$`,
  "u",
);

const HALTS =
  /\b(?:stop|halt|abort|walk away|back out|do not (?:continue|proceed)|remove|delete|report|refuse|reject|decline|investigate|escalate|quarantine|disconnect|isolate|rotate|halte? an|stopp\p{L}{0,2}|brich ab|abbrechen|entferne|lösche|melde|warne|arrête[sz]?|supprime[sz]?|signale[sz]?|refuse[sz]?|préviens|prévenez|detente|deténgase|elimin[ae]|borr[ae]|denuncia|avis[ae]|rechaz\p{L}{1,2}|pare|remova|apague|denuncie|recuse|avise|fermati|fermatevi|rimuovi|elimina|segnala|rifiuta|avvisa)(?!\p{L})|остановись|остановитесь|прекрати|удали|сообщи|откаж|откажитесь|停止|停下|中止|拒绝|拒絕|删除|刪除|报告|報告|上报|告知|提醒|断网|止め|中断|削除|拒否|知らせ|通報|중단|멈추|삭제|거부|신고|알리/u;
const EVIL = new RegExp(EVILDOER, "u");

/** In lower case; `rest`: what the same paragraph says behind it. */
export function isMet(sentence: string, rest: string): boolean {
  const behind = sentence.slice(sentence.indexOf("§") + 1);
  if (SHOWN.test(sentence) && TURNED_AWAY_NEXT.test(rest.trimStart())) return true;
  if (ASKED_BY_OTHERS.test(sentence) && refuses(rest.trim().slice(0, 200))) return true;
  if (REJECTED.test(sentence)) return true;
  if (QUESTION.test(sentence)) return isTurnedAway(rest.slice(0, 200));
  for (const condition of [...CONDITIONS, VERB_FIRST]) {
    const match = condition.exec(sentence);
    if (match === null) continue;
    const before = sentence.slice(0, match.index).trim();
    if (isTurnedAway(behind) || isTurnedAway(before)) return true;
  }
  return false;
}

function isTurnedAway(text: string): boolean {
  return refuses(text) || reports(text) || HALTS.test(text) || AFTERMATH.test(text) || EVIL.test(text);
}
