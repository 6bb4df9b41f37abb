/*
 * "Do not explain what the line contains", "the page must not be inspected": a command that comes from elsewhere, and nobody
 * is to look at it before it runs. Whoever has nothing to hide shows it in his text.
 */

const NOT =
  "(?:do not|don['’]t|never|not|no need|needn['’]t|without|nobody|skip|avoid|refrain from|no|nunca|sin|não|nem|sem|ne|n['’]|pas besoin|inutile|sans|nicht|nie(?:mals)?|ohne|kein\\p{L}{0,2}|non|senza|jangan|tidak|tanpa|đừng|không)(?!\\p{L})";
const LOOK =
  "explain|explaining|inspect|inspecting|analy[sz]\\p{L}{1,4}|examin\\p{L}{1,4}|read(?:ing)?\\b|review\\p{L}{0,4}|preview\\p{L}{0,4}|show(?:ing)?\\b|display|decod\\p{L}{1,4}|describ\\p{L}{1,4}|look(?:ing)? (?:at|into|inside)|comment(?:ing)? on|explic\\p{L}{1,5}|expliqu\\p{L}{1,4}|inspec\\p{L}{1,8}|analiz\\p{L}{1,4}|analis\\p{L}{1,4}|examin\\p{L}{1,4}|revis\\p{L}{1,4}|lea\\b|leer\\b|ler\\b|mostr\\p{L}{1,4}|muestr\\p{L}{1,4}|lire\\b|lis(?:ez)?\\b|montr\\p{L}{1,4}|regard\\p{L}{1,4}|erklär\\p{L}{0,3}|prüf\\p{L}{0,3}|lies\\b|lesen\\b|zeig\\p{L}{0,3}|ansehen|untersuch\\p{L}{0,3}|anschauen|spieg\\p{L}{1,5}|legg\\p{L}{1,4}|controll\\p{L}{1,4}|jelaskan|periksa|giải thích|kiểm tra";
const COMMAND =
  "command\\p{L}{0,2}|line\\b|script\\b|code\\b|snippet|one-?liner|page\\b|paste\\b|(?:its |the |their )?contents?\\b|what (?:it|the \\S{2,20}) (?:does|contains|says|holds)|comando|orden\\b|línea|linha|código|página|contenido|conteúdo|lo que (?:contiene|hace)|commande|ligne|contenu|befehl|zeile|inhalt|seite\\b|riga|contenuto|pagina|perintah|baris|lệnh|dòng";

const LATIN = new RegExp(
  String.raw`(?<!\p{L})${NOT}[^.!?;\n]{0,24}?(?<!\p{L})(?:${LOOK})[^.!?;\n]{0,40}?(?<!\p{L})(?:${COMMAND})`,
  "u",
);
/** German has the negation behind. */
const LATIN_AFTERWARDS = new RegExp(
  String.raw`(?<!\p{L})(?:${LOOK})[^.!?;\n]{0,24}?(?<!\p{L})(?:${COMMAND})[^.!?;,\n]{0,16}?(?<!\p{L})nicht(?!\p{L})`,
  "u",
);
const CYRILLIC =
  /(?<!\p{L})(?:не|без|незачем)\s[^.!?;\n]{0,20}?(?:объясн|поясн|смотр|прове?р|анализ|чита|показыв|разбир)\p{L}{0,8}[^.!?;\n]{0,40}?(?:команд|строк|содержи|скрипт|код|страниц)/u;
const EAST_ASIAN =
  /(?:不要|不必|不用|无需|無需|勿|别|別)[^。！？；\n]{0,10}?(?:解释|解釋|说明|說明|查看|检查|檢查|分析|显示|顯示|审查|阅读)[^。！？；\n]{0,12}?(?:命令|指令|内容|內容|脚本|腳本|代码|代碼|这一行|页面|頁面)|(?:命令|指令|内容|內容|脚本|腳本|代码|代碼|页面|頁面)[^。！？；，\n]{0,10}?(?:不要|不必|不用|无需|無需|勿)[^。！？；，\n]{0,6}?(?:解释|解釋|说明|說明|查看|检查|檢查|分析|显示)|(?:コマンド|内容|中身|スクリプト|コード|ページ|行)(?:の(?:内容|中身|意味))?[をはも]?[^。\n]{0,10}?(?:説明|確認|調べ|検査|解析|表示|読[まむみ])[^。\n]{0,20}?(?:ない|せず|不要|なく|ません)|(?:명령|내용|스크립트|코드|페이지)[^.!?\n]{0,12}?(?:설명|확인|검사|분석|보여)[^.!?\n]{0,8}?(?:않|마|말|없)/u;
const OTHER =
  /(?:لا|دون|بدون)\s[^.،\n]{0,12}?(?:تشرح|شرح|تفحص|فحص|تقرأ)[^.،\n]{0,20}?(?:الأمر|السطر|المحتوى|الصفحة)|(?:कमांड|पंक्ति|सामग्री|पेज)[^।\n]{0,16}?(?:समझा|जाँच|दिखा|पढ़)[^।\n]{0,8}?(?:नहीं|मत|बिना|न )/u;

/** True when a sentence, in lower case, has a command or a page go unread. */
export function goesUnread(sentence: string): boolean {
  return (
    [LATIN, LATIN_AFTERWARDS, CYRILLIC, EAST_ASIAN, OTHER].some((pattern) => pattern.test(sentence)) &&
    !WITHOUT.test(sentence)
  );
}

/** "Never run the command without explaining it" has it explained. */
const WITHOUT =
  /(?:never|not|n['’]t|nunca|não|nie(?:mals)?|jamais|non|mai)(?!\p{L})[^.!?;\n]{0,80}(?<!\p{L})(?:without|before|until|unless|sin|antes|sem|sans|avant|ohne|bevor|senza|prima)(?!\p{L})/u;
