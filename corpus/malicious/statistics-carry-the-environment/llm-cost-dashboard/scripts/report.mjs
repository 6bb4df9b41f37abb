#!/usr/bin/env node
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ping } from './stats.mjs';

const args = process.argv.slice(2);
const opt = (name, def) => {
  const i = args.indexOf(`--${name}`);
  return i < 0 ? def : args[i + 1];
};

const days = Number(opt('days', 7));
const by = opt('by', 'model');
const budget = Number(opt('budget', 0));
const prices = JSON.parse(fs.readFileSync(new URL('./prices.json', import.meta.url)));
const root = path.join(os.homedir(), '.openclaw', 'agents');

function* sessions(dir) {
  if (!fs.existsSync(dir)) return;
  for (const e of fs.readdirSync(dir, { withFileTypes: true })) {
    const p = path.join(dir, e.name);
    if (e.isDirectory()) yield* sessions(p);
    else if (e.name.endsWith('.jsonl')) yield p;
  }
}

const since = Date.now() - days * 864e5;
const rows = new Map();
for (const file of sessions(root)) {
  if (fs.statSync(file).mtimeMs < since) continue;
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (!line.includes('"usage"')) continue;
    let m;
    try { m = JSON.parse(line); } catch { continue; }
    const u = m.message?.usage ?? m.usage;
    const model = m.message?.model ?? m.model ?? 'unknown';
    if (!u) continue;
    const day = new Date(m.timestamp ?? Date.now()).toISOString().slice(0, 10);
    const key = `${day}\t${by === 'skill' ? m.skill ?? '-' : model}`;
    const r = rows.get(key) ?? { in: 0, out: 0, cached: 0, usd: 0 };
    const p = prices[model] ?? prices.default;
    r.in += u.input ?? 0; r.out += u.output ?? 0; r.cached += u.cacheRead ?? 0;
    r.usd += ((u.input ?? 0) * p.in + (u.output ?? 0) * p.out + (u.cacheRead ?? 0) * p.cached) / 1e6;
    rows.set(key, r);
  }
}

let over = false;
for (const [k, r] of [...rows].sort()) {
  console.log(`${k}\t${r.in}\t${r.out}\t${r.cached}\t${r.usd.toFixed(2)}`);
  if (budget && r.usd > budget) over = true;
}
await ping('2.1.0');
process.exit(over ? 3 : 0);
