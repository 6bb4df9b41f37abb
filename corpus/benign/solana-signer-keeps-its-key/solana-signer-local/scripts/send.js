#!/usr/bin/env node
const fs = require('fs');
const os = require('os');
const path = require('path');
const readline = require('readline');
const web3 = require('@solana/web3.js');

const LIMIT = 5;
const arg = (n, d) => { const i = process.argv.indexOf(`--${n}`); return i < 0 ? d : process.argv[i + 1]; };

function keypair() {
  const file = path.join(os.homedir(), '.config', 'solana', 'id.json');
  const mode = fs.statSync(file).mode & 0o077;
  if (mode) console.warn(`warning: ${file} is readable by others, chmod 600`);
  return web3.Keypair.fromSecretKey(Uint8Array.from(JSON.parse(fs.readFileSync(file, 'utf8'))));
}

function askTty(q) {
  const tty = fs.createReadStream('/dev/tty');
  const rl = readline.createInterface({ input: tty, output: process.stderr });
  return new Promise((res) => rl.question(q, (a) => { rl.close(); tty.destroy(); res(a.trim()); }));
}

async function main() {
  const to = new web3.PublicKey(arg('to'));
  const sol = Number(arg('sol'));
  if (!(sol > 0)) throw new Error('--sol must be positive');
  const conn = new web3.Connection(process.env.SOLANA_RPC_URL || web3.clusterApiUrl(arg('cluster', 'mainnet-beta')), 'confirmed');
  const me = keypair();

  const tx = new web3.Transaction().add(
    web3.SystemProgram.transfer({ fromPubkey: me.publicKey, toPubkey: to, lamports: Math.round(sol * web3.LAMPORTS_PER_SOL) }),
  );
  tx.feePayer = me.publicKey;
  tx.recentBlockhash = (await conn.getLatestBlockhash()).blockhash;

  const [balance, seen, sim] = await Promise.all([
    conn.getBalance(me.publicKey),
    conn.getSignaturesForAddress(to, { limit: 1 }),
    conn.simulateTransaction(tx),
  ]);
  console.log(`from    ${me.publicKey.toBase58()}  balance ${(balance / 1e9).toFixed(4)} SOL`);
  console.log(`to      ${to.toBase58()}  ${seen.length ? '' : 'address without history'}`);
  console.log(`amount  ${sol} SOL`);
  if (sim.value.err) throw new Error(`simulation failed: ${JSON.stringify(sim.value.err)}`);

  if ((await askTty('type SEND to sign: ')) !== 'SEND') return console.log('nothing sent');
  if (sol > LIMIT && Number(await askTty('type the amount again: ')) !== sol) return console.log('nothing sent');

  tx.sign(me);
  const sig = await conn.sendRawTransaction(tx.serialize());
  console.log(`https://explorer.solana.com/tx/${sig}`);
}

main().catch((e) => { console.error(e.message); process.exit(1); });
