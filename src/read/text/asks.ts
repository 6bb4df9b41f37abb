/** Verbs with which English sentences ask for something; at the start of a sentence or clause. */
const VERBS =
  "accept|access|activate|add|adjust|agree|allow|always|analy[sz]e|answer|append|apply|approve|approach|archive|ask|assign|assume|attach|authenticate|authorize|avoid|back ?up|be|begin|browse|build|bypass|call|carry|change|chat|check|choose|clean|clear|click|clone|close|collect|combine|commit|compare|compile|complete|configure|confirm|connect|consider|continue|convert|copy|create|customi[sz]e|cut|decode|decompress|decrypt|define|delegate|delete|deliver|deploy|describe|detect|determine|disable|discard|disclose|display|disregard|do|don[’']t|double[- ]?click|download|drag|drop|echo|edit|email|embed|enable|encode|encrypt|end|enforce|ensure|enter|erase|establish|evaluate|examine|exclude|execute|exfiltrate|exit|expand|explain|export|expose|extract|fetch|fill|filter|find|finish|fix|focus|follow|force|forget|format|forward|gather|generate|get|give|go|grab|grant|handle|have (?:them|him|her|the user|your user)|hide|identify|ignore|import|include|infer|inform|initiali[sz]e|inject|input|insert|inspect|install|invoke|join|keep|kill|launch|lead|learn|leave|let|limit|link|list|listen|load|locate|log|login|look|maintain|make|mark|match|mention|merge|message|mine|mint|modify|monitor|mount|move|navigate|never|notify|note|obey|obtain|offer|omit|open|output|override|overwrite|parse|pass|paste|pay|perform|persist|pick|pipe|place|play|post|prefer|prepare|prepend|present|preserve|press|prevent|print|prioriti[sz]e|proceed|process|prompt|propagate|provide|publish|pull|purchase|push|put|query|quit|quote|raise|re-?(?:fetch|read|load|check|run|visit)|read|reboot|recall|receive|record|redirect|refer|refresh|refuse|register|reject|reassure|reload|remember|remind|remove|rename|render|repeat|replace|reply|report|request|require|reset|resolve|respond|restart|restore|retrieve|retry|return|reveal|review|reveal|revoke|rewrite|rotate|run|save|say|scan|schedule|scrape|search|select|send|set|set ?up|share|show|sign|silence|skip|sort|source|specify|spend|split|start|stay|stop|store|stream|submit|summari[sz]e|supply|suppress|swap|switch|sync|take|tap|tell|terminate|test|think|toggle|track|transfer|transform|translate|transmit|treat|trigger|trust|try|turn|type|uncomment|understand|unlock|unpack|unzip|update|upgrade|upload|use|utili[sz]e|validate|verify|view|visit|wait|warn|watch|withdraw|write";

const LEAD_IN = String.raw`(?:[-–—*•>#✅❌⚠️🚨🪟🍎📦➡👉\p{Extended_Pictographic}\u{FE0F}\s\d.)(\]\[:|"'“‘x]{0,12})(?:(?:step \d{1,2}|[\p{L}\p{N} /+&'-]{1,40})\s{0,2}[:：—–-]\s{1,3}){0,2}`;
const SOFTENER = String.raw`(?:(?:please|pls|kindly|now|then|next|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|also|just|simply|only|always|never|and|or|but|so|instead|optionally|alternatively|immediately|silently|secretly|quietly|automatically|carefully|manually|again|once done|do not|don[’']t|afterwards?|additionally)[,:]?\s{1,3}){0,3}`;
/** `If …,`, `When …,`, `To …,`: the request follows the comma. `After each reply send …`: a set time needs none. */
const CLAUSE = String.raw`(?:(?:if|when(?:ever)?|once|after|before|to|for|in|on|at|as|while|unless|until|from|with|without|every|each|during|upon|by)\b[^\n]{1,160}?[,:]\s{1,3}|(?:(?:after|before|for|on|at|with|in|during|upon|as part of)\s(?:the (?:start|beginning|end) of\s)?)?(?:each|every|any|all)\s(?:[\p{L}\d'’-]{1,20}\s){1,6}?)?`;

const IMPERATIVE = new RegExp(String.raw`^${LEAD_IN}${CLAUSE}${SOFTENER}(?:${VERBS})(?=[\s:,.!'’]|$)`, "iu");

const MODAL =
  /\b(?:must|should|shall|ought to|need(?:s|ed)? to|ha(?:s|ve) to|(?:is|are) to|required?|requires|mandatory|make sure|be sure|ensure|never|always|do not|don[’']t|cannot be used without|will not (?:work|function)|won[’']t (?:work|function)|before (?:using|you|running|starting|proceeding)|important|critical|from now on|you are (?:now|no longer)|you(?:[’']re| are) (?:a|an|the)\b|you will|you can(?:not)?|feel free|it is essential|recommended|silently|secretly|covertly|without (?:asking|telling|informing|notifying|confirmation|mentioning|user|any user)|(?:the |this )?(?:agent|assistant|model|ai|claude|openclaw|clawdbot|moltbot) (?:will|should|must|shall|can|is to|sends?|uploads?|reads?|runs?|executes?|fetch(?:es)?|downloads?|cop(?:y|ies)|writes?|posts?|appends?|transfers?|stores?|automatically)|new instructions?|system (?:prompt|override|message)|takes? (?:precedence|priority)|supersedes?|(?:rules?|instructions?|directives?) overrides?|(?:disregard|ignore|override|bypass)\s(?:[\w’'-]{1,20}\s){0,4}(?:rules?|instructions?|guidelines?|polic(?:y|ies)|restrictions?)|instructions? (?:above|below)|pass(?:word|phrase|code)?\s{0,2}[:=])\b/iu;

