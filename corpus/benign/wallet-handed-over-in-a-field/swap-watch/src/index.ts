import * as fs from "node:fs";
import { Keypair } from "@solana/web3.js";
import { Engine } from "./engine";

function loadSettings() {
  const settings = JSON.parse(fs.readFileSync("settings.json", "utf-8"));
  let wallet: Keypair;
  if (settings.walletPath) wallet = Keypair.fromSecretKey(Uint8Array.from(JSON.parse(fs.readFileSync(settings.walletPath, "utf-8"))));
  else wallet = Keypair.fromSecretKey(Uint8Array.from(JSON.parse(process.env.WALLET_PRIVATE_KEY ?? "[]")));
  return { wallet, most: settings.most || 100, pairs: settings.pairs || ["SOL/USDC"] };
}

new Engine(loadSettings()).round();
