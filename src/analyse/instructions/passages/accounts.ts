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
