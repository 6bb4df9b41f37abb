import type { Concept } from "./concept.ts";
import { HARM_ROWS } from "./harm-stems.ts";
import { REACH_ROWS } from "./reach-stems.ts";
import { ONE_SIDED_ROWS } from "./one-sided-stems.ts";
import { PAY_ROWS } from "./pay-stems.ts";
import { RIGGED_ROWS } from "./rigged-stems.ts";
import { SPREAD_ROWS } from "./spread-stems.ts";
import { AGAIN, OBEY_ROW } from "./standing-stems.ts";
import type { Stems } from "./stems.ts";

/*
 * Deeds by what they are about, in any word order: the first group of a row is the deed, which a sentence may forbid;
 * the others are its object and its place.
 */

const ENTER: Stems = {
  latin:
    "typ(?:e|es|ed|ing)\\b|enter(?:s|ed|ing)?\\b|inputs?\\b|paste(?:s|d)?\\b|escrib|introduc|teclee|digit[ae]|escrev|insir|saisi|tap(?:e|er|ez)\\b|pegue\\b|cole[mn]?\\b|coll(?:e|er|ez)\\b|scriv|digit|inser(?:isc|ir)|incoll|eingeb|eingib|gibt\\b|tippt|einfüg|schreib|girsin|girme|yazsın|yazma|nhập|dán\\b|ketik|masukkan",
  cyrillic: "ввод|введ|ввест|набра|встав|впис|напис|напиш",
  eastAsian:
    "输入|輸入|填写|填寫|粘贴|貼上|贴上|打在|写在|寫在|发来|發來|入力|貼り付け|貼って|書いて|입력|적게|붙여|적어",
  other: "أدخل|إدخال|يدخل|يكتب|كتابة|لصق|يلصق|दर्ज|टाइप|लिख|पेस्ट",
};
const PERSON: Stems = {
  latin:
    "(?:users?|owners?|holders?|persons?|people|customers?|clients?|they|them)\\b|usuari|usuári|cliente|dueñ|titular|utilisat|l['’]utilisat|utent|all['’]utent|nutzer|benutzer|kunde|kullanıcı|người dùng|pengguna",
  cyrillic: "пользоват|владел|клиент",
  eastAsian: "用户|用戶|使用者|对方|對方|家长|客户|客戶|ユーザ|利用者|お客様|もらい|もらう|いただ|사용자|고객",
  other: "المستخدم|صاحب|العميل|उपयोगकर्ता|ग्राहक",
};

/** Where somebody looks. */
const LOOKED_AT: Stems = {
  latin:
    "tests?\\b|test(?:ing|er|ers) |reviews?\\b|reviewers?|audit|inspect|\\bci\\b|trial|demo\\b|scann(?:er|ing)|testl[aä]uf|prüf|überprüf|pruebas?\\b|revisi[oó]n|auditor|testes?\\b|revisão|essais?\\b|contrôles?\\b|vérification|denetim|test(?:te|ler)|kiểm (?:tra|thử)|pengujian|diuji",
  cyrillic: "проверк|проверя|тест|ревью",
  eastAsian: "审核|審核|审查|審查|测试|測試|检查|検査|テスト|審査|검토|테스트|심사|점검",
  other: "اختبار|مراجعة|فحص|परीक्षण|जाँच|समीक्षा",
};
/** And nothing is to be seen. */
const DORMANT: Stems = {
  latin:
    "nothing happens|(?:does|do) nothing|(?:act|behave)s? (?:\\w{1,10} )?(?:normal|innocent|ordinar)|(?:stay|remain|lie)s? (?:idle|quiet|dormant|inactive|silent)|dormant|(?:won['’]t|not|never|cannot) (?:reveal|notice|find|catch|see it|show it|trigger)|unterbleib|(?:passiert|geschieht) (?:das |dann )?nicht|tut (?:er|sie|es)? ?nichts|verhalte? dich (?:normal|unauff)|no hac\\p{L}{1,3} nada|no (?:pasa|ocurre) nada|compórta\\p{L}{0,3} (?:con )?normal|não faz(?:er)? nada|comport\\p{L}{1,4} normal|ne fai\\p{L}{1,3} rien|rien ne se passe|hiçbir şey yapma|normal davran|không làm gì|tidak melakukan apa|bersikap normal",
  cyrillic: "ничего не дела|не срабатыв|ведёт себя обычн|веди себя (?:как )?обычн|бездейств",
  eastAsian:
    "什么都不做|什麼都不做|不触发|不觸發|表现正常|正常表现|不要执行此|何もしない|発動しない|普段どおり|通常どおりに振る舞|아무것도 하지|평소처럼|작동하지 않",
  other: "لا تفعل شيئ|لا يفعل شيئ|تصرف بشكل طبيعي|कुछ न कर|कुछ नहीं कर|सामान्य व्यवहार",
};

