import { findStandIns, LOOKS_FOR_ADDRESSES } from "./wallet-stand-ins.ts";

/** What a program does with wallets that is told by a few words wherever they stand. */
export const WALLET_MOVES = [
  "looks for addresses",
  "asks for a signature",
  "allows without limit",
  "takes it all",
  "stands between",
  "puts one for all",
  "gives to another",
] as const;
export type WalletMove = (typeof WALLET_MOVES)[number];

export interface FoundMove {
  readonly start: number;
  readonly end: number;
  readonly move: WalletMove;
}

/** No limit: the largest number that fits, however it is written. */
const UNLIMITED = String.raw`(?:MaxUint256|MAX_UINT\w{0,8}|maxUint256|MaxInt256|UINT256_MAX|2n?\s{0,2}\*\*\s{0,2}256|uint256\)\.max|f{60}|["'\x60]f["'\x60](?:\.repeat\(|\s{0,2}\*\s{0,2})64)`;

/** Sources: EIP-20 and EIP-721 (selectors of approve and setApprovalForAll), EIP-1193, Solana's wallet standard. */
const PATTERNS: readonly { readonly move: WalletMove; readonly pattern: string }[] = [
  {
    move: "looks for addresses",
    pattern: LOOKS_FOR_ADDRESSES,
  },
  {
    move: "asks for a signature",
    pattern: String.raw`\beth_sendTransaction\b|\beth_signTypedData(?:_v[34])?\b|\bsignAndSendTransaction\b|\bsign(?:All)?Transactions?\s{0,2}\(|\.sendTransaction\s{0,2}\(|\bsend_raw_transaction\b|\bsendAndConfirmTransaction\b`,
  },
  {
    move: "allows without limit",
    pattern: String.raw`\b(?:approve|increaseAllowance|permit)\b[^\n;]{0,160}${UNLIMITED}|095ea7b3[^\n;]{0,160}${UNLIMITED}|\bsetApprovalForAll\b[^\n;]{0,160}\btrue\b|a22cb465`,
  },
  {
    move: "takes it all",
    pattern: String.raw`\b(?:value|lamports|amount)["']?\s{0,2}[:=][^\n;]{0,60}\b\w{0,12}bal(?:ance)?\w{0,12}\b\)?\s{0,2}(?:-\s{0,2}|\.sub\(\s{0,2})[^\n;]{0,40}(?:gas|fee|rent|5_?000|21_?000)|\b\w{0,12}bal(?:ance)?\w{0,12}\s{0,2}-\s{0,2}\w{0,12}(?:gas|fee|rent)\w{0,12}\)\.toString\(16\)`,
  },
  {
    // A page's own functions replaced: what was asked of the wallet or the server is another thing when it arrives.
    move: "stands between",
    pattern: String.raw`\b(?:window|globalThis|self)\.fetch\s{0,2}=(?!=)|\bXMLHttpRequest\.prototype\.(?:open|send)\s{0,2}=(?!=)|\b(?:ethereum|solana|phantom|provider)\.(?:request|send|sendAsync|signTransaction|signAndSendTransaction)\s{0,2}=(?!=)`,
  },
  {
    // Whatever account stands there, one that is written out takes its place.
    move: "puts one for all",
    pattern: String.raw`\b(?:replace(?:All)?|sub)[\s(]{1,3}[^\n]{0,60}(?:[A-Z]{2}\\d\{2|\[A-Z\]\{2\}(?:\\d|\[0-9\])\{2|0x\[[^\]\n]{2,20}\]\{40\})[^\n]{0,80}["'\x60](?:[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?|0x[0-9a-fA-F]{40})["'\x60]`,
  },
  {
    // Of a transfer that somebody else has put together.
    move: "gives to another",
    pattern: String.raw`\b(?:tx|txn|transaction|transfer|call|req|params?(?:\[0\])?)\.(?:to|recipient|destination)\s{0,2}=(?![=>])|\{\s{0,4}\.\.\.(?:tx|txn|transaction|transfer|call|params?(?:\[0\])?|[\w.]{1,40}params\[0\]),[^\n{}]{0,80}\bto\b\s{0,2}[:,}]`,
  },
];

const ALL = new RegExp(PATTERNS.map(({ pattern }) => `(${pattern})`).join("|"), "g");
/** One of these is in every pattern: most texts are passed over by one look. */
const WORTH =
  /\.(?:to|recipient|destination)\s{0,2}=|\{\s{0,4}\.\.\.|\\d\{2|\]\{2|\{40\}|HJ-NP|bc1|[sS]end_?(?:raw_)?[tT]ransaction|signT|signA|_sign|approve|permit|095ea7b3|a22cb465|setApproval|increaseAll|sendAndConfirm|bal|\.fetch\s{0,2}=|HttpRequest\.prototype|\.(?:request|send|sendAsync)\s{0,2}=/;

export function findWalletMoves(text: string): readonly FoundMove[] {
  const found = findStandIns(text).map((standIn): FoundMove => ({ ...standIn, move: "puts one for all" }));
  if (!WORTH.test(text)) return found;
  for (const match of text.matchAll(ALL)) {
    const at = PATTERNS.findIndex((_, index) => match[index + 1] !== undefined);
    const move = PATTERNS[at]?.move;
    if (move !== undefined) found.push({ start: match.index, end: match.index + match[0].length, move });
  }
  return found;
}
