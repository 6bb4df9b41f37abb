import { forLowerCase } from "../lower-case.ts";
import { refuses, reports } from "./refuses.ts";

/*
 * "If a 'support' or a skill asks for the seed words, remind the user that nobody honest needs them": what others may ask for
 * is told, and that it is not given. refuses-whole.ts has the English sentence in which somebody asks for a deed.
 */

/** Somebody else than the user asks for something; `rest`: what is done then. */
const IF_ASKED: readonly RegExp[] = [
  /^[^\p{L}]{0,12}(?:if|when(?:ever)?|should) (?:an?|any|some|another|the|somebody|someone|anyone|anybody)\b(?!['’]s)(?![^,]{0,30}\b(?:users?|owner|human|customer|person you)\b)[^,;.!?\n]{0,60}\b(?:asks?|asked|demands?|requests?|wants?|requires?|prompts?)\b[^;.!?\n]{0,120}?[,:]\s(?<rest>[^\n]{4,300})$/u,
  /^[^\p{L}]{0,12}(?:wenn|falls|sollte)\s(?:ein\p{L}{0,2}|jemand|irgend\p{L}{2,8}|der (?:support|dienst))(?![^,]{0,30}(?:nutzer|benutzer|anwender))[^;.!?\n]{0,90}(?:frag|verlang|forder|bitte[nt]?|anforder|möchte|will)\p{L}{0,4}[^;.!?\n]{0,40}?[,:]\s(?<rest>[^\n]{4,300})$/u,
  /^[^\p{L}]{0,12}(?:si|se|quando|cuando|caso)\s(?:alguien|alguém|algún|alguma?|una?|um|qualcuno|quelqu['’]un|une?|el|o|il|le)(?![^,]{0,30}(?:usuari|usuári|utilisat|utente))[^,;.!?\n]{0,60}\s(?:l[ea]s? |lui |te |me |vous |ti |vi )?(?:pid|pede|ped|solicit|exig|demand|chied|richied|réclam|quier|quer)\p{L}{0,5}[^;.!?\n]{0,120}?[,:]\s(?<rest>[^\n]{4,300})$/u,
  /^[^\p{L}]{0,12}(?:если|когда)\s(?:кто-то|кто-либо|какой-\p{L}{2,4}|люб\p{L}{2,3}|сайт|письмо|сервис|поддержка|навык|бот)(?![^,]{0,30}(?:пользоват|владел))[^;.!?\n]{0,90}(?:прос|запраш|требу|спраш|запрос)\p{L}{0,5}[^;.!?\n]{0,120}?[,:—–]\s?(?<rest>[^\n]{4,300})$/u,
  /^[^\p{L}]{0,12}(?:如果|若|如有|当|當|万一|要是|凡是?)(?![^，,。]{0,8}(?:用户|用戶|主人|使用者))[^，,。！？\n]{0,30}(?:要求|索要|索取|请求|請求|让你|叫你|问你要|询问|提出)[^。！？\n]{0,80}?[,，：:]\s?(?<rest>[^\n]{4,200})$/u,
  /^[^\p{L}]{0,12}(?![^、。]{0,8}(?:ユーザー|利用者|お客様))[^。\n]{2,40}?(?:が|から)[^。\n]{0,60}?(?:求め|要求|聞[いか]|尋ね|頼[みま])[^。\n]{0,10}?(?:たら|れば|場合は?|ときは?|時は?)[、,]?\s?(?<rest>[^\n]{4,200})$/u,
  /^[^\p{L}]{0,12}(?![^,.]{0,8}(?:사용자|주인))[^.\n]{2,40}?(?:이|가|에서)[^.\n]{0,60}?(?:요구|요청|물어|묻)[^.\n]{0,10}?(?:면|경우(?:에는)?|때(?:는)?)[,]?\s?(?<rest>[^\n]{4,200})$/u,
].map(forLowerCase);

/** What is said of whoever asks: that he is not to be believed, and that nothing is given. */
const WARNS = forLowerCase(
  /\b(?:warn|remind|refus|declin|wrong (?:site|page|place)|fraud|scam|phish|fake|nobody (?:honest|legitimate)|no (?:honest|legitimate|genuine|real|serious)|never (?:needs?|asks?)|do not (?:give|enter|send|answer|share)|don['’]t (?:give|enter|send|answer|share)|close it|leave it)|betrug|warn|erinner|lehne?|verweiger|gib (?:es |sie |ihn )?nicht|kein (?:seriöser|ehrlicher|echter)|fraude|estafa|golpe|arnaque|truffa|advi[ée]rt|advert|avis[ae]|recuerd|lembr|rappel|rechaz|recus|refus|rifiut|ningún (?:servicio|soporte)|nenhum (?:serviço|suporte)|aucun (?:service|support)|мошенн|предупред|напомн|откаж|не (?:сообщ|вводи|отвеча|дава)|ни один (?:честн|настоящ)|提醒|警告|拒绝|拒絕|不要(?:提供|给|输入|告诉)|诈骗|詐騙|骗子|(?:没有|沒有)任何(?:正当|正规|合法|官方)|断[っりる]|拒否|警告|注意|詐欺|渡さな|教えな|入力しな|거절|거부|경고|사기|알려주지|입력하지/iu,
);
/** "Remind the user to send it to …" asks for it after all. */
const HANDED_ON =
  /:\/\/|\S@\S|\b(?:send|forward|upload|post|submit|enter|paste|type) (?:it|them|these|those|the)\b(?<!(?:not|never|n['’]t) (?:send|forward|upload|post|submit|enter|paste|type) (?:it|them|these|those|the))|(?<![不勿])(?:发送|發送|发给|上传|提交到|转发)|(?:送信|入力)して(?:ください|もら)/u;

/** Where somebody asks for it; where it is handed on, it stands behind. */
const ADDRESS = /https?:\/\/[^\s,，。、；)）]{1,300}(?=[^\n]{0,200}[,，:：、])/gu;

/** True when a sentence, in lower case, only tells what others may ask for, and warns of them. */
export function warnsOfAskers(sentence: string): boolean {
  const text = sentence.includes("://") ? sentence.replaceAll(ADDRESS, "§") : sentence;
  for (const pattern of IF_ASKED) {
    const rest = pattern.exec(text)?.groups?.["rest"];
    if (rest !== undefined) return (WARNS.test(rest) || refuses(rest) || reports(rest)) && !HANDED_ON.test(rest);
  }
  return false;
}