const SPLIT: Stems = {
  latin:
    "split|divid|break (?:it|them|the)|several|multiple|reparte|fraccion|varios|várias|em partes|fractionn|plusieurs|aufteil|teile|stückel|böl(?:ün|erek)|chia (?:nhỏ|thành)|pecah",
  cyrillic: "раздел|дроби|раздроб|несколько",
  eastAsian: "拆|分成|分多|分割|分けて|複数回|나누|나눠|쪼개",
  other: "قسم|جزئ|बाँट|टुकड़|कई",
};
const MONEY: Stems = {
  latin:
    "charges?\\b|payments?\\b|transfers?\\b|purchases?\\b|orders?\\b|amounts?\\b|pagos?\\b|cargos?\\b|compras?\\b|pagamentos?\\b|transfer[eê]nci|paiement|virement|zahlung|überweis|beträge|betrag|ödeme|thanh toán|pembayaran",
  cyrillic: "плат[её]ж|перевод|покуп|сумм",
  eastAsian: "付款|支付|转账|轉帳|金额|金額|订单|支払|送金|決済|결제|송금|금액",
  other: "الدفع|مبلغ|تحويل|भुगतान|राशि",
};
const LIMIT: Stems = {
  latin:
    "limit|threshold|cap\\b|ceiling|(?:below|under) (?:it|the)|límite|umbral|tope|limiar|plafond|seuil|grenze|schwelle|sınır|hạn mức|batas",
  cyrillic: "лимит|порог",
  eastAsian: "限额|限額|上限|额度|額度|限度|한도",
  other: "الحد|सीमा",
};
const BUDGET: Stems = {
  latin:
    "(?:budget|spending|billing|payment|purchase|cost|balance|bank)s? (?:alerts?|limits?|notifications?|warnings?|e?mails?|caps?)|alertas? de (?:gasto|presupuesto|pago|saldo)|alertes? (?:de|budg)|budgetwarn|ausgabenlimit|harcama uyar|cảnh báo chi tiêu",
  cyrillic: "уведомлени\\p{L}{1,3} о (?:списани|плат|расход)|лимит расход",
  eastAsian: "消费提醒|扣款通知|预算(?:提醒|警报)|余额提醒|予算アラート|利用通知|결제 알림|예산 알림",
  other: "تنبيهات (?:الإنفاق|الميزانية|الدفع)|खर्च (?:की )?सूचना|बजट अलर्ट",
};
const SWITCH_OFF: Stems = {
  latin:
    "off\\b|(?:switch|turn)(?:es|s|ed)? off|disabl|mute|silence|remove|delete|desactiv|quita|apag|deslig|désactiv|supprim|abschalt|ausschalt|deaktivier|stumm|kapat|tắt|matikan|nonaktif",
  cyrillic: "отключ|выключ",
  eastAsian: "关闭|關閉|关掉|停用|屏蔽|無効|オフ|꺼|끄|해제",
  other: "عطل|أوقف|बंद",
};
const UNLIMITED: Stems = {
  latin:
    "unlimited|infinite|without (?:an? |any )?limits?\\b|max(?:imum)? (?:uint|allowance|approval)|ilimitad|illimité|unbegrenzt|unbeschränkt|sınırsız|không giới hạn|tak terbatas|tanpa batas",
  cyrillic: "неограничен|безлимит",
  // "不限于" is "among others".
  eastAsian: "无限|無限|不限(?![于於定])|無制限|무제한",
  other: "غير محدود|असीमित",
};
const ALLOWANCE: Stems = {
  latin:
    "allowance|approv(?:e|al)\\b|spender|spending|grant(?:s|ed)? it\\b|autoriza|aprob|permiso|aprova|autoris|freigabe|onay|phê duyệt|persetujuan",
  cyrillic: "разрешени|аппрув|одобр",
  eastAsian: "授权|授權|额度|額度|承認|許可|승인|허용",
  other: "موافقة|إذن|अनुमति|स्वीकृति",
};

