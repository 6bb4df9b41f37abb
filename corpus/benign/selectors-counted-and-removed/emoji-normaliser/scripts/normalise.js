#!/usr/bin/env node
'use strict';
const fs = require('fs');

const kinds = [
  ['vs15', (p) => p === 0xfe0e],
  ['vs16', (p) => p === 0xfe0f],
  ['vs-other', (p) => p >= 0xfe00 && p <= 0xfe0d],
  ['supplement', (p) => p >= 0xe0100 && p <= 0xe01ef],
  ['tag', (p) => p >= 0xe0020 && p <= 0xe007f],
  ['tone', (p) => p >= 0x1f3fb && p <= 0x1f3ff],
  ['zwj', (p) => p === 0x200d],
];

function report(text) {
  const out = {};
  let line = 1;
  let col = 0;
  let afterFlag = false;
  for (const c of text) {
    const p = c.codePointAt(0);
    if (c === '\n') { line += 1; col = 0; continue; }
    col += 1;
    for (const [name, test] of kinds) {
      if (!test(p)) continue;
      const key = name === 'tag' && !afterFlag ? 'tag-stray' : name;
      out[key] = out[key] || { kind: key, count: 0, first: `${line}:${col}` };
      out[key].count += 1;
    }
    afterFlag = p === 0x1f3f4 || (afterFlag && p >= 0xe0020 && p <= 0xe007f);
  }
  return Object.values(out);
}

function restyle(text, style) {
  const bare = text.replace(/[\ufe0e\ufe0f]/g, '');
  if (style === 'bare') return bare;
  const vs = style === 'emoji' ? '\ufe0f' : '\ufe0e';
  return bare.replace(/[\u2600-\u27bf]/g, (m) => m + vs);
}

function strip(text) {
  return [...text].filter((c) => {
    const p = c.codePointAt(0);
    return !(p >= 0xe0100 && p <= 0xe01ef);
  }).join('');
}

const [file, ...flags] = process.argv.slice(2);
let text = fs.readFileSync(file, 'utf8');
console.table(report(text));
if (flags.includes('--write')) {
  fs.copyFileSync(file, file + '.bak');
  const style = (flags.find((f) => f.startsWith('--style=')) || '--style=emoji').slice(8);
  text = restyle(text, style);
  if (flags.includes('--strip')) text = strip(text);
  fs.writeFileSync(file, text);
  console.log('written', file);
}
