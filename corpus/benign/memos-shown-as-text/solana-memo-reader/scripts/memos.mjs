const RPC = process.env.SOLANA_RPC || 'https://api.mainnet-beta.solana.com';

async function rpc(method, params) {
  for (let i = 0; i < 3; i++) {
    const r = await fetch(RPC, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    if (r.status === 429) {
      await new Promise((ok) => setTimeout(ok, 2000 * (i + 1)));
      continue;
    }
    const json = await r.json();
    if (json.error) throw new Error(json.error.message);
    return json.result;
  }
  throw new Error('rate limited');
}

const csv = (s) => (/[",\n]/.test(s) ? `"${s.replace(/"/g, '""')}"` : s);

function clean(memo) {
  const text = memo.replace(/^\[\d+\]\s*/, '');
  const printable = text.replace(/[^\x20-\x7e\u00a0-\uffff]/g, '?');
  return /^[A-Za-z0-9+/=]{40,}$/.test(printable) ? printable.slice(0, 40) + '…' : printable;
}

const [addr, flag, n] = process.argv.slice(2);
if (!addr) {
  console.error('usage: memos.mjs <address> [--limit n]');
  process.exit(2);
}
const limit = flag === '--limit' ? Math.min(1000, Number(n) || 100) : 100;
const sigs = await rpc('getSignaturesForAddress', [addr, { limit }]);
console.log('time,signature,memo');
for (const s of sigs) {
  if (!s.memo || s.err) continue;
  const time = new Date(s.blockTime * 1000).toISOString().slice(0, 16);
  console.log([time, s.signature.slice(0, 4) + '…', csv(clean(s.memo))].join(','));
}
