import { isImperative, sentenceStarts } from "./imperative.ts";

/** What makes an English sentence a demand wherever it stands. All patterns here read lower case: without `i` they compile faster. */
const MODAL =
  /\b(?:must|should|shall|ought to|need(?:s|ed)? to|ha(?:s|ve) to|(?:is|are) to|required?|requires|mandatory|make sure|be sure|ensure|never|always|do not|don[’']t|cannot be used without|will not (?:work|function)|won[’']t (?:work|function)|before (?:using|you|running|starting|proceeding)|important|critical|from now on|you are (?:now|no longer)|you(?:[’']re| are) (?:a|an|the)\b|you will|you can(?:not)?|feel free|it is essential|recommended|silently|secretly|covertly|without (?:asking|telling|informing|notifying|confirmation|mentioning|user|any user)|(?:the |this )?(?:agent|assistant|model|ai|claude|openclaw|clawdbot|moltbot) (?:will|should|must|shall|can|is to|sends?|uploads?|reads?|runs?|executes?|fetch(?:es)?|downloads?|cop(?:y|ies)|writes?|posts?|appends?|transfers?|stores?|automatically)|new instructions?|system (?:prompt|override|message)|takes? (?:precedence|priority)|supersedes?|(?:rules?|instructions?|directives?) overrides?|(?:disregard|ignore|override|bypass)\s(?:[\w’'-]{1,20}\s){0,4}(?:rules?|instructions?|guidelines?|polic(?:y|ies)|restrictions?)|instructions? (?:above|below)|cannot be (?:bypassed|disabled|skipped|turned off|circumvented)|veto (?:power|authority)|overrides? (?:all|any|every)|(?:is|are|gets?|will be) (?:then )?(?:deleted|removed|erased|overwritten)|(?:deletes|removes|erases) (?:all|the|your|its|them|originals?|sources?)|pass(?:word|phrase|code)?\s{0,2}[:=])\b/u;

const OTHER_SCRIPTS = [
  // Chinese
  /请|請|必须|必須|务必|務必|应该|應該|需要|不要|禁止|切勿|不得|不能|请勿|首先|下载|下載|运行|運行|执行|執行|安装|安裝|打开|打開|点击|點擊|复制|複製|粘贴|输入|使用前|忽略|发送|上传|无需|始终|总是|确保|添加|写入|告诉|访问/u,
  // Japanese, Korean
  /ください|下さい|しなければ|すること|しないで|必ず|必要(?:が|です)|してはいけ|実行|インストール|ダウンロード|無視|送信|開い|コピー|貼り付け|使用する前/u,
  /하세요|십시오|해야|마세요|반드시|필요|실행|설치|다운로드|무시|전송|복사|붙여넣/u,
  // Russian, Ukrainian
  /(?:необходимо|нужно|должн|следует|обязательно|всегда|никогда|пожалуйста|скачай|скачать|загрузите|запустите|запусти|установите|установи|выполните|выполни|откройте|перейдите|скопируйте|вставьте|введите|игнорируй|не сообщай|отправ(?:ь|ьте|ляй)|перешли|передай|добавь|запиши|прочитай|прочти|сохрани|покажи|спроси|напиши|купи|оплати|переведи|забудь|следуй|исполни|можно|надо|сначала|нельзя|требуется|перед использованием|потрібно|завантажте)/u,
];

/** An order that forbids, at the start of a sentence: `No informes …`, `Não conte …`, `Не показывай …`. */
const FORBIDDING =
  /(?:no|nunca|jamás|não|non|ne|n[’']|не|никогда не)\s{0,2}(?:(?:le|lo|la|les|los|las|se|me|te|lui|leur|gli|ihm)\s)?\p{L}{3,20}(?=[\s,.!])/uy;

/** `Entpacken Sie …`, `Senden Sie …`: the polite request has its pronoun behind the verb. */
const POLITE_GERMAN = /(?:^|[\s:,;–—-])\p{L}{2,20}e?n sie\s/u;

/** The password of an archive is told to be entered. */
const PASSWORD_GIVEN =
  /(?:\b(?:pass(?:word|phrase|code)?|pwd|contraseña|senha|clave|mot de passe|passwort|kennwort)\b|парол|密码|密碼|解压码|パスワード|비밀번호)[*_\s]{0,4}(?:is|es|ist|est|[:：=→—–-]|для|为|為|は)/u;

/** An image whose address has a place to fill in is to be filled in by whoever shows it. */
const IMAGE_TO_FILL_IN = /!\[[^\]\n]{0,80}\]\(https?:\/\/[^\s)]{4,200}(?:[{<[$]|%7B)/u;

/** Spanish, Portuguese, Italian, French and German. */
const ROMANCE_OR_GERMAN =
  /\b(?:debes?|deberás|debe|tienes que|hay que|es necesario|asegúrate|nunca|siempre|no olvides|por favor|descarga|descargue|ejecuta|ejecute|instala|instale|abre|abra|copia|pega|ignora|envía|envíe|env[ií]ale|manda|mándalo|reenvía|sube|compra|paga|transfiere|añade|agrega|escribe|guarda|olvida|visita|lee|sigue|omite|adjunta|cada (?:mañana|día|hora|vez|noche)|manda|mande|compre|pague|transfira|adicione|acrescente|escreva|grave|leia|siga|abra|antes de (?:usar|utilizar)|você deve|é necessário|certifique-se|baixe|execute|instale|copie|cole|ignore|envie|sempre|devi|è necessario|assicurati|scarica|esegui|apri|incolla|sempre|mai|vous devez|il faut|assurez-vous|téléchargez|exécutez|installez|ouvrez|copiez|collez|ignorez|envoyez|toujours|jamais|veuillez|avant d[’']utiliser|du musst|sie müssen|muss|müssen|bitte|doppelklick\w{0,4}|entpacke|verwende|melde|schreibe|stelle sicher|lade|laden sie|führe|führen sie|installiere|installieren sie|öffne|öffnen sie|kopiere|kopieren sie|ignoriere|ignorieren sie|sende|senden sie|niemals|immer|zuerst|vor der verwendung)\b/u;

/** The start decides; a long tail only costs time. */
const LOOKED_AT = 600;

/** True when a sentence asks somebody to do or leave something: generous, since a missed request hides an attack. */
export function asksForSomething(sentence: string): boolean {
  const text = sentence.slice(0, LOOKED_AT).toLowerCase();
  if (!/\p{L}{2}/u.test(text)) return false;
  const starts = sentenceStarts(text);
  if (isImperative(text, starts) || MODAL.test(text) || ROMANCE_OR_GERMAN.test(text)) return true;
  if (PASSWORD_GIVEN.test(text) || POLITE_GERMAN.test(text) || IMAGE_TO_FILL_IN.test(text)) return true;
  if (starts.some((start) => forbids(text, start))) return true;
  // eslint-disable-next-line no-control-regex
  return /[^\u{0}-\u{7F}]/u.test(text) && OTHER_SCRIPTS.some((pattern) => pattern.test(text));
}

function forbids(text: string, start: number): boolean {
  FORBIDDING.lastIndex = start;
  return FORBIDDING.test(text);
}
