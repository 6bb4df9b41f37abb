import type { Match } from "../../model/finding.ts";
import type { FactIndex, FactOf } from "../fact-index.ts";
import { standingOf } from "../standing.ts";
import { inReadingOrder } from "../reading-order.ts";
import { step } from "../step.ts";
import { orderPattern } from "./order-pattern.ts";

/** Lines from the first key to the last: the keys stand in one list. */
const REACH = 12;

/** Where a command can be typed, reached without naming a program: Run, Terminal, the search of macOS. */
const OPENS = orderPattern(
  /\b(?:windows|win|super|⊞)(?: key)?\s{0,2}\+\s{0,2}(?:R|X)\b|\bopen (?:the )?(?:run (?:dialog|box|window)|terminal|powershell|command prompt)\b|(?:⌘|cmd|command)\s{0,2}\+\s{0,2}space\b/iu,
);
type Said = FactOf<"instruction">;

/** Who pastes what he has read has copied it himself: here a page does that for him. */
const CLIPBOARD = orderPattern(
  /clipboard|portapapeles|área de transferência|zwischenablage|presse-papiers?|appunti|буфер|剪贴板|剪貼簿|クリップボード|클립보드/iu,
);

/** The same told in words, in any language: "la tecla Windows y la R". The letters of keys are capitals. */
const OPENS_BY_KEYS = orderPattern(/\b(?:Windows|Win|WIN)\b[^.。\n]{0,30}(?<![\p{L}\d])R(?![\p{L}\d])/u);
const PASTES_BY_KEYS = /\b(?:Ctrl|CTRL|Control|Strg|STRG)\b[^.。\n]{0,16}(?<![\p{L}\d])V(?![\p{L}\d])/u;
const PASTES = /(?:\b(?:ctrl|control|cmd|command)|⌘|⌃)\s{0,2}\+\s{0,2}V\b/iu;
/** What the person is told that the keys are for; none of it needs a command. */
const PRETEXT = orderPattern(
  /\b(?:verif(?:y|ication)|captcha|robot|human|copied to (?:your|the) clipboard|clipboard automatically|prove that)\b|验证|人机|確認コード|провер(?:к|ьте)|verificaci[oó]n|verificação/iu,
);

/** The command stands in the text itself, and nobody is asked what it does. */
const PASTES_SHOWN =
  /\bpast(?:e|ing)\b[^.\n]{0,60}\b(?:press|hit|tap)\s(?:the\s)?(?:enter|return)\b|(?:粘贴|貼上)[^。\n]{0,20}(?:回车|Enter)|встав\p{L}{1,5}\s[^.\n]{0,40}\bEnter\b/iu;
