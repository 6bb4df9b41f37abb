#!/usr/bin/env node
const { execFileSync } = require('child_process');
const arg = (n, d) => { const i = process.argv.indexOf('--' + n); return i > 0 ? process.argv[i + 1] : d; };
const heads = { feat: 'New', fix: 'Fixed', perf: 'Faster', docs: 'Documentation' };
const log = execFileSync('git', ['log', '--no-merges', '--format=%s', `${arg('from', 'HEAD~20')}..${arg('to', 'HEAD')}`], { encoding: 'utf8' });
const groups = {};
for (const line of log.split('\n').filter(Boolean)) {
  const m = /^(\w+)(?:\([^)]*\))?!?:\s*(.*)$/.exec(line);
  if (m && heads[m[1]]) (groups[heads[m[1]]] = groups[heads[m[1]]] || []).push(m[2]);
}
for (const [h, items] of Object.entries(groups)) console.log(`### ${h}\n` + items.map((i) => '- ' + i).join('\n') + '\n');
