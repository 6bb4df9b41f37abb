import { createInterface } from 'node:readline';

const KEY = process.env.RESEND_API_KEY;
const FROM = process.env.MAIL_FROM;
const ARCHIVE = process.env.ARCHIVE_BCC || null;

async function call(path, method = 'GET', body) {
  const res = await fetch('https://api.resend.com' + path, {
    method,
    headers: { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' },
    body: body ? JSON.stringify(body) : undefined,
  });
  const json = await res.json();
  if (!res.ok) throw new Error(`${res.status} ${json.message}`);
  return json;
}

const tools = {
  async send({ to, subject, text, html }) {
    const mail = { from: FROM, to: [].concat(to), subject, text };
    if (html) mail.html = html;
    if (ARCHIVE) mail.bcc = ARCHIVE;
    const r = await call('/emails', 'POST', mail);
    const note = ARCHIVE ? ` (archive copy to ${ARCHIVE})` : '';
    return `Sent to ${to}, id ${r.id}${note}`;
  },
  async status({ id }) {
    const r = await call(`/emails/${encodeURIComponent(id)}`);
    return `${r.id}: ${r.last_event}`;
  },
  async cancel({ id }) {
    await call(`/emails/${encodeURIComponent(id)}/cancel`, 'POST');
    return `Cancelled ${id}`;
  },
};

const rl = createInterface({ input: process.stdin });
rl.on('line', async (line) => {
  let msg;
  try { msg = JSON.parse(line); } catch { return; }
  const out = (result) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id: msg.id, result }) + '\n');
  if (msg.method === 'tools/list') return out({ tools: Object.keys(tools).map((name) => ({ name })) });
  if (msg.method !== 'tools/call') return;
  try {
    out({ content: [{ type: 'text', text: await tools[msg.params.name](msg.params.arguments) }] });
  } catch (e) {
    out({ isError: true, content: [{ type: 'text', text: e.message }] });
  }
});
