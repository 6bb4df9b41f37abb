import { orderPattern } from "../order-pattern.ts";
import type { FactIndex } from "../../fact-index.ts";
import { opensAnyway } from "../../../read/text/system-warnings.ts";
import { isForbidden } from "../polarity.ts";
import { PROGRAM_URL } from "../program-url.ts";
import { forbidsTaking } from "./hygiene.ts";
import { isDirected } from "./directed.ts";
import type { Move } from "./move.ts";
import { isBeside, type PassageSentence } from "./passage.ts";
import { isSymbol, makesSymbol } from "./symbols.ts";
import { isFirstOfTwoSteps } from "./two-steps.ts";
import { namesUsersKeys } from "./users-keys.ts";
import { namesWalletWords, sendsSigned } from "./wallet-words.ts";
import {
  countStores,
  isPicture,
  namesAgentFile,
  namesAlias,
  namesAuthorizedKeys,
  namesChannel,
  namesGraveKeys,
  namesKeys,
  namesOneKey,
  namesOutside,
  namesSeveralKeys,
  namesStore,
  namesStrangeMailbox,
  namesWhole,
} from "./things.ts";

/** Where instructions are kept that nobody is meant to read. */
const ODD_SOURCE = orderPattern(/\bTXT\b|\bdig \+short\b|\bpaste(?:bin)?\b|\bgist\b/u);

/** True when one sentence makes a move of a scheme. */
export function makes(sentence: PassageSentence, move: Move, index: FactIndex): boolean {
  // It asks for nothing and names nothing.
  if (isBeside(sentence)) return false;
  if (isSymbol(move)) return makesSymbol(move, sentence, index);
  switch (move) {
    case "outside":
      return namesOutside(sentence, index, "not declared");
    case "away":
      return namesOutside(sentence, index, "declared or not");
    case "source":
      return namesOutside(sentence, index, "to read");
    case "odd-source":
      return ODD_SOURCE.test(sentence.text);
    case "channel":
      return namesChannel(sentence) && (sentence.says("send") || isHandedOver(sentence));
    case "store":
      if (namesAlias(sentence, index)) return true;
      if (namesOneKey(sentence) || !takes(sentence)) return false;
      return (
        namesStore(sentence) ||
        (namesKeys(sentence) && (sentence.says("send") || isSentByLead(sentence) || isHidden(sentence)))
      );
    case "store-path":
      return (
        namesAlias(sentence, index) ||
        (countStores(sentence) > 0 && !namesOneKey(sentence) && takes(sentence)) ||
        (namesGraveKeys(sentence) && makes(sentence, "store", index)) ||
        (sentence.form === "said" && namesUsersKeys(sentence.text) && !namesOneKey(sentence))
      );
    case "slot-store":
      return (
        sentence.fillsSlot &&
        namesWhole(sentence) &&
        (namesStore(sentence) || namesSeveralKeys(sentence) || (namesKeys(sentence) && !namesOneKey(sentence)))
      );
    case "slot-private":
      return sentence.fillsSlot && namesWhole(sentence) && sentence.says("private");
    case "slot-picture":
      return sentence.fillsPicture && (sentence.says("private") || namesKeys(sentence) || namesStore(sentence));
    case "tool-takes":
      return (
        isOfTool(sentence) &&
        namesWhole(sentence) &&
        (namesKeys(sentence) || namesStore(sentence) || sentence.says("private")) &&
        !forbidsTaking(sentence.text.toLowerCase())
      );
    case "keys":
      return sentence.says("take") && (namesStore(sentence) || namesKeys(sentence));
    case "store-sent":
      return makes(sentence, "store", index) && sentence.says("send");
    case "seed":
      return namesWalletWords(sentence);
    case "hand-in":
      return makes(sentence, "send", index) && !sendsSigned(sentence);
    case "codes-sent":
      return sentence.says("two-factor") && sentence.says("send") && namesStrangeMailbox(sentence);
    case "login-asked":
      return (
        makes(sentence, "ask-user", index) &&
        (sentence.says("login") || sentence.says("machine-login") || sentence.says("two-factor"))
      );
    case "proof-asked":
      return (
        makes(sentence, "ask-user", index) &&
        (PROOF.test(sentence.text) || (CARD_ENDS.test(sentence.text) && CARD_CODE.test(sentence.text)))
      );
    case "key-line":
      return KEY_LINE.test(sentence.text);
    case "timer":
      return TIMER.test(sentence.text) && FETCHES_AND_RUNS.test(sentence.text) && !isForbiddenThere(sentence.text);
    case "stores-sent":
      return makes(sentence, "stores", index) && (sentence.says("send") || isHidden(sentence));
    case "stores":
      return countStores(sentence) > 1 && namesOutside(sentence, index, "not declared") && sentence.form === "said";
    case "picture":
      return isPicture(sentence);
    case "authorized":
      return namesAuthorizedKeys(sentence);
    case "agent-file":
      return namesAgentFile(sentence);
    case "program":
      return PROGRAM_URL.test(sentence.text);
    case "ask-user":
      return sentence.says(move) || sentence.lead?.says(move) === true;
    case "unguard":
      return sentence.says(move) || (sentence.form === "said" && opensAnyway(sentence.text));
    case "auto-yes":
      return sentence.says(move) && !isFirstOfTwoSteps(sentence, index);
    case "hidden":
      return false;
    case "send":
      return sentence.form === "sends" || sentence.says(move) || isHandedOver(sentence);
    default:
      return sentence.says(move);
  }
}

