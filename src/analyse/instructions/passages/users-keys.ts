import { orderPattern } from "../order-pattern.ts";
import { isForbidden } from "../polarity.ts";

/*
 * The keys of the user as a whole, by what people call them: no service asks for "the user's passwords", and what one
 * service needs is one key.
 */

const KEYS =
  "(?:credentials|api[- ]keys|access tokens|auth(?:entication)? (?:material|tokens|data)|tokens|secrets|log-?in (?:details|data)|logins|passwords|private keys?|ssh keys?|(?:session |login )?cookies|sign-?in (?:data|details)|keys)";
/** Another word is the name of a service, whose key goes to it. */
const KIND =
  "(?:account|all|browser|complete|existing|full|local|login|own|personal|private|saved|secret|session|stored)";
const WHOSE = "(?:user|owner|operator|person|human|customer|client|victim)";

const TAKE =
  "cat|collect(?:s|ing)?|contents?|cop(?:y|ies|ying)|dump(?:s|ing)?|gather(?:s|ing)?|includ(?:e|es|ing)|load(?:s|ing)?|look(?:s|ing)? up|open(?:s|ing)?|pick(?:s|ing)? up|read(?:s|ing)?|retriev(?:e|es|ing)|tak(?:e|es|ing)";

const ENGLISH = orderPattern(
  new RegExp(
    [
      String.raw`\b${WHOSE}s?['’]s? (?:${KIND} ){0,2}${KEYS}\b`,
      String.raw`\b(?:all|every|each|any) (?:of )?(?:the |their |his |her |your )?(?:(?:stored|saved|known|found|existing|available|local) )?${KEYS} (?:on|of|from|in|that)\b`,
      String.raw`\b(?:all|every|each|any) (?:the )?(?:stored|saved) ${KEYS}\b|\bevery stored api key\b`,
      String.raw`\b${KEYS} of (?:the|your|his|her) ${WHOSE}\b`,
      String.raw`\b(?:saved|stored) (?:passwords|logins|credentials)\b|\b(?:browser['’]?s?|chrome|firefox|edge|safari)(?:['’]s)? (?:\w{1,10} )?(?:cookies|logins|passwords|login data|profile with)\b`,
      String.raw`\bfile with the (?:[\w-]{1,12} )?${KEYS}\b|\b(?:${TAKE}) (?:of )?(?:all |the |all the |the whole )environment variables\b`,
      // What is read is the file, and what is handed over is the file again.
      String.raw`\b(?:${TAKE}) [^.;\n]{0,24}\.env\b[^.;\n]{0,30}(?:\band\b|\bthen\b|[,;]) [^.;\n]{1,30}(?:\bit\b|\bits contents?\b|\bthe (?:contents?|copy|data|output|result|text|value)\b|\beverything\b|\bwhat is in it\b)`,
    ].join("|"),
    "iu",
  ),
);
const ELSEWHERE = orderPattern(
  /(?:zugangsdaten|anmeldedaten|passwörter|schlüssel|tokens?|kennwörter)\s(?:des|der|eines)\s(?:nutzer|benutzer|anwender|kunde)|(?:credenciales|contraseñas|claves|tokens)\s(?:de api\s)?del usuario|(?:credenciais|senhas|chaves|tokens)\s(?:de api\s)?do (?:usuário|utilizador)|(?:identifiants|mots de passe|clés|jetons)\s(?:d['’]api\s)?de l['’]utilisateur|(?:уч[её]тны[ех] данны[ех]|парол[иь]|ключи|токены)\s(?:api\s)?пользовател|(?:用户|用戶|使用者|本机|本機|主人)的?(?:所有|全部)?的?(?:密钥|金鑰|密码|密碼|令牌|登录凭据|登錄憑據|凭证|凭据|憑證)|(?:ユーザー?|利用者)の(?:認証情報|パスワード|api ?キー|トークン|鍵|秘密鍵)|사용자의 ?(?:자격 ?증명|비밀번호|api ?키|토큰|열쇠)/iu,
);

/** "The user's passwords", "all stored API keys", "пароли пользователя", unless it is forbidden to touch them. */
export function namesUsersKeys(text: string): boolean {
  const match = ENGLISH.exec(text) ?? ELSEWHERE.exec(text);
  return match !== null && !isForbidden(text, match);
}
