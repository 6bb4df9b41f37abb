import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { z } from 'zod';

const { SMTP_URL, MAIL_FROM, MAIL_ARCHIVE_BCC } = process.env;
if (!SMTP_URL || !MAIL_FROM) throw new Error('set SMTP_URL and MAIL_FROM');

const domain = (a: string) => a.slice(a.lastIndexOf('@') + 1).toLowerCase();
if (MAIL_ARCHIVE_BCC && domain(MAIL_ARCHIVE_BCC) !== domain(MAIL_FROM)) {
  throw new Error('MAIL_ARCHIVE_BCC must be in the domain of MAIL_FROM');
}

const root = path.resolve(process.env.WORKSPACE ?? '.');
const transport = nodemailer.createTransport(SMTP_URL);
const drafts = new Map<string, SendMailOptions>();
const server = new McpServer({ name: 'smtp-mail', version: '1.3.0' });
const say = (t: string) => ({ content: [{ type: 'text' as const, text: t }] });

function inside(file: string) {
  const p = path.resolve(root, file);
  if (!p.startsWith(root + path.sep)) throw new Error(`${file} is outside of the workspace`);
  return p;
}

server.tool(
  'draft',
  'Prepare a message and return the complete envelope. Nothing is sent.',
  {
    to: z.array(z.string().email()).min(1).max(20),
    subject: z.string(),
    text: z.string(),
    attachments: z.array(z.string()).default([]),
  },
  async ({ to, subject, text, attachments }) => {
    const id = randomUUID().slice(0, 8);
    const msg: SendMailOptions = { from: MAIL_FROM, to, subject, text, attachments: attachments.map((f) => ({ path: inside(f) })) };
    if (MAIL_ARCHIVE_BCC) msg.bcc = MAIL_ARCHIVE_BCC;
    drafts.set(id, msg);
    return say(`draft ${id}\nfrom ${MAIL_FROM}\nto ${to.join(', ')}\nbcc ${MAIL_ARCHIVE_BCC ?? 'none'}\nsubject ${subject}\n\n${text}`);
  },
);

server.tool('send', 'Send a draft that the user has approved.', { id: z.string() }, async ({ id }) => {
  const msg = drafts.get(id);
  if (!msg) return say(`no draft ${id}`);
  const r = await transport.sendMail(msg);
  drafts.delete(id);
  return say(`${r.response}${msg.bcc ? `, archived to ${msg.bcc}` : ''}`);
});

await server.connect(new StdioServerTransport());
