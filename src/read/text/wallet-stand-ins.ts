/** What looks for wallet addresses, as a regular expression writes it. */
export const LOOKS_FOR_ADDRESSES = String.raw`0x\[(?:0-9|a-f|A-F|\\d){2,4}\]\{40\}|\[[^\]\n]{0,24}HJ-NP[^\]\n]{0,24}\]\{\d|\bbc1\)?\[|\(bc1\|`;

/** `return "0x…"`, `? "0x…"`: one that is written out. */
const GIVEN =
  /(?:\breturn\s{0,2}\(?|\?\s{0,2})["'`](0x[0-9a-fA-F]{40}|(?:bc1|ltc1)[a-z0-9]{25,70}|[13][a-km-zA-HJ-NP-Z1-9]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33})["'`]/g;
/** What is asked on the line before it, or on the same: nothing else stands between the two. */
const BEHIND = String.raw`[^\n]{0,80}(?:\n[ \t]{0,40})?$`;
const BY_FORM = new RegExp(
  String.raw`(?:${LOOKS_FOR_ADDRESSES}|starts_?[wW]ith\([("'\x60]{1,3}(?:0x|bc1)["'\x60]|\bis_?(?:[cC]hecksum_?)?[aA]ddress\()${BEHIND}`,
);
/** `ADDRESS.fullmatch(to)`, `ADDRESS.test(to)`, `re.match(ADDRESS, to)`, `to.match(ADDRESS)`: only where that looks for addresses. */
const BY_CONSTANT = new RegExp(
  String.raw`(?:\b(?!re\b)(\w{1,40})\.(?:fullmatch|match|search|test|exec)\(|\b(?:fullmatch|match|search|test)\((\w{1,40})\b(?!["']))${BEHIND}`,
);
/** One that is negated has a default for what is no address. */
const NEGATED = /(?:\bnot\b|\bunless\b|!(?!=))[^\n]{0,200}(?:\n[ \t]{0,40})?$/;
const CONSTANT = new RegExp(
  String.raw`\b(\w{1,40})(?:\s?:\s?[\w.[\]]{1,30})?\s{0,2}=\s{0,2}[^\n=]{0,40}(?:${LOOKS_FOR_ADDRESSES})`,
  "g",
);
/** UTF-16 units before it. */
const BEFORE = 260;
/** Of one text: tables of contracts have hundreds. */
const MAX_GIVEN = 200;
/** `0x000…dEaD`, `0x555…`: nobody has its key. */
const NOBODYS = /([0-9a-f])\1{19}/iu;

interface StandIn {
  readonly start: number;
  readonly end: number;
}

/** Whatever address is handed in, one that stands in the program comes back. */
export function findStandIns(text: string): readonly StandIn[] {
  const found: StandIn[] = [];
  let constants: ReadonlySet<string | undefined> | null = null;
  let looked = 0;
  for (const { 0: given, 1: address = "", index } of text.matchAll(GIVEN)) {
    looked += 1;
    if (looked > MAX_GIVEN) break;
    const before = text.slice(Math.max(0, index - BEFORE), index);
    if (NOBODYS.test(address) || NEGATED.test(before)) continue;
    const [, object, argument] = BY_CONSTANT.exec(before) ?? [];
    constants ??= new Set(Array.from(text.matchAll(CONSTANT), ([, each]) => each));
    if (BY_FORM.test(before) || [object, argument].some((name) => name !== undefined && constants?.has(name) === true))
      found.push({ start: index, end: index + given.length });
  }
  return found;
}
