import type { Stems } from "../passages/stems.ts";

/*
 * What a set-up has somebody do, by the verbs and things of each language. A lure is none of them: it is how they are put
 * together, with which operand (rules.ts). Lower case; Latin and Cyrillic words are bounded on the left.
 */

export const GET: Stems = {
  latin:
    "downloads?\\b|downloaded\\b|get\\b(?! (?:request|the value|(?:[\\w-]{1,20} ){0,3}(?:access tokens?|api keys?|bot tokens?|tokens?|chat ids?)\\b|(?:[\\w-]{1,20} ){0,2}(?:answers|feedback|help|in touch|involved|support|updates)\\b))|fetch\\b|grab\\b|obtain\\b|take\\b|pick (?:it )?up|comes from\\b|handed out|delivered|available (?:at|from|under)|lies at|install\\b|drag\\p{L}{0,4}\\b|descarg|obt[eé]n|consigu|baix[ae]|obtenha|télécharg|récupér|installez|lade\\b|laden\\b|herunter|hole?n?\\b|besorg|installier|scaric|preleva|instal[ae]|indir|yükle|kurun|tải|cài|unduh|pasang",
  cyrillic: "скач|загруз|получ|возьм|бер[её]т|установ",
  eastAsian:
    "下载|下載|获取|獲取|取得|领取|安装(?!包|目录|状态|情况|路径|位置|记录|日志)|安裝(?!包|檔|目錄|狀態|情況|路徑|位置|紀錄|日誌)|ダウンロード|入手|手に入れ|インストール|내려받|다운로드|다운|받아|받으|설치",
  other: "حمّ?ل|تنزيل|نزّ?ل|ثبّ?ت|डाउनलोड|इंस्टॉल",
};

export const UNPACK: Stems = {
  latin:
    "unzip|unpack|uncompress|unarchiv|extract(?!ion)|archive\\b|zip\\b|rar\\b|7z\\b|decompress|descompr|extra(?:e|iga|er|ia|ir)\\b|archivo comprimido|descompact|décompress|extrai|extray|entpack|archiv\\b|archiv[eio]|estra(?:i|ilo|ete|rre)|scompatt|arşiv|çıkar|giải nén|ekstrak|zip[’']?i",
  cyrillic: "архив|распак|разархив",
  eastAsian: "解压|解壓|压缩|壓縮|解凍|展開|圧縮|압축",
  other: "الأرشيف|فك الضغط|संग्रह|अनज़िप",
};

/** The first part of a host is no verb: `open.rooms.example`. */
export const START: Stems = {
  latin:
    "run\\b(?!\\.\\w)|runs\\b|running\\b|execut|launch|start\\b(?!\\.\\w)|open\\b(?!\\.\\w)|double[- ]?click|two clicks|right[- ]click|install\\b|follow the installer|go through the installer|ejec[uú]t|abr[aei](?:lo|la|r)?\\b|inici[ae]|doble clic|instal[ae]|clique duplo|dois cliques|inicie|lanc(?:e|ez|er)\\b|exécut|ouvr|démarr|double[- ]cli|starte|starten|ausführ|ausgeführ|führ|öffne|doppelkli|installier|avvi|esegu|apri|lancia|doppio clic|installa|çalıştır|açın|kurun|çift tıkla|chạy|mở|cài|nhấp đúp|jalankan|buka\\b|klik dua|pasang",
  cyrillic: "запус|откро|открыв|установ|двойн|дважды|исполн",
  eastAsian:
    "运行|運行|执行|執行|双击|雙擊|打开|打開|启动|啟動|安装(?!包|目录|状态|情况|路径|位置|记录|日志)|安裝(?!包|檔|目錄|狀態|情況|路徑|位置|紀錄|日誌)|実行|起動|開[いくけ]|インストール|ダブルクリック|실행|설치|더블|열어|여세요",
  other: "شغّ?ل|ثبّ?ت|افتح|चला|खोल|इंस्टॉल",
};

