import type { FoundWallet } from "./wallet-addresses.ts";

/** Literals side by side, in a list or added up; an address is cut into a few, not into dozens. */
const LITERALS = /(["'`])[A-Za-z0-9]{2,42}\1(?:\s{0,40}[,+]\s{0,40}(["'`])[A-Za-z0-9]{1,42}\2){1,7}/g;

/**
 * Ethereum addresses that a program puts together from pieces of the hex number itself. `"0x" + hex` only adds the
 * prefix that libraries leave out, and is passed over.
 */
export function findSplitWallets(text: string): readonly FoundWallet[] {
  const found: FoundWallet[] = [];
  if (!text.includes("0x") || !/["'`]0x[0-9a-fA-F]{1,39}["'`]/.test(text)) return found;
  for (const { 0: run, index } of text.matchAll(LITERALS)) {
    const pieces = run.split(/\s{0,40}[,+]\s{0,40}/).map((piece) => piece.slice(1, -1));
    const value = pieces.join("");
    if (pieces[0] !== "0x" && /^0x[0-9a-fA-F]{40}$/.test(value))
      found.push({ start: index, end: index + run.length, value });
  }
  return found;
}
