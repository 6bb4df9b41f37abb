import { giveUp } from "./unreadable.ts";

/** How a string begins. */
export interface Quoted {
  readonly quote: string;
  readonly isRaw: boolean;
  readonly isFormatted: boolean;
  /** Of prefix and quote. */
  readonly length: number;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const BACKSLASH = 0x5c;

const OPENING = /([bBuUrRfF]{0,2})("""|'''|"|')/y;

/** Null: a word that no string begins with. */
export function openingOf(text: string, at: number): Quoted | null {
  OPENING.lastIndex = at;
  const found = OPENING.exec(text);
  if (found === null) return null;
  const [whole, prefix = "", quote = ""] = found;
  return {
    quote,
    isRaw: prefix !== "" && /r/i.test(prefix),
    isFormatted: prefix !== "" && /f/i.test(prefix),
    length: whole.length,
  };
}

/** Behind the closing quote of a string that begins before `from`. A backslash hides a quote in raw strings too. */
export function endOfPlainString(text: string, from: number, quote: string): number {
  const code = quote.charCodeAt(0);
  const isTriple = quote.length === 3;
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === BACKSLASH) at += text.charCodeAt(at + 1) === RETURN ? 2 : 1;
    else if (letter === NEWLINE && !isTriple) giveUp();
    else if (letter === code && (!isTriple || text.startsWith(quote, at))) return at + quote.length;
  }
  return giveUp();
}
