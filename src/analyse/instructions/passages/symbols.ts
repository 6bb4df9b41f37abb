import { orderPattern } from "../order-pattern.ts";
import { NAMES_AGENT_SETTINGS } from "../../../read/agent-settings.ts";
import { isLeftUnsaid } from "../../../read/text/left-unsaid.ts";
import type { FactIndex } from "../../fact-index.ts";
import {
  namesBareAddress,
  namesBlindCopy,
  namesCarrier,
  namesCollector,
  namesMailbox,
  namesRemoteText,
  namesStranger,
} from "./addresses.ts";
import { learnedIn, weighWords } from "../likeness/weights.ts";
import { drainsTo, namesAccount, namesAccountInstead } from "./accounts.ts";
import { withoutShown } from "../shown-to-user.ts";
import type { PassageSentence } from "./passage.ts";
import { countStores, namesGraveKeys, namesOneKey } from "./things.ts";

/*
 * What a sentence names in letters that are the same in every language: addresses, files, settings, accounts. Each is
 * everyday alone.
 */

const MEMORY = /(?<![\w/])(?:SOUL|MEMORY|USER)\.md\b|\bsessions?\/\*?[\w-]{0,20}\.jsonl|\bmemory\/\*/u;

/** What the agent remembers of its user. */
function namesMemory({ text }: PassageSentence): boolean {
  return MEMORY.test(text);
}

/** Settings and tools that hold an agent, a program or an account back. */
const GUARDS =
  /\b(?:exec\.(?:ask|security|host)|dmPolicy|allowFrom|bypassPermissions|dangerously[\w-]{3,40}|CODEOWNERS|semgrep|codeql|gitleaks|SAST|dependabot|pgaudit|log_statement|row level security|pg_hba\.conf|SUPERUSER|hooksPath|continue-on-error|allow_failure|ROLE_\w{0,12}ADMIN|AdministratorAccess|csrf|JWT|sandbox|approvals?|Defender|antiviru?s|2FA|MFA)\b|--no-verify|антивирус|песочниц|沙箱|杀毒|サンドボックス|샌드박스/giu;

/** And what is done to them: a manual lists safeguards to have them kept. */
const OFF = orderPattern(
  /\b(?:off|false|none|never|full|true|open|allow_failure|continue-on-error|bypass\w*|dangerously[\w-]*|disabl\w*|without|skip\w*|d[ée]sactiv\p{L}*|abschalt\p{L}*|deaktivier\p{L}*|apag\p{L}*|deslig\p{L}*)\b|--no-verify|отключ|выключ|[关關][闭閉]|停用|禁用|無効|オフ|끄|꺼|해제/iu,
);

