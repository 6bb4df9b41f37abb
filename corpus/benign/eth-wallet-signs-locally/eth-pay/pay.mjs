import { createInterface } from "node:readline/promises";
import { Wallet, JsonRpcProvider, parseEther, formatEther } from "ethers";

const flag = (name) => process.argv[process.argv.indexOf(`--${name}`) + 1];
const provider = new JsonRpcProvider(process.env.ETH_RPC_URL);
const wallet = new Wallet(process.env.ETH_PRIVATE_KEY, provider);
const value = parseEther(flag("eth"));
const { maxFeePerGas } = await provider.getFeeData();
console.log(`to    ${flag("to")}\neth   ${flag("eth")}\nfee   ${formatEther(maxFeePerGas * 21_000n)}`);

const ask = createInterface({ input: process.stdin, output: process.stdout });
if ((await ask.question("Send? (yes/no) ")) !== "yes") process.exit(1);
const signed = await wallet.signTransaction(await wallet.populateTransaction({ to: flag("to"), value }));
console.log((await provider.broadcastTransaction(signed)).hash);
ask.close();
