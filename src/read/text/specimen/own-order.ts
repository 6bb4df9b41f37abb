import { isImperative, sentenceStarts } from "../imperative.ts";
import { refuses } from "../refusal/refuses.ts";
import { EVILDOER } from "./others.ts";
import { SEEKING } from "./sought-words.ts";

/*
 * "Look for them with §", "refresh the list of signs with §", "before each check run §": whatever the heading above calls the
 * things of its section, § is how the reader himself goes about it, and no thing of that kind.
 */

/** By what something is looked for. A file "with §" holds it, and what others do with § is no way to look. */
const WITH =
  "with|using|by running|by executing|by means of|through|via|mit|mittels|durch|per|avec|au moyen de|à l['’]aide de|con|mediante|usando|com|através de|tramite|с помощью|через|посредством|командой";
const OF_OTHERS = String.raw`(?!\b(?:that|which|who|whose|die|der|das|welche|qui|que|che|котор\p{L}{1,3})(?!\p{L}))`;
const POINTED = String.raw`(?:[\p{L}’'-]{1,16}\s){0,3}?`;
const MEANS: readonly RegExp[] = SEEKING.map(
  ({ seek, catches, remove, kind }) =>
    new RegExp(
      String.raw`(?<!\p{L})(?:${seek}|${catches}|${remove})\s(?:${OF_OTHERS}[^§;:!?.]){0,80}(?<!(?<!\p{L})(?:${kind})\s)(?<!\p{L})(?:${WITH})\s?${POINTED}[:：]?\s{0,2}§`,
      "u",
    ),
);
const MEANS_CJK =
  /(?:用|使用|通过|运行|执行)[^§。；！？，]{0,12}[:：]?\s?§[^。；！？]{0,12}(?:检查|扫描|查找|搜索|排查|比对)|(?:检查|扫描|查找|搜索|排查|比对)[^§。；！？]{0,20}(?:时|前|，)[^§。；！？]{0,6}(?:用|使用|运行|执行)[^§。；！？，]{0,12}[:：]?\s?§|§\s?(?:で|を使って|を実行して)[^。]{0,20}(?:検索|確認|調べ|スキャン|点検)し/u;

/** The document's own tool, and the list that it works from. */
const SCAN = String.raw`(?:scan|scanner|check|checker|search|sweep|detector|inspection|inspector|audit|matcher|comparison|updater?)`;
const LIST = String.raw`(?:lists?|indicators|iocs|signatures|patterns|rules|definitions|database|feed|catalogue|signs|hashes)`;
const DOES_ITS_WORK = new RegExp(
  String.raw`\b(?:run|start|launch|perform|call|invoke)\s(?:the|our|your)\s(?:[\p{L}-]{1,16}\s){0,2}${SCAN}\b[^§.;!?]{0,40}§` +
    String.raw`|\b(?:refresh|update|renew|sync|synchroni[sz]e|fetch|download|load|pull)\s(?:the|our|your)\s(?:[\p{L}-]{1,16}\s){0,3}${LIST}\b[^§.;!?]{0,60}§` +
    String.raw`|§[^§.;!?]{0,10}\bto\s(?:refresh|update|renew|sync|synchroni[sz]e|fetch|download|load|get)\s(?:the|our|your)\s(?:[\p{L}-]{1,16}\s){0,3}${LIST}\b` +
    String.raw`|\bbefore\s(?:every|each|any|all|the|your|a)\s(?:[\p{L}-]{1,16}\s)?${SCAN}s?\b[^§;!?]{0,60}§|§[^§;!?]{0,30}\bbefore\s(?:every|each|any|all)\s(?:[\p{L}-]{1,16}\s)?${SCAN}s?\b`,
  "u",
);
const SAID =
  /\b(?:says?|said|claims?|asks?|tells?|told|wants?|urges?|attackers?|malware|users?|victims?|people|someone)\b/u;

const LOOKED_AT = 400;

/** `sentence` with § for the command. */
export function isOwnOrder(sentence: string): boolean {
  const text = sentence.slice(0, LOOKED_AT).toLowerCase();
  if (!text.includes("§") || SAID.test(text) || refuses(text)) return false;
  if (MEANS_CJK.test(text)) return true;
  if (DOES_ITS_WORK.test(text)) return isImperative(text, sentenceStarts(text));
  return MEANS.some((means) => means.test(text));
}

/** A thing that is a text; of anything else "like this:" says how it is looked for. */
const TEXT =
  /\b(?:lines?|entr(?:y|ies)|commands?|patterns?|strings?|calls?|jobs?|hooks?|snippets?|one-?liners?|records?|statements?|invocations?|texts?|phrases?|code|instructions?|alias(?:es)?|payloads?|requests?|examples?|samples?|anything|something|things?|traces?|signs?|indicators?|iocs?|orders?)\b/u;
const MANNER = /(?:\blike|\bas|\bin) (?:this|so|follows|this way|the following way)\s?[:：]\s{0,3}$/u;
const SEEKS = /\b(?:scan|search|check|look|hunt|inspect|audit|sweep|remove|delete|detect|find)\b/u;
/** What a run has come to; a specimen fetches and runs, and takes no minute. */
const RAN =
  /^\W{0,4}(?:it|this|that|the (?:scan|scanner|command|check|search|run|sweep))\s(?:then\s|usually\s)?(?:prints?|lists?|finishes|exits|returns|reports?|compares|takes (?:a|an|one|two|some|up|about|less|only)|tells? you|says|ends)\b|^\W{0,4}(?:wait|let it) (?:until|for|finish|run)/u;

/** "Scan for it like this:" has named already what is looked for. */
const POINTS_BACK = /\b(?:it|them|these|those|they) (?:like|as|in) (?:this|so|follows|the following way)/u;
const EVIL = new RegExp(
  `${EVILDOER}|\\b(?:malicious|suspicious|infected|compromised|tampered|hostile|dangerous)\\b`,
  "u",
);

/**
 * "Scan for malware like this:" can mean both, unless the paragraph behind the block tells what the run comes to. Nobody shows
 * what harmless things look like by a command. Null: the sentence says no such thing.
 */
export function inThisManner(
  introduction: string,
  { afterwards, isLesson }: { readonly afterwards: string | null; readonly isLesson: boolean },
): "done" | "either" | null {
  const text = introduction.slice(-LOOKED_AT).toLowerCase();
  if (!MANNER.test(text) || !SEEKS.test(text) || TEXT.test(text) || SAID.test(text.replace("malware", ""))) return null;
  if (POINTS_BACK.test(text) || (!isLesson && !EVIL.test(text))) return "done";
  return afterwards !== null && RAN.test(afterwards.toLowerCase()) ? "done" : "either";
}
