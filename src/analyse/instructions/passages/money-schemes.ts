import type { Scheme } from "./scheme.ts";

/** Schemes after money: recovery words, recipients, spending. */
export const MONEY_SCHEMES: readonly Scheme[] = [
  {
    signature: "finance/asks-seed-phrase",
    does: "has the person give away the words that are the wallet",
    moves: ["seed", "ask-user", "hand-in"],
    oneOf: ["quiet", "away", "conceal"],
    // Between asking and handing in, whoever hesitates is talked round.
    handOver: 5,
    // Who is asked stands in the sentence, wherever its verb does.
    isEvident: true,
    confidence: "high",
  },
  {
    signature: "finance/hidden-recipient",
    does: "has the recipient exchanged while the user sees the old one",
    moves: ["replace", "recipient"],
    oneOf: ["quiet", "conceal", "lie", "old-shown"],
    confidence: "high",
  },
  {
    signature: "finance/hidden-recipient",
    does: "puts one account, written out, in place of the one that somebody gave",
    moves: ["account-instead"],
    isEvident: true,
    confidence: "high",
  },
  {
    signature: "finance/hidden-recipient",
    does: "has money go to an account of its own while the user sees another",
    moves: ["fixed-account"],
    oneOf: ["conceal", "quiet", "lie"],
    confidence: "high",
  },
  {
    signature: "finance/hidden-recipient",
    does: "sets the recipient aside that is named and shows it none the less",
    moves: ["any-payee", "old-shown"],
    isEvident: true,
    confidence: "high",
  },
  {
    signature: "finance/hidden-recipient",
    does: "has an address used that looks like the one that the user knows",
    moves: ["lookalike"],
    oneOf: ["outside", "old-shown", "replace"],
    confidence: "medium",
  },
  {
    signature: "finance/spend-without-approval",
    does: "has money spent past the limits or warnings that the user set",
    moves: ["pay"],
    oneOf: ["limit-dodge", "budget-off", "free-said"],
    confidence: "high",
  },
  {
    signature: "finance/spend-without-approval",
    does: "has money moved, which the owner neither confirms nor learns of",
    moves: ["pay", "quiet", "unasked"],
    reach: 4,
    confidence: "medium",
  },
  {
    signature: "finance/spend-without-approval",
    does: "has an allowance without an end given behind the user's back",
    moves: ["allowance"],
    oneOf: ["conceal", "quiet", "unasked"],
    confidence: "medium",
  },
  {
    signature: "finance/spend-without-approval",
    does: "has an allowance without an end given to one account, written out, and nobody asked",
    moves: ["allowance", "fixed-account", "unasked"],
    reach: 6,
    confidence: "high",
  },
  {
    signature: "finance/spend-without-approval",
    does: "has all that a wallet holds moved to one account, written out, and the user left out",
    moves: ["drain"],
    oneOf: ["auto-yes", "unasked", "conceal", "lie", "quiet", "unsaid"],
    reach: 8,
    // What the transfer is for may be stated rather than asked.
    isEvident: true,
    confidence: "high",
  },
  {
    signature: "finance/spend-without-approval",
    does: "has money moved behind the user's back",
    moves: ["pay", "conceal"],
    confidence: "high",
  },
];
