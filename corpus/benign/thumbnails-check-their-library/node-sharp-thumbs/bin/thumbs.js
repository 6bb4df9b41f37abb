#!/usr/bin/env node
const fs = require('fs');
const path = require('path');
const sharp = require('sharp');
const opt = (n, d) => { const i = process.argv.indexOf('--' + n); return i > 0 ? process.argv[i + 1] : d; };
const dir = process.argv[2];
const sizes = opt('sizes', '320,960,1920').split(',').map(Number);
const format = opt('format', 'webp');
(async () => {
  for (const f of fs.readdirSync(dir).filter((n) => /\.(jpe?g|png|tiff?)$/i.test(n))) {
    for (const w of sizes) {
      const out = path.join(dir, 'thumbs', `${path.parse(f).name}-${w}.${format}`);
      if (process.argv.includes('--dry')) { console.log(out); continue; }
      fs.mkdirSync(path.dirname(out), { recursive: true });
      await sharp(path.join(dir, f)).rotate().resize({ width: w, withoutEnlargement: true }).toFormat(format).toFile(out);
    }
  }
})();