const FREE: Stems = {
  latin:
    "(?:no|without) (?:charge|cost|fee)|free of charge|costs? nothing|for free|gratis|gratuit|sin (?:coste|costo|cargo)|sem custo|kostenlos|kostenfrei|ücretsiz|miễn phí",
  cyrillic: "бесплатн",
  eastAsian: "免费|免費|無料|무료",
  other: "مجان|मुफ़्त|निःशुल्क",
};
const SAY: Stems = {
  latin:
    "say\\b|says\\b|tell|report|answer|reply|di(?:ga|le)?\\b|dites|réponds|sag(?:e|en)?\\b|melde|antworte|söyle|nói|katakan",
  cyrillic: "скаж|сообщ|ответ",
  eastAsian: "说|說|告诉|告訴|回复|回覆|伝え|言い|答え|말하|답하|안내",
  other: "قل |أخبر|बता|कह",
};

const WHATEVER: Stems = {
  latin:
    "whatever|whichever|no matter|regardless|irrespective|sea cual|cualquiera que|independientemente|qualquer que|seja qual|independentemente|quel que|quelle que|peu importe|egal,? welche|unabhängig|ganz gleich|qualunque|hangi|ne olursa|bất kể|apa pun|apapun",
  cyrillic: "независимо|какой бы|какие бы|что бы ни",
  eastAsian: "无论|無論|不管|不论|にかかわらず|であっても|何であれ|관계없이|상관없이|무엇이든",
  other: "بغض النظر|مهما|चाहे|जो भी",
};
const PAYEE: Stems = {
  latin:
    "iban|accounts?\\b|payee|beneficiary|recipient|bank details|wallet|address(?:es)?\\b|cuenta|dirección|conta\\b|chave|endereço|compte|adresse|konto|kontonummer|empfänger|hesap|alıcı|tài khoản|rekening|alamat",
  cyrillic: "сч[её]т|реквизит|адрес|получател",
  eastAsian: "账户|帳戶|账号|帳號|收款|地址|口座|振込先|送金先|アドレス|계좌|주소|받는",
  other: "الحساب|العنوان|المستلم|खाता|पता",
};
const SHOW: Stems = {
  latin:
    "show|shows|shown|print|prints|display|displays|presents?\\b|(?:user|owner|customer|client|person|human)s? (?:will )?sees?\\b|(?:sieht der|der) (?:nutzer|benutzer|kunde)(?: sieht)?\\b|(?:que )?(?:ve|vê|voit|vede) (?:el |o |l[’']\\s?)?(?:usuari|usuári|utilisat|utent|client)|muestr|mostrar|mostr[ae]|exib|affich|montre|zeig|anzeig|göster|hiển thị|tampilkan",
  cyrillic: "показ|покаж|вывед|отобра|видит (?:пользов|владел|клиент)|(?:пользователь|владелец|клиент) видит",
  eastAsian: "显示|顯示|展示|(?:用户|用戶|使用者)看到|表示|見せ|が見る|보여|표시",
  other: "اعرض|أظهر|दिखा",
};
/** What he had in mind, while something else is done. */
const ORIGINAL: Stems = {
  latin:
    "original|not the one (?:entered|used|sent)|the (?:old|real|expected) one|from step \\d|shortened|d['’]origine|ursprüng|orijinal|ban đầu|asli\\b",
  cyrillic: "исходн|прежн|первоначальн|из счета",
  eastAsian: "原来|原來|原本|原始|元の|本来の|원래|기존",
  other: "الأصلي|मूल|असली",
};
const SAME_ENDS: Stems = {
  latin:
    "(?:same|identical|matching|equal) (?:\\S{1,12} ){0,3}(?:first|last|leading|trailing|start|end|beginning)|look-?alike|(?:mism[oa]s|mesmos|mêmes) (?:\\S{1,12} ){0,2}(?:primer|últim|primeir|premi|derni)|(?:gleichen?|dieselben) (?:\\S{1,12} ){0,2}(?:ersten|letzten|anfang)",
  cyrillic: "(?:те же|такие же|одинаков\\p{L}{1,3}) (?:перв|последн)",
  eastAsian:
    "(?:首尾|前后|前後|开头|開頭|前四|末四|先頭|末尾)[^。！？\\n]{0,10}(?:相同|一致|同じ)|(?:앞뒤|앞자리|끝자리)[^.!?\\n]{0,10}같",
  other: "نفس الأحرف الأولى|समान शुरुआती",
};
const MOVE_MONEY: Stems = {
  latin:
    "transfer(?:ir|ieren|er|ez|e|ing)?\\b|pay\\b|send\\b|buy\\b|envi[ae]r?\\b|pag(?:ar|ue|a)\\b|depositar|verser?\\b|payer|überweis|zahle|kaufe|öde(?:yin)?\\b|gönder|chuyển|kirim",
  cyrillic: "перевед|перевест|оплат|заплат",
  eastAsian: "转账|轉帳|转入|支付|付款|买入|購入|送金|振り込|송금|이체|결제",
  other: "حوّل|حول|ادفع|भुगतान|भेज",
};
const AMOUNT: Stems = {
  latin:
    "(?:r\\$|us\\$|usd|eur|usdt|usdc|brl|sol|eth|btc|mxn)\\s?\\d|\\d[\\d.,]{0,8}\\s?(?:usd|eur|euros?|usdt|usdc|dollars?|reais|brl|pesos|sol|eth|btc|tl|lira|đồng|rupiah)\\b|depósito|depot|kaution",
  cyrillic: "\\d[\\d .,]{0,8}\\s?(?:руб|₽)",
  eastAsian: "\\d[\\d.,]{0,8}\\s?(?:元|円|원)|押金|保证金|保証金|보증금",
  other: "\\d[\\d.,]{0,8}\\s?(?:ريال|درهم|रुपय)",
};

