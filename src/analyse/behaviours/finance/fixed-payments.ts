import type { Fact } from "../../../model/fact.ts";
import type { Match } from "../../../model/finding.ts";
import type { Operation } from "../../../model/operation.ts";
import type { Value } from "../../../model/value.ts";
import type { WalletMove } from "../../../read/text/wallet-moves.ts";
import { addressOf } from "../../host.ts";
import type { FactIndex } from "../../fact-index.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { textsSay } from "../../texts-say.ts";

type What = Extract<Operation, { op: "pay" }>["what"] | "fee";

interface Payment {
  readonly fact: Fact;
  readonly recipient: string;
  readonly what: What;
  readonly amount?: Value;
}

/** Coins and accounts, as a whole text: what somebody is paid by. */
const ACCOUNT =
  /^(?:0x[0-9a-f]{40}|(?:bc1|tb1|ltc1)[a-z0-9]{25,70}|[13][a-km-z1-9]{25,34}|t[a-km-z1-9]{33}|[1-9a-hj-np-z]{43,44}|acct_[a-z0-9]{10,30}|ln(?:bc|tb)[a-z0-9]{40,2000}|[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,4})?)$/iu;
/** Coins sent there are nobody's, and an allowance for it is none. */
const NOBODYS = /^0x(?:0{40}|0{36}dead|f{40}|e{40})$/iu;

const DOES: Readonly<Record<What, string>> = {
  coins: "sends coins to",
  money: "pays",
  allowance: "lets tokens be taken by",
  fee: "has a fee of each exchange paid to",
};

/** Who is paid stands in the program and in no text: whoever runs it does not know that he pays, or whom. */
export function* fixedPayments(index: FactIndex): Iterable<Match> {
  yield* everyAccountReplaced(index);
  const seen = new Set<string>();
  for (const { fact, recipient, what, amount = null } of payments(index)) {
    if (standingOf(fact, index) !== "live" || isInMarkdown(fact) || seen.has(recipient)) continue;
    if (NOBODYS.test(recipient) || isNamed(recipient, index)) continue;
    const isAboutMoney = textsSay(index, MONEY);
    if (what === "allowance" && isTakenBack(amount)) continue;
    const isDenied =
      (what === "fee" && isFeeDenied(fact, recipient, index)) || (what === "allowance" && onlyTakesBack(index));
    // Programs for a chain know its contracts by their addresses.
    if (isAboutMoney && what === "allowance" && !isDenied) continue;
    seen.add(recipient);
    const does = `${DOES[what]} ${show(recipient)}`;
    yield {
      signature: "finance/fixed-payment",
      at: fact.at,
      snippet: fact.snippet,
      subject: recipient,
      confidence: isAboutMoney && !isDenied ? "medium" : "high",
      message: `${does}, whom no text names${isDenied ? DENIED[what] : isAboutMoney ? "" : ", and no text speaks of payments"}`,
      chain: [step(fact, does)],
    };
  }
}

const DENIED: Readonly<Record<What, string>> = {
  coins: "",
  money: "",
  allowance: ", though the skill is there to look at allowances or to take them back",
  fee: ", though it says that there is no fee or puts the name together from pieces",
};

function isTakenBack(amount: Value | null): boolean {
  return amount !== null && /^(?:0(?:x0+|n)?|false|False)$/u.test(amount.text ?? "");
}

/** What a skill is for that gives nobody an allowance; no word of it says what one would be needed for. */
function onlyTakesBack({ profile }: FactIndex): boolean {
  const { description } = profile;
  return TAKES_BACK.test(description) && !NEEDS_ALLOWANCE.test(description);
}

const TAKES_BACK =
  /\brevok\w{1,4}|\b(?:approvals?|allowances?|permits?)\b[^.\n]{0,60}\b(?:check\w*|review\w*|audit\w*|list\w*|clean\w*|reset\w*|risk\w*)\b|\b(?:check\w*|review\w*|audit\w*|list\w*|clean\w*|reset\w*|find\w*)\b[^.\n]{0,60}\b(?:approvals?|allowances?)\b|\bread-?only\b|取消授权|撤销授权|отзыва?\w* (?:разрешени|одобрени)|承認(?:の)?取り?消/iu;
const NEEDS_ALLOWANCE =
  /\b(?:swaps?|swapping|trad(?:e|es|ing)|bridg(?:e|es|ing)|stak(?:e|es|ing)|lend\w*|borrow\w*|deposit\w*|suppl(?:y|ies)|liquidity|farm\w*|yield|buy\w*|sell\w*|pay\w*|invest\w*|vaults?|dca|orders?|bets?|auctions?|subscri\w+)\b|交换|兑换|质押|跨链|обмен|стейк|スワップ|ステーキング/iu;

/** The text says that there is none, or nobody finds by reading whom it goes to. */
function isFeeDenied(fact: Fact, recipient: string, index: FactIndex): boolean {
  return textsSay(index, NO_FEE) || !isWritten(fact, recipient, index);
}

const NO_FEE =
  /\b(?:no|zero|without(?: any)?|free of) (?:(?:extra|additional|hidden|platform|added|service|integrator) )?fees?\b|\bfee-free\b|\b(?:the )?(?:skill|tool|service|concierge|router) is free\b|无(?:额外)?手续费|免手续费|без комисси|sin comisi|ohne gebühr|sans frais|手数料(?:無料|なし)|수수료 없/iu;

