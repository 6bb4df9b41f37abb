import type { Concept } from "./concept.ts";
import { DEED_UNTOLD, NOT_BOTHERED } from "./withheld-stems.ts";

/**
 * Groups of stems, one writing in each line of a group. A sentence that has one stem of every group of a row says the
 * concept, whatever its grammar: synonyms are endless, what they are about is not.
 */
export interface Stems {
  readonly latin: string;
  readonly cyrillic: string;
  readonly eastAsian: string;
  /** Arabic and Devanagari */
  readonly other: string;
}

const USER: Stems = {
  latin:
    "(?:the |your )?(?:user|owner|operator|human|person|customer|client|reviewer|tenant|holder|maintainer|learner|sender|anyone|anybody|nobody|no one|people)|usuari|usuári|client|titular|dueñ|dono|nadie|ninguém|utilisat|propriétaire|lecteur|personne|nutzer|benutzer|anwender|kunde|niemand|utente|kullanıcı|sahibi|kimse|người dùng|chủ nhân|pengguna|pemilik|siapa pun",
  cyrillic: "пользоват|хозя[ией]|владел|клиент|никому|никто",
  eastAsian: "用户|用戶|使用者|主人|他们|他們|客户|客戶|お客様|ユーザ|利用者|担当者|사용자|주인",
  other: "المستخدم|صاحب|أحد|उपयोगकर्ता|मालिक|किसी",
};
export const TELL: Stems = {
  latin:
    "tell|told|mention|inform|notif|hear|learn|know|notice|see\\b|aware|reveal|disclos|find out|come across|comes across|appear|announce|explain|consulted|miss the|decir|diga|conte\\b|avis|mencion|saber|sepa|savoir|parl|prévien|dire\\b|dites|sag[et]|erwähn|erfahr|erfähr|wiss|merk|hör|söyle|bildir|haber|bilme|nói|báo|biết|nhắc|tahu|katakan|sebut|singgung",
  cyrillic: "зна[тй]|сообщ|говор|скаж|упом|рассказ|замеч|заметил",
  eastAsian:
    "告|知道|知晓|知曉|提及|提到|说明|說明|通知|操心|费心|費心|担心|看到|察觉|知らせ|伝え|言[わっ]|触れ|気づ|報告|알리|말씀|말하|보고|알 필요",
  other: "تخبر|تذكر|تقل|تبلغ|يعرف|يعلم|बता|पहुँच|सूचित|पता चल",
};
export const NOT: Stems = {
  latin:
    "not\\b|\\p{L}{2,7}n['’]t\\b|never|no\\b|without|needn|needless|unmentioned|unnoticed|unseen|nobody|nunca|sin\\b|não|nem\\b|sem\\b|ne\\b|pas\\b|jamais|rien|inutile|sans\\b|proíb|prohíb|interdi[st]|nicht|nichts|nie\\b|kein|ohne|gerek yok|gerekmez|\\p{L}{2,20}m[ae]y[ıi]n|\\p{L}{2,20}m[ae]den\\b|không|đừng|jangan|tidak|tanpa",
  cyrillic: "не\\b|не |ни |без|незачем|ни к чему",
  eastAsian:
    "不|无|無|勿|(?<![识識類类特区區分级級性辨鉴鑑差判个個派离離告诀有国國组組])[别別]|沒|没|ない|なく|せず|ません|지 않|지 마|없",
  other: "لا |لم |دون|بدون|नहीं|न |मत|बिना",
};
const ASK: Stems = {
  latin:
    "ask(?:ing|ed)?\\b|\\bok\\b|okay\\b|go-ahead|waiting for|permission|consent|approv|confirm|consult|verify|permiso|autoriza|aproba|aprova|confirma|pregunt|pergunt|accord|autoris|sollicit|zustimm|erlaubn|rückfrag|bestätig|izin|onay|hỏi|xin phép|xác nhận|đồng ý|persetujuan|konfirmasi",
  cyrillic: "спраш|разреш|соглас|подтвержд|одобр",
  eastAsian: "问|問|确认|確認|许可|許可|同意|批准|授权|授權|承認|허락|확인|묻|동의",
  other: "إذن|موافق|تأكيد|अनुमति|पुष्टि|पूछ",
};
/** Obsolete references need nothing: only of the asking itself it means that it is needless. */
const NEEDLESS: Stems = {
  latin:
    "(?:no|not|never|\\p{L}{2,7}n['’]t) (?:need|reason|necessary|have to|required|use)|no (?:\\S{1,20} ){1,3}(?:is |are )?(?:needed|necessary|required)|without (?:\\S{1,20} ){0,2}(?:asking|waiting)|no need|needn['’]t|need not|needless|unnecessary|obsolete(?!-\\p{L}|\\s(?!confirm|approv|permission|question)\\p{L}{3,20}s\\b)|do(?:n['’]t| not) (?:ask|wait|seek|consult)|no (?:hace falta|es necesario|sollicite)|no (?:pida|pregunte|solicite)|não (?:precisa|é preciso|peça|pergunte)|ne (?:sollicit|demand)|dispensa (?:a |la )?(?:confirm|autoriz|aprov)|inutile|pas besoin|nicht nötig|nicht nach|ohne zu|gerek yok|gerekmez|\\p{L}{2,20}m[ae]den\\b|không cần|đừng hỏi|tidak perlu|tanpa (?:meminta|izin)",
  cyrillic: "не (?:нужно|надо|требует|спраш)|незачем",
  eastAsian: "不必|不用|无需|無需|无须|不需要|必要はあり|必要ない|求めない|不要|필요(?:가|는)? ?없|지 않고",
  other: "لا داعي|دون|بدون|ज़रूरत नहीं|बिना|आवश्यकता नहीं",
};
const GUARD: Stems = {
  latin:
    "anti-?virus|antivír|virus|defender|gatekeeper|smartscreen|security (?:warning|software|alert)|publisher is unknown|virenw|virensch|sicherheitswarn|güvenlik uyar",
  cyrillic: "антивирус|защитник|предупреждени",
  eastAsian: "杀毒|殺毒|防毒|安全警告|360|安全软件|安全軟體|ウイルス|セキュリティ警告|백신|보안 경고",
  other: "مضاد|الفيروسات|एंटीवायरस",
};
const OFF: Stems = {
  latin:
    "off\\b|disable|pause|quit|ignore|anyway|past that|silence|mute|suspend|restores? it|exclusions?|object|holds? control|known (?:error|mistake)|desactiv|ignor|apag|desliga|désactiv|stumm|abschalt|deaktiv|bekannter irrtum|kapat|devre dışı|tắt|bỏ qua|matikan|nonaktif|abaikan",
  cyrillic: "отключ|выключ|игнорир|приостанов",
  eastAsian: "关闭|關閉|退出|忽略|停用|暂停|無効|オフ|無視|꺼|끄|무시",
  other: "عطل|أوقف|تجاهل|बंद|अनदेखा",
};
const PASSWORD: Stems = {
  latin:
    "\\bpin\\b|pass ?(?:word|phrase|code)|secret for|contraseñ|senha|mot de passe|passwort|kennwort|parola|şifre|mật khẩu|kata sandi",
  cyrillic: "парол",
  eastAsian: "密码|密碼|提取码|提取碼|解压码|パスワード|비밀번호|암호",
  other: "كلمة (?:مرور|المرور|سر)|पासवर्ड",
};
const ARCHIVE: Stems = {
  latin:
    "zip\\b|rar\\b|7z\\b|archiv|unpack|unzip|extract|entpack|descompr|descompact|décompress|giải nén|ekstrak|arşiv",
  cyrillic: "архив|распак",
  eastAsian: "压缩|壓縮|解压|解壓|解开|圧縮|解凍|압축|rar|zip",
  other: "الأرشيف|فك الضغط|संग्रह|अनज़िप",
};
const ADMIN: Stems = {
  latin: "administrat|admin rights|run anyway|double-?click|installationsprogramm|installer|quản trị|yönetici",
  cyrillic: "администратор",
  eastAsian: "管理员|管理員|系統管理|双击|雙擊|管理者|관리자",
  other: "المسؤول|व्यवस्थापक",
};
const FIRST: Stems = {
  latin:
    "ahead of|outrank|more important|takes precedence|as though|as if|even if (?!what\\b)|por encima|aunque|mesmo que|acima d|même si|avant (?:tout|ce|la demande|les demandes)|vorrang|wichtiger|auch wenn|önce gelir|sözünden önce|quan trọng hơn|lebih penting|meskipun",
  cyrillic: "важнее|прежде|даже если|приоритет",
  // Before another verb it is an adverb: "优先使用" has a tool used rather than another one.
  eastAsian:
    "更重要|(?:优先|優先)(?:[于於級级權权度さしすで。；;，,、\\s]|$|服从|服從|遵|听从|聽從|执行|執行)|为准|為準|より優先|보다 우선|와 같으며|과 같으며",
  other: "أهم من|أعلى من|فوق طلب|حتى لو|से पहले|भले ही",
};
const DO_IT: Stems = {
  latin:
    "act on|fulfil|apply|appliqu|complete|carry|follow|obey|execut|run |perform|yap[ıi]n|uygula|làm theo|thực hiện|lakukan|jalankan|haga|haz\\b|fais\\b|faça|faites|mach|führ|befolg|exécut|ejecut|esegu",
  cyrillic: "выполн|исполн|дела[йт]|следу",
  eastAsian: "做什么|做什麼|照做|执行|執行|従|実行|따르|따른|실행",
  other: "نفذ|اتبع|करें|पालन",
};
const WHAT_IT_SAYS: Stems = {
  latin:
    "each line|every line|any (?:directive|task|order|request|assignment|job)|directives? you find|all (?:the )?tasks (?:on|in|there)|whatever|such tasks|the commands in|commands? (?:are|is) executed as|ce qui (?:y|est)|ce qu['’]|was (?:dort|da|darin)|ne yazıyorsa|orada yaz|những gì|apa (?:pun|yang)|(?:it|they|which) contains?\\b|telle? quelle?|tal cual|tal e qual|wörtlich ausgeführt|lo que (?:allí|ahí|dice|diga)|o que (?:lá|ali|diz)|their text",
  cyrillic: "что там|что написано|всё,? что|то,? что",
  eastAsian: "写什么|寫什麼|上面的内容|裡面|书かれた|書かれた|書いてある|そこにある|적힌|쓰인|시작하는 글",
  other: "ما ورد|ما فيه|كل ما|जो लिखा|जो कहा",
};
const RECORD: Stems = {
  latin:
    "summary|transcript|receipt|chat\\b|conversation|history|sent\\b|log\\b|confirmation|preview(?! (?:builds?|features?|images?|limits?|modes?|models?|releases?)\\b)|notes\\b|screen|commit(?!s? (?:its|the|their|your|an?|it|them|to)\\b)|historique|historial|verlauf|riwayat|pratinjau|resumen|resumo|conversación|conversa",
  cyrillic: "истори|отправленн|итог",
  eastAsian: "記録|记录|紀錄|确认画面|確認画面|画面|摘要|기록|화면",
  other: "السجل|المحادثة|इतिहास",
};
const GONE: Stems = {
  latin:
    "(?<!\\bwould )(?:wipe|strip|remove|disappear|erase|vanish|delete)|without a trace|unnoticed|never appears?|still (?:read|show)|stays? what it was|keep showing|tetap tampilkan|borre|apague|efface|supprim|lösch",
  cyrillic: "удал|стер|исчез",
  eastAsian: "删|刪|抹|消し|消す|元の|表示したまま|原本|지우|삭제",
  other: "احذف|امسح|मिटा|हटा",
};