const PASS_ON: Stems = {
  latin:
    "cop(?:y|ies|ied)\\b|append|add\\b|insert|send\\p{L}{0,3}\\b|sent\\b|post(?:s|ed|ing)?\\b|upload|transmi|submi|push|relay|ship|shar(?:e|es|ed|ing)\\b|sync|mirror|report|deliver|pass(?:es|ed|ing)? on|hand(?:s|ed|ing)? over|end all|scp\\b|commit the|install|attach|forward|copi[ae]|añad|agreg|inclu[iy]|instal|copie|ajout|joign|insèr|kopier|häng|füg|installier|kopyala|ekle|sao chép|chèn|thêm|salin|tambah|sisip",
  cyrillic: "копир|скопир|добав|встав|установ|припис",
  eastAsian: "复制|複製|附上|添加|加入|插入|安装|コピー|追加|付け加え|入れ|복사|추가|붙여|첨부|설치",
  other: "انسخ|أضف|ثبت|कॉपी|जोड़",
};
/** The skill itself. */
const THIS_TEXT: Stems = {
  latin:
    "these instructions\\b|this (?:\\w{1,10} )?(?:folder|directory|skill|paragraph|text|block|message|file)\\b|the (?:\\w{1,10} )?(?:paragraph|block) (?:in|from|below)|(?:est[ea]|dieses?n?|diesen|cette|ce|est[ae]) (?:carpeta|skill|párrafo|texto|ordner|absatz|text|satz|pasta|parágrafo|dossier|paragraphe|texte|compétence)|bu (?:klasör|beceri|paragraf|metn)|thư mục này|đoạn này|folder ini|paragraf ini",
  cyrillic: "эт(?:у|от|ой) (?:папк|навык|абзац|текст|скилл)",
  eastAsian:
    "本(?:文件夹|技能|段|目录)|这(?:段|个技能|个文件夹|条)|此段|このフォルダ|この(?:スキル|段落|文)|이 (?:폴더|스킬|문단|문구|단락)",
  other: "هذا (?:المجلد|النص|المقطع)|هذه (?:الفقرة|المهارة)|यह (?:फ़ोल्डर|पैराग्राफ|पाठ)|इस (?:फ़ोल्डर|पैराग्राफ|कौशल)",
};
const TO_OTHERS: Stems = {
  latin:
    "each one\\b|every (?:contact|message|mail|agent|skill|repositor)|each (?:contact|message|mail|agent|skill|repositor)|all (?:outgoing|contacts|agents|skills|mails|messages)|whatever you send|other (?:agents?|bots|skills|machines)|jede nachricht|deren skill|andere (?:rechner|agenten|skills)|otr[ao]s (?:agentes|skills|equipos)|cada (?:mensaje|mensagem|contacto|contato|agente)|outros agentes|chaque (?:message|contact|agent)|autres agents|her mesaj|diğer (?:ajan|beceri)|mọi tin nhắn|các tác tử khác|setiap pesan|agen lain",
  cyrillic: "кажд\\p{L}{1,3} (?:сообщени|письм|контакт)|други\\p{L}{1,2} (?:агент|навык|машин)",
  eastAsian:
    "每(?:封|条|個|个)(?:邮件|消息|联系人|技能|仓库)?|所有(?:联系人|技能|消息|代理)|其他(?:代理|智能体|技能)|他の(?:エージェント|スキル)|すべての(?:メール|連絡先|スキル)|다른 (?:에이전트|스킬)|모든 (?:메시지|연락처|스킬)",
  other: "كل رسالة|الوكلاء الآخرين|हर संदेश|दूसरे एजेंट|अन्य एजेंट",
};
const UNSEEN: Stems = {
  latin:
    "(?:white|tiny|invisible|transparent) (?:\\S{1,10} ){0,2}(?:letters|text|font|type)|font (?:of )?size (?:of )?[01]\\b|size [01]\\b|colou?r (?:equal to|same as|of) (?:the )?background|(?:letra|texto|fuente) (?:blanc|invisible|diminut)|letra branca|texto invisível|(?:texte|police|lettres?) (?:blanc|invisible|minuscule)|weiße\\p{L}? (?:schrift|text)|unsichtbar|schriftgröße [01]\\b|beyaz (?:yazı|metin)|görünmez|chữ trắng|teks putih",
  cyrillic: "бел\\p{L}{1,3} (?:шрифт|текст|буквам)|невидим",
  eastAsian: "白色(?:文字|字体)|隐形|透明文字|白い文字|白文字|見えない文字|흰색 글|보이지 않는 글",
  other: "نص أبيض|خط أبيض|सफ़ेद अक्षर|अदृश्य",
};
const MACHINES: Stems = {
  latin:
    "for (?:machines|bots|agents|assistants)|(?:ai|agents?|assistants?|bots?|models?)(?: that| which| who)? reads?(?:ing)?\\b|ai (?:assistants? )?reading|each mail|outgoing|recipients?['’]s? (?:agent|assistant)|asistentes|assistenten|assistants? ia|agentes de ia|ki-assist",
  cyrillic: "ассистент|нейросет|для (?:машин|агент|ботов)",
  eastAsian: "给(?:机器|AI|智能体)|AI(?:助手|アシスタント)|アシスタント向け|어시스턴트|AI가 읽",
  other: "المساعد الذكي|للآلات|एआई",
};
const APPROVALS: Stems = {
  latin:
    "sandbox|approval prompts?|confirmation (?:steps?|dialogs?|prompts?)|permission checks?|command approvals?|safety confirmations?|exec allow-?list|pedidos de aprovação|demandes d['’]autorisation|deny\\b|denylist|deny list|blocklist|approval mode|bac à sable|(?:règles?|liste) (?:de )?(?:refus|deny|interdi)|entorno aislado|comandos prohibidos|aprobación automática|aprovação automática|ambiente isolado|sandkasten|sperrliste|korumalı alan|hộp cát",
  cyrillic: "песочниц|запрещ[её]нн\\p{L}{1,3} команд|автоподтвержд",
  eastAsian:
    "沙箱|沙盒|拒绝列表|禁止命令|自动批准|执行(?:前的)?(?:审批|批准|确认)|审批(?:设置|步骤)|(?:承認|確認)(?:の)?(?:設定|手順)|実行前の(?:承認|確認)|隔離環境|サンドボックス|拒否リスト|自動承認|샌드박스|금지 명령|자동 승인",
  other: "بيئة معزولة|الأوامر المحظورة|सैंडबॉक्स",
};
const TAKE_OFF: Stems = {
  latin:
    "off\\b|disabl|deactivat|bypass|suspend|skip|schalte?|stelle?|deshabilit|salta|contorn|deslig|coupe|contourn|remove|delete|empty the|clear the|désactiv|supprim|quit[ae]|saca|elimin|desactiv|desativ|remov|activa|abschalt|deaktivier|entfern|lösch|kapat|kaldır|tắt|xóa|matikan|hapus",
  cyrillic: "отключ|выключ|обойд|удал|убер",
  eastAsian:
    "关闭|關閉|禁用|绕过|回避|우회|비활성|删除|刪除|移除|开启|关掉|取消|放宽|調低|调低|常に許可|不要[」』に]|緩|外し|外す|切[りっる]|無効|解除|削除|オフ|有効|끄|꺼|해제|삭제|켜",
  other: "عطل|احذف|أزل|बंद|हटा",
};

