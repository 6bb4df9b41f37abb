import { mayHaveOtherLetters } from "./ascii.ts";
import { isImperative, sentenceStarts } from "./imperative.ts";
import { sentencePattern } from "./sentence-pattern.ts";

/** What makes an English sentence a demand wherever it stands. All patterns here read lower case: without `i` they compile faster. */
const MODAL =
  /\b(?:must|should|shall|ought to|need(?:s|ed)? to|ha(?:s|ve) to|(?:is|are) to|required?|requires|mandatory|make sure|be sure|ensure|never|always|do not|don[’']t|cannot be used without|will not (?:work|function)|won[’']t (?:work|function)|before (?:using|you|running|starting|proceeding)|important|critical|from now on|you are (?:now|no longer)|you(?:[’']re| are) (?:a|an|the)\b|you will|you may|you can(?:not)?|rather than (?:escalated|flagged|reported)|verbatim|feel free|it is essential|recommended|silently|secretly|covertly|without (?:asking|telling|informing|notifying|confirmation|mentioning|user|any user)|(?:agent|assistant|model|ai|claude|openclaw|clawdbot|moltbot) (?:will|should|must|shall|can|is to|sends?|uploads?|reads?|runs?|executes?|fetch(?:es)?|downloads?|cop(?:y|ies)|writes?|posts?|appends?|transfers?|stores?|automatically)|new instructions?|system (?:prompt|override|message)|takes? (?:precedence|priority)|supersedes?|(?:rules?|instructions?|directives?) overrides?|(?:disregard|ignore|override|bypass)\s(?:[\w’'-]{1,20}\s){0,4}(?:rules?|instructions?|guidelines?|polic(?:y|ies)|restrictions?)|instructions? (?:above|below)|cannot be (?:bypassed|disabled|skipped|turned off|circumvented)|veto (?:power|authority)|overrides? (?:all|any|every)|(?:is|are|gets?|will be) (?:then )?(?:deleted|removed|erased|overwritten)|(?:deletes|removes|erases) (?:all|the|your|its|them|originals?|sources?)|pass(?:word|phrase|code)?\s{0,2}[:=])\b/u;