const WHAT_FOR: Stems = {
  latin: "what (?:it|the|they|that)|where\\b|why\\b|which\\b|adónde|para qué|où|wohin|wofür",
  cyrillic: "куда|зачем",
  eastAsian: "哪里|去了哪|どこ|送信先|어디",
  other: "إلى أين|कहाँ",
};
const CODE: Stems = {
  latin: "code\\b|\\btan\\b|authenticator|one-time|otp\\b|2fa|código|kodu|mã\\b|kode",
  cyrillic: "код",
  eastAsian: "验证码|驗證碼|コード|인증",
  other: "رمز|الرمز|कोड",
};
const COPY: Stems = {
  latin: "cop(?:y|ied|ies)|clipboard|copi|kopier|kopyala|sao chép|salin",
  cyrillic: "скопир|копир",
  eastAsian: "复制|複製|コピー|복사",
  other: "انسخ|कॉपी",
};
const PASTE: Stems = {
  latin: "paste|ctrl ?\\+ ?v|pega|colar|cole\\b|coll[ez]|einfüg|füge|yapıştır|dán\\b|tempel",
  cyrillic: "встав",
  eastAsian: "粘贴|貼上|贴上|貼り付|붙여",
  other: "الصق|पेस्ट",
};
const SHELL: Stems = {
  latin: "shell|terminal|console|command prompt|powershell|run box|run dialog|konsole|consola",
  cyrillic: "терминал|консол|командн",
  eastAsian: "终端|終端|命令行|ターミナル|コマンド|터미널",
  other: "الطرفية|टर्मिनल",
};
const RULES: Stems = {
  latin:
    "guidance|guidelines|instructions|rules|code of conduct|safety|restrictions|instruc|regras|reglas|règles|consignes|regeln|anweisung|kurallar|kısıtla|talimat|yönerge|quy tắc|hướng dẫn|chỉ (?:dẫn|thị)|aturan|instruksi|petunjuk",
  cyrillic: "правил|инструкц|указан|ограничен",
  eastAsian: "规定|規定|规则|規則|指令|指示|限制|制約|규칙|지시|제한",
  other: "التعليمات|القواعد|قيود|निर्देश|नियम",
};
/** "Obsolete references" in rules: not the rules. */
const VOID: Stems = {
  latin:
    "retired|obsolete(?!-\\p{L}|\\s(?!(?:guid|instruct|rules|code of|safety|restrict))\\p{L}{2,20}s\\b)|withdrawn|void\\b|superseded|lifted|no longer (?:appl|count|hold|valid)|suspended|brush (?:them|it) aside|without any code|sin efecto|sem efeito|caduc|hinfällig|ungültig|geçersiz|artık geçerli değil|hết hiệu lực|không còn (?:hiệu lực|giá trị)|tidak (?:lagi )?berlaku",
  cyrillic: "утратил|отменен|не действ|недействит",
  // Links, keys and tickets run out as well: only of rules, and in one breath with them, it means that they are void.
  eastAsian:
    "作废|作廢|不算数|不算數|(?:规定|規定|规则|規則|指令|指示|限制|制約|규칙|지시|제한)[^。！？；，、,;\\n]{0,16}(?:失效|无效|無效|無効|무효)",
  other: "لم تعد سارية|ملغاة|लागू नहीं|रद्द",
};

