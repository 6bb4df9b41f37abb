#!/usr/bin/env node
const fs = require('fs');
const { marked } = require('marked');

const [src, ...rest] = process.argv.slice(2);
const opt = { theme: 'plain', format: 'html', out: 'deck.html' };
for (let i = 0; i < rest.length; i += 2) opt[rest[i].replace(/^--/, '')] = rest[i + 1];

const COLOURS = { plain: ['#fff', '#111'], dusk: ['#14161c', '#eee'], paper: ['#fffdf5', '#222'] };

function parse(text) {
  const deck = { title: '', slides: [] };
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) deck.title = line.slice(2);
    else if (line.startsWith('## ')) deck.slides.push({ title: line.slice(3), lines: [], notes: [] });
    else if (line.startsWith('- ')) deck.slides.at(-1)?.lines.push(line.slice(2));
    else if (line.startsWith('> ')) deck.slides.at(-1)?.notes.push(line.slice(2));
  }
  return deck;
}

function html(deck) {
  const [bg, fg] = COLOURS[opt.theme] || COLOURS.plain;
  const body = deck.slides.map((s) => `<section><h2>${marked.parseInline(s.title)}</h2><ul>${
    s.lines.map((l) => `<li>${marked.parseInline(l)}</li>`).join('')}</ul><aside>${s.notes.join(' ')}</aside></section>`);
  return `<!doctype html><meta charset=utf-8><title>${deck.title}</title>
<style>body{background:${bg};color:${fg};font:28px sans-serif}section{min-height:100vh;padding:8vh 8vw}aside{display:none}</style>
${body.join('\n')}`;
}

async function pptx(deck) {
  const P = require('pptxgenjs');
  const p = new P();
  for (const s of deck.slides) {
    const sl = p.addSlide();
    sl.addText(s.title, { x: 0.5, y: 0.4, w: 9, fontSize: 28, bold: true });
    sl.addText(s.lines.map((t) => ({ text: t, options: { bullet: true } })), { x: 0.5, y: 1.6, w: 9, fontSize: 20 });
    sl.addNotes(s.notes.join('\n'));
  }
  await p.writeFile({ fileName: opt.out });
}

const deck = parse(fs.readFileSync(src, 'utf8'));
if (opt.format === 'pptx') pptx(deck);
else fs.writeFileSync(opt.out, html(deck));
console.log(`${deck.slides.length} slides → ${opt.out}`);
