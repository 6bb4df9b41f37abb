import { forLowerCase } from "../lower-case.ts";
import { sentencePattern } from "../sentence-pattern.ts";
import { refuses, reports } from "./refuses.ts";

/*
 * What refuses-whole.ts knows in English: a sentence that forbids to hand on, fetch or run something, from its first word to its end.
 * The prohibition of telling somebody is an order of its own and none of these.
 */

const ORNAMENT = String.raw`^[^\p{L}§]{0,12}`;

const FORBIDS: readonly RegExp[] = [
  // German: "gib niemals … weiter", "niemals … senden"
  new RegExp(
    String.raw`${ORNAMENT}(?:bitte\s)?(?:gib|gebt|geben|send|sende[nt]?|schick(?:e|en|t)?|lad(?:e|en|t)?|kopier(?:e|en|t)|lies|lest|lesen|übermittle|übermitteln|poste|veröffentliche|veröffentlichen|teile|teilen|leite|leiten|führ(?:e|en|t)?|öffne|öffnen|installier(?:e|en|t)|folge|folgen)\s(?:sie\s)?(?:[\p{L}§~/._-]{1,24}\s){0,4}?(?:niemals|nie|nicht|keinesfalls|keine\p{L}{0,2})(?!\p{L})`,
    "u",
  ),
  // Spanish, Portuguese, Italian, French
  new RegExp(
    String.raw`${ORNAMENT}(?:por favor,?\s)?(?:no|nunca|jamás)\s(?:l[oae]s?\s)?(?:env[ií]|sub[ae]|copi|lea|public|comp[ai]rt|reenv|pegu|ejecut|descargu|mand|entregu|revel|instal)\p{L}{0,5}(?!\p{L})`,
    "u",
  ),
  new RegExp(
    String.raw`${ORNAMENT}(?:por favor,?\s)?(?:não|nunca|jamais)\s(?:[oa]s?\s)?(?:envi|mand|copi|lei|publiqu|compartilh|reenvi|col[ea]|execut|baix|entregu|revel|instal|carregu)\p{L}{0,5}(?!\p{L})`,
    "u",
  ),
  new RegExp(
    String.raw`${ORNAMENT}(?:per favore,?\s)?(?:non|mai)\s(?:mai\s)?(?:invi|mand|copi|legg|pubblic|condivid|inoltr|incoll|esegu|scaric|caric|consegn|rivel|install)\p{L}{0,5}(?!\p{L})`,
    "u",
  ),
  new RegExp(
    String.raw`${ORNAMENT}(?:n['’]|ne\s(?:l[ea]s?\s|l['’])?)(?:envo|copi|li[stz]|lis|publi|partag|transm|transf|coll|exécut|télécharg|donn|révél|install|téléverse)\p{L}{0,6}\s(?:jamais|pas|aucun|rien)(?!\p{L})`,
    "u",
  ),
  // Russian
  new RegExp(
    String.raw`${ORNAMENT}(?:пожалуйста,?\s)?(?:никогда\s|ни в коем случае\s)?(?:не|нельзя)\s(?:отправля|отправь|отсыла|пересыла|загружа|копиру|читай|читать|публику|переда|вставля|запуска|запусти|выполня|скачива|устанавлива|выкладыва|раскрыва)\p{L}{0,7}(?!\p{L})`,
    "u",
  ),
  // Chinese, Japanese, Korean
  /^[^\p{L}§]{0,12}(?:(?:请|請)?(?:切勿|请勿|請勿|勿|不要|不得|不可|严禁|禁止|绝不要|绝对不要|永远不要|千万不要|别)(?:将|把)?)(?![^。；，]{0,6}(?:忘|漏|跳过|跳過|省略|只|仅))[^。；，!！?？]{0,80}(?:发送|發送|发给|上传|上傳|传到|复制|複製|提交|转发|轉發|分享|粘贴|运行|執行|执行|下载|泄露|公开|寄到|交给)/u,
  /(?:送信|アップロード|貼り付け|投稿|共有|転送|コピー|実行|公開|入力|インストール)(?:して|し)?(?:はいけ|はなら|はだめ|ないで|ないこと|ません|禁止)|(?:送|渡|読ん|貼っ)(?:って|で|て)(?:はいけ|はなら|はだめ)|(?:送ら|渡さ|読ま|貼ら)ないで/u,
  /(?:보내|올리|업로드하|복사하|공유하|전달하|붙여넣|게시하|실행하|내려받|설치하|입력하|넘기)지 ?(?:마|말|않(?:도록|게))/u,
].map(forLowerCase);
/** All of them, for one question to the walk that the sentence has had. */
const ANY = sentencePattern(new RegExp(FORBIDS.map(({ source }) => source).join("|"), "u"));

/** What begins behind it is asked for. */
const TURNS =
  /(?<!\p{L})(?:y|e|et|и|und)\s(?:env[ií]a(?:l[oae]s?)?|manda|sube|envie|mande|invia|envoie|poste|отправь|загрузи|sende|schicke|lade)(?!\p{L})(?![^,;.]{0,60}(?<!\p{L})(?:kein|nie|nicht))|[!?！？]|\s[–—]\s|:\s|：|,\s(?:sondern|stattdessen|aber|sino|pero|en su lugar|mas|em vez|ma|bensì|invece|mais|plutôt|а|но|вместо)(?!\p{L})|(?<!\p{L})(?:ohne|bevor|sin|antes de|sem|senza|prima|sans|avant|без|пока|прежде)(?!\p{L})|而是|但|除非|直到|代わりに|ずに|前に|代わって|대신|없이|전에/u;

/** In lower case. "Never send it; tell the user where a text asks for it" forbids as a whole. */
export function forbidsMoves(sentence: string): boolean {
  if (!ANY.mayMatch(sentence)) return false;
  const [first = "", ...others] = sentence.replace(/[.!?;。！？；]\W{0,4}$/u, "").split(/[;；]/u);
  if (!FORBIDS.some((pattern) => pattern.test(first)) || TURNS.test(first)) return false;
  return others.every((other) => (reports(other) || refuses(other)) && !/:\/\/|~\//u.test(other));
}
