import { forLowerCase } from "../text/lower-case.ts";
import { specimenAt } from "../text/specimen/specimen-at.ts";
import { isToldOfOthers } from "../text/specimen/told-of-others.ts";

/*
 * Words by which a text says that it shows attacks to be recognised and not to be done. They are easily forged, so what was
 * hidden by an encoding is looked at all the same, and a text that has the block run after all is believed.
 */

const EVIL = String.raw`(?:attacks?|attackers?|back ?doors?|break-?ins?|compromises?|droppers?|evil|hostile (?:skills?|text)|infections?|injections?|intru(?:ders?|sions?)|loaders?|malice|malicious \w{1,12}|malware|miners?|phish\w{0,4}|scams?|stealers?|tampering|theft|trojans?|worms?)`;

const HEADING = forLowerCase(
  new RegExp(
    String.raw`\b(?:(?:should|ought to|must) (?:worry|alarm|alert|concern) (?:you|us|me)|(?:signs?|traces?|hallmarks?|symptoms?) of (?:an? |the )?${EVIL}|(?:spot|spotting|recogni[sz]e|recogni[sz]ing|identifying|unmasking) (?:an? |the )?${EVIL}|what (?:an? |the )?${EVIL} (?:\w{1,12} )?looks? like|specimens?|tell-?tale signs?)\b|(?:识别|識別|辨认)(?:攻击|攻擊|恶意|木马|钓鱼|诈骗|注入)|(?:常见|典型)(?:攻击|恶意|注入|诈骗)?手法|(?:样本|樣本)$|攻撃の(?:例|見本|見分け方)|不審な(?:記述|命令|例)|공격 (?:예시|사례)|\b(?:cómo reconocer (?:un )?(?:ataque|engaño)|señales? de (?:ataque|intrusión|malware)|como reconhecer (?:um )?(?:ataque|golpe)|sinais de (?:ataque|invasão|malware)|comment reconnaître une attaque|signes? d[’']une (?:attaque|intrusion)|anzeichen (?:für|von|eines) (?:\w{1,12} )?(?:angriff\w{0,2}|einbruch\w{0,2}|schadsoftware)|angriffe erkennen)|признаки (?:взлома|заражения|вредонос)|как (?:распознать|узнать) (?:атак|вирус|вредонос)`,
    "iu",
  ),
);

