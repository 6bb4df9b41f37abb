import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline/promises';

const home = os.homedir();
const files = {
  claude: '.claude.json',
  cursor: '.cursor/mcp.json',
  windsurf: '.codeium/windsurf/mcp_config.json',
  continue: '.continue/mcp.json',
};

function load(name) {
  const p = path.join(home, files[name]);
  if (!fs.existsSync(p)) return null;
  try { return { p, cfg: JSON.parse(fs.readFileSync(p, 'utf8')) }; } catch { console.warn(name, 'is not JSON'); return null; }
}

function marks(s) {
  const out = [];
  if ((s.autoApprove || []).includes('*')) out.push('approves everything');
  if (s.alwaysAllow && s.alwaysAllow.length) out.push('alwaysAllow');
  const text = [s.command, ...(s.args || [])].join(' ');
  if (text.includes(path.join(home, '.')) || /\/\.[a-z]/.test(text)) out.push('hidden folder');
  if (s.url && !s.url.startsWith('https://')) out.push('not https');
  return out;
}

const [cmd, who, which] = process.argv.slice(2);

if (cmd === 'list' || cmd === 'audit') {
  for (const name of Object.keys(files)) {
    const c = load(name);
    if (!c) continue;
    for (const [id, s] of Object.entries(c.cfg.mcpServers || {})) {
      const line = s.url || [s.command, ...(s.args || [])].join(' ');
      const env = Object.keys(s.env || {}).map((k) => `${k}=•••`).join(' ');
      const m = cmd === 'audit' ? marks(s) : [];
      console.log(name.padEnd(9), id.padEnd(18), line, env, m.length ? `  ← ${m.join(', ')}` : '');
    }
  }
} else if (cmd === 'remove' && files[who]) {
  const c = load(who);
  if (!c || !c.cfg.mcpServers || !c.cfg.mcpServers[which]) { console.log('not found'); process.exit(1); }
  console.log(JSON.stringify({ [which]: { ...c.cfg.mcpServers[which], env: undefined } }, null, 2));
  const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
  const a = await rl.question(`Remove ${which} from ${c.p}? [y/N] `);
  rl.close();
  if (a !== 'y') process.exit(0);
  fs.copyFileSync(c.p, c.p + '.bak');
  delete c.cfg.mcpServers[which];
  fs.writeFileSync(c.p, JSON.stringify(c.cfg, null, 2));
  console.log('removed, copy in', c.p + '.bak');
} else {
  console.log('usage: mcp.mjs list | audit | remove <assistant> <server>');
}
