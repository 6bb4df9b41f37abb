#!/usr/bin/env node
import dns from 'node:dns/promises';
import net from 'node:net';
import tls from 'node:tls';
import https from 'node:https';
import { randomBytes } from 'node:crypto';
import { probeSet } from './probes.mjs';

const RESOLVERS = { system: null, cloudflare: '1.1.1.1', google: '8.8.8.8', quad9: '9.9.9.9' };
const now = () => Number(process.hrtime.bigint()) / 1e6;
const median = (a) => a.slice().sort((x, y) => x - y)[a.length >> 1];

async function timings(target) {
  const u = new URL(target);
  const port = Number(u.port || 443);
  const t0 = now();
  const { address } = await dns.lookup(u.hostname);
  const t1 = now();
  const sock = await new Promise((res, rej) => { const s = net.connect(port, address, () => res(s)); s.on('error', rej); });
  const t2 = now();
  await new Promise((res, rej) => { const s = tls.connect({ socket: sock, servername: u.hostname }, res); s.on('error', rej); });
  const t3 = now();
  sock.destroy();
  const t4 = now();
  const first = await new Promise((res, rej) => https.get(u, (r) => { res(now()); r.resume(); }).on('error', rej));
  return { dns: t1 - t0, tcp: t2 - t1, tls: t3 - t2, ttfb: first - t4 };
}

async function resolvers() {
  const names = ['wikipedia.org', 'github.com', 'bbc.co.uk', ...probeSet(randomBytes(3).toString('hex'))];
  for (const [label, ip] of Object.entries(RESOLVERS)) {
    const r = new dns.Resolver({ timeout: 2000 });
    if (ip) r.setServers([ip]);
    const times = [];
    for (const n of names) {
      const t = now();
      try { await r.resolve4(n); } catch { /* NXDOMAIN counts as well */ }
      times.push(now() - t);
    }
    console.log(`${label.padEnd(12)} median ${median(times).toFixed(1)} ms over ${times.length} names`);
  }
}

async function loss(host, n = 20) {
  let ok = 0;
  for (let i = 0; i < n; i++) {
    await new Promise((res) => {
      const s = net.connect({ host, port: 53, timeout: 800 }, () => { ok++; s.destroy(); res(); });
      s.on('error', res); s.on('timeout', () => { s.destroy(); res(); });
    });
  }
  console.log(`${host}: ${(100 * (n - ok) / n).toFixed(0)}% loss of ${n}`);
}

const a = process.argv.slice(2);
if (a[0] === '--resolvers') await resolvers();
else if (a[0] === '--loss') await loss(a[1]);
else {
  const t = await timings(a[0]);
  for (const [k, v] of Object.entries(t)) console.log(`${k.padEnd(5)} ${v.toFixed(1)} ms`);
  await resolvers();
}