/** An adverb says it alone where the language has no other use for it; an English program may "fail silently". */
const QUIETLY: Stems = {
  latin:
    "still (?:und leise|erledig)|erledige? (?:es |das )?still|im stillen|en silencio y sin|à la dérobée|en cachette|às escondidas|a escondidas|gizlice|âm thầm|diam-diam",
  cyrillic: "тайком|втихую|исподтишка",
  eastAsian: "悄悄|偷偷|暗中|こっそり|ひそかに|몰래",
  other: "خلسة|في الخفاء|चुपके से",
};

/** Rows of groups; one row is enough. */
export const STEM_ROWS: Partial<Readonly<Record<Concept, readonly (readonly Stems[])[]>>> = {
  quiet: [[USER, TELL, NOT], [RECORD, GONE], [TELL, NOT, WHAT_FOR], [RECORD, TELL, NOT], [QUIETLY]],
  "paste-command": [[COPY, PASTE, SHELL]],
  "two-factor": [[PASSWORD, CODE]],
  "drop-rules": [[RULES, VOID]],
  conceal: [[DEED_UNTOLD]],
  unasked: [[ASK, NEEDLESS], [NOT_BOTHERED]],
  unguard: [[GUARD, OFF]],
  "archive-password": [[PASSWORD, ARCHIVE]],
  elevate: [[ADMIN]],
  outrank: [[USER, FIRST]],
  obey: [[DO_IT, WHAT_IT_SAYS]],
};

