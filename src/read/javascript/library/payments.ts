import { constant } from "../../value.ts";
import { reference, type Abstract } from "../values/abstract.ts";
import { textOf, toValue } from "../values/to-value.ts";
import { argument, operand, option, share, type Call, type Effect, type Effects } from "../run/call.ts";

/** To whom a call of a wallet or till pays, by the function's name and the argument's: libraries are many. */
export function tellPayment(call: Call): void {
  const name = call.path.slice(call.path.lastIndexOf(".") + 1);
  if (!PAYS.has(name)) return;
  const [first, second] = call.given;
  const named = name === "writeContract" ? textOf(option(first, "functionName") ?? constantless) : name;
  const found = recipientOf(name, call.path, first, second);
  if (found === null) return;
  const what = ALLOWS.has(named ?? "") ? "allowance" : name === "create" ? "money" : "coins";
  const amount = what === "allowance" ? amountOf(name, first, second) : undefined;
  call.machine.emit(call.node, {
    op: "pay",
    recipient: toValue(found),
    what,
    ...(amount === undefined ? {} : { amount: toValue(amount) }),
  });
}

/** `approve(spender, amount)`, or the second of `args`. */
function amountOf(name: string, first: Abstract | undefined, second: Abstract | undefined): Abstract | undefined {
  if (name !== "writeContract") return second;
  const list = option(first, "args");
  return list?.kind === "list" ? list.items[1] : undefined;
}

const constantless: Abstract = reference("");

const ALLOWS: ReadonlySet<string> = new Set(["approve", "increaseAllowance", "safeApprove"]);
const PAYS: ReadonlySet<string> = new Set([
  ...ALLOWS,
  "sendTransaction",
  "signTransaction",
  "writeContract",
  "transfer",
  "create",
  "sendToAddress",
]);

function recipientOf(
  name: string,
  path: string,
  first: Abstract | undefined,
  second: Abstract | undefined,
): Abstract | null {
  switch (name) {
    case "sendTransaction":
    case "signTransaction":
      return option(first, "data") === null ? option(first, "to") : null;
    case "writeContract": {
      const list = option(first, "args");
      return list?.kind === "list" ? (list.items[0] ?? null) : null;
    }
    case "create":
      return /\bstripe\b.{0,40}\.(?:transfers|payouts)\.create$/iu.test(path) ? option(first, "destination") : null;
    case "transfer":
      // Solana's takes its parts by name, a token's contract the recipient and then the amount.
      return (
        option(first, "toPubkey") ?? option(first, "destination") ?? (second === undefined ? null : (first ?? null))
      );
    default:
      return second === undefined ? null : (first ?? null);
  }
}

/** An account's name, wrapped: it is still the name. */
const sameAccount: Effect = (call) => {
  const { text } = operand(call, 0);
  return text === null ? argument(call, 0) : reference(`${call.path}()`, constant(text));
};

export const ACCOUNTS: Effects = share(
  "@solana/web3.js.PublicKey ethers.getAddress ethers.utils.getAddress ethers.ethers.getAddress ethers.ethers.utils.getAddress viem.getAddress web3.utils.toChecksumAddress",
  sameAccount,
);