/** What is started: a program, by what it is called, or what came before. */
export const PROGRAM: Stems = {
  latin:
    "install(?:er|ationsdatei|ationsprogramm|ateur|ador|ation file)|instalador|fichier d['’]install|setup|executable|ejecutable|exécutable|esegu?ibile|ausführbar|binar(?:y|ies)|programm?[ae]?\\b|app\\b|applic|anwendung|aplica|agent\\b|helper|ayudante|ajudante|engine|motor|driver|treiber|runtime|service\\b|utility|component|module?\\b|core\\b|bridge|package\\b|pacchetto|paquete|client\\b|codec|patch\\b|tool\\b|daemon|disk image|it\\b|them\\b|(?:ejec[uú]ta|[aá]bre|inst[aá]la|in[ií]cia)l[oa]\\b|(?:avvia|apri|esegui|installa)l[oa]\\b|(?:exécutez|lancez|ouvrez|installez)-l[ea]\\b|file\\b|fich(?:ier|ero)|archivo|arquivo|datei|dosya|inside|tệp|chương trình|berkas|program",
  cyrillic: "файл|программ|установщик|его\\b|е[её]\\b|внутри|модул|приложен",
  eastAsian:
    "程序|程式|文件|檔案|安装包|安裝檔|工具|组件|其中|里面|它|客户端|插件|プログラム|ファイル|中の|それ|アプリ|インストーラ|セットアップ|파일|프로그램|설치|그 안",
  other: "الملف|البرنامج|फ़ाइल|प्रोग्राम",
};

/** How it is put: not offered but made a condition. */
export const PRESS: Stems = {
  latin:
    "(?:will|does|do|can|may|would)(?: not|n['’]t)\\b[^\\n]{0,30}\\b(?:work|function|start|run|operate|load|be available)|(?:won['’]t|cannot|can['’]t) (?:work|function|start|run|be used)|nothing (?:\\p{L}{1,12} ){0,3}(?:works?|will|is)\\b|without (?:it|this|them)\\b|fails? (?:without|until)|will fail|refuses to|until (?:it|the|this|that)\\b[^\\n]{0,40}\\b(?:run|install|start|done)|otherwise\\b|or (?:nothing|pages|the skill)\\b|required\\b|mandatory|must (?:be|have|first)|has to (?:be|run)|have to\\b|needs? (?:to be |\\p{L}{2,30}\\.?$|it\\b)|needed\\b|before (?:using|starting|proceeding|running|continuing|anything|you|the (?:first|skill))|requires? (?:the )?[\\w-]{2,40} (?:utility|tool|agent|driver|helper|runtime|component|client)\\b|imprescindible|obligat[oó]ri[ao]|sin (?:él|ella|ello|esto?|est[ae] \\p{L}{2,20})\\b|no (?:puede|funciona|arranca)|antes (?:de|do)\\b|sem (?:el[ea]|isso|ess[ea])\\b|não (?:funciona|inicia)|obligatoire|indispensable|sans (?:lui|elle|cela|ça|quoi|ce)\\b|avant (?:toute|la première|d['’]|de)|ohne (?:ihn|sie|es|\\p{L}{2,30})\\b|muss\\b|zwingend|erforderlich|senza (?:di|quest|il|la)|non (?:funziona|parte)|obbligatori|prima (?:di|del)|olmadan|zorunlu|gerekli|çalışmaz|không (?:có nó|hoạt động)|bắt buộc|trước khi|tanpa (?:ini|itu)|wajib|tidak (?:akan|dapat)|sebelum",
  cyrillic:
    "без (?:него|не[её]|этого|модул)|не (?:будет )?(?:работа|запус|зараб)|обязательн|сначала|перед|пока|необходим|иначе",
  eastAsian:
    "必须|必須|否则|否則|无法|無法|不能(?:使用|运行)|才能|未安装|不安装|使用前|前置|動作しません|動きません|ないと|必要です|必ず|最初|먼저|반드시|않으면|필요|동작하지|작동하지",
  other: "لن يعمل|قبل|إلزامي|बिना|पहले|अनिवार्य",
};

/** A browser's extension from a folder: no store has looked at it. */
export const SIDELOAD: Stems = {
  latin:
    "load unpacked|unpacked extension|chrome:\\/\\/extensions|edge:\\/\\/extensions|about:debugging|developer mode|entwicklermodus|modo (?:de )?desarrollador|modo (?:do )?desenvolvedor|mode développeur|modalità sviluppatore|geliştirici modu|chế độ nhà phát triển|mode pengembang",
  cyrillic: "режим разработчика|распакованн",
  eastAsian: "开发者模式|開發人員模式|加载已解压|デベロッパー|デベロッパーモード|개발자 모드|압축해제된",
  other: "وضع المطور|डेवलपर मोड",
};