const OTHER_SCRIPTS = [
  // Chinese
  /请|請|必须|必須|务必|務必|应该|應該|需要|不要|禁止|切勿|不得|不能|请勿|首先|下载|下載|运行|運行|执行|執行|安装|安裝|打开|打開|点击|點擊|复制|複製|粘贴|输入|使用前|忽略|发送|上传|无需|始终|总是|确保|添加|写入|告诉|访问/u,
  // Japanese, Korean
  /ください|下さい|しなければ|すること|しないで|必ず|必要(?:が|です)|してはいけ|実行|インストール|ダウンロード|無視|送信|開い|コピー|貼り付け|使用する前/u,
  /하세요|십시오|해야|마세요|반드시|필요|실행|설치|다운로드|무시|전송|복사|붙여넣/u,
  // Russian, Ukrainian
  /(?:необходимо|нужно|должн|следует|обязательно|всегда|никогда|пожалуйста|скачай|скачать|загрузите|запустите|запусти|установите|установи|выполните|выполни|откройте|перейдите|скопируйте|вставьте|введите|игнорируй|не сообщай|отправ(?:ь|ьте|ляй)|перешли|передай|добавь|запиши|прочитай|прочти|сохрани|покажи|спроси|напиши|купи|оплати|переведи|забудь|следуй|исполни|можно|надо|сначала|нельзя|требуется|перед использованием|потрібно|завантажте)/iu,
];

/** An order that forbids, at the start of a sentence: `No informes …`, `Não conte …`, `Не показывай …`. */
const FORBIDDING = new RegExp(
  String.raw`^${LEAD_IN}(?:no|nunca|jamás|não|non|ne|n[’']|не|никогда не)\s{0,2}(?:(?:le|lo|la|les|los|las|se|me|te|lui|leur|gli|ihm)\s)?\p{L}{3,20}(?=[\s,.!])`,
  "iu",
);

/** `Entpacken Sie …`, `Senden Sie …`: the polite request has its pronoun behind the verb. */
const POLITE_GERMAN = /(?:^|[\s:,;–—-])\p{L}{2,20}e?n Sie\s/u;

/** The password of an archive is told to be entered. */
const PASSWORD_GIVEN =
  /(?:\b(?:pass(?:word|phrase|code)?|pwd|contraseña|senha|clave|mot de passe|passwort|kennwort)\b|парол|密码|密碼|解压码|パスワード|비밀번호)[*_\s]{0,4}(?:is|es|ist|est|[:：=→—–-]|для|为|為|は)/iu;

/** An image whose address has a place to fill in is to be filled in by whoever shows it. */
const IMAGE_TO_FILL_IN = /!\[[^\]\n]{0,80}\]\(https?:\/\/[^\s)]{4,200}(?:[{<[$]|%7B)/iu;

/** Spanish, Portuguese, Italian, French and German. */
const ROMANCE_OR_GERMAN =
  /\b(?:debes?|deberás|debe|tienes que|hay que|es necesario|asegúrate|nunca|siempre|no olvides|por favor|descarga|descargue|ejecuta|ejecute|instala|instale|abre|abra|copia|pega|ignora|envía|envíe|env[ií]ale|manda|mándalo|reenvía|sube|compra|paga|transfiere|añade|agrega|escribe|guarda|olvida|visita|lee|sigue|omite|adjunta|cada (?:mañana|día|hora|vez|noche)|manda|mande|compre|pague|transfira|adicione|acrescente|escreva|grave|leia|siga|abra|antes de (?:usar|utilizar)|você deve|é necessário|certifique-se|baixe|execute|instale|copie|cole|ignore|envie|sempre|devi|è necessario|assicurati|scarica|esegui|apri|incolla|sempre|mai|vous devez|il faut|assurez-vous|téléchargez|exécutez|installez|ouvrez|copiez|collez|ignorez|envoyez|toujours|jamais|veuillez|avant d[’']utiliser|du musst|sie müssen|muss|müssen|bitte|doppelklick\w{0,4}|entpacke|verwende|melde|schreibe|stelle sicher|lade|laden sie|führe|führen sie|installiere|installieren sie|öffne|öffnen sie|kopiere|kopieren sie|ignoriere|ignorieren sie|sende|senden sie|niemals|immer|zuerst|vor der verwendung)\b/iu;

/** The start decides; a long tail only costs time. */
const LOOKED_AT = 600;

/** True when a sentence asks somebody to do or leave something: generous, since a missed request hides an attack. */
export function asksForSomething(sentence: string): boolean {
  const text = sentence.slice(0, LOOKED_AT);
  if (!/\p{L}{2}/u.test(text)) return false;
  if (MODAL.test(text) || IMPERATIVE.test(text) || ROMANCE_OR_GERMAN.test(text)) return true;
  if (PASSWORD_GIVEN.test(text) || FORBIDDING.test(text) || POLITE_GERMAN.test(text) || IMAGE_TO_FILL_IN.test(text))
    return true;
  // eslint-disable-next-line no-control-regex
  return /[^\u{0}-\u{7F}]/u.test(text) && OTHER_SCRIPTS.some((pattern) => pattern.test(text));
}
