import type { FactOf } from "../../fact-index.ts";
import { actsOf } from "./acts.ts";
import type { Told } from "./set-up.ts";

/** Words besides the address before a string is a message for somebody. */
const MIN_WORDS = 5;

/**
 * `print("Download https://… (password: x) and run setup.exe")`: the lure that a program shows when it "fails" stands in
 * no text that an agent reads beforehand. Empty: the address is no part of a message.
 */
export function saidByCode(mention: FactOf<"mention">): readonly Told[] {
  const text = literalAround(mention.snippet, mention.value);
  if (text.split(/\s+/u).length - 1 < MIN_WORDS) return [];
  return [{ fact: mention, text, links: [], acts: actsOf(text, []) }];
}

/** What stands between the quotes around the address. */
function literalAround(line: string, address: string): string {
  const at = line.indexOf(address);
  if (at === -1) return "";
  const before = line.slice(0, at);
  const start = Math.max(...QUOTES.map((quote) => before.lastIndexOf(quote)));
  const quote = before.charAt(start);
  const end = start === -1 ? -1 : line.indexOf(quote, at + address.length);
  return start === -1 ? "" : line.slice(start + 1, end === -1 ? undefined : end);
}

const QUOTES = ['"', "'", "`"];
