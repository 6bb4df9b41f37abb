/** The moves of a fake prerequisite, in the languages in which it was seen or is to be expected. Bounded; run on a sentence. */
export const PREREQUISITE_SIGNALS = {
  password:
    /(?:\b(?:pass(?:word|phrase|code)?|pwd|contraseña|senha|clave|mot de passe|passwort|kennwort)\b|парол|密码|密碼|解压码|パスワード|비밀번호)[*_\s]{0,6}(?:is|es|ist|est|:|：|=|→|>|-|to extract|`|“|"|は|为|為)|\bpass(?:word|code)\b[\s*_]{1,4}(?=[\w!@#-]{0,20}\d)[\w!@#-]{3,24}/iu,
  run: /\b(?:run|execute|launch|start|open|double[- ]click|install|ejecut\w{0,3}|abr[ae]|execute)\b[^\n]{0,80}(?:\.(?:exe|msi|dmg|pkg|app|bat|cmd|command|scr|jar|sh|ps1)\b|\b(?:executable|installer|binary|program|setup|file|archive|utility|agent|ejecutable|instalador|arquivo)\b|app|disk image|package|\bit\b)|\brun(?: it)? as administrator\b|\b(?:doppelklick\w{0,4}|starten? sie|führen? sie|installieren? sie|abra|execute|instale|ouvrez|lancez|exécutez)\b[^\n]{0,60}(?:\.(?:exe|msi|dmg|pkg|app|bat|cmd)\b|programm|programa|programme|installateur|instalador|setup)|(?:запуст|установ)[^\n]{0,60}(?:файл|программ|установщик|\.exe)|(?:运行|執行|执行|双击|打开|安装)[^\n]{0,30}(?:程序|文件|\.exe|安装包|工具|它)|(?:実行|起動|インストール)[^\n]{0,10}(?:して|する)/iu,
  paste:
    /\b(?:copy|paste|run|execute|enter|type|complete|perform|follow)\b[^\n]{0,80}\b(?:terminal|command prompt|powershell|console|shell|cmd)\b|\b(?:terminal|powershell|command prompt)\b[^\n]{0,60}\b(?:paste|run|execute|enter)\b|(?:复制|粘贴|拷贝)[^\n]{0,30}(?:终端|命令行|PowerShell)|(?:ターミナル|コマンドプロンプト)[^\n]{0,30}(?:貼り付け|実行|ペースト)|(?:терминал|консол)[^\n]{0,40}(?:встав|выполн|запуст)|(?:встав|выполн|скопир)[^\n]{0,60}(?:терминал|консол)|\b(?:copia|pega|ejecuta)\b[^\n]{0,60}\b(?:terminal|consola)\b/iu,
  pressure:
    /\b(?:will|does|do|can|may|would)(?: not|n't)\b[^\n]{0,30}\b(?:work|function|start|run|operate|load|be available)\b|\bwon't (?:work|function|start|run)\b|\b(?:required|mandatory|necessary|must be (?:installed|running|completed))\b[^\n]{0,40}\b(?:before|to (?:use|function|work|proceed|operate)|for)\b|\bbefore (?:using|starting|proceeding|running|continuing|you (?:use|start|begin|continue))\b|\b(?:critical|mandatory)\b[^\n]{0,20}\b(?:requirement|prerequisite|step|download)\b|\brequires? (?:the )?[\w-]{2,40} (?:utility|tool|agent|driver|helper|runtime|component|client)\b|\bwill fail\b|ohne (?:ihn|sie|es|diese[ns]?)\b[^\n]{0,40}|muss [^\n]{0,40}installiert|sem (?:ele|ela|isso)\b|obrigat[oó]ri[oa]|не (?:будет )?работа|(?:必须|需要)先|无法(?:使用|运行|工作|正常)|否则|動作しません|必須|no funcionar|obligatori[oa]|não funcion/iu,
  /** Past the warning of the system: whoever sells a program signs it. */
  unguard:
    /\bxattr\b[^\n]{0,30}(?:-c|quarantine)|\b(?:add|create|make|set)\b[^\n]{0,30}\b(?:exception|exclusion)\b|\b(?:disable|turn off|pause|deactivate)\b[^\n]{0,40}\b(?:antivirus|anti-virus|defender|gatekeeper|smartscreen|real-?time protection|firewall)\b|\b(?:antivirus|anti-virus|defender|smartscreen|gatekeeper|macos|windows)\b[^\n]{0,60}\b(?:complains?|warns?|blocks?|can(?:not|['’]t) be (?:verified|checked)|unidentified|false (?:alarm|positive)s?)\b|\b(?:run|open)\b[^\n]{0,30}\banyway\b|trotzdem (?:ausführen|öffnen)/iu,
  visit:
    /\b(?:visit|open|go to|navigate to|follow|see|check)\b|访问|打开|前往|アクセス|開い|перейд|откро|visit[ae]|abr[ae]/iu,
} as const;

export type PrerequisiteSignal = keyof typeof PREREQUISITE_SIGNALS;

/** What a link to a program looks like. */
export const PROGRAM_URL =
  /\.(?:zip|rar|7z|exe|msi|dmg|pkg|scr|iso|bat|cmd|ps1|jar|apk|appimage|deb|rpm|command|vbs|tar\.gz|tgz)(?:[?#]|$)|\/releases\/(?:download|latest)\b/iu;

/** A program named together with its password, without any address. */
export const LURE_WITHOUT_URL =
  /\b(?:download|get|install)\b[^\n]{0,80}\b[\w.-]{2,60}\.(?:exe|zip|rar|7z|msi|dmg|pkg)\b[^\n]{0,80}\b(?:pass(?:word)?|pwd|pw)\b[^\n]{0,10}[:=\s]/iu;
