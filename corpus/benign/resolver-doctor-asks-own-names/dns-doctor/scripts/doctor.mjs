#!/usr/bin/env node
import { Resolver } from 'node:dns/promises';
import { randomBytes } from 'node:crypto';

const [, , zone, flag, host] = process.argv;
if (!zone) { console.error('usage: doctor.mjs ZONE [--propagation HOST]'); process.exit(2); }

const PUBLIC = { Cloudflare: '1.1.1.1', Google: '8.8.8.8', Quad9: '9.9.9.9', OpenDNS: '208.67.222.222' };
const at = (ip) => { const r = new Resolver({ timeout: 3000 }); if (ip) r.setServers([ip]); return r; };
const quiet = async (p) => { try { return await p; } catch (e) { return e.code; } };
const line = (ok, what, detail = '') => console.log(`${ok ? 'ok  ' : 'LOOK'} ${what.padEnd(8)} ${detail}`);

async function mail() {
  const r = at();
  const txt = await quiet(r.resolveTxt(zone));
  const spf = Array.isArray(txt) ? txt.map((t) => t.join('')).filter((t) => t.startsWith('v=spf1')) : [];
  line(spf.length === 1, 'SPF', spf.length ? spf.join(' | ') : 'none');
  if (spf.length) {
    const lookups = spf[0].split(' ').filter((m) => /^[+?~-]?(include|a|mx|ptr|exists|redirect)/.test(m)).length;
    line(lookups <= 10, 'SPF', `${lookups} direct lookups`);
  }
  const dm = await quiet(r.resolveTxt(`_dmarc.${zone}`));
  const rec = Array.isArray(dm) ? dm.map((t) => t.join('')).find((t) => t.startsWith('v=DMARC1')) : null;
  line(rec && !/p=none/.test(rec), 'DMARC', rec ?? 'none');
  for (const sel of ['default', 'google', 'selector1', 'selector2', 'k1']) {
    const d = await quiet(r.resolveTxt(`${sel}._domainkey.${zone}`));
    if (!Array.isArray(d)) continue;
    const key = d[0].join('').match(/p=([A-Za-z0-9+/=]+)/)?.[1] ?? '';
    const bits = Buffer.from(key, 'base64').length > 250 ? 2048 : 1024;
    line(bits >= 2048, 'DKIM', `${sel}: about ${bits} bits`);
  }
}

async function propagation(name) {
  const probe = `${randomBytes(4).toString('hex')}.probe.${zone}`;
  for (const [label, ip] of Object.entries(PUBLIC)) {
    const r = at(ip);
    console.log(label.padEnd(11), await quiet(r.resolve4(`${name}.${zone}`)), 'wildcard:', await quiet(r.resolve4(probe)));
  }
}

const ns = await quiet(at().resolveNs(zone));
line(Array.isArray(ns) && ns.length > 1, 'NS', String(ns));
const caa = await quiet(at().resolveCaa(zone));
line(Array.isArray(caa), 'CAA', JSON.stringify(caa));
await mail();
if (flag === '--propagation') await propagation(host ?? 'www');