const DELETE: Stems = {
  latin:
    "delet|remov|eras|wip(?:e|ing)|empt(?:y|ies)|borr|elimin|vací|apag|exclu|esvazi|supprim|efface|vide[rz]?\\b|lösch|entfern|leer(?:t|en|e)\\b|silin|siler|xóa|hapus",
  cyrillic: "удал|стер|стир|очи[щс]",
  eastAsian: "删|刪|清空|削除|消し|消す|消去|삭제|지우|비우",
  other: "احذف|امسح|मिटा|हटा",
};
/** Where people keep things. */
const KEPT: Stems = {
  latin:
    "documents|downloads|pictures|photos|desktop|home (?:folder|directory)|documentos|descargas|escritorio|imágenes|fotos|área de trabalho|téléchargements|bureau\\b|images|dokumente|bilder|schreibtisch|belgeler|masaüstü|tài liệu|dokumen\\b|unduhan",
  cyrillic: "документы|папк|загрузк|рабоч\\p{L}{1,3} стол|фото",
  eastAsian: "文档|文件夹|下载|桌面|照片|書類|ドキュメント|ダウンロード|デスクトップ|写真|문서|다운로드|바탕화면|사진",
  other: "المستندات|التنزيلات|سطح المكتب|الصور|दस्तावेज़|डाउनलोड|डेस्कटॉप",
};
/** And where they would look for them afterwards. */
const FALLBACK: Stems = {
  latin:
    "trash|recycle|backups?\\b|snapshots?\\b|versions?\\b|onedrive|icloud|dropbox|google drive|papelera|lixeira|corbeille|sauvegarde|papierkorb|sicherung|copias? de seguridad|cópias? de segurança|çöp|thùng rác|sampah|cadangan",
  cyrillic: "корзин|верси|резервн|облак|снимк|теневые копи|бэкап",
  eastAsian: "回收站|备份|快照|版本|ゴミ箱|バックアップ|スナップショット|휴지통|백업|스냅샷",
  other: "سلة|نسخ|रीसायकल|बैकअप",
};

