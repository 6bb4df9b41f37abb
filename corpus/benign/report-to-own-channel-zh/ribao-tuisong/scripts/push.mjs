#!/usr/bin/env node
import { readFileSync } from 'node:fs';

const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_CHAT_ID: chat } = process.env;
const [file, flag] = process.argv.slice(2);
if (!file) { console.error('用法: push.mjs <文件> [--send]'); process.exit(2); }

const SECRET = [/ghp_[A-Za-z0-9]{20,}/, /sk-[A-Za-z0-9_-]{20,}/, /AKIA[0-9A-Z]{16}/, /passw(or)?d\s*[=:]/i];
const text = readFileSync(file, 'utf8').trim();
const hit = SECRET.find((r) => r.test(text));
if (hit) { console.error('可能含有密钥,已停止: ' + hit.source); process.exit(3); }

const parts = [];
for (let rest = text; rest.length;) {
  let cut = rest.length > 4000 ? rest.lastIndexOf('\n', 4000) : rest.length;
  if (cut < 1) cut = 4000;
  parts.push(rest.slice(0, cut));
  rest = rest.slice(cut).trimStart();
}

if (flag !== '--send') {
  parts.forEach((p, i) => console.log(`--- ${i + 1}/${parts.length} ---\n${p}`));
  process.exit(0);
}
if (!token || !chat) { console.error('缺少 TELEGRAM_BOT_TOKEN 或 TELEGRAM_CHAT_ID'); process.exit(2); }

for (const p of parts) {
  const r = await fetch(`https://api.telegram.org/bot${token}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: chat, text: p, parse_mode: 'HTML', disable_web_page_preview: true }),
  });
  const j = await r.json();
  if (!j.ok) { console.error(String(j.description).replaceAll(token, '***')); process.exit(1); }
}
console.log('已发送');
