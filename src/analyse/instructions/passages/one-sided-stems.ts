import type { Concept } from "./concept.ts";
import type { Stems } from "./stems.ts";

/*
 * Signs that something is done against somebody who is not to find out. Honest texts have one of them now and then; an
 * attack has several in one breath.
 */

export const IF: Stems = {
  latin:
    "if\\b|when\\b|whenever|should (?:an|some|the|they)|asked\\b|differences|(?<!(?:one|two|three|four|five|ten|\\d|few|many|more|several|open|of) )questions|wenn\\b|falls\\b|sobald|auf (?:nach|rück)frage|fragt (?:er|sie|jemand|der|die|man)\\b|si\\b|s['’]il|quand|lorsqu|cuando|en caso|se\\b|quando|caso\\b|jika|kalau|bila\\b|nếu|khi\\b|eğer|sor(?:ar|ul|an)",
  cyrillic: "если|когда|при |на вопрос",
  eastAsian:
    "如果|若|如有|要是|(?:当|當)(?!前|天|地|然|日|下|选|場|场|初|作)|时|時|有人|たら|れば|場合|ときは|時は|際|就(?:说|說|答|回答|回复|回覆|称|稱|告诉|告訴|解释|解釋)|면|경우|시 ",
  other: "إذا|لو |عند|तो |अगर|यदि|कोई",
};
export const ASKS: Stems = {
  latin:
    "asks?\\b|asked\\b|wonder|inquir|enquir|questions?\\b|doubt|complain|object(?:s|ed)?\\b|notic|suspicio|insist|hesitat|people find|fragt|fragen|nachfrag|rückfrag|zweifel|wunder|zöger|pregunt|dud[ae]|reclam|extrañ|demand(?:e|ent|é|ait)\\b|s['’]étonn|doute|hésit|pergunt|duvid|estranh|chied|domand|dubit|sor(?:ar|ul|duğ)|şüphe|hỏi|thắc mắc|nghi ngờ|tanya|ragu",
  cyrillic: "спрос|спраш|вопрос|усомн|сомнев|замет|поинтерес|возмут",
  eastAsian:
    "问|問|质疑|質疑|起疑|怀疑|懷疑|犹豫|猶豫|聞[かい]|尋ね|質問|気づ|気付|不審|迷[っう]|疑[わっいう]|물어|묻|질문|의심|문의|망설",
  other: "سأل|استفسر|شك|اعترض|تردد|पूछ|शक|सवाल|संदेह",
};
export const SAYS: Stems = {
  latin:
    "say\\b|answer|tell\\b|reply|respond|claim|name (?:an?|only|the)\\b|blame|put down|explain|sag(?:e|st|en|t)?\\b|antwort|erklär|nenn|verweis|begründ|di\\b|diga|dile|dice\\b|respond|contest[ae]|expli(?:ca|que|car)\\b|dites?\\b|dis\\b|répond|expliqu|invoqu|fale|dizer|dica|rispond|söyle|deyin|yanıtla|cevap|nói|trả lời|katakan|jawab|bilang",
  cyrillic: "скаж|отве[тч]|говор|объясн|ссыла|сосла|сообщ",
  eastAsian:
    "说|說|答|回复|回覆|告诉|告訴|称|稱|解释|解釋|伝え|言[いう]|説明|返[すし]|답하|답한|답변|대답|말하|말한|안내",
  other: "قل|أخبر|أجب|اذكر|कह|बता|जवाब|बोल",
};

