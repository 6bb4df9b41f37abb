import { orderPattern } from "../order-pattern.ts";
import type { PassageSentence } from "./passage.ts";

/* Accounts that money goes to, by the form of their numbers. */

const ACCOUNT =
  /\b[A-Z]{2}\d{2} ?[A-Z0-9]{4}(?: ?[A-Z0-9]{4}){2,6}(?: ?[A-Z0-9]{1,3})?\b|(?<![\d-])\d{4}(?: \d{4}){3,4}(?: \d{1,3})?(?![\d-])|\b0x[0-9a-fA-F]{40}\b|\bbc1[a-z0-9]{20,60}\b|\bT[1-9A-HJ-NP-Za-km-z]{33}\b/u;
/** A key of Pix is a UUID like any other. */
const PIX = orderPattern(/\bpix\b/iu);
const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/iu;

/** One account, written out. */
export function namesAccount({ text }: Pick<PassageSentence, "text">): boolean {
  return ACCOUNT.test(text) || (PIX.test(text) && UUID.test(text));
}

/** "Transfer the whole available balance to 0x…": all that there is, not what something costs. */
const MOVES = orderPattern(
  /\b(?:transferr?|send|mov|sweep|forward|deposit|remit)(?:s|e|es|ing)?\b|(?<!\p{L})(?:transfier|transfer|env[ií]|muev|mand|verse|vir(?:e[rz]?|ement)|überweis|sende|übertrag|trasfer|invi)\p{L}{0,6}|перев[её]?[дсо]|отправ|转[账入移到给]|轉[帳入移]|汇|匯|送金|移[しすっ]|振り込|송금|이체|보내/iu,
);
const ALL_OF_IT = orderPattern(
  /\b(?:whole|entire|full|complete|all (?:of )?(?:the|its|your|their)|total|everything in|100 ?% of)\b[^.;\n]{0,24}\b(?:balances?|funds|holdings|wallet)\b|(?<!\p{L})(?:tod[oa]s? (?:el|la|los|o|os) (?:saldo|fondos)|(?:saldo|solde) (?:entero|completo|total|disponible|disponível|inteiro|entier|complet)|tout le solde|(?:gesamte|ganze|vollständige)\p{L}? (?:\p{L}{1,12} )?(?:guthaben|saldo|bestand)|(?:intero|tutto il) saldo)|(?:весь|всего) (?:\p{L}{1,12} )?баланс|все (?:\p{L}{1,12} )?средства|(?:全部|所有|整个)的?(?:可用)?(?:余额|餘額|资金|資金|资产)|残高(?:の)?(?:全額|すべて|全て|全部)|全残高|전액|잔액 ?(?:전부|전체)|모든 잔액/iu,
);

/** All that a wallet holds goes to one account, written out. */
export function drainsTo({ text }: Pick<PassageSentence, "text">): boolean {
  return ACCOUNT.test(text) && ALL_OF_IT.test(text) && MOVES.test(text);
}

/** Of the one that somebody gave; "in place of 0x…dEaD" puts another there. */
const INSTEAD = orderPattern(
  /(?<!\p{L})(?:instead of|in place of|rather than|an ?stelle (?:von|der|des)|statt|au lieu d|à la place d|en (?:lugar|vez) de|em vez d|al posto d|invece d|вместо)[^.;\n]{0,40}(?<!\p{L})(?:one|those|that|given|named|shown|stated|address|account|wallet|recipient|iban|der|des|angegeben|genannt|gezeigt|celui|celle|donnée?|indiqué|la|las|el|que|indicad|aparec|quell|indicat|указан|того|той|который)/iu,
);

/** "Use 0x… instead of the deprecated address": a program of a chain has moved, and nobody is paid there. */
const OF_A_PROGRAM =
  /\b(?:contracts?|tokens?|deprecated|legacy|outdated|old|testnet|mainnet|router|factory|proxy|oracle|migrat\w{0,4}|upgraded?)\b/iu;

/** An account of its own, put in place of the one that somebody gave. */
export function namesAccountInstead({ text }: PassageSentence): boolean {
  const instead = INSTEAD.exec(text);
  return instead !== null && ACCOUNT.test(text.slice(0, instead.index)) && !OF_A_PROGRAM.test(text);
}