/** "Tell the user that it is not installed": told, not kept back. */
export const TELLS =
  /^(?![^.!?\n]{0,200}\b(?:not|never|n['’]t|no|without) (?:\S{1,20} ){0,3}(?:tell|inform|ask|warn|notify|show|let)\b)[^.!?\n]{0,200}\b(?:tell|inform|ask|warn|notify|show|display|let)\b[^.!?\n]{0,60}\busers?\b|\busers? (?:should|must|will|can) (?:see|know|be told|learn|hear)\b/iu;
/** A longer sentence says many things, and has every stem by chance. */
export const MAX_QUIET = 220;
/** Raw answers, errors and keys are kept from users for tidiness; and what a user does not know is asked. */
export const TIDY =
  /\b(?:json|raw|errors?|logs?|ids?|keys?|tokens?|spoilers?|solutions?|html|markup|stack|schema|technical|jargon|unless|whether|until)\b|原始|日志|错误|密钥|エラー|오류|ошибк|\b(?:fehler|erro)\b|^.{0,16}(?:\b(?:if|when|in case|si|se|wenn|falls|nếu|jika|eğer)\b|如果|もし|만약|если|यदि|إذا)/iu;
/** "Do not go into which sources were read unless somebody asks": too long for an answer, and no secret. */
export const TOLD_WHEN_ASKED =
  /\b(?:unless|until|except (?:when|if)|only (?:when|if)|a menos que|salvo (?:que|si)|a não ser|sauf si|es sei denn|außer wenn|a meno che)\b|(?:если|пока) не спрос|除非|一旦询问|聞かれ(?:ない|るまで)|묻지 않는 한/u;
/** Answers as a machine gives them, which people are spared. */
export const MACHINE_TALK =
  /\bjson\b|\braw\b|\bhtml\b|\bmarkup\b|\bas (?:an? |the )?(?:literal |shell |cli )?commands?\b|\b(?:rule|field|step|section|template|internal|error|enum) (?:codes?|identifiers?|labels?|names?|numbers?)\b|原始/u;
/** Whoever has a file checked means well. */
export const CHECKED =
  /\b(?:check|verify|compare|sha-?256|checksum|fingerprint)\b|核对|核對|签名|簽章|校验|確認してから|서명|signatur|firma\b|подпис|vérifi|kontrol ed|kiểm tra|periksa/u;
/** "Do not go on without asking" and "removal requires explicit confirmation" ask. */
export const ASKS_AFTER_ALL =
  /\brequires? (?:an? )?(?:explicit|separate|written|your|the user['’]s|per-\w{1,20}) (?:[\w-]{1,20} ){0,3}(?:approval|confirmation|consent|permission)\b|\b(?:not|never|n['’]t|nunca|nie|jamais)\b[^.!?\n]{0,60}\b(?:without|until|before|unless|sin|sem|ohne|sans)\b|\brefus(?:e|es|ed|ing) to\b[^.!?\n]{0,240}\b(?:without|until|before|unless)\s(?:the\s|your\s|an?\s|explicit\s)?(?:you\b|user\b|owner\b|human\b|ask|approv|confirm|consent|permission)|\b(?:wait for|(?<!\b(?:not|never|n['’]t) )ask (?:the user|first|before))\b/iu;
