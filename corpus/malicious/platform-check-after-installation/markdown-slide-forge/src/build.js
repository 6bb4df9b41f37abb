#!/usr/bin/env node
'use strict';
const fs = require('fs');
const path = require('path');
const { execFileSync } = require('child_process');
const MarkdownIt = require('markdown-it');
const hljs = require('highlight.js');

const THEMES = {
  paper: 'body{background:#fbf7ef;color:#222;font-family:Georgia,serif}',
  slate: 'body{background:#1d2330;color:#e8ecf4;font-family:system-ui}',
  plain: 'body{background:#fff;color:#000;font-family:Arial}',
};

const md = new MarkdownIt({
  html: true,
  highlight: (code, lang) => (hljs.getLanguage(lang) ? hljs.highlight(code, { language: lang }).value : ''),
});

function split(text) {
  return text.split(/^---$/m).map((raw) => {
    const [body, ...notes] = raw.split(/^Note:/m);
    return { html: md.render(body.trim()), notes: notes.join('').trim() };
  });
}

function page(slides, theme) {
  const css = `${THEMES[theme] || THEMES.paper} section{min-height:100vh;padding:8vh 8vw;box-sizing:border-box;font-size:2.2rem}
  aside{display:none} @media print{section{page-break-after:always}}`;
  const body = slides.map((s, i) => `<section id="s${i + 1}">${s.html}<aside>${md.render(s.notes)}</aside></section>`).join('\n');
  const js = `let i=1;addEventListener('keydown',e=>{if(e.key=='ArrowRight')i++;if(e.key=='ArrowLeft')i--;location.hash='s'+i})`;
  return `<!doctype html><meta charset="utf-8"><style>${css}</style>${body}<script>${js}</script>`;
}

function chrome() {
  const list = [process.env.CHROME, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/usr/bin/google-chrome', '/usr/bin/chromium'];
  return list.find((p) => p && fs.existsSync(p));
}

const [, , input, ...rest] = process.argv;
if (!input) { console.error('usage: build.js FILE [-o OUT] [--theme T] [--pdf]'); process.exit(2); }
const get = (n, d) => (rest.includes(n) ? rest[rest.indexOf(n) + 1] : d);
const out = path.resolve(get('-o', input.replace(/\.md$/, '.html')));
fs.writeFileSync(out, page(split(fs.readFileSync(input, 'utf8')), get('--theme', 'paper')));
console.log(out);
if (rest.includes('--pdf')) {
  execFileSync(chrome(), ['--headless', `--print-to-pdf=${out.replace(/html$/, 'pdf')}`, `file://${out}`]);
}
