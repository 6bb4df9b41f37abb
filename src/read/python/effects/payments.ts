import type { Abstract } from "../values/abstract.ts";
import { constant } from "../../value.ts";
import type { Call, Effects } from "../run/call.ts";
import { argument, operand, passOn, result, share } from "../run/call.ts";
import { toValue } from "../values/operand.ts";

/** An account's name, wrapped: it is still the name. */
export const ACCOUNTS: Effects = share(
  [
    "solders.pubkey.Pubkey.from_string",
    "solana.publickey.PublicKey",
    "web3.Web3.to_checksum_address",
    "web3.Web3.toChecksumAddress",
    "eth_utils.to_checksum_address",
    "eth_utils.address.to_checksum_address",
  ],
  (call) => {
    const { text } = operand(call, 0);
    return text === null ? passOn(call) : result(call, constant(text));
  },
);

/** To whom a call of a wallet or till pays, by the function's name and the argument's: libraries are many. */
export function tellPayment(call: Call): void {
  const dot = call.path.lastIndexOf(".");
  const name = call.path.slice(dot + 1);
  if (!PAYS.has(name)) return;
  const found = recipientOf(call, name, call.path.slice(0, Math.max(0, dot)));
  if (found === null) return;
  const what = ALLOWS.has(name) ? "allowance" : name === "create" ? "money" : "coins";
  const amount = what === "allowance" ? (call.positional[1] ?? null) : null;
  call.machine.emit(call.node, {
    op: "pay",
    recipient: toValue(found),
    what,
    ...(amount === null ? {} : { amount: toValue(amount) }),
  });
}

const ALLOWS: ReadonlySet<string> = new Set(["approve", "increaseAllowance", "increase_allowance"]);
const PAYS: ReadonlySet<string> = new Set([
  ...ALLOWS,
  "send_transaction",
  "sendTransaction",
  "sign_transaction",
  "transfer",
  "TransferParams",
  "create",
  "send_to_address",
  "sendtoaddress",
]);

function recipientOf(call: Call, name: string, object: string): Abstract | null {
  const [first] = call.positional;
  switch (name) {
    case "send_transaction":
    case "sendTransaction":
    case "sign_transaction":
      return first?.kind === "mapping" && !first.entries.has("data") ? (first.entries.get("to") ?? null) : null;
    case "create":
      return /(?:^|\.)stripe\b.{0,40}(?:Transfer|Payout|transfers|payouts)$/u.test(object)
        ? argument(call, -1, "destination")
        : null;
    case "TransferParams":
      return argument(call, -1, "to_pubkey");
    case "send_to_address":
    case "sendtoaddress":
      return argument(call, 0, "address");
    default:
      // A token's own functions: `contract.functions.transfer(to, amount)`.
      return object.endsWith(".functions") ? argument(call, 0) : null;
  }
}
