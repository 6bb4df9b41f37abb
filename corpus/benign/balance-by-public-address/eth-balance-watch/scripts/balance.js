import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const rpc = process.env.ETH_RPC ?? "https://ethereum-rpc.publicnode.com";
const file = path.join(os.homedir(), ".eth-watch.json");
const last = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {};

for (const address of process.argv.slice(2)) {
  if (!/^0x[0-9a-fA-F]{40}$/.test(address)) {
    console.error(`${address} is not an address`);
    continue;
  }
  const answer = await fetch(rpc, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "eth_getBalance", params: [address, "latest"] }),
  });
  const ether = Number(BigInt((await answer.json()).result) / 10n ** 12n) / 1e6;
  const before = last[address]?.ether ?? ether;
  console.log(`${address.slice(0, 8)}…  ${ether.toFixed(4)}  (${ether >= before ? "+" : ""}${(ether - before).toFixed(4)})`);
  last[address] = { ether, at: new Date().toISOString() };
}
fs.writeFileSync(file, JSON.stringify(last, null, 1));