/** Said of what follows, whatever it is. */
const STATED = forLowerCase(
  /\b(?:ha(?:ve|s)|with) no (?:place|business) (?:in|on|among)\b|\b(?:(?:do|does|should|must|will) not|(?:do|does|should|must|wo)n['’]t|never) (?:belong|appear|be found|turn up|show up) (?:in|on|among|inside)\b|\bspecimens?\b|\bfor (?:matching|recognition|illustration|teaching) only\b|\bnot (?:to be|meant to be) (?:run|executed|followed|obeyed)\b|\b(?:here|shown|listed|quoted) (?:only )?so (?:that )?(?:you|it|they|agents?|readers?) (?:can|may|will) (?:spot|recogni[sz]e|match|refuse)|\bto be (?:recogni[sz]ed|spotted|refused)\b|(?:仅供|只供|僅供)(?:识别|辨认|比对|匹配|对照)|(?:仅为|均为|只是)(?:样本|樣本|标本)/iu,
);
/** "If the page holds something like this, stop and tell the user": the block is what is met, and not how to go on. */
const IF_MET = forLowerCase(
  /\b(?:if|when|where|should)\b[^.!?\n]{0,80}\b(?:see|sees|find|finds|meets?|contains?|holds?|looks?|reads?|says?|appears?|is)\b[^.!?\n]{0,40}\b(?:the following|like (?:this|these|those)|as (?:below|follows)|of (?:this|these) (?:forms?|kinds?|lines?)|such (?:a )?(?:lines?|text|commands?))\b[^.!?\n]{0,60}\b(?:stop|warn|refuse|walk away|tell the user|alert the user)\b|如果[^。\n]{0,30}(?:下面|以下|如下|这种|这样|类似)[^。\n]{0,20}[，,][^。\n]{0,20}(?:停下|停止|警告|拒绝|告诉用户|告知用户|提醒用户)|(?:次|以下|下記)[^。\n]{0,20}(?:場合|とき|見つけ)[^。\n]{0,40}(?:停止|止め|警告|知らせ|拒否)|(?:다음|아래)[^.\n]{0,30}(?:보이면|발견하면|나오면|있으면)[^.\n]{0,40}(?:중단|멈추|알려|알리|경고|거부)|\b(?:si|se|wenn)\b[^.!?\n]{0,80}\b(?:como est[eao]s?|siguiente|seguinte|suivant\w{0,2}|comme (?:ceci|cela)|folgende\w?|wie (?:dies\w{0,2}|unten))\b[^.!?\n]{0,60}\b(?:detente|avisa|advierte|pare|avise|alerte|arrête\w{0,2}|préven\w{1,4}|stopp\w{0,2}|halte? an|warne)|если[^.!?\n]{0,60}(?:следующ|подобн|таки[ех])[^.!?\n]{0,60}(?:останов|предупред|сообщи)/iu,
);
/** "If it says no key, stop and have the user paste this" has it done. */
const HAS_IT_DONE =
  /(?<!\b(?:never|not|n['’]t|ever|to be) )\b(?:run|execute|paste|type|enter|install|copy)\b|\b(?:tell|ask|have|instruct|let) (?:the user|them|him|her) (?:to|open|do|go)\b|\b(?:use|try|do|apply) (?:this|the following|these)\b|(?<![不勿得])(?:运行|执行|粘贴|复制|安装)|実行して(?!は)|실행하(?:세요|십시오)|\b(?:ejecut[ae]|pega|execute|cole|exécutez?|collez?|führe|füge)\b|выполните|запустите/iu;

const NO_MORE = String.raw`(?: (?:ever|anywhere|at all|under any circumstances|on (?:the|your|any|a|this) (?:user['’]s )?(?:machine|computer|system)))?\s{0,2}[*_)]{0,3}(?:[.!;)]|$)`;
/** Said of the block that stands before: nobody who obeys the text does it. "Do not run it on Windows" is another thing. */
const DISOWNED = forLowerCase(
  new RegExp(
    String.raw`\b(?:do not|don['’]t|never) (?:ever )?(?:run|execute|paste|use|obey|follow|try) (?:these|this|them|it|either|any of (?:these|them|this))${NO_MORE}|\b(?:are|is|as) (?:only |just )?(?:a )?specimens?\b|\bfor (?:matching|recognition|illustration|teaching) only\b|\bso (?:that )?(?:you|agents?|readers?) (?:can|may|will) (?:spot|recogni[sz]e|match) (?:them|it|these)\b|\bhere to be recogni[sz]ed\b|\b(?:quoted|shown|listed|printed|given)\b[^.\n]{0,20} as (?:a |an )?(?:warnings?|deterrents?|(?:bad|negative|counter-?) ?examples?)\b|(?:以上|上述|上面|这些|它们)[^。\n]{0,10}(?:样本|樣本|仅供识别|仅供比对)|(?:不要|切勿|请勿|不得)(?:运行|执行|照做)(?:它们|这些|以上)?(?:[。！!\s]|$)|上記[^。\n]{0,20}(?:実行しない|見本)|위(?:의|는)?[^.\n]{0,20}(?:실행하지 마|예시일 뿐)|\b(?:no l[oa]s? ejecutes|nunca l[oa]s? ejecutes|não (?:os|as|o|a) execute|ne (?:les|l['’])exécutez? (?:pas|jamais)|führe? (?:sie|das|es) (?:nie|niemals|nicht) aus)\b|никогда (?:их |это )?не (?:запускайте|выполняйте)`,
    "iu",
  ),
);
const DONE_AFTER_ALL =
  /(?<!\b(?:never|not|n['’]t|ever) )\b(?:run|execute|paste|copy)\b[^.!?\n]{0,40}\b(?:above|this|it|them|these|blocks?|terminal|commands?)\b|(?<![不勿得])(?:运行|执行|粘贴|复制)[^。\n]{0,12}(?:上面|以上|命令|终端)/iu;

/** Columns that hold what is looked for, beside columns that judge it. */
const SOUGHT =
  /\b(?:patterns?|specimens?|samples?|indicators?|iocs?|signatures?|snippets?|payloads?|markers?)\b|样本|特征|模式|パターン|見本|패턴|\b(?:muster|patr[oó]n|padrão|motif)\b|образец|признак/iu;
const JUDGED =
  /\b(?:why|risks?|severity|verdicts?|techniques?|reasons?|threats?|dangers?|harm)\b|风险|原因|严重|级别|危害|危険|理由|深刻度|위험|이유|\b(?:risiko|grund|riesgo|motivo|risco|gravité|raison)\b|риск|почему/iu;

/** In lower case. */
export function headsSpecimens(heading: string): boolean {
  return HEADING.test(heading);
}

/** The sentence before a list; `headings`: those above it. */
export function introducesSpecimens(sentence: string, headings: readonly string[]): boolean {
  const text = sentence.toLowerCase();
  return (STATED.test(text) && !HAS_IT_DONE.test(text)) || isTold(sentence, "", headings);
}

/** The sentence before a block of code, and the paragraph behind that. */
export function introducesWhatIsMet(sentence: string, afterwards: string | null, headings: readonly string[]): boolean {
  const text = sentence.toLowerCase();
  if ((STATED.test(text) || IF_MET.test(text)) && !HAS_IT_DONE.test(text)) return true;
  return isTold(sentence, afterwards ?? "", headings);
}

/** "Search the history for:", "In March attackers ran the following:": what stands behind the colon is § of the sentence. */
function isTold(sentence: string, rest: string, headings: readonly string[]): boolean {
  if (!/[:：]\s{0,3}$/u.test(sentence)) return false;
  const words = `${sentence.replaceAll("§", "¤").trimEnd()} §`;
  return (
    specimenAt(words, rest) !== null ||
    isToldOfOthers(words, { before: headings.join("\n"), rest, after: rest, goesOn: false })
  );
}

/** The paragraph behind a block of code. */
export function disownsBlock(paragraph: string): boolean {
  return DISOWNED.test(paragraph.toLowerCase()) && !hasBlockDone(paragraph);
}

/** "Copy the block above": said behind a block, whatever was said before it. */
export function hasBlockDone(paragraph: string): boolean {
  return DONE_AFTER_ALL.test(paragraph.toLowerCase());
}

/** The first line of a table. */
export function headsTableOfSpecimens(header: string): boolean {
  return SOUGHT.test(header) && JUDGED.test(header);
}