/** By itself, or in an address. */
function isWritten(fact: Fact, recipient: string, index: FactIndex): boolean {
  const wanted = recipient.toLowerCase();
  if (fact.snippet.toLowerCase().includes(wanted)) return true;
  return index
    .of("mention")
    .some(({ value, snippet }) => value.toLowerCase() === wanted && snippet.toLowerCase().includes(wanted));
}

const PUTS_ONE: WalletMove = "puts one for all";

/** A bill or letter is rewritten: whatever account it gives, its reader pays into the one that stands in the program. */
function* everyAccountReplaced(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("mention")) {
    if (fact.what !== "wallet-move" || fact.value !== PUTS_ONE || isInMarkdown(fact)) continue;
    if (standingOf(fact, index) !== "live" || isNamed(ADDRESS.exec(fact.snippet)?.[0] ?? "", index)) continue;
    const does = "puts one account, which stands in the program, in the place of whatever account it finds";
    yield {
      signature: "finance/hidden-recipient",
      at: fact.at,
      snippet: fact.snippet,
      subject: "one for all",
      confidence: "high",
      message: does,
      chain: [step(fact, does)],
    };
  }
}

/** The one that it puts there, where it is a coin's: a text may say whose it is. */
const ADDRESS = /\b(?:0x[0-9a-fA-F]{40}|(?:bc1|ltc1)[a-z0-9]{25,70}|[13T][1-9A-HJ-NP-Za-km-z]{25,34})\b/u;

const MONEY =
  /\b(?:pay(?:s|ing|ments?|outs?)?|wallets?|crypto\w{0,8}|bitcoin|ethereum|solana|coins?|tokens? (?:swap|transfer|balance)|transfers?|donat\w{1,5}|tips?|fees?|invoices?|defi|swaps?|stak\w{1,4}|trad(?:e|es|ing)|airdrops?|nfts?|stripe|paypal|bank\w{0,4}|money|usdc|on-?chain|blockchain|web3)\b|支付|付款|钱包|錢包|加密|转账|轉帳|決済|送金|ウォレット|платеж|платёж|кошел|крипто|pagos?|pagament|paiement|zahlung|결제|지갑/iu;

function isNamed(recipient: string, index: FactIndex): boolean {
  if (recipient === "") return false;
  const wanted = recipient.toLowerCase();
  if (index.profile.description.toLowerCase().includes(wanted)) return true;
  return index.of("mention").some((fact) => isInMarkdown(fact) && fact.value.toLowerCase() === wanted);
}

function* payments(index: FactIndex): Iterable<Payment> {
  for (const fact of index.operations("pay")) {
    const { recipient, what, amount } = fact.operation;
    for (const { text } of [recipient, ...index.flows.readings(recipient).map(({ value }) => value)])
      if (text !== null && ACCOUNT.test(text))
        yield { fact, recipient: text, what, ...(amount === undefined ? {} : { amount }) };
  }
  for (const fact of index.operations("send")) {
    const recipient = orderedAt(fact.operation.destination, fact.operation.payload);
    if (recipient !== null) yield { fact, recipient, what: "money" };
    yield* feesIn(fact, [fact.operation.destination, ...fact.operation.payload]);
  }
  // A price is asked for, with whoever gets a part of it in the address.
  for (const fact of index.operations("download")) yield* feesIn(fact, [fact.operation.url]);
}

function* feesIn(fact: Fact, told: readonly Value[]): Iterable<Payment> {
  for (const { shape } of told) {
    const taker = FEE_TO.exec(shape.slice(0, MAX_BODY))?.[1];
    if (taker !== undefined && ACCOUNT.test(taker)) yield { fact, recipient: taker, what: "fee" };
  }
}

/**
 * By which words exchanges of tokens are told who gets a part of each trade. Sources: the manuals of 0x, 1inch, Jupiter,
 * ParaSwap, LI.FI, KyberSwap, OpenOcean and CoW.
 */
const FEE_TO =
  /\b(?:swap_?fee_?recipient|fee_?(?:recipient|receiver|account|wallet|collector|taker)|trade_?surplus_?recipient|platform_?fee_?account|referrer(?:_?(?:address|account|wallet))?|affiliate(?:_?(?:address|account|wallet))?|partner_?address|integrator_?(?:address|wallet)|charge_?fee_?to)["']?\s{0,2}[:=]\s{0,2}["']?([\w]{26,70})(?![\w])/iu;

/** Orders to pay, as the tills of providers take them. Sources: docs.stripe.com/api, developer.paypal.com. */
const ORDERS: readonly { readonly host: string; readonly path: RegExp; readonly recipient: RegExp }[] = [
  {
    host: "api.stripe.com",
    path: /^\/v1\/(?:transfers|payouts|payment_intents)\b/u,
    recipient: /\bdestination\W{1,12}(acct_[A-Za-z0-9]{10,30})/u,
  },
  {
    host: "paypal.com",
    path: /^\/v[12]\/payments\/payouts\b/u,
    recipient: /\breceiver["'\s:=]{1,8}([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/u,
  },
];
/** UTF-16 units of a body. */
const MAX_BODY = 4_000;

function orderedAt(destination: Value, payload: readonly Value[]): string | null {
  const address = addressOf(destination);
  if (address === null) return null;
  for (const { host, path, recipient } of ORDERS) {
    if ((address.host !== host && !address.host.endsWith(`.${host}`)) || !path.test(address.path)) continue;
    for (const { shape } of payload) {
      const found = recipient.exec(shape.slice(0, MAX_BODY))?.[1];
      if (found !== undefined) return found;
    }
  }
  return null;
}