export const TAKE_AWAY: Stems = {
  latin:
    "delet|remov|eras(?:e|ing)\\b|wip(?:e|ing)\\b|clear(?:s|ed)? (?:the|your|its|it|them|out|from|all)\\b|clean out|empt(?:y|ies) (?:the|your|its|it|them)\\b|purge|vacuum|scrub|borr|elimin|vac[ií]|apag|exclu[ai]|esvazi|limp[ae]|supprim|efface|vide[rz]?\\b|lösch|entfern|leer(?:e|t|en)\\b|cancell|svuot|silin|siler|sil\\b|temizle|xóa|hapus",
  cyrillic: "удал|стер|стир|очи[щс]|подчи[щс]",
  eastAsian: "删|刪|清空|清除|抹|削除|消し|消す|消去|삭제|지우|지운|비우",
  other: "احذف|امسح|حذف|मिटा|हटा|डिलीट",
};
/** What would tell of a deed. */
export const TRACE: Stems = {
  latin:
    "sent (?:folder|items|mail|message|box)|sent\\b|trash\\b|(?:shell|command|bash|browser|chat|search|login) history|(?:audit|access|gateway|system|session|event|activity|server) logs?|log(?:s|book)?\\b|journal|transcripts?|notifications?|(?:the|this|that|each|its|bank|their) (?:\\S{1,20} )?(?:e-?mails?|messages?|sms|mails?|receipts?|entry|entries)\\b|traces?\\b|evidence|papelera|enviados|historial|registros?\\b|rastros?\\b|bandeja|lixeira|histórico|corbeille|historique|envoyés|papierkorb|verlauf|protokoll|spuren|gesendet|die (?:mail|nachricht)|cestino|cronologia|çöp|geçmiş|kayıt|nhật ký|lịch sử|tin nhắn|thùng rác|riwayat|pesan",
  cyrillic: "истори|журнал|лог[иаов]|отправленн|корзин|след[ыов]|уведомлени|письмо|сообщени|смс|запис[ьи]",
  eastAsian:
    "记录|記錄|日志|日誌|已发送|已發送|已发邮件|回收站|垃圾箱|历史|歷史|短信|通知|痕迹|痕跡|履歴|ログ|送信済|ゴミ箱|通知|痕跡|メールを|기록|로그|보낸|휴지통|문자|알림|흔적",
  other: "السجل|سجل|المرسل|سلة|الإشعار|أثر|الرسالة|लॉग|इतिहास|संदेश|एसएमएस|sms|सूचना|रिकॉर्ड|ईमेल",
};

const DISGUISE: Stems = {
  latin:
    "(?<!(?:if|when|whenever|whether|unless|where|because|since) (?:it|this|that|they|something) )looks? (?:just )?(?:like|as if) (?:an?\\b|the|it|part|routine|normal|ordinary)|looks? (?:right|normal|ordinary|routine)\\b|blend(?:s|ed)? (?:in|with)|disguis|named like|indistinguish|(?:so|such) that (?:nobody|no one|audits?|auditors?|reviewers?|scan(?:s|ners?)|monitoring|finance)|so (?:audits?|auditors?|reviewers?|scanners?)|(?:back )?to what (?:it|they) (?:was|were)|keep(?:ing)? the (?:old|original|same) (?:dates?|times?|timestamps?)|back-?dat|(?:user|owner|customer|person)['’]s (?:own )?(?:voice|handwriting)|under the (?:name|label|heading|title) |(?:count (?:it|them|this|that|these|those)|counted|booked?|filed|labell?ed) (?:\\S{1,20} ){0,2}(?:as|under|among) |pretend|posing as|pose as|impersonat|as an? (?:request|wish|order|message) (?:of|from) (?:their|the|his|her|your)\\b|in the name of (?:their|the|his|her|your)\\b|wie (?:eine? )?(?:normale|gewöhnliche|übliche)|getarnt|tarn(?:e|t|en|ung)\\b|unauffällig|zählen? (?:\\S{1,20} ){0,3}(?:zu|als)\\b|zurückdatier|gib(?:t)? (?:dich|sich) als|como si (?:fuera|nada)|camufl|disimul|hac\\p{L}{1,3} pasar|haz(?:te)? pasar|como se (?:fosse|nada)|disfarç|passar por|finge\\b|comme s['’]il|comme si de rien|déguis|passer pour|faire passer|come se (?:fosse|nulla)|spacci|gibi görün|kılığ|giả (?:làm|danh)|như bình thường|menyamar|seolah|berpura",
  cyrillic:
    "под видом|как обычн|как ни в ч[её]м|выглядел|маскир|от имени|прики[дн]|притвор|задним числом|по образцу прошл|учитыва\\p{L}{1,4} как",
  eastAsian:
    "伪装|偽裝|冒充|冒用|假装|假裝|看起来像|看上去(?:像|正常)|混入|名义|名義|仿照|照常显示|改回原|装[っい]|名乗|なりすま|見せかけ|かのように|として(?:記録|計上)|위장|인 척|처럼 보이|사칭|행세|명의로|원래 (?:날짜|시간)",
  other: "كأن|متنكر|انتحل|باسم |जैसा दिख|बनकर|के नाम (?:पर|से)|दिखावा|में जोड़ द",
};

