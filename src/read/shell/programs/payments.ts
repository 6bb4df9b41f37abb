import type { Value } from "../../../model/value.ts";
import type { Call, Handler } from "../run/call.ts";
import { parseOptions } from "./options.ts";

/* Wallets and tills on the command line: to whom they pay. Sources: their manuals. */

function pay(
  call: Call,
  recipient: Value | undefined,
  what: "coins" | "money" | "allowance" = "coins",
  amount?: Value,
): null {
  if (recipient !== undefined) call.tell({ op: "pay", recipient, what, ...(amount === undefined ? {} : { amount }) });
  return null;
}

const OPTIONS = {
  short: "kuCp",
  long: "keypair fee-payer from url rpc-url private-key value gas-price gas-limit nonce chain account keystore password rpcwallet conf datadir",
};

/** The word at a place behind the program's verb. */
const wallet =
  (verb: RegExp, at: number): Handler =>
  (call) => {
    const { operands } = parseOptions(call.arguments, OPTIONS);
    return verb.test(operands[0]?.value.shape ?? "") ? pay(call, operands[at]?.value) : null;
  };

const CALLS = /^(transfer|transferFrom|approve|increaseAllowance|setApprovalForAll)\(/u;

/** Foundry's `cast send to [signature arguments…]`: of a token's functions the first address gets it. */
const cast: Handler = (call) => {
  const { operands } = parseOptions(call.arguments, OPTIONS);
  const [verb, to, signature, ...rest] = operands.map(({ value }) => value);
  if (verb?.text !== "send") return null;
  const named = CALLS.exec(signature?.shape ?? "")?.[1];
  if (named === undefined) return signature === undefined ? pay(call, to) : null;
  const isTransfer = named.startsWith("transfer");
  return pay(
    call,
    named === "transferFrom" ? rest[1] : rest[0],
    isTransfer ? "coins" : "allowance",
    isTransfer ? undefined : rest[1],
  );
};

/** `stripe transfers create --destination=acct_…` */
const stripe: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "d", long: "destination data amount currency" });
  const [what, verb] = options.operands;
  if (!/^(?:transfers|payouts)$/u.test(what?.value.shape ?? "") || verb?.value.text !== "create") return null;
  return pay(call, options.value("destination")?.value, "money");
};

export const paymentHandlers: Readonly<Record<string, Handler>> = {
  solana: wallet(/^transfer$/u, 1),
  "spl-token": wallet(/^transfer$/u, 3),
  cast,
  "bitcoin-cli": wallet(/^(?:sendtoaddress|sendall)$/u, 1),
  "litecoin-cli": wallet(/^sendtoaddress$/u, 1),
  electrum: wallet(/^payto$/u, 1),
  lncli: wallet(/^(?:payinvoice|sendpayment)$/u, 1),
  "lightning-cli": wallet(/^(?:pay|keysend)$/u, 1),
  stripe,
};
