import { forLowerCase } from "../text/lower-case.ts";
import { headsSpecimens } from "./specimens.ts";
import { refuses } from "../text/refusal/refuses.ts";
import { forbidsAt } from "../text/refusal/forbids-there.ts";

/** What the headings above a place say about it. */
export interface Section {
  /** Set-up, prerequisites, installation, use: what stands here is to be done. */
  readonly setup: boolean;
  /** Shown as a sample. */
  readonly example: boolean;
  /** Shown as what a program prints. */
  readonly output: boolean;
  /** What an agent is to be told: a system prompt. */
  readonly prompt: boolean;
  /** Under warning: attacks, threats, what not to do. */
  readonly lesson: boolean;
  /** What a detector looks for. */
  readonly pattern: boolean;
}

const SETUP = forLowerCase(
  /\b(?:set-?\s?up|install\w{0,8}|prerequisites?|pre-?requisites|requirements?|required|getting started|quick ?start|start(?:ing)? here|before you|before using|config\w{0,12}|usage|how to (?:use|run|install|start|set)|bootstrap|running|run|first (?:run|time|use)|initiali[sz]ation|deploy\w{0,5}|activation|onboarding|authentication|step \d|windows|mac ?os|linux|for users)\b|安装|前置|前提|准备|使用|配置|快速开始|运行|要求|必读|設定|セットアップ|インストール|必要|使い方|準備|설치|사용|instalaci[oó]n|instalação|requisitos|uso\b|configuraci[oó]n|installation|prérequis|utilisation|voraussetzung|einrichtung|установк|требовани|использован|настройк|подготовк/iu,
);
const EXAMPLE = forLowerCase(
  /\b(?:examples?|samples?|demo|use cases?|scenarios?|recipes?|templates?|patterns?|cookbook|sample)\b|示例|例子|サンプル|例$|ejemplos?|exemplos?|beispiele?|пример/iu,
);
const OUTPUT = forLowerCase(
  /\b(?:output|responses?|returns?|results?|logs?|transcript)\b|输出|响应|返回|出力|レスポンス/iu,
);
const PROMPT = forLowerCase(
  /\b(?:system|agent|assistant) (?:prompt|message|instructions?)\b|系统提示|系統提示|システムプロンプト|시스템 ?프롬프트|\b(?:mensaje|prompt|mensagem) d[eo] sistema\b|\b(?:message|prompt) système|systemprompt|system-prompt|системный промпт/iu,
);
const LESSON = forLowerCase(
  /(?:❌|🚫|⛔)\s{0,3}(?:bad|wrong|don[’']?t|do not|never|avoid|not |incorrect|unsafe|insecure|malicious|vulnerable)|\b(?:malicious|attack(?:s|er|ers)?(?:'s)? (?:examples?|patterns?|vectors?|types?|techniques?|scenarios?|phrases?|signatures?|categor\w{1,4}|tree|surface)|(?:known|common|example|prompt injection|types of|injection) attacks|attacks?$|what (?:attackers|not to)|what the (?:attackers?|intruders?|malware|sample|payload|worm|trojan) (?:did|does|do|wanted)|red flags?|anti-?patterns?|bad (?:examples?|practices?|code|pattern)|wrong (?:way|approach)?|do ?n[o'’]t(?: do)?(?:s|:)?$|don[’']ts|never (?:do|run|use)(?: (?:these|this|any|the|it|untrusted|unknown|in)\b|\s{0,2}:?$)|things to avoid|what to avoid|threats?(?: model| patterns?| categor\w{1,4}| types?| indicators?)?$|(?:prompt )?injection (?:examples?|patterns?|attempts?|attacks?|types?|techniques?|vectors?|phrases)|jailbreak\w{0,4}|examples? of (?:attacks?|injections?|malicious|suspicious|bad|prompt injection)|suspicious (?:patterns?|signs?|examples?|commands?|content)|warning signs|indicators? of compromise|iocs?|indicador(?:es)? de compromis[oe]|indicadores de comprometimento|indicateurs de compromission|indicatori di compromissione|kompromittierungs(?:indikatoren|merkmale)|exploit examples?|vulnerable|insecure|dangerous (?:patterns?|commands?|functions?|code)|blocked (?:patterns?|commands?)|forbidden|prohibited)\b|攻击(?:示例|特征|手法|样本)|恶意|危险(?:命令|信号)|红线|红旗|可疑|警示|攻撃(?:例|手法)|禁止事項|危険信号|(?:入侵|失陷|攻陷|感染)(?:指标|指標|迹象|痕迹)|侵害(?:の)?(?:指標|痕跡|兆候)|침해 ?(?:지표|흔적)|индикаторы компрометации|признаки компрометации|ataques|señales de alerta|mal(?:os|as) prácticas|sinais de alerta|signaux d[’']alerte|warnzeichen|красные флаги|признаки (?:атаки|мошен)|примеры атак/iu,
);
const PATTERN = forLowerCase(
  /\b(?:(?:injection|attack|threat|malware|phishing|secret|evasion|exploit|abuse|jailbreak) (?:detection|detectors?)|(?:detection|injection|attack|threat|malware|security|risk|scan(?:ning|ner)?) (?:rules?|patterns?|signatures?|categor\w{1,4})|what (?:it|this|we) (?:detects?|catches|scans?|flags?|looks? for|blocks?)|detects\b|regex(?:es)?|yara|blocklist|denylist)\b|检测规则|检测模式|注入(?:攻击|攻擊)?(?:检测|檢測|识别|識別|拦截|攔截|防御|防禦|防护|防護)|検出ルール/iu,
);

/** Reads the chain, innermost last; a lesson anywhere above covers everything below it. */
export function sectionOf(headings: readonly string[]): Section {
  // The title names the whole document: a guide about attacks still gives orders of its own.
  const above = headings.slice(1).map(tellHeading);
  const last = tellHeading(headings.at(-1) ?? "");
  return {
    setup: tellSetup(headings.slice(-2).join(" — ")),
    example: last.example,
    output: last.output,
    prompt: last.prompt,
    lesson: above.some((heading) => heading.lesson),
    pattern: above.some((heading) => heading.pattern),
  };
}

/** `Installation:` before a command in a line stands for the heading that a longer text would have. */
export function isSetupLabel(words: string): boolean {
  const label = LABEL.exec(words)?.groups?.["label"];
  return label !== undefined && tellSetup(label);
}

/** `Indicators of compromise:` before a list or block. */
export function isLessonLabel(words: string): boolean {
  const label = LABEL.exec(words)?.groups?.["label"];
  return label !== undefined && tellHeading(label).lesson;
}

const LABEL = /^[^\p{L}\n]{0,12}(?<label>[\p{L}\p{N}\p{M} ()/+&'’_-]{2,40})[:：][*_\s]{0,4}$/u;

/** What a heading says, of its own section and of all that stands below it. */
type Told = Omit<Section, "setup">;

/** Headings that are remembered: those above are asked again for every heading below them, and all documents have "Usage". */
const MAX_REMEMBERED = 4_000;
const TOLD = new Map<string, Told>();
const SETUPS = new Map<string, boolean>();

function tellHeading(heading: string): Told {
  const known = TOLD.get(heading);
  if (known !== undefined) return known;
  if (TOLD.size >= MAX_REMEMBERED) TOLD.clear();
  const text = heading.toLowerCase();
  const told = {
    example: EXAMPLE.test(text),
    output: OUTPUT.test(text),
    prompt: PROMPT.test(text),
    lesson: LESSON.test(text) || headsSpecimens(text),
    pattern: PATTERN.test(text),
  };
  TOLD.set(heading, told);
  return told;
}

/** Asked of a heading together with the one above it. */
function tellSetup(headings: string): boolean {
  const known = SETUPS.get(headings);
  if (known !== undefined) return known;
  if (SETUPS.size >= MAX_REMEMBERED) SETUPS.clear();
  const setup = SETUP.test(headings.toLowerCase());
  SETUPS.set(headings, setup);
  return setup;
}

const LESSON_WORDS = forLowerCase(
  /(?:❌|🚫)\s{0,3}(?:\*{0,2})(?:bad|wrong|don[’']?t|do not|never|avoid|incorrect|unsafe|insecure|malicious|vulnerable)|^\s{0,4}(?:❌|🚫)\s{0,4}$|\b(?:attackers?|malicious|malware|phishing|injection (?:attempts?|attacks?|examples?|patterns?|phrases?)|(?:bad|wrong|insecure|unsafe|vulnerable|dangerous)(?: (?:example|code|pattern|way|practice|commands?))?\s{0,2}[:(]|anti-?pattern|red flags?|suspicious|exploits?|what not to do|jailbreak|attempts? (?:at|to) (?:override|overriding|bypass|hijack|inject|trick|manipulate|exfiltrate|steal|extract))\b|请勿(?:运行|执行|使用)|不要(?:运行|执行|使用|复制|粘贴)|切勿(?:运行|执行|使用)|恶意|実行しないで|не (?:запускайте|выполняйте|используйте)|no (?:ejecutes|uses|ejecute)|nie (?:ausführen|verwenden)/iu,
);

/** True when the words before something warn of it. Forgeable, so encoded payloads are looked at all the same. */
export function warns(written: string): boolean {
  return forbidsWhatFollows(written) || LESSON_WORDS.test(written.toLowerCase());
}

export function forbidsWhatFollows(written: string): boolean {
  return forbidsAt(written, end(written), end(written)) === "forbidden";
}

/** Behind the last word: what is introduced stands there. */
function end(written: string): number {
  return written.replace(/[\s:：]{1,4}$/u, "").length;
}

/** Introduces quotations: "phrases like", "Detects:", "for example". */
export function introducesQuotations(text: string): boolean {
  return QUOTING.test(text.toLowerCase());
}

/** A paragraph that begins by calling what stands before it attacks, or answers a question about it so. */
export function callsAttacks(written: string): boolean {
  const text = written.slice(0, 200).toLowerCase();
  const answer = ANSWER.exec(text);
  if (answer !== null)
    return refuses(text.slice(answer[0].length)) || LESSON_WORDS.test(text) || ATTACK_WORD.test(text);
  return CALLED_ATTACKS.test(text);
}

const ANSWER =
  /^[^\p{L}]{0,6}(?:answer|solution|verdict|antwort|lösung|réponse|respuesta|resposta|risposta|ответ|答案|解答|答え|正解|정답|답)[^:：.。]{0,20}[:：]\s?/u;
const ATTACK_WORD =
  /\b(?:attacks?|injections?|phishing|scams?|ataques?|attaques?|attacc(?:o|hi)|angriffe?)\b|атак|инъекц|攻击|攻擊|注入|攻撃|공격|주입/u;

const CALLED_ATTACKS = forLowerCase(
  /^\s{0,4}(?:(?:(?:all|each|both) (?:of )?)?(?:the (?:above|lines above|quotes above|examples above)|these (?:lines|quotes|texts|examples|sentences)?|the above (?:lines|quotes|texts|examples|sentences)?) ?(?:are|is) (?:all )?[^.!?\n]{0,30}(?:attacks?|injections?|malicious)|(?:以上|上述|上面|以下ではなく上)[^。！？\n]{0,6}(?:为|為|是|都是|均为|均為|皆为|属于)[^。！？\n]{0,10}(?:攻击|攻擊|恶意|注入)|上記は[^。！？\n]{0,20}攻撃|위(?:는|의)[^.!?\n]{0,20}공격)/iu,
);

const QUOTING = forLowerCase(
  /\b(?:(?:phrases?|text|content|messages?|instructions?|commands?|requests?|attempts?|inputs?|prompts?|strings?|patterns?|anything|attacks?|injections?|things|emails?) (?:such as|like|that (?:say|tell|ask|try|attempt|contain|match)|containing|including|e\.g\.)|detects?|detection|flags?(?: on| for)?|watch (?:out )?for|look(?:s|ing)? (?:out )?for|scans? for|blocks?|catches|filters?|red flags?|warning signs|signs of|examples? of|attack examples?|injection examples?|test (?:cases?|prompts?|inputs?)|attempts? to|tr(?:y|ies) to (?:trick|make|get)|might say|may say|will say|often say|such as|(?:contained|contains|hid|said) (?:this|the following|these (?:lines|words))|asked (?:its |the |their )?(?:victims?|users?|people)|told (?:its |the )?victims?)\b[^.!?\n]{0,80}$|\b(?:attackers?|malicious|untrusted|injections?|jailbreaks?|phishing|red flags?|suspicious)\b[^.!?\n]{0,80}:?\s{0,3}$|检测|恶意|例如|攻击(?:特征|示例|语句)|可疑|红线|検出|攻撃|(?:este|cet|cette|diese[ns]?|essa?|этот) (?:ejemplo|exemple|exemplo|beispiel|пример)|次の例|例文|예시|مثال|उदाहरण|örneğ|ví dụ|contoh|\b(?:ejemplos? de (?:un )?(?:ataques?|inyecci[oó]n|correos?|phishing|fraude)|exemplos? de (?:ataques?|injeção|golpes?)|exemples? d[’'](?:attaques?|injection)|beispiele? für (?:einen )?(?:angriff|injection)\w{0,3}|frases (?:como|sospechosas|suspeitas))|примеры? (?:атак|инъекци|мошен)/iu,
);