const BACK: Stems = {
  latin:
    "(?:put|puts|bring|write|add|set|get|apply|turn|switch)s? (?:\\S{1,20} ){1,3}(?:back|again)\\b|put back|restore|re-?(?:add|insert|create|install|apply|enable)|wieder(?:her|\\b)|erneut|repon|vuelv|rétabl|remet|recoloq|restaur|reponh|ripristin|geri koy|yeniden|khôi phục|thêm lại|pulihkan|kembalikan",
  cyrillic: "верн|восстан|снова|заново",
  eastAsian: "恢复|恢復|重新(?:写|加|添)|再次写|补回|補回|書き戻|復元|再度|元に戻|다시|복원|되돌",
  other: "أعد|استعد|फिर से|वापस|दोबारा",
};
const WENT: Stems = {
  latin:
    "(?:user|somebody|someone|anyone|owner|person|human|tool|admin\\w{0,10}|they|he|she) (?:\\S{1,20} ){0,4}(?:remov|delet|chang|revert|undo|undid|disabl|uninstall|take)\\w{0,3}\\b|(?:removed|deleted|reverted|undone) by|(?:come|came|go|goes|went|gone|are|is|was|were|been|get|gets|got|jump\\w{0,2}) (?:back|reset|reverted|restored|undone)\\b|zurückgesetzt|rückgängig|restablec|vuelv\\w{1,3} a (?:su|la|los|el)|réinitialis|redefinid|(?:entfernt|gelöscht|elimin\\w{0,3}|borr\\w{0,3}|quit\\w{0,3}|remov(?:er|id[oa]s?|em)\\b|apag\\w{0,3}|supprim\\w{0,3}|enlev\\w{0,3}|silerse|xóa|dihapus|menghapus)",
  cyrillic: "удал|уб[реи]|отмен|вернул\\p{L}{0,3}сь|верн[её]тся|сброс|слете|откат",
  eastAsian:
    "删|刪|移除|去掉|撤销|(?:被|又|变|變)(?:重置|恢复|恢復|改回|还原|還原)|削除|消され|戻され|元に戻[っりる]|リセットされ|되돌아|초기화되|외され|삭제|지우|지웠|제거",
  other: "حذف|أزال|हटा|मिटा",
};

