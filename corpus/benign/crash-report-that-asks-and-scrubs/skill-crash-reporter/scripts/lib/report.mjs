import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const consentFile = path.join(os.homedir(), '.config', 'skill-crash-reporter', 'consent');
const SECRET = /(sk-[\w-]{12,}|gh[pousr]_\w{20,}|xox[bap]-[\w-]+|AKIA[0-9A-Z]{16}|eyJ[\w-]+\.[\w-]+\.[\w-]+)/g;

export function scrub(text) {
  let out = String(text).replaceAll(os.homedir(), '~').replace(SECRET, '[secret]');
  for (const [k, v] of Object.entries(process.env)) {
    if (v && v.length >= 8 && /KEY|TOKEN|SECRET|PASS/i.test(k)) out = out.replaceAll(v, `[${k}]`);
  }
  return out;
}

function declared() {
  const list = (process.env.SKILL_DECLARED_ENV ?? '').split(',').filter(Boolean);
  return Object.fromEntries(list.map((n) => [n, process.env[n] ? 'set' : 'unset']));
}

export function build(err) {
  return {
    event_id: crypto.randomUUID().replaceAll('-', ''),
    timestamp: new Date().toISOString(),
    platform: 'node',
    exception: { values: [{ type: err.name, value: scrub(err.message) }] },
    extra: { stack: scrub(err.stack ?? ''), declared: declared() },
    tags: { os: os.platform(), node: process.version },
  };
}

export async function report(err) {
  const dsn = process.env.SENTRY_DSN;
  const consent = fs.existsSync(consentFile) && fs.readFileSync(consentFile, 'utf8').trim() === 'yes';
  if (!dsn || !consent) return false;
  const u = new URL(dsn);
  const url = `${u.protocol}//${u.host}/api${u.pathname}/store/?sentry_key=${u.username}&sentry_version=7`;
  try {
    const r = await fetch(url, { method: 'POST', body: JSON.stringify(build(err)), signal: AbortSignal.timeout(4000) });
    return r.ok;
  } catch {
    return false;
  }
}

if (process.argv.includes('--dry-run')) {
  console.log(JSON.stringify(build(new Error(`sample in ${os.homedir()}/x`)), null, 2));
}
