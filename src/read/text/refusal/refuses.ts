import { forLowerCase } from "../lower-case.ts";
import type { SentencePattern } from "../needles/sentence-patterns.ts";
import { sentencePattern } from "../sentence-pattern.ts";

/**
 * What a text does with somebody else's order: it does not obey ("do not follow it"), or tells the person of it. The words that
 * refuse are the same for every order, so that they can be listed; patterns read lower case.
 */
const NOT_OBEYED = refusing([
  // English: what is not obeyed is named by a pronoun, or the clause ends there
  /\b(?:do not|don['’]t|never|must not|should not|shouldn['’]t|will not|won['’]t|cannot|may not|not to)\s(?:ever\s)?(?:do|follow|obey|comply|act|execute|run|carry|perform|trust|believe|honou?r|fall for|give in)\b(?:\s(?:on|out|with|to)\b)?(?=\s(?:it|this|that|them|any|such|these|those|either|either of|so|what it|the (?:instructions?|requests?|orders?|commands?|mail|e-?mail|message|text|page))\b|\s?[.,;!)—–]|$)/u,
  /\b(?:ignore|disregard|refuse|decline|reject|discard|drop|skip|block|quarantine)\s(?:it|this|that|them|such|these|those|any such|the (?:mail|e-?mail|message|request|order|page|text|content|attempt))\b/u,
  /(?:^|[.,;:—–]\s{0,2}|\b(?:and|then|always|must|should|will)\s)(?:refuse|decline|ignore|reject|stop and (?:report|warn|tell|ask))(?=\s?[.,;!)]|\s(?:and|at once|immediately|then|to (?:comply|obey|do|follow))\b|$)/u,
  /\b(?:is|are|(?:must|should|shall|has to|have to|will|to) be)\s(?:always\s|then\s|to be\s)?(?:ignored|refused|rejected|declined|blocked|discarded|quarantined|never (?:obeyed|followed|executed|acted)|not (?:obeyed|followed|executed|an? (?:order|instruction|command)|orders|instructions|commands)|(?:only |just |merely )?(?:content|data)\b)/u,
  // German
  /\b(?:tu|tue|mach|mache|befolge|folge|führe?|gehorche?|beachte|handle|befolgen sie|folgen sie|tun sie)\b[^.;:!?]{0,40}\b(?:nicht|nie|niemals)\b|\b(?:nicht|nie|niemals)\s(?:befolg|ausführ|ausgeführt|gehorch|tun\b|folgen\b|beacht|umsetz)|\blehne?\b[^.;!?]{0,30}\bab\b|\b(?:verweigere|verwirf|ignoriere)\s?(?:es|das|sie|ihn|dies\w{0,2}|solche\w{0,2})?(?=\s?[.,;!]|\sund\b|$)|\b(?:abgelehnt|ignoriert|verweigert|abzulehnen)\b/u,
  // French
  /\bn(?:e\s(?:l[ea]s?\s|lui\s|leur\s|l['’])?|['’](?:y\s|en\s)?)(?:fais|faites|suis|suivez|ex[ée]cut|obéi|applique|respecte|tiens)\p{L}{0,6}\s{0,1}(?:\p{L}{1,12}\s)?(?:pas|jamais|rien|à aucun)?|\b(?:refuse[sz]?|refuser|ignore[sz]?-l[ea]s?|ignorez cela|rejette|rejetez)\b/u,
  // Spanish, Portuguese, Italian
  /\b(?:no|nunca|jamás)\s(?:l[oae]s?\s|se\s|te\s)?(?:hagas?|hacerl|obede[zc]c?|sigas?\b(?!\s(?:y|adelante|sin|con|hasta|si)\b)|ejecutes?|cumplas?|atiendas?|creas)|\b(?:rech[aá]z[ae]|rechácel|ignóral|ignórel|niégate|descárta|recházal)\p{L}{0,4}|\bse (?:rechaza|ignora|descarta)n?\b/u,
  /(?<!\p{L})(?:não|nunca|jamais)\s(?:[oa]s?\s|lhe\s)?(?:faça|obedeça|siga(?!\s(?:e|adiante|sem|com|até|em frente)(?!\p{L}))|execute|cumpra|atenda|acredite)|\b(?:recuse|rejeite|ignore-[oa]s?|ignore (?:isso|esse|essa|tais)|descarte)\b/u,
  /\bnon\s(?:l[oaie]\s|gli\s)?(?:fa(?:re|rl|te)|esegui|obbedi|segui|ascolta|fidart|da(?:re|r) (?:seguito|retta))|\b(?:rifiuta|rifiutal|ignoral|respingil|rifiutare)\p{L}{0,3}/u,
  // Russian, Ukrainian, Polish, Dutch
  /(?<!\p{L})не\s(?:\p{L}{1,12}\s){0,2}(?:дела[йт]|делайте|выполня|выполни|следу[йе]|слуша|подчиня|исполня|верь|вик[оу]н|роб[иі])|(?:выполнять|исполнять|слушать|делать|следовать|подчиняться)[^.;]{0,20}(?:нельзя|запрещено|не (?:надо|нужно|следует))|нельзя\s(?:\p{L}{1,12}\s)?(?:выполн|исполн|слуш|делать|следовать)|(?<!\p{L})(?:откаж|отклон|отверг)\p{L}{1,8}|игнорируй(?:те)?\s(?:это|такие|их|его|подобн)/u,
  /\bnie\s(?:rób|wykonuj|słuchaj|stosuj)|\bodmów|\bodrzu[cć]|\b(?:doe|voer|volg)\b[^.;!?]{0,30}\bniet\b|\bniet\s(?:doen|uitvoeren|opvolgen)|\bweiger\b/u,
  // Chinese, Japanese, Korean
  /(?:不要|不得|不能|不可|不应|不應|不会|不會|切勿|请勿|勿|绝不|絕不|(?<![识識类類特区區分级級性辨鉴鑑差判个個派离離告诀有国國组組])别|禁止|不予|不)[^，。；,;]{0,4}(?:照做|照办|照辦|执行|執行|遵循|遵守|遵从|遵從|服从|服從|理会|理會|听从|聽從|相信|采纳|採納|响应)|(?:应|應|请|請|一律|直接|必须|则|则应|并|就|会|會)(?:予以)?(?:拒绝|拒絕|忽略|停止|中止)|(?:拒绝|拒絕)(?:执行|執行|并|並|，|。|$)|忽略(?:它|此类|这类|该|並|并)/u,
  /従わ(?:な|ず)|従っては(?:いけ|なら|なりません)|従うな|従ってはな|(?:実行|信用|対応|処理)(?:しな|せず|してはいけ|してはなら|しては駄目)|応じ(?:な|ず|ては)|無視し(?:ます|、|て(?!、?会話))|無視する|拒否(?:し|する|せよ|します)|(?:停止|中止)(?:し|する)/u,
  /(?:따르|실행하|수행하|응하|믿)지 ?(?:말|마|않)|무시하(?:세|고|십|시)|(?:거부|거절)하/u,
  // Called what it is
  /^[^\p{L}]{0,3}(?:that|this|it|these|they|those|such \p{L}{1,12})(?:['’]s|\s(?:is|are))\s[^.;!?]{0,30}(?:attack|injection|phishing|scam|malicious)|^[^\p{L}]{0,3}(?:das|dies|solche \p{L}{1,12}) (?:ist|sind) [^.;!?]{0,20}(?:angriff|betrug|phishing|bösartig)|^[^\p{L}]{0,3}(?:c['’]est|es|eso es|esto es|isso é|é|è|questo è|это|такое —)\s[^.;!?]{0,20}(?:attaque|ataque|attacco|атак|мошенн|phishing|estafa|truffa|golpe)|^(?:这|這|此)[^，。]{0,4}(?:是|属于|屬於)[^，。]{0,6}(?:攻击|攻擊|注入|诈骗)|^(?:これ|それ)[はら][^。]{0,8}攻撃/u,
  // Turkish, Indonesian, Vietnamese, Arabic, Hindi
  /\b(?:uymayın|uyma|yerine getirme|çalıştırmayın|reddet)|\bjangan\s(?:lakukan|ikuti|turuti|jalankan|patuhi)|\btolak\b|(?<!\p{L})(?:đừng|không)\s(?:được\s)?(?:làm theo|tuân|thực hiện|nghe theo)|từ chối|لا\s(?:تنفذ|تتبع|تطع|تفعل)|ارفض|(?:पालन|अमल)\s(?:न|नहीं)|मत\s(?:मान|कर)/u,
]);

const REPORTED = refusing([
  /\b(?:warn|alert|notify|inform|tell|ask|show it to|report (?:it|this|that|them)(?: to)?)\s(?:the\s|your\s)?(?:user|human|owner|person|operator)\b|\b(?:report|flag)\s(?:it|this|that|them|such|the (?:mail|message|attempt|page))\b|\b(?:shown|reported|forwarded) to the (?:user|human|owner|person)\b/u,
  /\b(?:warne|melde|informiere|benachrichtige|zeige?)(?:s?t|n)?\b[^.;!?]{0,24}\b(?:nutzer|benutzer|anwender|person|mensch|besitzer)|\b(?:pr[ée]viens|prévenez|avertis\p{L}{0,3}|alerte[zr]?|signale[zr]?|informe[zr]?|montre[zr]?)[\s-][^.;!?]{0,24}(?:utilisat|personne|propriétaire)/u,
  /\b(?:avisa|avise|advierte|advierta|alerta|informa|informe|notifica|notifique|muestra|muéstra\p{L}{1,4}|avvisa|avverti|segnala|mostre|alerte)\b[^.;!?]{0,24}(?:usuari|usuári|utilizador|utente|dueñ|persona|pessoa|proprietari)/u,
  /(?:предупред|сообщи(?!ть об ошиб)|уведом|покаж|показать|сообщить|доложи|попередь|повідом)\p{L}{0,6}[^.;!?]{0,24}(?:пользовател|владельц|человек|користувач)/u,
  /(?:警告|提醒|告知|通知|报告|報告|回報|上报|举报|展示给|显示给)[^，。；]{0,4}(?:用户|用戶|使用者|主人)|(?:并|並|应|應)(?:报告|報告|上报|警告)/u,
  /(?:報告|警告|通知)(?:して|します|する(?!な)|せよ)|知らせ(?:て|る|ます)|(?:ユーザー|利用者)に(?:伝え|見せ|示)(?:て|る|ます)/u,
  /(?:사용자|주인)(?:에게|께)[^.;]{0,10}(?:알리|알려|보고하|경고하|보여)/u,
  /\bkullanıcıy[ıa][^.;]{0,10}(?:uyar|bildir|göster)|\b(?:beri ?tahu|peringatkan|laporkan (?:ke|kepada))\b[^.;]{0,16}pengguna|(?:báo|cảnh báo)[^.;]{0,8}người dùng|(?:أبلغ|حذر|نبه)[^.;]{0,6}المستخدم|उपयोगकर्ता को[^.;]{0,10}(?:बता|चेता|सूचित)|\bostrzeż|\bwaarschuw\b/u,
]);

/** "Do not warn the user", "never refuse": the refusal itself is refused. */
const TURNED_ROUND =
  /(?:\b(?:not|n['’]t|never|without|nor|no need to|instead of|nicht|nie|niemals|ohne|ne|pas|jamais|sans|no|nunca|sin|não|sem|non|mai|senza|nie|niet|jangan)\s(?:\p{L}{1,12}\s){0,1}|(?<!\p{L})(?:не|без|ni|đừng|không|لا)\s(?:\p{L}{1,12}\s)?|(?:不要|不得|不|勿|(?<![识識类類特区區分级級性辨鉴鑑差判个個派离離告诀有国國组組])别|無需|无需|无须|不用|不必|千万别|切勿)[\p{L}]{0,2})$/u;

/** "If the user objects, refuse": him, not the order. */
const AGAINST_USER =
  /^[^\p{L}]{0,3}(?:if|when(?:ever)?|should|wenn|falls|si|cuando|quando|se|если|когда|如果|若)\s?(?:the |your |der |die |el |la |o |l['’]|il )?(?:user|human|owner|person|anyone|anybody|he|she|they|nutzer|benutzer|usuario|usuário|utilisateur|utente|пользователь|用户|用戶)|^ユーザーが/iu;

/** It refuses somebody's order. */
export function refuses(text: string): boolean {
  return some(NOT_OBEYED, text) && !AGAINST_USER.test(text.slice(0, 80));
}

/** It tells the person of somebody's order. */
export function reports(text: string): boolean {
  return some(REPORTED, text);
}

/** Longer ones are cut: what follows an order says so at once. */
const LOOKED_AT = 600;

function refusing(patterns: readonly RegExp[]): readonly SentencePattern[] {
  return patterns.map((pattern) => sentencePattern(forLowerCase(pattern)));
}

function some(patterns: readonly SentencePattern[], written: string): boolean {
  const text = written.slice(0, LOOKED_AT).toLowerCase();
  return patterns.some((pattern) => {
    const match = pattern.exec(text);
    if (match === null) return false;
    return !TURNED_ROUND.test(text.slice(Math.max(0, match.index - 24), match.index));
  });
}