const WHATEVER: Stems = {
  latin:
    "whatever|whoever|no matter|regardless|irrespective|without exception|no exception|also when|even when|plays no (?:role|part)|from any (?:address|sender|account)|de cualquier|sea (?:cual|quien)|sin excepci|qualquer|seja (?:qual|quem)|sem exce|quel(?:le)?s? que|qui que|peu importe|sans exception|egal\\b|unabhängig|ganz gleich|spielt keine rolle|ausnahmslos|qualunque|chiunque|ne olursa|kim olursa|bất kể|apa pun|siapa pun",
  cyrillic: "независимо|как\\p{L}{1,3} бы|что бы ни|кто бы ни|без исключени|даже если",
  eastAsian:
    "无论|無論|不管|不论|一律|にかかわらず|であっても|何であれ|問わず|관계없이|상관없이|무조건|무엇이든|누구든",
  other: "بغض النظر|مهما|أياً|चाहे|जो भी|कोई भी हो",
};
const LET_THROUGH: Stems = {
  latin:
    "approv|accept|merge\\b|resolve\\b|allow|grant|obey|comply|complied|fulfil|carried out|carry out|run\\b|execut|no findings|freigeb|freigab|genehmig|annehm|ausführ|befolg|cumpl|ejecut|aprob|acept|aprov|aceit|cumpr|execut|approuv|accept|exécut|valid|approv|esegu|onayla|uygula|phê duyệt|chấp nhận|thực hiện|setujui|jalankan|terima",
  cyrillic: "одобр|прин[ия]|выполн|исполн|соглас|пропуст",
  eastAsian:
    "批准|通过|通過|同意|接受|放行|执行|執行|照办|照辦|承認|許可|受け入れ|実行|従[うい]|승인|허용|수락|실행|따르|따른",
  other: "وافق|اقبل|نفذ|اعتمد|स्वीकार|मंज़ूर|मंजूर|पालन|अनुमोद",
};

const MUST: Stems = {
  latin:
    "mandator|compulsor|obligator|required by|demanded by|new (?:law|rule|regulation)|regulations?\\b|vorgeschrieben|verlangt|pflicht\\b|obligatori|exig|obrigat|obligatoire|obbligator|zorunlu|bắt buộc|wajib|diwajibkan",
  cyrillic: "обязательн|требует закон|по закону|требовани",
  eastAsian: "规定|規定|强制|強制|必须|義務|义务|通達|法令|의무|규정|필수",
  other: "إلزامي|القانون|अनिवार्य|नियम के",
};

/** What is so, and what is said all the same. */
const IN_TRUTH: Stems = {
  latin:
    "(?:did|do|does|is|was|are|were|has|have)(?: not|n['’]t) (?:actually|really)\\b|in (?:reality|truth)\\b|whether or not|even (?:though|if|when) (?:it|there|nothing) |even to (?:users|customers|people)|did(?:n['’]t| not) (?:really )?(?:fail|happen|expire)|in wahrheit|in wirklichkeit|en realidad|aunque no|na verdade|mesmo que não|en réalité|même si|in realtà",
  cyrillic: "на самом деле|в действительности|даже если",
  eastAsian:
    "(?:实际|實際|其实|其實)上?(?:并|並)?(?:没有|沒有|未|不)|実際には?[^。\\n]{0,20}(?:ない|なかっ)|本当は|실제로[^.\\n]{0,30}(?:지 않은|지 않았|아닌데)",
  other: "في الحقيقة|في الواقع|वास्तव में|असल में",
};
/** That nothing becomes of what is given: said where it is sent away, it is a lie. */
const REASSURES: Stems = {
  latin:
    "(?:keep|keeps|store|stores|save|saves|send|sends|share|shares) (?:nothing|none of)|nothing (?:leaves|is (?:sent|stored|kept|saved|shared|uploaded))|(?:not|never|n['’]t) (?:be )?(?:stored|saved|kept|sent|shared|uploaded|transmitted)|everything (?:stays|remains)|stays? on (?:your|the|this) (?:computer|device|machine)|nichts (?:wird )?(?:gespeichert|gesendet)|wird nicht gespeichert|werden nicht gespeichert|no se (?:guarda|almacena|env[ií]a)n?\\b|não (?:é|são) (?:guardad|armazenad|enviad)|n['’]est pas (?:enregistr|conserv|envoy)|ne sont pas (?:enregistr|conserv|envoy)|non vengono (?:salvat|conservat)|saklanmaz|kaydedilmez|không được lưu|tidak disimpan",
  cyrillic: "не (?:сохран|хран|переда|отправля)",
  eastAsian:
    "不会(?:保存|上传|泄露|记录)|不會(?:保存|上傳)|不保存|保存されません|保存しません|送信されません|저장되지 않|저장하지 않|전송되지 않",
  other: "لن (?:يتم )?(?:حفظ|تخزين)|لا (?:يتم )?(?:حفظ|تخزين)|सहेजा नहीं|सेव नहीं|सुरक्षित है",
};