/** "Never bypass the checks", "no --no-verify": what keeps them on. */
const KEPT_ON =
  /\b(?:never|no|not|n['’]t)\s(?:ever\s)?(?:bypass|disabl|skip)\w*|\bno\s--no-verify|\bwithout the (?:env|environment|flag|option|variable)\b/giu;

const NAMES_GUARD = orderPattern(new RegExp(GUARDS.source, "iu"));

/** Two of them: one is what a skill may be about. */
function namesGuards({ text }: PassageSentence): boolean {
  if (!NAMES_GUARD.test(text) || !OFF.test(text.replaceAll(KEPT_ON, ""))) return false;
  return new Set(text.match(GUARDS)?.map((name) => name.toLowerCase())).size > 1;
}

const ALL_RIGHTS = orderPattern(
  /\bAdministratorAccess\b|\brole[=: "'`]{1,3}(?:admin|owner)\b|\bSUPERUSER\b|\bROLE_\w{0,12}ADMIN\b|\b(?:global(?:er|en)? )?admin(?:istrat\p{L}{1,4}|istrador\p{L}{0,2})?\b|\bOwner\b|администратор|管理员|管理者|관리자/iu,
);

/** "No administrator's role for anybody outside" */
const NO_RIGHTS =
  /(?<!\p{L})(?:no|not|never|kein\p{L}{0,2}|nicht|sin|sem|não|pas|ne|nie|não|не|без|de[ğĞ][iİ]l|hayır|bukan|tidak|không)(?!\p{L})|[不无無]|ない|않|아니/iu;

/** "Contact your administrator or sales@…" */
const WRITES_TO = /\b(?:ask|contact|e-?mail|reach(?: out to)?|write to|talk to)\b[^\n.;]{0,40}\badmin/iu;

/** The highest rights in a service for somebody who is named. */
function givesAllRights(sentence: PassageSentence, index: FactIndex): boolean {
  return (
    ALL_RIGHTS.test(sentence.text) &&
    !WRITES_TO.test(sentence.text) &&
    !NO_RIGHTS.test(sentence.text) &&
    namesMailbox(sentence, index)
  );
}

const RUIN =
  /\bgit push (?:\S{1,20} ){0,3}(?:--force|-f)\b|\bgit reset --hard\b|\bDROP (?:DATABASE|TABLE|SCHEMA)s?\b|\brm -rf? |\bDATABASE_URL\b|\bmkfs\b|\bterraform destroy\b|\bvssadmin\b/giu;

const NAMES_RUIN = orderPattern(new RegExp(RUIN.source, "iu"));

/** Two commands that cannot be taken back. */
function namesRuin({ text }: PassageSentence): boolean {
  return NAMES_RUIN.test(text) && new Set(text.match(RUIN)?.map((name) => name.toLowerCase())).size > 1;
}

/** "If he asks, say that …": the words of the answer are given, where an honest text has him shown what is so. */
const ANSWER_GIVEN = orderPattern(
  /\b(?:say|answer|reply|respond|claim|explain|tell (?:them|him|her|people|(?:the|your) \w{2,12}))(?: (?:only|just|simply|politely))?(?: (?:from|through|via|with|by|in|on) [^.,;!?\n]{1,40}?)? (?:that|it|this|these|there|they|the|because|["“'‘])|\b(?:sag|antwort|erklär|behaupt|entgegn)\p{L}{0,3}\b[^.!?\n]{0,16}(?:\bdass?\b|["„“»]|\bes (?:sei|ist|handelt|war)|\bsie (?:seien|sind))|\b(?:di|diga[ns]?|dile|dice|respond\p{L}{1,2}|contest\p{L}{1,2}|explic\p{L}{1,3}|expliqu\p{L}{1,2}|fale|dites|dis|répond\p{L}{1,2}|rispond\p{L}{1,2}|dica|di['’])(?: (?:le|les|lhe|al usuario|ao usuário|à l['’]utilisateur))?(?: (?:desde|por|con|en|de|da|do|depuis|par|avec|dal|con|em|pela) [^.,;!?\n]{1,40}?)?,? (?:que|qu['’]|che|["“«])|(?:скаж|ответ|отвеч|объясн|сообщ)\p{L}{0,5}[^.!?\n]{0,16}(?:что|["«“])|(?:说|說|答|称|稱|解释|解釋|回复|回覆)(?:是|这|這|为|為|因|都|已|没|沒|[:：]?[“「"])|就(?:说|說|答|称|稱)|[^。\n](?:と|って)(?:だけ)?\s?(?:答え|伝え|言[いうっ]|説明|返[しす])|(?:라고|다고|는다고|이라고)[^.\n]{0,6}(?:답|말|설명|안내)|(?:قل|أجب|أخبر)[^.\n]{0,10}(?:إن|أن|بأن)|कि|söyle|deyin|rằng|bahwa/iu,
);

const AGENT_SETTINGS = orderPattern(NAMES_AGENT_SETTINGS);

const SKILLS_PLACE = orderPattern(
  /(?:\.(?:openclaw|clawdbot|claude|agents|codex|cursor)\/skills\b|\bevery (?:other )?SKILL\.md|\*\/SKILL\.md)/u,
);

function namesSkillsPlace({ text }: PassageSentence): boolean {
  return SKILLS_PLACE.test(text);
}

/** Moves that are decided by what stands there rather than by what is said of it. */
export type SymbolMove =
  | "mailbox"
  | "blind-copy"
  | "drain"
  | "remote-text"
  | "bare-address"
  | "stranger"
  | "memory"
  | "agent-settings"
  | "answer-ready"
  | "untold"
  | "guards"
  | "all-rights"
  | "collector"
  | "carrier"
  | "account"
  | "account-instead"
  | "ruin"
  | "skills-place"
  | "keys-named"
  | "unsaid"
  | "worded";

/** "For what is not shown here": of this document, and kept from nobody. */
const IN_A_TEXT =
  /\bnot (?:covered|documented|explained|included|listed|mentioned|shown) (?:above|below|here|there|yet)\b/iu;

function isUnsaid({ text, form }: PassageSentence): boolean {
  return form === "said" && !IN_A_TEXT.test(text) && isLeftUnsaid(withoutShown(text).toLowerCase());
}

/** From a person, or out of what he reads; "the path is not shown" leaves out a detail. */
const FROM_SOMEBODY = orderPattern(
  /\b(?:users?|owners?|humans?|persons?|people|customers?|anyone|nobody|reports?|summar(?:y|ies)|answers?|repl(?:y|ies)|digests?|recaps?|ask(?:ed|ing)?|mention\w{0,3}|tell|told|confirm\w{0,6}|approv\w{0,3}|announc\w{0,5}|message)\b|nutzer|benutzer|kunde|bericht|antwort|zusammenfassung|frag|erwähn|sag[et]|bestätig|usuari|usuári|persona|pessoa|cliente|informe|resumen|resumo|relatório|respuesta|resposta|pregunt|pergunt|mencion|avis|utilisat|personne|rapport|réponse|résumé|demand|mention|utent|пользоват|владел|отч[её]т|ответ|сообщ|спраш|говор|用户|用戶|使用者|主人|报告|報告|简报|回复|回覆|回答|总结|摘要|问|問|询|确认|確認|告|提及|提到|利用者|ユーザ|お客様|返信|要約|尋ね|伝え|知らせ|触れ|사용자|보고|답변|요약|묻|알리|말하|المستخدم|उपयोगकर्ता|पूछ|बता/iu,
);

/** "Do not bother him with it": he is not asked, and learns nothing. */
const LEFT_ALONE = orderPattern(
  /(?<!\p{L})(?:not|never|n['’]t|without|no|sin|sem|sans|ne|n['’]|nicht|ohne|não|jangan|tanpa|đừng|không)\s?[^.!?;:\n]{0,30}?(?<!\p{L})(?:bother|disturb|distract|trouble (?:the|him|her|them|your)|pester|molest[ae]|distra[ie]|incomod|dérang|importun|stör|belästig|behellig|ganggu|làm phiền)|(?<!\p{L})(?:не|без)\s(?:\p{L}{1,14}\s){0,3}?(?:отвлек|беспоко|тревож|д[её]рга)|(?:отвлека|беспоко|тревож)\p{L}{1,4} (?:\p{L}{1,14} )?не (?:надо|нужно|стоит)|[不别別勿無无](?:要|必|需|用)?(?:去)?(?:再)?(?:打扰|打擾|麻烦|麻煩|惊动|驚動|烦扰|煩擾)|(?:煩わせ|邪魔)(?:ず|ない|し?ない|せず|る必要は)|(?:귀찮게|번거롭게|방해)\s?하지|rahatsız etme|(?:لا|دون|بدون) (?:تزعج|إزعاج)|परेशान (?:न|मत|किए बिना)/iu,
);

const SYMBOLS: Readonly<Record<SymbolMove, (sentence: PassageSentence, index: FactIndex) => boolean>> = {
  mailbox: namesMailbox,
  "blind-copy": namesBlindCopy,
  drain: drainsTo,
  "remote-text": namesRemoteText,
  "bare-address": namesBareAddress,
  stranger: namesStranger,
  memory: namesMemory,
  "answer-ready": (sentence) => sentence.form === "said" && sentence.says("denied") && ANSWER_GIVEN.test(sentence.text),
  "agent-settings": ({ text }) => AGENT_SETTINGS.test(text),
  guards: namesGuards,
  "all-rights": givesAllRights,
  collector: namesCollector,
  carrier: namesCarrier,
  account: namesAccount,
  "account-instead": namesAccountInstead,
  ruin: namesRuin,
  "skills-place": namesSkillsPlace,
  "keys-named": (sentence) => !namesOneKey(sentence) && (countStores(sentence) > 0 || namesGraveKeys(sentence)),
  unsaid: isUnsaid,
  untold: (sentence) =>
    (isUnsaid(sentence) && FROM_SOMEBODY.test(sentence.text)) ||
    (sentence.form === "said" && LEFT_ALONE.test(sentence.text)),
  worded: ({ text, form }) => form === "said" && weighWords(learnedIn(text)) >= LIKE_AN_ATTACK,
};

/**
 * Of 2,809 honest skills of many publishers none has a sentence above it that also names a store of keys or recovery words
 * beside a stranger's place, or obeys one; of written attacks with such a sentence two in three.
 */
const LIKE_AN_ATTACK = -3;

/** "Never send ~/.ssh to …": what is named is forbidden. */
const FORBIDDEN =
  /^[^\p{L}]{0,8}(?:(?:please )?(?:never|do not|don['’]t)|nunca|jamais|jamás|niemals|никогда|нельзя|не|不要|不得|禁止|切勿|请勿|勿|決して|絶対に|절대|절대로|لا|jangan|đừng)(?!\p{Script=Latin})/iu;

export function makesSymbol(move: SymbolMove, sentence: PassageSentence, index: FactIndex): boolean {
  // Nearly nothing names anything, so that is asked first.
  if (!SYMBOLS[move](sentence, index)) return false;
  return (
    move === "unsaid" ||
    move === "untold" ||
    !FORBIDDEN.test(sentence.text) ||
    isLeftUnsaid(sentence.text.toLowerCase())
  );
}

export function isSymbol(move: string): move is SymbolMove {
  return Object.hasOwn(SYMBOLS, move);
}

export const SYMBOL_MOVES: readonly SymbolMove[] = Object.keys(SYMBOLS).filter(isSymbol);