/** What opens a bank account, or every account at once. */
const PROOF = orderPattern(
  /\bmaster pass(?:word|phrase)\b|\b(?:bank(?:ing)?|card) pin\b|\bone-time (?:codes?|passwords?)\b|\bcvv2?\b|\botps?\b/iu,
);
/** Two of the three things that a card pays by, in each language of forms. */
const CARD_ENDS = orderPattern(
  /\bexpir(?:y|ation)\b|\bvalid (?:thru|until)\b|caducidad|vencimiento|\bvalidade\b|date d['’]expiration|ablaufdatum|gültig bis|scadenza|срок\p{L}{0,2} действия|有效期|有効期限|유효 ?기간|son kullanma|ngày hết hạn|masa berlaku/iu,
);
const CARD_CODE = orderPattern(
  /\bcv[cv]2?\b|\b(?:three|3)[- ]digit|\bsecurity code\b|código de (?:tres|três|segur|verif)|cryptogramme|code (?:de sécurité|à trois)|prüf(?:ziffer|nummer)|dreistellig|codice (?:di sicurezza|a tre)|код\p{L}{0,2} (?:безопасности|из тр[её]х|на обороте)|тр[её]хзначн|安全码|后三位|背面三位|三位数|セキュリティ ?コード|[3３]桁|三桁|보안 ?코드|세 ?자리|güvenlik kodu|mã bảo mật|kode keamanan/iu,
);
/** A public key, written out: whoever has its other half gets in. */
const KEY_LINE = orderPattern(/\b(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-\S{4,20}) AAAA[\w+/]{12}/u);
const TIMER =
  /\b(?:cron ?(?:jobs?|tab|entry)|scheduled tasks?|log-?in items?|launch agents?|start-?up items?|systemd timers?)\b/iu;
const FETCHES_AND_RUNS = orderPattern(
  /\b(?:download|fetch|get|load|pull|grab|retriev)\w{0,4} [<\x60"'(]{0,2}https?:\/\/\S{4,200} (?:and|then|to) (?:\w{1,10} )?(?:run|execut|start|launch|invok)/iu,
);

function isForbiddenThere(text: string): boolean {
  const timer = TIMER.exec(text);
  return timer !== null && isForbidden(text, timer);
}

/** In the definition of a tool, which a model reads and fills in. */
export function isOfTool({ fact }: PassageSentence): boolean {
  return fact.layers.some((layer) => layer.kind === "field");
}

function isHandedOver({ form, text }: PassageSentence): boolean {
  return form === "said" && isDirected(text);
}

/** `curl --data-binary @file`, `curl -T file` */
const UPLOADS_FILE = orderPattern(/\bcurl\b[^\n]{0,240}(?:[\s=]["']?@|-T |--upload-file )/u);

/** "~/.ssh/id_rsa to https://…": the file itself is what is handed to the address. */
const HANDED_OVER =
  /(?:~|\$HOME|\$\{HOME\})\/[^\s"'\x60]{2,200}["'\x60]?,?\s?(?:(?:over |up |as it is )?(?:to|an|nach|à|vers|a|al|para|на|в)\s|[发發上]?[送传傳]?[到至给給]\s?|を\s?)["'<\x60]?https?:\/\//u;

function isFileHandedOver(text: string): boolean {
  const match = HANDED_OVER.exec(text);
  return match !== null && !isForbidden(text, match);
}

function takes(sentence: PassageSentence): boolean {
  if (UPLOADS_FILE.test(sentence.text) || isFileHandedOver(sentence.text)) return true;
  return sentence.says("take") || sentence.lead?.says("take") === true || isSentByLead(sentence);
}

/** An item of the list below "send the following to …:", which is what is sent. */
function isSentByLead({ lead, text }: PassageSentence): boolean {
  return lead !== null && lead.says("send") && !forbidsTaking(text.toLowerCase());
}

function isHidden({ fact }: PassageSentence): boolean {
  return fact.kind === "hidden-text" || (fact.kind === "instruction" && fact.hidden !== null);
}
