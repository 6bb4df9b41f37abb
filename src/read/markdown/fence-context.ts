import type { Context } from "../../model/context.ts";
import type { Language } from "../../model/language.ts";
import { asksForSomething } from "../text/asks.ts";
import { introducesRefused } from "./introduces-refused.ts";
import { commandsBelowLabel } from "./mislabelled.ts";
import { findCommandsInProse } from "./programs.ts";
import { forbidsWhatFollows, isLessonLabel, warns, type Section } from "./section.ts";
import { disownsBlock, hasBlockDone, introducesWhatIsMet } from "./specimens.ts";
import { inThisManner, isOwnOrder } from "../text/specimen/own-order.ts";
import { forLowerCase } from "../text/lower-case.ts";

/** What surrounds a block of code. */
export interface FenceSetting {
  readonly info: string;
  readonly language: Language;
  readonly code: string;
  readonly headings: readonly string[];
  readonly section: Section;
  /** The sentence before it, and the one after. */
  readonly introduction: string | null;
  readonly afterwards: string | null;
  readonly isObeyed: boolean;
  /** Another block of code stands right before it. */
  readonly followsCode: boolean;
}

const OUTPUT_INFO = /^(?:output|out|log|logs|result|results|response|stdout|stderr|console-output|txt-output)\b/iu;
const OUTPUT_BEFORE = forLowerCase(
  /\b(?:(?:expected |sample |example )?(?:output|response|result|returns?|prints?|displays?|shows?)|you(?:'ll| will| should) (?:see|get)|looks? like(?: this)?|responds? with|error message|structure|schema|format)\b[^.!?\n]{0,60}:?\s{0,3}$|输出|返回|响应|出力|结果/iu,
);
const EXAMPLE_BEFORE = forLowerCase(
  /\b(?:for example|e\.g\.?|examples?|sample|for instance|such as|demo|imagine|suppose)\b|例如|示例|たとえば|例：|ejemplo|exemplo|beispiel|например/iu,
);
const RUN_BEFORE = forLowerCase(
  /\b(?:run|execute|install|paste|copy|enter|type|use|start|launch|call|invoke|open|create|add|set|configure|export|save|put|clone|download|do|perform|submit|send|test|verify|then|first|next|one-liner|quick|command|setup|set up)\b|运行|执行|安装|复制|粘贴|使用|输入|実行|インストール|ejecuta|execute|instala|выполн|установ|запуст|führe|exécute/iu,
);
/** "Follow these rules:" — the block is to be obeyed, whatever it is written in. */
const OBEY_BEFORE = forLowerCase(
  /\b(?:follow|obey|abide by|adhere to|comply with|act on|keep to|stick to|befolge\w{0,2}|beachte\w{0,2}|halte dich|suis|suivez|respecte[zr]?|applique[zr]?|sigue|siga[ns]?|cumple|cumpla|obedece|obedeça|cumpra)\b|遵守|遵循|遵照|照此|按以下|従って|守って|따르|따라|준수|следуй|соблюдай|выполняй/iu,
);
/** `!!! note` and `??? note`: what is indented below is a call-out and no code. */
const CALL_OUT = /^(?:!!!|\?\?\?\+?)\s/u;
const RUN_AFTER = forLowerCase(
  /\b(?:(?:run|execute|paste|copy|enter|type)\b[^.!?\n]{0,60}\b(?:above|this|command|terminal|powershell|it)|(?:above|this) command\b|press enter)|(?:复制|粘贴|运行|执行)[^。\n]{0,20}(?:上面|以上|命令|终端)|上記/iu,
);
const BAD_FIRST_LINE =
  /^\s{0,8}(?:#|\/\/|--|\/\*|<!--|rem)\s{0,4}(?:❌|🚫|bad\b|wrong\b|vulnerable|insecure|malicious|attack|unsafe|incorrect)/iu;

const COMMANDS: ReadonlySet<Language> = new Set<Language>(["shell", "powershell", "batch", "applescript"]);
const DATA: ReadonlySet<Language> = new Set<Language>([
  "json",
  "yaml",
  "toml",
  "html",
  "svg",
  "text",
  "unknown",
  "markdown",
  "desktop-entry",
]);

/** What a block of code is there for. Commands in a file that the agent obeys are meant to be run unless words say otherwise. */
export function fenceRole(setting: FenceSetting): Context["role"] {
  const { info, language, section, introduction, afterwards, isObeyed } = setting;
  const before = (introduction ?? "").toLowerCase();
  if (afterwards !== null && RUN_AFTER.test(afterwards.toLowerCase())) return "instruction";
  const manner = mannerOf(setting);
  if (manner === "either") return "documentation";
  const isOwn = manner === "done" || isOwnMeans(introduction);
  if (section.pattern && !isOwn && !RUN_BEFORE.test(before)) return "pattern";
  const isCommands = COMMANDS.has(language);
  const isAsked =
    RUN_BEFORE.test(before) ||
    OBEY_BEFORE.test(before) ||
    CALL_OUT.test(before) ||
    (introduction !== null && asksForSomething(before));
  const isSaidToBe = OUTPUT_BEFORE.test(before) || (section.output && !section.setup);
  const isOutput = OUTPUT_INFO.test(info) && (isSaidToBe || !isOutputOfNothing(setting, isAsked));
  if (isOutput || (!isCommands && isSaidToBe)) return "output";
  if (isOwn && isCommands) return "instruction";
  if (section.setup || (isAsked && !EXAMPLE_BEFORE.test(before)))
    return DATA.has(language) && !isAsked ? "documentation" : "instruction";
  if (section.example || EXAMPLE_BEFORE.test(before)) return "example";
  if (DATA.has(language)) return isAsked || section.prompt ? "instruction" : "documentation";
  return isObeyed && isCommands ? "instruction" : "example";
}

/**
 * `output` above what is nothing but commands is a label where there is nothing whose output it could be: no block before
 * it, and a sentence that names no command or has one done ("Run this:").
 */
function isOutputOfNothing({ code, introduction, followsCode }: FenceSetting, isAsked: boolean): boolean {
  if (followsCode || commandsBelowLabel(code) === null) return false;
  return isAsked || introduction === null || findCommandsInProse(introduction).length === 0;
}

/** "Before the first use, install the helper:" below "Indicators of compromise": what the skill's own use hangs on is no specimen. */
const FOR_USE = forLowerCase(
  /\b(?:before (?:the |your |its )?(?:first )?(?:use|using it|start|run|you (?:use|start|begin|run))|(?:does|do|will|can)(?: not|n['’]t|not) (?:work|run|start|function) (?:without|unless|until))\b|\bantes d(?:el primer uso|e usarl[oa]|e empezar|o primeiro uso|e começar)|\bavant (?:la première utilisation|de commencer|de l['’]utiliser)|\bvor der (?:ersten )?(?:verwendung|benutzung|nutzung)|перед (?:первым )?(?:использованием|запуском)|首次使用前|使用之?前|初回利用|使う前に/iu,
);
const SAID_BY_OTHERS = forLowerCase(
  /\b(?:says?|said|claims?|asks?|tells?|told|wants?|urges?|dic[eo]n?|sagt|dit|diz)\b|говор|声称|要求你|让你|言わ/iu,
);

function isForUse(introduction: string | null): boolean {
  if (introduction === null) return false;
  const text = introduction.toLowerCase();
  return FOR_USE.test(text) && !SAID_BY_OTHERS.test(text) && asksForSomething(text);
}

function mannerOf({ introduction, afterwards, section }: FenceSetting): ReturnType<typeof inThisManner> {
  return introduction === null ? null : inThisManner(introduction, { afterwards, isLesson: section.lesson });
}

/** "Look for them with:" */
function isOwnMeans(introduction: string | null): boolean {
  return introduction !== null && isOwnOrder(`${introduction.replaceAll("§", "¤").trimEnd()} §`);
}

/** The words around a block warn of it. A comment inside it counts only where nobody asks to run it: it is easily forged. */
export function isWarnedOf(setting: FenceSetting): boolean {
  const { headings, section, introduction, afterwards, code } = setting;
  if (afterwards !== null && disownsBlock(afterwards)) return true;
  const isHow = mannerOf(setting) !== null || isOwnMeans(introduction);
  if (introduction !== null && isHow) return forbidsWhatFollows(introduction) || introducesRefused(introduction);
  if (section.lesson && !isForUse(introduction)) return true;
  const isDone = afterwards !== null && hasBlockDone(afterwards);
  if (
    introduction !== null &&
    (warns(introduction) ||
      introducesRefused(introduction) ||
      (!isDone && (isLessonLabel(introduction) || introducesWhatIsMet(introduction, afterwards, headings))))
  )
    return true;
  const isAsked = section.setup || (introduction !== null && RUN_BEFORE.test(introduction.toLowerCase()));
  return !isAsked && BAD_FIRST_LINE.test(code);
}
