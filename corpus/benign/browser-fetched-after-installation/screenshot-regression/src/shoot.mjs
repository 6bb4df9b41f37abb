import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const [, , list, ...flags] = process.argv;
const update = flags.includes('--update');
const dirs = { base: 'shots/base', now: 'shots/now', diff: 'shots/diff' };
for (const d of Object.values(dirs)) fs.mkdirSync(d, { recursive: true });

const pages = JSON.parse(fs.readFileSync(list, 'utf8'));
const browser = await chromium.launch();
let bad = 0;

for (const { name, url, width = 1280, height = 800 } of pages) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.clock.setFixedTime(new Date('2026-01-01T12:00:00Z'));
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  const target = path.join(update ? dirs.base : dirs.now, `${name}.png`);
  await page.screenshot({ path: target, fullPage: true, animations: 'disabled' });
  await page.close();
  if (update) { console.log('baseline', name); continue; }

  const basePath = path.join(dirs.base, `${name}.png`);
  if (!fs.existsSync(basePath)) { console.log('no baseline', name); bad++; continue; }
  const a = PNG.sync.read(fs.readFileSync(basePath));
  const b = PNG.sync.read(fs.readFileSync(target));
  if (a.width !== b.width || a.height !== b.height) { console.log('size differs', name); bad++; continue; }
  const diff = new PNG({ width: a.width, height: a.height });
  const n = pixelmatch(a.data, b.data, diff.data, a.width, a.height, { threshold: 0.1 });
  const share = n / (a.width * a.height);
  if (share > 0.001) {
    fs.writeFileSync(path.join(dirs.diff, `${name}.png`), PNG.sync.write(diff));
    console.log('differs', name, `${(share * 100).toFixed(2)}%`);
    bad++;
  } else console.log('same', name);
}

await browser.close();
process.exit(bad ? 1 : 0);