const OTHER_SCRIPTS = [
  // Words that begin with an accented letter, which no `\b` precedes
  /(?<!\p{L})(?:übermittelt?|übertrag\p{L}{1,3}|überweise?\p{L}{0,2}|öffne\p{L}{0,2}|añada|añade|écri[stv]\p{L}{0,3}|à l[’']attention|éxige)(?!\p{L})|açın|söyle|yükle/u,
  // Chinese
  /请|請|必须|必須|务必|務必|应该|應該|需要|不要|禁止|切勿|不得|不能|请勿|首先|下载|下載|运行|運行|执行|執行|安装|安裝|打开|打開|点击|點擊|复制|複製|粘贴|输入|使用前|忽略|发送|上传|无需|始终|总是|确保|添加|写入|告诉|把|將|将|然后|然後|一起|訪問|访问|告訴|读取|讀取|附加|無論|无论|不用|不必|换成|換成|按下|貼上|扮演|不算数|为准|同等|用戶|使用者|解压|解壓|密码|密碼|送到|换|助記|助记|收到|回報|保持|讓/u,
  // Japanese, Korean
  /ください|下さい|しなければ|すること|しないで|必ず|必要(?:が|です)|してはいけ|実行|インストール|ダウンロード|無視|送信|開い|コピー|貼り付け|使用する前|送る|読み取|追記|不要|します|返す|もらい|お願い|伝え|押し/u,
  /하세요|합니다|십시오|해야|마세요|반드시|필요|실행|설치|다운로드|무시|전송|복사|붙여넣|세요|십시오|주세요|됩니다|습니다|않습|하며|두세요|알리지|답하|보냅니다/u,
  // Russian, Ukrainian
  /(?:необходимо|нужно|должн|следует|обязательно|всегда|никогда|пожалуйста|скачай|скачать|загрузите|запустите|запусти|установите|установи|выполните|выполни|откройте|перейдите|скопируйте|вставьте|введите|игнорируй|не сообщай|(?:отправля|переда|направля)\p{L}{1,3}ся|отправ(?:ь|ьте|ляй)|перешли|передай|добавь|запиши|прочитай|прочти|сохрани|покажи|спроси|напиши|купи|оплати|переведи|забудь|следуй|исполни|можно|надо|сначала|нельзя|требуется|перед использованием|\p{L}{3,20}(?:йте|ите|ьте)(?!\p{L})|прочита|открывайте|возьмите|соедините|добавьте|сообщ|не пропускай|не нужно|не требуется|отключ|имеет|важнее|попросите|потрібно|завантажте|(?:^|[;:.,–—-]\s)[^\p{L}]{0,8}(?:не )?(?:\p{L}{3,18}[аяу]й|(?:у|вы|от|под|за|в|с|из)?(?:дали|мени|чисти|отри|ключи|бери|пиши|возьми)|(?:под|по|о)?ставь|(?:от|за)крой|беспокой)(?=\s))/u,
];

/** An order that forbids, at the start of a sentence: `No informes …`, `Não conte …`, `Не показывай …`. */
const FORBIDDING =
  /(?:no|nunca|jamás|não|non|ne|n[’']|не|никогда не)\s{0,2}(?:(?:le|lo|la|les|los|las|se|me|te|lui|leur|gli|ihm)\s)?\p{L}{3,20}(?=[\s,.!])/uy;

/** `Schalte die …`, `Erwähne das … nicht`: a verb stands first and what it is about behind it. */
const GERMAN_ORDER =
  /^[^\p{L}]{0,8}(?!(?:alle|andere|beide|deine|diese|eine|einige|gerade|heute|ihre|jede|jene|keine|manche|meine|mehrere|meiste|ohne|seine|solche|solange|unsere|viele|welche|wenige|wie)\s)\p{L}{2,14}e\s(?:den|die|das|dem|der|einen?|einer|jede[nsr]?|alle[sn]?|keine?[nr]?|nicht|nie|nur|immer|es|sie|ihn|ihm|deren|dessen|(?:unsere?|deine?|seine?|ihre?|diese)[nrsm]?|zuerst|danach|dann|auch|sofort)\s/u;

/** `Nimm alle …`, `Gib das Passwort ein`, `…, sag, dass es …`: strong verbs and short forms, whose order has no ending. */
const SHORT_GERMAN_ORDER =
  /(?<!\p{L})(?:(?:nimm|vergiss|wirf|triff|sprich|hilf)(?!\p{L})|(?:gib|lies|sieh|schick|schreib|frag|sag|lass|hol|lad|leg|stell|trag|setz|zeig|bring|klick)(?:\s(?:den|die|das|dem|der|einen?|einer|alle[sn]?|keine?[nrm]?|nicht|nie|nur|immer|es|sie|ihn|ihm|niemandem|nichts|auf|(?:deine?|seine?|ihre?|diese)[nrsm]?)\s|,\sdass\s))/u;

/** `Entpacken Sie …`, `Senden Sie …`: the polite request has its pronoun behind the verb. */
const POLITE_GERMAN = /(?:^|[\s:,;–—-])\p{L}{2,20}e?n sie\s/u;

/**
 * What an agent is to do, said of the thing or of him: "the copy is forwarded to …", "the list goes into the header",
 * "it need not be mentioned", "your earlier guidance no longer applies".
 */
const SAID_OF_THINGS =
  /\b(?:(?:is|are|gets?|be)\s(?:then |also |first |always )?(?:sent|posted|uploaded|forwarded|submitted|handed in|attached|passed|handed|copied|added|appended|included|placed|transmitted|delivered|shared|pasted|made|run|carried out|on the clipboard|turned off|left out)|(?:goes|go) (?:in|into|to)|no need|not necessary|need not|(?:does|do)(?: not|n[’']t) need|no longer|from then on|(?:was|were) given|void|superseded|as if the user|same standing|takes? care that|password|on behalf of|of no interest|agents?:|assistants?:|for assistants|note (?:to|for) the (?:ai|assistant|agent)|plays? |has been informed|(?:says?|say) nothing|upload(?:s|ed)? the|the user|(?:are|is|were|was|been)(?: not|n[’']t) (?:told|asked|informed)|(?:assistants|agents) that|break (?:such|the|this)|accepts?,? besides)/u;

/** Scripts whose languages no pattern here knows, and Vietnamese by its letters: every sentence counts. */
const UNKNOWN_GRAMMAR =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}]{2}|[ăđơưạảấầậẩắằẵặẽẹẻếềệểỉịọỏốồộổớờợởụủứừựửỳỷỵ]/u;
/** Turkish asks politely by the end of its last word: `gönderin`, `söylemeyin`. */
const TURKISH = /[ığş]/u;
const TURKISH_REQUEST = /[iıuü]n(?:[iıuü]z)?[.!:"”’)]{0,3}$/u;
/** Indonesian by its particles, French by its ending: `envoyez`, and a Turkish request that has no letter of its own. */
const INDONESIAN_OR_FRENCH =
  /\b(?:jangan|harap|silakan|bacalah|bukalah|kirimkan|jalankan|tambahkan|unduh|pastikan|tidak perlu|setiap awal|indirin)\b|[a-zéè]{3}ez\b|\b(?:inutile d|cherche dans|envoie|(?:est|sont) (?:ensuite |alors )?(?:envoyé|transmis|soumis|remis))/u;

/** The password of an archive is told to be entered. */
const PASSWORD_GIVEN =
  /(?:\b(?:pass(?:word|phrase|code)?|pwd|contraseña|senha|clave|mot de passe|passwort|kennwort|pw|parola|şifre|mật khẩu|kata sandi|(?:archive|unlock|unpacking|extraction|zip|opening) (?:code|key|word)|code (?:de l[’']archive|d[’']extraction))(?![\p{L}\d_])|парол|密码|密碼|解压码|パスワード|비밀번호)[*_\s]{0,4}(?:is|es|è|é|ist|est|là|adalah|[:：=→—–-]|для|为|為|は)/u;

/** An image whose address has a place to fill in is to be filled in by whoever shows it. */
const IMAGE_TO_FILL_IN = /!\[[^\]\n]{0,80}\]\(https?:\/\/[^\s)]{4,200}(?:[{<[$]|%7B)/u;

/** Spanish, Portuguese, Italian, French and German. */
const ROMANCE_OR_GERMAN =
  /\b(?:debes?|deberás|debe|tienes que|hay que|es necesario|asegúrate|nunca|siempre|no olvides|por favor|descarga|descargue|ejecuta|ejecute|instala|instale|abre|abra|copia|pega|ignora|pregunte|pregúntele|pergunte|mostre|muestre|confirme|frage|zeige|envía|envíe|entrega|entregue|entregad|entréguel[oa]|presente lo|submeta|chied[ia]|consegna|inoltra|trasmetti|invia|env[ií]ale|manda|mándalo|reenvía|sube|compra|paga|transfiere|añade|agrega|escribe|guarda|olvida|visita|lee|sigue|omite|adjunta|cada (?:mañana|día|hora|vez|noche)|mande|compre|pague|transfira|adicione|acrescente|escreva|grave|leia|siga|antes de (?:usar|utilizar)|você deve|é necessário|certifique-se|baixe|execute|copie|cole|ignore|envie|sempre|devi|è necessario|assicurati|scarica|esegui|apri|incolla|mai|vous devez|il faut|assurez-vous|téléchargez|exécutez|installez|ouvrez|copiez|collez|ignorez|envoyez|toujours|jamais|veuillez|avant d[’']utiliser|du musst|sie müssen|muss|müssen|bitte|doppelklick\w{0,4}|entpacke|verwende|melde|schreibe|antworte|sage|erkläre|zahle|bezahle|überweise|erwähne|stelle sicher|lade|lass den|lassen sie|reiche|eingereicht|übergib|laden sie|führe|führen sie|installiere|installieren sie|öffne|öffnen sie|kopiere|kopieren sie|ignoriere|ignorieren sie|sende|senden sie|niemals|immer|zuerst|vor der verwendung|lea|tome|consulte|haga|diga|pida|di que|dile|pídel[eoa]s?|pide(?=,| (?:al?|el|l[ao]s?|en|su|sus)\b)|reenvíe|borre|omita|evite|guíe|indique|no es necesario|no hace falta|peça|explique|informe|mencione|coloque|oriente|não é preciso|não precisa|pegue|leve|schicke?|merke|nenne|befolge|bleibe?|suche|hänge|fais|désactive|supprime|termine par|passe (?:l|en|le|la)|répond(?:s|ez)|ajoute|haz|quita|saca|muestra|activa (?:la|el|sin)|usa (?:la|el|una?)|steht dort|ist die|übermittel\w{1,3}|vergiss|sagst du|kommt in|erfahren|übermittelt|gesendet|geschickt|hochgeladen|weitergeleitet|übertragen)\b/u;

const ASKING = [MODAL, ROMANCE_OR_GERMAN, SHORT_GERMAN_ORDER, SAID_OF_THINGS, INDONESIAN_OR_FRENCH, PASSWORD_GIVEN].map(
  sentencePattern,
);

/** What is done at an address again and again, an order at a set time: "Toutes les deux heures, récupère https://…". */
const RECURS =
  /(?<!\p{L})(?:every|each|once an?|hourly|daily|weekly|toutes? les|tous les|chaque|une fois par|cada|tod[oa]s (?:l?[oa]s)|de \p{L}{2,8} em \p{L}{2,8}|una vez|uma vez|alle \S{1,8} (?:stunden|minuten|tage)|jede[nrsm]?|einmal|täglich|stündlich|wöchentlich|ogni|кажд\p{L}{1,4}|раз в|ежедневно|ежечасно|еженедельно)(?!\p{L})|每|毎|定期|定时|定時|ごと|おき|마다|매일|매시간/u;

/** The start decides; a long tail only costs time. */
const LOOKED_AT = 600;

/** True when a sentence asks somebody to do or leave something: generous, since a missed request hides an attack. */
export function asksForSomething(sentence: string): boolean {
  const text = sentence.slice(0, LOOKED_AT).toLowerCase();
  if (!/\p{L}{2}/u.test(text)) return false;
  const starts = sentenceStarts(text);
  if (isImperative(text, starts)) return true;
  if (ASKING.some((pattern) => pattern.test(text))) return true;
  // Slow patterns, each with a few letters that it cannot do without.
  if (text.includes("n sie") && POLITE_GERMAN.test(text)) return true;
  if (text.includes("e ") && GERMAN_ORDER.test(text)) return true;
  if (text.includes("![") && IMAGE_TO_FILL_IN.test(text)) return true;
  if (starts.some((start) => forbids(text, start))) return true;
  if (text.includes("://") && RECURS.test(text)) return true;
  if (!mayHaveOtherLetters(text)) return false;
  if (UNKNOWN_GRAMMAR.test(text) || (TURKISH.test(text) && TURKISH_REQUEST.test(text))) return true;
  return OTHER_SCRIPTS.some((pattern) => pattern.test(text));
}

/** The letters that FORBIDDING begins with. */
const BEGINS_FORBIDDING = "njн";

function forbids(text: string, start: number): boolean {
  if (!BEGINS_FORBIDDING.includes(text.charAt(start))) return false;
  FORBIDDING.lastIndex = start;
  return FORBIDDING.test(text);
}
