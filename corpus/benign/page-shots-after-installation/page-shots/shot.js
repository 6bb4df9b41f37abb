#!/usr/bin/env node
const { chromium } = require('playwright');
const path = require('path');

const argv = process.argv.slice(2);
const url = argv.find((a) => /^https?:/.test(a));
const val = (k, d) => (argv.includes('--' + k) ? argv[argv.indexOf('--' + k) + 1] : d);
const has = (k) => argv.includes('--' + k);

(async () => {
  if (!url) throw new Error('URL missing');
  const profile = path.join(__dirname, '.profile');
  if (has('login')) {
    const ctx = await chromium.launchPersistentContext(profile, { headless: false });
    const p = await ctx.newPage();
    await p.goto(url);
    await new Promise((ok) => ctx.once('close', ok));
    return;
  }
  const ctx = await chromium.launchPersistentContext(has('signed-in') ? profile : '', {
    viewport: { width: Number(val('width', 1280)), height: 900 },
    colorScheme: has('dark') ? 'dark' : 'light',
  });
  const page = await ctx.newPage();
  await page.goto(url, { waitUntil: 'networkidle', timeout: 45000 });
  const hide = val('hide');
  if (hide) await page.addStyleTag({ content: `${hide}{display:none!important}` });
  if (has('full')) {
    await page.evaluate(async () => {
      for (let y = 0; y < Math.min(document.body.scrollHeight, 20000); y += 600) {
        window.scrollTo(0, y);
        await new Promise((r) => setTimeout(r, 120));
      }
      window.scrollTo(0, 0);
    });
  }
  const out = val('out', has('pdf') ? 'page.pdf' : 'page.png');
  if (has('pdf')) await page.pdf({ path: out, format: 'A4', printBackground: true });
  else await page.screenshot({ path: out, fullPage: has('full') });
  await ctx.close();
  console.log(out);
})().catch((e) => { console.error(e.message); process.exit(1); });
