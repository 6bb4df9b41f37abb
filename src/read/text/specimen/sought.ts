import { mayHaveOtherLetters } from "../ascii.ts";
import { sentencePatterns, type SentencePattern } from "../needles/sentence-patterns.ts";
import { SEEKING, type SeekingWords } from "./sought-words.ts";

/*
 * "Search the history for §", "our scanner rejects skills that contain §", "remove the line §": whoever obeys finds it or takes it
 * away, and does not do it. § stands for what is named, ¤ for other code of the sentence.
 */

/** Each language has three large ones, of which a sentence may match those of its own. */
const seekingPattern = sentencePatterns();

interface Seeking {
  readonly patterns: readonly SentencePattern[];
  readonly means: RegExp;
}

const OPENS = String.raw`\s{0,2}[:：(]?\s{0,2}["'“„«(]{0,2}`;

function seekingOf({ seek, catches, remove, kind, simile, towards, inside, lacks, means }: SeekingWords): Seeking {
  const word = String.raw`[\p{L}\p{N}¤'’._~/-]{1,40},?\s`;
  const kinds = String.raw`(?<!\p{L})(?:${kind})(?!\p{L})`;
  const like = String.raw`(?:,?\s(?:${simile})(?!\p{L}))`;
  const named = String.raw`(?:${kinds}(?:(?:[^§.;:!?,]|\.(?=\p{L})){0,60}?${like}|\s(?:${inside})\s[^§.;:!?]{1,50}(?=\s{0,2}[:：]))?)`;
  const begins = (verbs: string): string => String.raw`(?<!\p{L})(?:${verbs})(?!\p{L})`;
  const sources = [
    String.raw`${begins(seek)}[^§;!?]{0,140}?(?:${named}|(?<!\p{L})(?:${towards})(?!\p{L})|(?<!\p{L})(?:whether|ob|si|se|ли) [^§,;.]{1,60}?\s(?:runs?|calls?|executes?|uses?|has|contains?|ausführt|enthält|exécute|ejecuta|executa|esegue))${OPENS}§`,
    String.raw`^(?!\W{0,4}(?:if|when|unless|wenn|falls|si|se|если)(?!\p{L}))[^§;!?]{0,120}?${begins(lacks)}[^§;!?,:]{0,80}?${named}?${OPENS}§`,
    String.raw`${begins(`${catches}|${remove}`)}\s(?:(?:${word}){0,5}?${named})?${OPENS}§`,
  ];
  return {
    patterns: sources.map((source) => seekingPattern(new RegExp(source, "u"))),
    means: new RegExp(String.raw`(?<!\p{L})(?:${means})(?!\p{L})`, "u"),
  };
}

const DEED_CJK =
  "运行|執行|执行|運行|粘贴|輸入|输入|使用|安装|安裝|通过|用|実行|貼り付け|使っ|インストール|실행|입력|붙여|설치|사용";
/** A full stop within a name ends no sentence. */
const IN_SENTENCE = String.raw`(?:[^。.]|\.(?=\p{L}))`;
/** Chinese has the verb before, Japanese and Korean have it behind. */
const EAST_ASIAN: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:检查|檢查|查找|搜索|搜尋|查看|排查|扫描|掃描|检测|檢測|核对|留意|注意|寻找|尋找|审查|監控|监控|查一查|确认|看看)[^§。；！？]{0,80}(?:类似|類似|形如|诸如|像|包含|含有|出现|出現|有无|是否有|是否存在|没有|有沒有|不含|不应有|存在|例如|比如|以下|下列|这样|这类)(?:(?!${DEED_CJK})[^§。；！？，,]){0,14}[“「"]?§`,
    "u",
  ),
  new RegExp(
    String.raw`(?:删除|刪除|移除|清除|去掉|撤销|拒绝|拒絕|拦截|攔截|阻止|上报|报警)(?:掉|了)?(?:(?:(?!${DEED_CJK})[^§。；！？，,]){0,16}(?:行|条目|任务|内容为|中的|里的|类似|類似|形如|像|如|包含|含有|以下|下列)[:：]?)?\s?[“「"]?§`,
    "u",
  ),
  new RegExp(
    String.raw`§[」"]?\s?(?:のよう[なに]|といった|などの|などが|という|に類する|に似た|を含む|が含まれ|と書かれ|같은|와 같은|과 같은|처럼|라는|을 포함|를 포함|등의|이 포함|가 포함)(?:(?!${DEED_CJK})${IN_SENTENCE}){0,40}(?:ないか|あるか|有無|検索し|探し|確認し|調べ|チェックし|検査し|検出し|監視し|削除し|取り除|拒否し|ブロックし|報告し|있는지|없는지|검색하|찾|확인하|점검하|검사하|탐지하|삭제하|제거하|지우|거부하|차단하|신고하)`,
    "u",
  ),
  new RegExp(
    String.raw`§[」"]?(?:\s?の?(?:行|コマンド|記述)|\s(?:줄|행|명령|항목))?\s?(?:を|が|は|을|를|이|가)(?:(?!${DEED_CJK})${IN_SENTENCE}){0,14}(?:ないか|残っていないか|あるか|検索し|探し|検出し|削除し|取り除|拒否し|ブロックし|報告し|있는지|없는지|검색하|찾|탐지하|삭제하|제거하|지우|거부하|차단하|신고하)`,
    "u",
  ),
];

const ALL: readonly Seeking[] = SEEKING.map(seekingOf);

/** In lower case. */
export function isSought(sentence: string): boolean {
  if (mayHaveOtherLetters(sentence) && EAST_ASIAN.some((pattern) => pattern.test(sentence))) return true;
  return ALL.some(({ patterns, means }) =>
    patterns.some((pattern) => {
      const match = pattern.exec(sentence);
      return match !== null && !means.test(match[0]);
    }),
  );
}