/** Where a command gets typed, and how one's own clipboard gets there. */
export const TERMINAL: Stems = {
  latin:
    "terminal|command (?:prompt|line)|powershell|console\\b(?! (?:\\p{L}{1,12} ){0,2}(?:pages?|dashboard|website)\\b)|consola|konsole|eingabeaufforderung|run (?:box|dialog|window)|(?:windows|win|super)(?: key)? ?\\+ ?[rx]\\b|cmd ?\\+ ?space|dòng lệnh",
  cyrillic: "терминал|консол|командн",
  eastAsian: "终端|終端|命令行|命令提示|ターミナル|コマンドプロンプト|터미널|명령 프롬프트",
  other: "الطرفية|टर्मिनल",
};
export const INSERT: Stems = {
  latin:
    "past(?:e|ing)\\b|put\\b|cop(?:y|ied)\\b|insert|p[eé]ga(?:l[oa]|r|n|d)?\\b|copi[ae](?:l[oa]|r|z)?\\b|cole\\b|colar|coll(?:ez|er|e)\\b|einfüg|füge|kopier|incoll|copia|yapıştır|kopyala|dán\\b|sao chép|tempel|salin",
  cyrillic: "встав|скопир",
  eastAsian: "粘贴|貼上|贴上|复制|複製|拷贝|貼り付|ペースト|コピー|붙여|복사",
  other: "الصق|انسخ|पेस्ट|कॉपी",
};
/** Without what copies: somebody does that who has read it. */
export const PASTE: Stems = {
  latin:
    "past(?:e|ing)\\b|p[eé]ga(?:l[oa]|r|n|d)?\\b|pegue\\b|cole\\b|colar|coll(?:ez|er|e)\\b|einfüg|füge|incoll|yapıştır|dán\\b|tempel",
  cyrillic: "встав",
  eastAsian: "粘贴|貼上|贴上|貼り付|ペースト|붙여",
  other: "الصق|पेस्ट",
};
export const TYPE: Stems = {
  latin:
    "run\\b|execute\\b|enter\\b|type\\b|complete\\b|perform\\b|follow\\b|ejecut|execut|exécut|ausführ|gib\\b|esegu|çalıştır|chạy|jalankan",
  cyrillic: "выполн|введи",
  eastAsian: "执行|執行|运行|输入|実行|入力|실행|입력",
  other: "نفذ|चलाएँ",
};

/** The system or the browser warns of it … */
export const WARNED: Stems = {
  latin:
    "smartscreen|gatekeeper|defender|unknown publisher|unidentified developer|(?:windows|macos|mac|browser|system|chrome|edge|antivirus|antivírus|sistema|navegador)\\b[^.!?\\n]{0,30}\\b(?:warns?|complains?|blocks?|objects?|avis|advierte|alerta|bloque|prévient|warnt|meldet|blockiert|avverte|blocca|uyar)|(?:warn(?:ing|ung)|advertencia|aviso|alerte|avertissement|avviso|uyarı|cảnh báo|peringatan)",
  cyrillic: "предупрежден|неизвестн|блокир",
  eastAsian: "报毒|報毒|拦截|警告|未知|ブロック|発行元|경고|차단",
  other: "تحذير|चेतावनी",
};
/** … and he is told to go on. */
export const GO_ON: Stems = {
  latin:
    "anyway|keep\\b|ignore\\b|allow\\b|accept\\b|dismiss|continue\\b|choose open|click (?:more info|open)|more info|permit|ignor|acept|aceit|autoris|accepte|zulass|trotzdem|ignorier|consenti|comunque|yoksay|izin ver|bỏ qua|cho phép|abaikan|izinkan|mesmo assim|de todos modos|quand même",
  cyrillic: "игнорир|разреш|всё равно|все равно|продолж|пропуст",
  eastAsian: "信任|忽略|允许|允許|放行|白名单|继续|無視|許可|続行|무시|허용",
  other: "تجاهل|اسمح|अनदेखा|अनुमति",
};