/** Before anybody could look at it. */
const AT_ONCE: Stems = {
  latin:
    "right away|at once\\b|immediately|straight away|without delay|sofort|umgehend|unverzüglich|de inmediato|inmediatamente|imediatamente|aussitôt|immédiatement|sans attendre|subito|hemen|ngay lập tức|segera",
  cyrillic: "немедленно|сразу|тут же",
  eastAsian: "立即|立刻|马上|馬上|すぐに|直ちに|即座|즉시|바로",
  other: "فور|तुरंत|तुरन्त",
};
const DO: Stems = {
  latin:
    "run\\b|execut|perform|carry|obey|follow|do (?:it|them|what)\\b|apply|ausführ|führe|ejecut|cumpl|exécut|esegu|faça|uygula|thực hiện|jalankan|lakukan",
  cyrillic: "выполн|исполн|запус",
  eastAsian: "执行|執行|运行|照做|実行|従[うい]|실행|수행|따르",
  other: "نفذ|شغّل|करें|चलाएँ",
};
/** Said in his name, which he has to say himself. */
const IN_HIS_NAME: Stems = {
  latin:
    "(?:the )?(?:owner|user|operator|human) (?:(?:has|have|had) )?(?:\\w{1,12} and )?(?:already )?(?:(?:pre-?)?(?:approved|authori[sz]ed|agreed|consented)|decided\\b|confirmed in advance|given (?:his|her|their|full) (?:consent|approval))|pre-?approved (?:all|every|any)|(?:they|users|people|the user|the human) (?:have |has )?already (?:agreed|consented|approved)|(?:owner|user|operator)['’]s (?:full )?authority|from the owner\\b|(?:el|la) (?:dueñ[oa]|usuari[oa]) (?:ya )?(?:ha )?(?:aprob|autoriz|decid)|o (?:dono|usuário) (?:já )?(?:aprov|autoriz|decid)|(?:propriétaire|utilisateur) a (?:déjà )?(?:approuv|autoris|décid)|(?:besitzer|nutzer|eigentümer)(?:in)? hat (?:\\S{1,20} ){0,4}(?:genehmigt|freigegeben|entschieden|zugestimmt)|l['’]utente ha (?:già )?(?:approv|autorizz|decis)",
  cyrillic: "(?:владелец|хозяин|пользователь) (?:уже |заранее )?(?:одобрил|разрешил|согласил|решил)",
  eastAsian:
    "(?:用户|用戶|主人)(?:已经|已經|已|事先)?(?:批准|同意|授权|授權|决定|決定)了?(?:所有|全部|一切)|(?:ユーザー|所有者)は(?:すべて|全て)[^。\\n]{0,20}(?:承認|許可)(?:済|して)|(?:사용자|주인)[가는] (?:이미 |모든 )[^.\\n]{0,16}(?:승인|허락|동의)",
  other: "(?:المالك|المستخدم) (?:وافق|سمح|قرر)|(?:मालिक|उपयोगकर्ता) ने (?:पहले (?:से|ही) )?[^।\\n]{0,20}(?:मंज़ूरी|अनुमति) दे",
};

/** Rows of groups; the first is the deed, which a sentence may forbid. */
export const ONE_SIDED_ROWS: Partial<Readonly<Record<Concept, readonly (readonly Stems[])[]>>> = {
  denied: [[IF, ASKS, SAYS]],
  traces: [[TAKE_AWAY, TRACE]],
  disguised: [[DISGUISE]],
  restored: [[BACK, WENT]],
  exempt: [[LET_THROUGH, WHATEVER]],
  pretext: [[SAYS, MUST]],
  "false-said": [[SAYS, IN_TRUTH]],
  reassures: [[REASSURES]],
  "at-once": [[DO, AT_ONCE]],
  "in-his-name": [[IN_HIS_NAME]],
};
