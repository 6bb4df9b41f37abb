import type { Concept } from "./concept.ts";
import type { Stems } from "./stems.ts";

/*
 * A text that has itself put into others: told by its objects, this very text and the files that other skills and agents go
 * by, in whatever mood and order.
 */

const PUT: Stems = {
  latin:
    "add(?:s|ed|ing)?\\b|append\\p{L}{0,3}\\b|attach(?:es|ed)?\\b|cop(?:y|ies|ied)\\b|carr(?:y|ies|ied)\\b|insert(?:s|ed)?\\b|includ(?:e|es|ed)\\b|put(?:s)?\\b|plac(?:e|es|ed)\\b|paste[sd]?\\b|prepend\\p{L}{0,3}\\b|receiv(?:e|es|ed)\\b|gets?\\b|writ(?:e|es|ten)\\b|join(?:s|ed)?\\b|goes (?:in|to)|añad|agreg|copi|incluy|insert|inser|peg[au]|escrib|adicion|acrescent|coloc|aggiung|ajout|recopi|insèr|coll[ez]|anhäng|häng|füg|einfüg|kopier|schreib|übernimm|setz|entra\\b|kommt (?:in|an)|gehört (?:in|an)|figure\\b|belongs?\\b|ekle|kopyala|thêm|chèn|sao chép|tambah|salin|sisip",
  cyrillic: "добав|встав|копир|скопир|впи[шс]|допи[шс]|припи[шс]|перенес|внес|вноси|попада|переход",
  eastAsian:
    "加到|加进|加入|加上|添加|附加|附在|附上|写进|寫進|写入|寫入|插入|放进|复制|複製|追加|追記|書き加え|書き込|付け加え|付ける|挿入|入れ|貼り付け|コピー|추가|붙여|넣|복사|덧붙|적어",
  other: "أضف|انسخ|ألصق|أدرج|जोड़|कॉपी|लिख|डाल",
};
const THIS_VERY_TEXT: Stems = {
  latin:
    "(?:this|the same|the following|the above) (?:\\w{1,12} )?(?:text|section|passage|paragraph|block|chapter|part|note|notice|lines?|instructions?)\\b|these (?:\\w{1,12} )?(?:lines|sentences|paragraphs|instructions|rules)\\b|(?:the )?(?:text|section|passage|paragraph|block|lines) (?:above|below)\\b|(?:est[ea]|est[ae]s|este mismo|esta misma) (?:sección|seção|texto|párrafo|parágrafo|apartado|pasaje|trecho|bloque|bloco)|(?:cette|ce|ces) (?:section|texte|paragraphe|passage|bloc|lignes)|quest[aoei] (?:sezione|testo|paragrafo|brano|blocco|righe)|dies(?:e[nrs]?)? (?:abschnitt|text|absatz|passage|block|zeilen|kapitel)|bu (?:bölüm|metn|metin|paragraf|satır)|(?:đoạn|phần|văn bản) này|(?:bagian|teks|paragraf|baris) ini",
  cyrillic: "эт(?:от|ого|у|и|ой|их) (?:же )?(?:текст|раздел|абзац|фрагмент|блок|част|строк|глав)",
  eastAsian:
    "(?:本|这一?|此|這一?|上述|下述|以下)(?:段|节|節|章|条|段落|章节|章節|文字|文本|部分|内容|內容)|(?:この|下記の|上記の|以下の)(?:節|章|段落|文章|文|項|セクション|テキスト|ブロック)|이 (?:절|단락|문단|글|부분|섹션|텍스트|문구)|아래 (?:글|문구|단락)",
  other: "هذا (?:النص|القسم|المقطع)|هذه (?:الفقرة|الأسطر)|यह (?:खंड|पाठ|अनुच्छेद|हिस्सा)|इस (?:खंड|पाठ|अनुच्छेद|हिस्से)",
};
/** What another one's agent goes by, several of them or any. */
const OF_OTHERS: Stems = {
  latin:
    "(?:another|other|every(?: other| single)?|each(?: other)?|all(?: other| the| of the| your| installed){0,2}|any(?: other)?) (?:[\\w’'-]{1,14} ){0,2}(?:skills?|skill\\.md|agents\\.md|claude\\.md|instruction files?|skill (?:files?|documents?))\\b|(?:skills?\\b|skill\\.md|agents\\.md)[^.!?\\n]{0,120} (?:to|in|into) (?:each|all|every one|any) of them|(?:meet|find|come across|encounter|see|open|edit|write|create|touch|install|review)(?:e?s|ing)? an? (?:[\\w-]{1,14} )?(?:skill|skill\\.md)\\b|(?:otr[ao]s?|cada|tod[ao]s l[ao]s|cualquier|los demás|las demás) (?:skills?|skill\\.md|agents\\.md|habilidad(?:es)?|archivos? skill)|(?:outr[ao]s?|tod[ao]s [ao]s|qualquer|demais) (?:skills?|skill\\.md|agents\\.md|habilidades?|competências?)|(?:autres?|chaque|tou(?:s|tes) les|toute) (?:skills?|skill\\.md|agents\\.md|compétences?)|(?:altr[aoei]|un['’]altra|ogni|tutt[ei] (?:le|gli|i)) (?:skills?|skill\\.md|agents\\.md|abilità|competenz[ae])|(?:ander(?:e[nrsm]?)|weitere[nrsm]?|jede[nrsm]?|alle[nr]?|sämtliche[nr]?) (?:andere[nrsm]? |installierte[nrsm]? )?(?:skills?|skill\\.md|agents\\.md|fähigkeit(?:en)?)|(?:diğer|her|başka(?: bir)?|tüm) (?:skill|beceri)|(?:mọi|các|mỗi|từng) (?:skill|kỹ năng)|(?:skill|kỹ năng) khác|(?:setiap|semua) (?:skill|keterampilan)|(?:skill|keterampilan) lain",
  cyrillic:
    "(?:друг\\p{L}{1,3}|кажд\\p{L}{1,3}|все[хм]?|люб\\p{L}{1,3}|остальн\\p{L}{1,3}) (?:установленн\\p{L}{1,3} )?(?:навык|скилл|skill)",
  eastAsian:
    "(?:其他|其它|别的|另一个|另一個|每个|每個|每一个|每一個|各个|所有|全部|任何)(?:已?安装的|的)?\\s?(?:技能|skill)|(?:他の|別の|すべての|全ての|各|どの)\\s?(?:スキル|skill)|(?:다른|모든|각|어떤)\\s?(?:스킬|skill)",
  other:
    "(?:المهارات|مهارات) (?:الأخرى|أخرى)|(?:كل|جميع) (?:مهارة|المهارات|skill)|(?:दूसर[ेी]|अन्य|हर|सभी) (?:कौशल|स्किल|skill)",
};
/** Again, whenever another one is written: what received it hands it on. */
const WHENEVER: Stems = {
  latin:
    "when(?:ever)?\\b|each time|every time|as soon as|once\\b|if\\b|cuando|cada vez|siempre que|quando|sempre que|toda vez|quand|lorsqu|chaque fois|dès qu|ogni volta|wenn|sobald|sooft|immer|eğer|her seferinde|khi\\b|mỗi khi|mỗi lần|ketika|setiap kali|saat\\b",
  cyrillic: "когда|каждый раз|всякий раз|если|как только|при (?:создани|правк|изменени|записи)",
  eastAsian:
    "每当|每當|每次|以后|以後|今后|今後|[写编編改][^。，\\n]{1,12}[时時]|当.{1,30}时|當.{1,30}時|如果|的时候|的時候|とき|時に|たび|度に|際に|때마다|때는|때에|하면",
  other: "كلما|عندما|إذا|जब|हर बार|अगर",
};

export const SPREAD_ROWS: Partial<Readonly<Record<Concept, readonly (readonly Stems[])[]>>> = {
  "own-text": [[PUT, THIS_VERY_TEXT, OF_OTHERS]],
  "each-written": [[PUT, WHENEVER, THIS_VERY_TEXT, OF_OTHERS]],
};
