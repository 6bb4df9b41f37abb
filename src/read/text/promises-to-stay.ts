import { sentencePatterns } from "./needles/sentence-patterns.ts";

const promisePattern = sentencePatterns();

/** Whoever says so knows what his users expect. */
const STAYS = promisePattern(
  /\b(?:stays?|remains?|(?:is|are) (?:kept|stored|saved))\s(?:only\s|all\s)?(?:local\b|locally\b|(?:on|in) (?:your|this|the user['’]s) (?:own )?(?:computer|machine|device|mac|laptop|pc|disk)\b)|\b(?:works?|runs?) (?:only |fully |entirely |completely |100 ?% )?(?:locally|offline)\b|\b(?:never|not|nothing|no (?!(?:longer|more)\b)\w{1,20})\s(?:is |are |be |gets? |ever )?(?:leaves?\b|uploaded\b|transmitted\b|sent (?:anywhere|away|out)\b)/iu,
);
/**
 * The same in other languages: that it works offline, or that nothing leaves the machine. "The basic audit works offline" is
 * said of a part.
 */
const STAYS_ELSEWHERE = promisePattern(
  /(?:^|[,;.:(—] ?)(?:(?:всё|навык|скрипт|программа) )?(?:работа\p{L}{1,3}|проверя\p{L}{1,4}|происход\p{L}{1,3}|выполня\p{L}{1,4}) (?:\p{L}{1,12} ){0,2}(?:офлайн|оффлайн|локально|без интернета)|не (?:покида|уход|отправля|переда|загружа)\p{L}{1,5}(?: \p{L}{1,12}){0,2} (?:компьютер|устройств|никуда|в сеть|наружу|на сервер)|никуда не (?:отправля|переда|уход)|(?:^|[,;.:(—] ?)(?:(?:todo|tudo|(?:el|la|o|a) (?:skill|script)) )?(?:funciona|trabaja|se ejecuta|roda|trabalha) (?:\p{L}{1,14} ){0,2}(?:sin (?:conexión|internet)|offline|en local|localmente|sem (?:conexão|internet))|(?<!\p{L})(?:nunca|nada|no|não) (?:se )?(?:sale|sai|abandona|deja|deixa|envía|é enviad[oa]|se envía)(?: \p{L}{1,8}){0,2} (?:tu|su|este|esta|el|seu|sua|o|a|ningún|nenhum|lugar)(?!\p{L})|ne (?:quitte|sort) (?:jamais|pas)|(?:^|[,;.:(—] ?)(?:(?:tout|le (?:skill|script)) )?fonctionne (?:entièrement |totalement )?(?:hors ligne|en local)|rien n['’]est envoyé|(?:^|[,;.:(—] ?)(?:(?:alles|(?:der|das) (?:skill|skript|programm)) )?(?:läuft|arbeitet|funktioniert) (?:\p{L}{1,14} ){0,2}(?:offline|lokal)|verlässt (?:\p{L}{1,12} ){0,4}(?:nie|nicht)|nichts (?:wird|verlässt)(?: \p{L}{1,12}){0,3} (?:übertragen|hochgeladen|gesendet|rechner|gerät)|(?:^|[，。；,;：:]|全部|所有(?:数据|处理)?|本(?:工具|技能|脚本))(?:都|均)?(?:在|完全|全程|纯|完全在)?(?:离线|離線|本地)(?:运行|運行|处理|處理|校验|完成|计算)|(?:不会|不會|绝不|從不|从不|(?:数据|資料|资料|内容|助记词)不)(?:被)?(?:上传|上傳|外传|离开|離開|联网)|(?:オフライン|ローカル)(?:で|のみで|だけで)(?:動作|動き|処理|完結)|(?:端末|外部|パソコン)[^。\n]{0,6}(?:出ません|出ない|送信しません|送信されません)|오프라인(?:으로|에서)?(?:만)? ?(?:작동|동작|실행)|(?:기기|컴퓨터)[^.\n]{0,6}(?:벗어나지|떠나지)|(?:전송|업로드)(?:하지|되지) ?않/iu,
);

/** True when a sentence promises that what it works with stays on this machine. */
export function promisesToStay(sentence: string): boolean {
  return STAYS.test(sentence) || STAYS_ELSEWHERE.test(sentence);
}
