/*
 * "The archive has no password", "leave SmartScreen on": a text that keeps its reader's protection has the words of a lure, and
 * says their opposite.
 */

const GUARD =
  "(?:smart ?screen|gatekeeper|defender|anti-?virus|antivirus|virenscanner|antivírus|firewall|sandbox|approvals?|confirmations?|real-?time protection)";
const KEEPS_ON = new RegExp(
  String.raw`\b(?:leave|keep)s? (?:\S{1,16} ){0,3}?${GUARD}\b[^.;!?\n]{0,24}\b(?:on|enabled|active|running|in place)\b|\b${GUARD} (?:\S{1,12} ){0,2}(?:stays?|remains?|(?:must|should|can) stay) (?:on|enabled|active|running)\b|\b(?:lasse?n?|lass) (?:\S{1,16} ){0,3}?${GUARD} [^.;!?\n]{0,16}(?:an|eingeschaltet|aktiv)\b|\b(?:deja|mantén|deje|mantenga|deixe|mantenha|laisse[zr]?|gardez|lascia) (?:\S{1,16} ){0,3}?${GUARD} [^.;!?\n]{0,16}(?:activ|enc|lig|actif|attiv|ativ)\p{L}{0,4}`,
  "u",
);
const NO_PASSWORD =
  /\b(?:has|have|needs?|takes|carries|with) no pass(?:word|phrase|code)\b|\b(?:is|are)(?: not|n['’]t) (?:password[- ]protected|encrypted)\b|\b(?:hat|haben|braucht|ohne) (?:kein(?:e[nr]?)? )?(?:passwort|kennwort)\b|\b(?:sin|no (?:tiene|lleva|pide)) contraseña|\b(?:sem|não (?:tem|leva|pede)) senha|\b(?:sans|pas de) mot de passe|(?<!\p{L})без пароля|(?:没有|沒有|无|無|不需要)(?:解压|解壓)?(?:密码|密碼)|パスワード(?:は|が)?(?:ありません|なし|不要|ない)|비밀번호(?:가|는)? ?없/u;

/** True when a sentence, in lower case, has protection stay as it is, or says that nothing is locked away from it. */
export function protects(sentence: string): boolean {
  return KEEPS_ON.test(sentence) || NO_PASSWORD.test(sentence);
}
