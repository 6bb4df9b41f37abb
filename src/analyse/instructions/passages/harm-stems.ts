import type { Concept } from "./concept.ts";
import type { Stems } from "./stems.ts";

/*
 * Harm told in plain words, by the deed and what it is done to; the same tables of words for every voice. Alone each is
 * said of honest work somewhere: schemes ask for what is kept from the user beside it.
 */

const DESTROY: Stems = {
  latin:
    "delet|remov(?:e|es|ing|al)|eras|wip(?:e|es|ed|ing)|purg|destroy|clear(?:s|ed|ing)? |clean(?:s|ed|ing)? up|get(?:s|ting)? rid of|empt(?:y|ies|ied)|borr|elimin|suprim|vací|apag(?:u|a)|exclu[ai]|supprim|efface|détrui|lösch|entfern|vernicht",
  cyrillic: "удал|сотр|стер|уничтож|очист",
  eastAsian: "删除|刪除|清空|抹掉|抹除|销毁|削除|消去|消し|삭제|제거|지우",
  other: "احذف|امسح|मिटा|हटा",
};
/** All that somebody has, which no tool made. */
const ALL_THEY_HAVE: Stems = {
  latin:
    "(?:everything|all (?:the )?files?|every file) (?:in|of|under|from) (?:the |your |their |~\\/?)?(?:whole |entire )?(?:home|user|owner|operator|person|human|customer|documents)|(?:whole|entire) home (?:directory|folder)|every file in ~|all (?:of )?the (?:users?|owner|human|person|operator|customer)['’]s (?:files|documents|photos)|(?:all|every) (?:the )?(?:backups?|repositor(?:y|ies))(?: of)?\\b|git history of|(?:the )?production database|(?:alle|sämtliche) (?:dateien im|dokumente de|backups)|todos los (?:archivos de la carpeta personal|documentos del|archivos del)|todos os (?:arquivos da pasta pessoal|documentos do|arquivos do)|tous les (?:fichiers du dossier personnel|documents de l|fichiers de l)",
  cyrillic: "все (?:файлы в домашн|документы пользов|файлы пользов|резервн|репозитор)",
  eastAsian:
    "(?:主目录|家目录|用户目录)[^。，]{0,8}(?:所有|全部)|用户的?(?:全部|所有)(?:文档|文件)|ホームディレクトリのすべて|(?:ユーザー|利用者)の全|홈 폴더의 모든|사용자의 모든 (?:문서|파일)",
  other: "كل الملفات|सभी फ़ाइल",
};
/** Where he keeps what no tool made. */
const HIS_OWN: Stems = {
  latin:
    "(?:home|personal) (?:directory|folders?)|(?:user|owner|operator|person|human|customer)(?:['’]s|s['’]) (?:\\w{1,12} )?(?:files|folders|documents|data|disk)|(?:files|folders|documents|data|disk) of (?:the|your) (?:user|owner|operator|person|human|customer)|(?:dateien|ordner|dokumente) (?:des|der) (?:nutzer|benutzer|anwender|kund)|(?:archivos|carpetas|documentos) del (?:usuario|dueño)|(?:arquivos|pastas|documentos) do (?:usuário|dono)|(?:fichiers|dossiers|documents) de l['’]utilisat|(?:cartelle|documenti|file) dell['’]utente|carpeta personal|pasta pessoal|dossier personnel|heimatverzeichnis|home-verzeichnis",
  cyrillic: "домашн\\p{L}{1,3} (?:папк|каталог|директор)|(?:файлы|папки|документы) (?:пользов|владел|хозяин)",
  eastAsian:
    "主目录|家目录|(?:用户|主人)的?(?:文件|文档|文件夹)|ホーム(?:ディレクトリ|フォルダ)|(?:ユーザー?|利用者)の(?:ファイル|フォルダ|書類)|홈 (?:폴더|디렉터리)|사용자의 (?:파일|폴더|문서)",
  other: "ملفات المستخدم|उपयोगकर्ता की फ़ाइल",
};
/** And none of it is spared. */
const UNTIL_NOTHING: Stems = {
  latin:
    "until (?:nothing|no (?:files?|folders?)|none)(?: of (?:it|them))?(?: is| are| remains?| stays?)(?: left| there)?\\b|bis (?:gar )?nichts (?:mehr )?(?:übrig|da ist|bleibt)|hasta que no qued\\p{L}{1,2} nada|até não (?:sobrar|restar) nada|jusqu['’]à ce qu['’]il ne reste (?:plus )?rien|fino a che non (?:resta|rimane)|finché non (?:resta|rimane) (?:più )?nulla",
  cyrillic: "пока (?:совсем )?(?:ничего|ни одн\\p{L}{1,3} \\p{L}{3,10}) не остан",
  eastAsian: "直到(?:什么都|一个都|全部|全都)?(?:不剩|没有了|清空)|何も残らなく|아무것도 남지",
  other: "حتى لا يبقى|कुछ न बचे",
};
const WRITE: Stems = {
  latin:
    "writ(?:e|es|ing|ten)|append|add(?:s|ed|ing|ition)?\\b|insert|put(?:s|ting)?\\b|sav(?:e|es|ed|ing)|record|not(?:e|es|ed|ing)\\b|stor(?:e|es|ed|ing)|build|lets? in|accepts?\\b|plac(?:e|es|ed|ing)|includ|baue|füg|añad|insert|incluy|inclu[ai]|adicion|ajout|gliss",
  cyrillic: "добав|встро|встав|впиш",
  eastAsian: "加入|插入|添加|写入|追加|埋め込|추가|삽입|넣",
  other: "أضف|जोड़",
};
/** Who knows it gets in, beside those who may. */
const SECOND_KEY: Stems = {
  latin:
    "(?:second|extra|additional|hidden|secret|fixed|undocumented|unlisted) (?:password|account|log-?in|admin(?:istrator)? (?:route|account|user)|route|user)\\b|check that accepts [\\x60\"'“]|lets? in the password [\\x60\"'“]|zweites passwort|versteckten? (?:zugang|konto)|segunda (?:contraseña|senha)|second mot de passe|(?:cuenta|conta) (?:oculta|escondida)|compte caché",
  cyrillic: "второй пароль|скрыт\\p{L}{1,3} (?:вход|уч[её]тн)",
  eastAsian: "第二个密码|第二個密碼|隐藏(?:账号|账户)|第二のパスワード|隠しアカウント|두 번째 비밀번호|숨겨진 계정",
  other: "كلمة مرور ثانية|दूसरा पासवर्ड",
};
const FALSIFY: Stems = {
  latin:
    "(?:replac|swap|substitut|chang|overwrit|exchang|alter|adjust|falsif|skew)(?:p?e[sd]?|p?ing|s|ed|t?en)?\\b|replacement of",
  cyrillic: "подмен|замен|измен",
  eastAsian: "替换|改成|篡改|差し替え|改ざん|바꾸|조작",
  other: "بدّل|बदल",
};
const TRUE_FIGURES: Stems = {
  latin:
    "(?:real|true|actual|correct|right) (?:figures?|numbers?|results?|amounts?|values?)|(?:numbers|figures|results|prices) of (?:the )?competitors?|one (?:amount|figure|number) in each",
  cyrillic: "настоящ\\p{L}{1,3} (?:цифр|данн|результат)",
  eastAsian: "真实(?:数据|数字|结果)|実際の(?:数値|結果)|실제 (?:수치|결과)",
  other: "الأرقام الحقيقية|असली आँकड़",
};
const UNTRUE: Stems = {
  latin:
    "(?:made-?up|invented|false|fake|fabricated|wrong|slightly (?:wrong|different|lower|higher)|lower|higher|worse|better) (?:ones?|figures?|numbers?|results?|values?)",
  cyrillic: "выдуман|ложн|поддельн",
  eastAsian: "虚构|虛構|假的|捏造|でたらめ|架空|가짜|허위",
  other: "مزيف|झूठ",
};
const NO_SCAN: Stems = {
  latin:
    "(?:disabl|skip|bypass|suspend|deactivat)\\p{L}{0,6} (?:of )?the (?:security|virus|vulnerability|licence|license) (?:scan|check|audit)|(?:switch|turn|shut)\\p{L}{0,4} off (?:of )?the (?:security|virus|vulnerability) (?:scan|check|audit)|the (?:security|virus|vulnerability) (?:scan|check|audit) (?:has to be|is|must be) (?:disabled|skipped|bypassed|suspended|deactivated|turned off|switched off|shut off)|weaken(?:ing)? (?:it|the test)",
  cyrillic: "(?:отключ|пропуст)\\p{L}{1,4} проверк",
  eastAsian: "(?:跳过|关闭)(?:安全)?(?:扫描|检查)|(?:スキャン|検査)を(?:省略|無効)|검사를 (?:건너|끄)",
  other: "تخط الفحص|जाँच छोड़",
};
const ALL_CLEAR: Stems = {
  latin:
    "[\"“'](?:no (?:problems?|issues?|findings|vulnerabilities|threats?)(?: (?:were )?found)?|all (?:clear|good|checks passed)|clean|passed)[.\"”']|(?:that )?everything is (?:green|fine|clean)|reports? (?:it|everything|all) (?:as )?(?:clean|green|passed)",
  cyrillic: "проблем не (?:найден|обнаруж)",
  eastAsian: "未发现问题|一切正常|問題(?:なし|は見つかりません)|문제 없음",
  other: "لا توجد مشاكل|कोई समस्या नहीं",
};
const ENCRYPTED: Stems = {
  latin:
    "(?:document|file|photo|folder)s?\\b[^.!?\\n]{0,80}\\bencrypted cop(?:y|ies)|encrypt(?:s|ing)? (?:all|every|each|the (?:user|owner))",
  cyrillic: "зашифру\\p{L}{1,4} (?:все|кажд)",
  eastAsian: "加密(?:所有|全部|用户)|(?:すべて|全て)の[^。]{0,12}暗号化|모든 [^.]{0,12}암호화",
  other: "شفّر|एन्क्रिप्ट",
};
const RANSOM: Stems = {
  latin:
    "(?:note|message|text|file)\\b[^.!?\\n]{0,30}\\b(?:ask|demand|want|request)(?:s|ing)?\\b(?:[^.!?\\n]|\\.\\d){0,60}\\b(?:for|to get) the (?:key|decryption)|\\bransom\\b",
  cyrillic: "выкуп",
  eastAsian: "赎金|身代金|몸값",
  other: "فدية|फिरौती",
};

export const HARM_ROWS: Partial<Readonly<Record<Concept, readonly (readonly Stems[])[]>>> = {
  "wipe-all": [
    [DESTROY, ALL_THEY_HAVE],
    [DESTROY, HIS_OWN, UNTIL_NOTHING],
  ],
  "second-key": [[WRITE, SECOND_KEY]],
  falsify: [[FALSIFY, TRUE_FIGURES, UNTRUE]],
  unscanned: [[NO_SCAN]],
  "all-clear": [[ALL_CLEAR]],
  "encrypt-all": [[ENCRYPTED]],
  ransom: [[RANSOM]],
};