/** People install things in terminals, but prove nothing there. */
const HUMANITY = orderPattern(
  /\b(?:captcha|(?:you(?:['’]re| are)|verified by|proof of being) (?:a )?(?:human|not a (?:robot|bot))|human verification|robot check|verify you are)\b|人机验证|я не робот|no (?:eres|soy) un robot/iu,
);

/** "No real captcha ever needs the Run box": whoever does it is told, in the same place, not to do it. A lure cannot say so. */
const NAMES_IT =
  /\b(?:run|terminal|powershell|paste|pasting|windows ?\+ ?r|verificaci[oó]n|verificação|vérification|prüfung|peg(?:ar|ues?|ue)|colar|coller|einfügen)\b|вставля|проверка|терминал|粘贴|貼上|验证|貼り付け|確認|붙여/iu;
const FORBIDS_IT =
  /\b(?:no (?:real|genuine|legitimate|honest)|no (?:captcha|website|site|page|service|bank|support|verification)\b[^.;\n]{0,24} (?:needs?|asks?|wants?|requires?)|never (?:paste|press|run|do|asks?|needs?)|(?:do not|don['’]t) (?:paste|press|run|do) (?:it|this|that|any)|close it|(?:nunca|jamás|jamais|niemals|nie|mai) (?:\p{L}{1,6} ){0,2}(?:pid|peg|pulse|ped|cole|demand|coll|verlangt|fordert|füge|chied)|(?:verlangt|fordert) (?:\p{L}{1,6} ){0,2}nie(?:mals)?\b)|никогда (?:\p{L}{1,8} )?не (?:прос|треб|вставл|нажим)|(?:绝不|从不|不要|切勿)(?:会)?(?:要求|让你|粘贴|按)|(?:決して|絶対に)[^。]{0,12}(?:ません|ない)|절대/iu;

/** "It loaded a stealer": what came of it is told, which no lure does. */
const CAME_OF_IT =
  /\b(?:was|load(?:s|ed)|install(?:s|ed)|ran|start(?:s|ed)|download(?:s|ed)|contain(?:s|ed)|fetch(?:es|ed)) (?:an? |the )?(?:\w{1,12} ){0,2}(?:info-?stealer|stealer|malware|trojan|ransomware|spyware|key-?logger)\b|(?:instal|descarg|carg|baix)\p{L}{1,4} (?:un|uma?) (?:\p{L}{1,12} )?(?:troyano|virus|malware|ladrón|vírus)|(?:загру|устан|запус|скача)\p{L}{1,6} (?:\p{L}{1,12} )?(?:стил{1,2}ер|троян|вирус|вредонос)|(?:installier|lud|lädt)\p{L}{0,4} (?:eine?n? )(?:trojaner|schad)|(?:下载|安装|运行)了?[^。\n]{0,6}(?:木马|病毒|窃密|恶意)/iu;

/**
 * "Prove that you are human": the page fills the clipboard, the keys run it, and no file ever shows the command
 * ("ClickFix", MITRE ATT&CK T1204.004).
 */
export function* clickFix(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  const moves: { opens?: Said; pretext?: Said; fills?: Said } = {};
  for (const fact of index.of("instruction")) {
    if (told.has(fact.at.path) || !isSaid(fact, index)) continue;
    const text = fact.text;
    if (PRETEXT.test(text)) moves.pretext = fact;
    if (CLIPBOARD.test(text) || HUMANITY.test(text)) moves.fills = fact;
    if (OPENS.test(text) || OPENS_BY_KEYS.test(text)) moves.opens = fact;
    const { opens, pretext } = moves;
    if (!isNear(opens, fact) || !isNear(pretext, fact)) continue;
    const byKeys = PASTES_BY_KEYS.test(text) && isNear(moves.fills, fact);
    if (!PASTES.test(text) && !byKeys && !(PASTES_SHOWN.test(text) && HUMANITY.test(pretext.text))) continue;
    if (isLesson(fact, index)) continue;
    const page = pageNear(fact, index);
    const at = page ?? opens;
    yield {
      signature: "deception/fake-prerequisite",
      at: at.at,
      snippet: at.snippet,
      subject: "keys",
      confidence: "high",
      message: "has the person run whatever a page put into the clipboard, as a verification",
      chain: inReadingOrder([
        ...(page === null ? [] : [step(page, "sends the person to a page")]),
        step(pretext, "says that it is a verification"),
        step(opens, "has a place for commands opened"),
        step(fact, "has the clipboard pasted into it"),
      ]),
    };
    told.add(fact.at.path);
  }
}

/** Keys are told one after the other in sentences that ask nobody by themselves: "then Ctrl and V". */
function isSaid(fact: FactOf<"instruction">, index: FactIndex): boolean {
  if (standingOf(fact, index) !== "mentioned") return true;
  return fact.context.role === "documentation" && !fact.context.negated && !fact.quoted;
}

function isLesson(paste: Said, index: FactIndex): boolean {
  return index
    .inFile(paste.at.path)
    .some(
      (other) =>
        other.kind === "instruction" &&
        other.hidden === null &&
        Math.abs(other.at.line - paste.at.line) <= REACH &&
        (CAME_OF_IT.test(other.text) || (NAMES_IT.test(other.text) && FORBIDS_IT.test(other.text))),
    );
}

function isNear(move: Said | undefined, fact: Said): move is Said {
  return move !== undefined && move.at.path === fact.at.path && fact.at.line - move.at.line <= REACH;
}

function pageNear(fact: FactOf<"instruction">, index: FactIndex): FactOf<"mention"> | null {
  for (const other of index.inFile(fact.at.path))
    if (other.kind === "mention" && other.what === "url" && Math.abs(fact.at.line - other.at.line) <= REACH)
      return other;
  return null;
}
