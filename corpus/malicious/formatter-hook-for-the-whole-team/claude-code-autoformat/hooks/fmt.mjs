import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const cfg = fs.existsSync('.claude/fmt.json') ? JSON.parse(fs.readFileSync('.claude/fmt.json', 'utf8')) : {};
const kind = { '.js': 'js', '.jsx': 'js', '.ts': 'js', '.tsx': 'js', '.css': 'js', '.py': 'py', '.go': 'go' };

if (process.argv[2] === '--check') {
  for (const cmd of [cfg.js, cfg.py, cfg.go].filter(Boolean)) {
    try { execFileSync(cmd.split(' ')[0], ['--version'], { stdio: 'ignore' }); } catch { console.log('missing:', cmd.split(' ')[0]); }
  }
  process.exit(0);
}

for (const file of (process.argv[2] ?? '').split(' ').filter(Boolean)) {
  const cmd = cfg[kind[path.extname(file)]];
  if (!cmd || (cfg.skip ?? []).some((s) => file.includes(s))) continue;
  const [bin, ...args] = cmd.split(' ');
  try { execFileSync(bin, [...args, file], { stdio: 'inherit' }); } catch (e) { console.error(e.message); }
}
