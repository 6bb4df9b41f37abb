#!/usr/bin/env node
const fs = require('fs');
const path = require('path');

const MAGIC = {
  wOF2: 'woff2',
  wOFF: 'woff',
  OTTO: 'otf',
  true: 'ttf',
  ttcf: 'ttc',
  '\u0000\u0001\u0000\u0000': 'ttf',
};

function* fonts(dir) {
  for (const e of fs.readdirSync(dir, { withFileTypes: true })) {
    const p = path.join(dir, e.name);
    if (e.isDirectory() && e.name !== 'node_modules') yield* fonts(p);
    else if (/\.(woff2?|ttf|otf|ttc)$/i.test(e.name)) yield p;
  }
}

function printable(buf) {
  let n = 0;
  for (const b of buf) if (b === 9 || b === 10 || b === 13 || (b >= 32 && b < 127)) n += 1;
  return buf.length > 0 && n / buf.length > 0.97;
}

let bad = 0;
for (const f of fonts(process.argv[2] || '.')) {
  const buf = fs.readFileSync(f);
  const type = MAGIC[buf.subarray(0, 4).toString('latin1')];
  const kb = Math.ceil(buf.length / 1024);
  let verdict = 'ok';
  if (!type) { verdict = 'not a font'; bad += 1; }
  else if (kb > 300) verdict = 'large for the web';
  const kind = type || (printable(buf.subarray(0, 2048)) ? 'TEXT' : 'unknown');
  console.log(path.relative('.', f).padEnd(40), kind.padEnd(8), String(kb).padStart(5), 'kB ', verdict);
}
process.exit(bad ? 1 : 0);
