import type { Concept } from "./concept.ts";
import { countPersonSecrets } from "./person-secrets.ts";

/** What a sentence is about that nobody wants to be done behind his back. */
export type Matter = "place" | "money" | "secrets" | "store" | "house" | "ruin" | "guard" | "talk";

const MONEY =
  /\b(?:invoices?|ledger|payouts?|gift cards?|iban|swift|refunds?|payments?|usdt|usdc|eth|btc|upi)\b|\b\d[\d.,]{0,8} ?(?:usd|eur|€|\$)|платеж|платёж|сумм[аыу]|付款|转账|轉帳|振込|送金|결제|송금|भुगतान|रुपय|zahlung|überweis|\bpagos?\b|paiement|pagament/iu;
/** Doors, alarms, eyes and ears of a house. */
const HOUSE =
  /\b(?:unlock\w{0,3}|front door|garage|alarm|cameras?|microphones?|thermostat)\b|haustür|alarmanlage|kameras?\b|mikrofon|cerradura|cámaras?\b|micrófono|serrure|caméras?\b|fechadura|câmeras?\b|门锁|門鎖|摄像头|攝像頭|玄関|カメラ|도어락|카메라|камер|замок|домофон/iu;
const GUARD =
  /\b(?:audit\w{0,3}|forensics?|signature checks?|vetting|reviewers?|triggers?|findings|firewall|AGENTS\.md|SOUL\.md|MEMORY\.md|CLAUDE\.md|HEARTBEAT\.md|settings\.json|exec\.ask)\b|\bapprovals?: /iu;
const STORE =
  /~\/\.(?:ssh|aws|kube|gnupg|netrc|git-credentials|config\/(?:gh|gcloud)|openclaw|claude)\b|(?<!\w)\.env\b|\bid_(?:rsa|ed25519)\b|[A-Z]_(?:API_KEY|TOKEN|SECRET)\b|\bcookies?\b|\bprivate keys?\b/u;
const TALK =
  /\b(?:conversations?|transcripts?|chat history|all messages|mailbox|contacts|sent folder|e-?mails?)\b|对话|聊天记录|会話|대화|переписк|gespräch|conversaci|conversa\b/iu;

const PATTERNS: readonly (readonly [Matter, RegExp])[] = [
  ["money", MONEY],
  ["house", HOUSE],
  ["guard", GUARD],
  ["store", STORE],
  ["talk", TALK],
];

/** "We never ask for card numbers or codes" */
const FORBIDS =
  /(?<!\p{L})(?:never|nobody|no one|do not|don['’]t|does not|doesn['’]t|must not|will not|won['’]t|nunca|jam[aá]is|nie(?:mals)?|kein\p{L}{0,2}|niemand|никогда|нельзя|не (?:проси|спраш|запраш|сообщ)\p{L}{0,6})(?!\p{L})|不要|不会|不會|不得|切勿|请勿|絶対に|決して|しないで|ません|절대|하지 ?마|않습니다|لا ت|कभी (?:न|नहीं)|मत /iu;

interface Sentence {
  readonly text: string;
  readonly isPlace: boolean;
  says(concept: Concept): boolean;
}

export function matterOf(sentence: Sentence): readonly Matter[] {
  const { text, isPlace } = sentence;
  const matters: Matter[] = isPlace ? ["place"] : [];
  if (sentence.says("wipe")) matters.push("ruin");
  if (countPersonSecrets(text) > 1 && !FORBIDS.test(text)) matters.push("secrets");
  for (const [matter, pattern] of PATTERNS) if (pattern.test(text)) matters.push(matter);
  return matters;
}
