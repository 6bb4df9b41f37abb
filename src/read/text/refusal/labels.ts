import { forLowerCase } from "../lower-case.ts";

/** `Example of an attack:`, `A mail may say:` — words at the start of a sentence that say whose the words behind them are. */
const LABEL = /^[^\p{L}:：]{0,12}(?<label>[^:：.!?。！？\n"“„«「『`]{1,110})(?:[:：]|\s[–—]\s)\s{0,3}(?=\S)/u;
const ENDS_LABEL = /[:：]|\s[–—]\s/u;

const ATTACK = forLowerCase(
  /\b(?:attack\w{0,4}|injections?|injected|phish\w{0,4}|jailbreaks?|malicious|malware|scams?|hostile|poisoned|angr(?:iff|eifer)\p{L}{0,4}|einschleus\p{L}{0,4}|bösartig\p{L}{0,3}|schädlich\p{L}{0,3}|betr[uü]g\p{L}{0,8}|attaques?|malveillant\p{L}{0,2}|pirates?|hameçonnage|ata(?:que|cante)s?|inyecci\p{L}{2,4}|malicios[oa]s?|estafas?|injeç\p{L}{2,3}|golpes?|attacc(?:o|hi|ante)|iniezion[ei]|malevol[oaei]|truff[ae]|serangan|saldırı\p{L}{0,4}|enjeksiyon\p{L}{0,3}|aanval\p{L}{0,3}|ataku?)\b|(?:атак|инъекц|внедрени|вредонос|мошенн|злоумышл|фишинг)|攻击|攻擊|注入|恶意|惡意|钓鱼|釣魚|诈骗|攻撃|インジェクション|悪意|フィッシング|詐欺|공격|인젝션|주입|악성|피싱|tấn công|lừa đảo|هجوم|حقن|हमल/iu,
);
const EXAMPLE = forLowerCase(
  /\b(?:examples?|samples?|instances?|specimens?|e\.g|typical|beispiele?\p{L}{0,2}|muster|exemples?|ejemplos?|muestras?|exemplos?|amostras?|esemp[io]{1,2}|örnek\p{L}{0,4}|przykład\p{L}{0,2}|voorbeeld\p{L}{0,2}|contoh)\b|пример|образ(?:ец|цы)|приклад|示例|范例|例|サンプル|예시|예[:：\s]|ví dụ|مثال|أمثلة|उदाहरण/iu,
);
const SAYS = forLowerCase(
  /\b(?:says|reads|asks|claims|demands|sagt|schreibt|lautet|verlangt|dit|demande|écrit|dice|dicen|dirán?|pide|diz|dizem|pede|chiede)\s{0,2}$|(?:говорит|пишет|просит|гласит)\s{0,2}$|(?:写道|寫道|写着|说|說|要求)\s{0,2}$|\b(?:could|may|might|can|will|would|often|sometimes|typically)\s(?:\w{1,12}\s){0,2}(?:say|read|contain|claim|tell|write|demand|instruct|look like|carry|include)\b|\b(?:kann|könnte|können|mag)\b[^\n]{0,40}(?:sagen|stehen|lauten|schreiben|enthalten|verlangen|fordern)|\b(?:peu[tx]|pourrait|peuvent)\s[^\n]{0,20}(?:dire|contenir|demander|écrire)|\b(?:puede|podría|pueden|pode|poderia|podem)\s[^\n]{0,20}(?:decir|contener|pedir|escribir|poner|dizer|conter|escrever)|\b(?:può|potrebbe|possono)\s[^\n]{0,20}(?:dire|contenere|chiedere|scrivere)|(?:может|могут|мог)\s[^\n]{0,30}(?:сказ|напис|содерж|просить|потреб|быть|говор)|可能(?:会|會)?(?:说|說|写|寫|要求|包含|含有|声称)|(?:書かれ|書い|含まれ)て(?:いる|ある)|(?:적혀|쓰여) ?있/iu,
);
/** A label of what is to be said by the agent itself, or to be set up, is none of these. */
const OWN = forLowerCase(
  /\b(?:you|follow|obey|agents?|assistants?|reply|answer|response|output|command|usage|set-?up|install\w{0,6}|config\w{0,8})\b/u,
);

export interface Label {
  /** Of an attack: "Injection example:", "A malicious mail could say:". Otherwise only of an example or somebody's words. */
  readonly isAttack: boolean;
  /** Where the words behind it begin. */
  readonly end: number;
}

/** The label that a sentence begins with, where it makes an example or a report of what follows. */
export function labelOf(sentence: string): Label | null {
  const start = sentence.slice(0, 160);
  const match = ENDS_LABEL.test(start) ? LABEL.exec(start) : null;
  const label = match?.groups?.["label"]?.toLowerCase();
  if (match === null || label === undefined || OWN.test(label)) return null;
  if (!EXAMPLE.test(label) && !SAYS.test(label)) return null;
  return { isAttack: ATTACK.test(label), end: match[0].length };
}
