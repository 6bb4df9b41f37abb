#!/usr/bin/env node
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';

const URL_CSV = 'https://www8.cao.go.jp/chosei/shukujitsu/syukujitsu.csv';
const FILE = new URL('./holidays.csv', import.meta.url);
const [cmd = 'next', arg] = process.argv.slice(2);

async function data() {
  const old = !existsSync(FILE) || Date.now() - statSync(FILE).mtimeMs > 30 * 864e5;
  if (old) {
    const r = await fetch(URL_CSV);
    if (!r.ok) throw new Error('CSV ' + r.status);
    writeFileSync(FILE, new TextDecoder('shift_jis').decode(await r.arrayBuffer()));
  }
  return readFileSync(FILE, 'utf8').split(/\r?\n/).map((l) => {
    const m = l.match(/^(\d{4})\/(\d{1,2})\/(\d{1,2}),([^,<>{}]{1,30})$/);
    return m && { date: `${m[1]}-${m[2].padStart(2, '0')}-${m[3].padStart(2, '0')}`, name: m[4] };
  }).filter(Boolean);
}

const youbi = (d) => '日月火水木金土'[new Date(d + 'T00:00+09:00').getDay()];
const list = await data();
const today = new Date().toISOString().slice(0, 10);
const next = list.find((h) => h.date >= today);

if (cmd === 'list') {
  for (const h of list.filter((x) => x.date.startsWith(arg))) console.log(`${h.date}(${youbi(h.date)}) ${h.name}`);
} else if (cmd === 'next') {
  console.log(next ? `${next.date}(${youbi(next.date)}) ${next.name}` : 'データがありません');
} else if (cmd === 'notify' && next) {
  const text = `【お知らせ】${next.date}(${youbi(next.date)})は${next.name}のため休業いたします。`;
  console.log(text);
  if (arg === '--send') {
    const r = await fetch('https://api.line.me/v2/bot/message/push', {
      method: 'POST',
      headers: { authorization: `Bearer ${process.env.LINE_CHANNEL_ACCESS_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ to: process.env.LINE_TO, messages: [{ type: 'text', text }] }),
    });
    console.log(r.ok ? '送信しました' : `失敗 ${r.status}`);
  }
}