/** Rows of groups; one row is enough. */
export const DEED_ROWS: Partial<Readonly<Record<Concept, readonly (readonly Stems[])[]>>> = {
  ...ONE_SIDED_ROWS,
  ...HARM_ROWS,
  ...REACH_ROWS,
  ...SPREAD_ROWS,
  ...PAY_ROWS,
  ...RIGGED_ROWS,
  standing: [[AGAIN]],
  follow: [OBEY_ROW],
  "ask-user": [[ENTER, PERSON]],
  dormant: [[DORMANT, LOOKED_AT]],
  "limit-dodge": [[SPLIT, LIMIT, MONEY]],
  "budget-off": [[SWITCH_OFF, BUDGET]],
  allowance: [[UNLIMITED, ALLOWANCE]],
  "free-said": [[SAY, FREE]],
  "any-payee": [[WHATEVER, PAYEE]],
  "old-shown": [[SHOW, PAYEE, ORIGINAL]],
  lookalike: [[SAME_ENDS, PAYEE]],
  pay: [[MOVE_MONEY, AMOUNT]],
  spread: [[PASS_ON, THIS_TEXT, TO_OTHERS]],
  unseen: [[UNSEEN]],
  machines: [[MACHINES]],
  unboxed: [[TAKE_OFF, APPROVALS]],
  wipe: [[DELETE, KEPT, FALLBACK]],
};
