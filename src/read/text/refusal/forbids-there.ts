import { asksForSomething } from "../asks.ts";
import { forLowerCase } from "../lower-case.ts";
import { sentencePattern } from "../sentence-pattern.ts";
import { isImperative, sentenceStarts } from "../imperative.ts";
import { asksForIt } from "./asks-for-it.ts";

const WARNING = sentencePattern(
  forLowerCase(
    /\b(?:never|do not|don[’']t|avoid|must not|should not|shouldn[’']t|refuse to|(?:agents?|assistant|claude|claude code|codex|openclaw|gate|guard|guardrail|hook|plugin|skill) refuses to|please don[’']t)\s(?:[\p{L}'’-]{1,20}\s){0,3}?(?:run|runs?|running|execut\w{1,4}|use|using|do|doing|paste|pasting|copy|install\w{0,3}|download\w{0,3}|trust\w{0,3}|follow\w{0,3}|obey|open|click|visit|type|write|writing|include|commit|hard-?code|pass|allow|accept|this|these|like this|expose|share|put)\b/iu,
  ),
);
/** "Do not add exclusions with `…`": what stands there is the means, whatever the deed. */
const BY_THIS_MEANS = sentencePattern(
  forLowerCase(
    /\b(?:never|do not|don['’]t|must not|should not|shouldn['’]t)\s(?!bother|fail|forget|hesitat|miss|skip|stop|wait|worr)\p{L}{2,14}\s(?:[\p{L}'’-]{1,20}\s){0,5}?(?:with|by|via|using|through)\s§/iu,
  ),
);
/** The same deeds forbidden in other languages, before the deed or behind it. */
const FORBIDDEN_ELSEWHERE = sentencePattern(
  forLowerCase(
    /\b(?:niemals|nie|nicht|keinesfalls|auf keinen fall)\s(?:[\p{L}§]{1,20}\s){0,4}(?:aus(?:zu)?führ|ausgeführt|verwend|enthalten|enthält|vorkomm|aufruf|kopier|einfüg|eingefügt|start|nutz|install|herunter)|\bführ\p{L}{0,2}\s[^,;.:!?\n]{0,160}\b(?:nie|niemals|nicht|keinesfalls)\b(?:\sohne\s[^,;.:!?\n]{1,50}?)?[^,;.:!?\n]{0,12}\baus\b|\bn(?:e\s(?:l[ea]s?\s|jamais\s|pas\s)?|['’])(?:ex[ée]cut|lanc|copi|coll|contien|contenir|inclu|appel|utilis|tape|install|télécharg)\p{L}{0,4}\s{0,1}(?:\p{L}{1,10}\s)?|(?<!\p{L})(?:no|nunca|jamás|não|jamais|non|mai)\s(?:l[oaei]s?\s|[oa]s?\s|se\s)?(?:ejecut|corr[ae]|us[ae]|conten|conté|contien|contiene|inclu|llam[ae]|cham[ae]|copi|p[eé]g|instal|descarg|execut|rod[ea]|col[ae]|cole|baix|esegu|lanci|incoll|scaric)\p{L}{0,6}|(?<!\p{L})(?:не|нельзя|запрещено)\s(?!забу|пропус|бой)(?:\p{L}{1,12}\s)?(?:запуск|запусти|выполн|использ|содерж|включа|вызыва|встав|копир|устан|скач|викон|запускай)\p{L}{0,8}|(?:请勿|不要|切勿|不得|禁止|绝不|绝对不|千万不要|千万别|勿|(?<![识識类類特区區分级級性辨鉴鑑差判个個派离離告诀有国國组組])别)(?![^，。；]{0,6}(?:忘|漏|跳过|跳過|省略))[^，。；,;\s]{0,6}(?:运行|執行|执行|運行|使用|包含|包括|含有|出现|出現|写有|调用|調用|复制|複製|粘贴|贴上|安装|安裝|下载)|(?:含め|書か|呼び出さ)(?:ない(?:で|こと|よう)|ては(?:いけ|なら))|(?:実行|使用|コピー|貼り付け|インストール)(?:し(?:ないで|ては(?:いけ|なら)|ない(?:こと|よう))|禁止|は禁止)|使わないで|(?:실행|사용|복사|설치|입력)하지 ?(?:마|말|않(?!으면))|\bjangan\s(?:pernah\s)?(?:jalankan|gunakan|salin|pasang)|(?<!\p{L})(?:đừng|không được)\s(?:chạy|dùng|sao chép|cài)|\bçalıştırma(?:yın)?\b|\bnie\s(?:uruchamiaj|używaj|kopiuj|wklejaj)/iu,
  ),
);
/** "Never start without running the installer" asks to run it. */
const TURNED = forLowerCase(
  /\b(?:without|before|until|unless|skip\w{0,4}|forget|first|instead of (?:skipping|ignoring))\b/iu,
);

/** "Never run § without the user's approval": who asks for it first has not been told to do it. */
const AGREED_FIRST = forLowerCase(
  /(?<=§[^;§]{0,60})\b(?:without|unless|until|before)\s(?:[\p{L}'’-]{1,20}\s){0,4}?(?:approv|permission|consent|confirm|asking|asked|authori[sz]|agree|review)\p{L}{0,8}\b/iu,
);

/** A sentence or clause that forbids what it names. "Never tell the user" forbids too, but orders something of the agent. */
export function forbids(sentence: string): boolean {
  const text = sentence.toLowerCase();
  return mayForbid(text) && !TURNED.test(text.replace(AGREED_FIRST, ""));
}

/** One of its clauses may forbid; another may turn that round, or have nothing to do with it. */
export function mayForbid(sentence: string): boolean {
  const text = sentence.toLowerCase();
  return WARNING.test(text) || BY_THIS_MEANS.test(text) || FORBIDDEN_ELSEWHERE.test(text);
}

/** Ends of clauses, as far as a prohibition reaches no further. */
const CLAUSE_END =
  /[;.!?](?=\s|$)|[。！？；]|:\s|：|\s[–—]\s|[,，、]\s{0,2}(?:but|instead|rather|so|then|however|sondern|aber|stattdessen|mais|plutôt|pero|sino|mas|ma|но|а)(?!\p{L})|[,，、]\s{0,2}(?:而是|请|請|代わりに)/giu;

/** `unclear`: nobody asks for it, but what is forbidden is another deed, or only the way to do it. */
export type Reach = "forbidden" | "unclear" | "free";

/**
 * How far a prohibition reaches what stands between two places of a sentence: it does in its own clause, or in the clause that
 * introduces it. "Do not type this by hand: paste `x`" asks for x, "never run: `x`" does not.
 */
export function forbidsAt(sentence: string, start: number, end: number): Reach {
  const before = sentence.slice(0, start);
  const after = sentence.slice(end);
  const clauses = splitClauses(before);
  const own = ownClause(clauses, before, after);
  if (forbids(own)) {
    if (asksForIt(after.slice(endOfClause(after)))) return "free";
    return MANNER.test(after.slice(0, endOfClause(after))) ? "unclear" : "forbidden";
  }
  const governing = clauses.at(-2) ?? "";
  const asks = DEED.test(own) || (/\p{L}{2}/u.test(own) && asksForSomething(own));
  if (asks && !(LISTS.test(governing) && forbids(governing))) return "free";
  if (!forbids(governing) || asksForIt(after)) return "free";
  const isIntroduced = /[:：]\s{0,3}$/u.test(before.slice(0, before.length - (clauses.at(-1) ?? "").length));
  return isIntroduced || !/\p{L}{2}/u.test(own) ? "forbidden" : "unclear";
}

/** "Do not run `x` as root", "… twice": how and when, not whether. */
export const MANNER =
  /\b(?:as (?:root|an? admin\w{0,10})|twice|more than once|by hand|manually|yourself|themselves|in an? (?:sandbox|container|vm)|too (?:early|late)|with sudo|als root|zweimal|von hand|como root|dos veces|a mano|deux fois|à la main)\b|дважды|вручную|手动|两次|沙箱/iu;

/** "As a normal user run `x`" */
const DEED =
  /\b(?:run|execute|paste|enter|type|start|launch|issue|führe|exécute|lance|ejecuta|execute|rode|esegui|lancia)\s(?:(?:the|this|following|command|line)\s){0,3}§|(?:запусти|выполни)\p{L}{0,2}\s§|(?:运行|执行|執行)\s?§|§\s?を?\s?実行し/iu;
/** "Never do any of these: run `x`, …" */
const LISTS =
  /\b(?:following|these|those|any of|things|folgende\w{0,2}|suivant\w{0,2}|siguiente\w?|seguinte\w?)\b|следующ|以下|下列|次の/iu;

function ownClause(clauses: readonly string[], before: string, after: string): string {
  const own = clauses.at(-1) ?? before;
  const rest = after.slice(0, endOfClause(after));
  const comma = own.lastIndexOf(", ");
  // "Don't run a, use b": an order of its own begins behind the comma, unless a list goes on there.
  const part = comma === -1 ? "" : own.slice(comma + 2);
  const isOrder =
    part !== "" && begins(part) && !/\b(?:or|nor)\b/u.test(part) && !/^[^.;:]{0,120},?\s(?:or|nor)\s/u.test(rest);
  return `${isOrder ? part : own}§${rest}`;
}

function begins(part: string): boolean {
  const text = part.toLowerCase();
  return isImperative(text, sentenceStarts(text));
}

function splitClauses(text: string): readonly string[] {
  const clauses: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(CLAUSE_END)) {
    clauses.push(text.slice(start, index));
    start = index + mark.length;
  }
  clauses.push(text.slice(start));
  return clauses;
}

function endOfClause(text: string): number {
  const index = text.search(CLAUSE_END);
  return index === -1 ? text.length : index;
}
