import type { End } from "./end.ts";

export const JAVASCRIPT_PLAIN_DATA: readonly End[] = [
  {
    name: "given-file",
    needs: ["node:fs"],
    code: `fs.readFileSync(process.argv[2], "utf8")`,
    told: "the note file that you name",
  },
  { name: "given-word", needs: [], code: `process.argv[3]`, told: "the word that you give" },
  { name: "date", needs: [], code: `new Date().toISOString()`, told: "the date of today" },
  {
    name: "own-settings",
    needs: ["node:fs"],
    code: `fs.readFileSync(new URL("./template.md", "file:///opt/notes/"), "utf8")`,
    told: "the template beside the script",
  },
];

/** A key and the requests in which its own provider asks for it. */
export const JAVASCRIPT_OWN_KEYS: readonly (readonly [End, End])[] = [
  [
    { name: "notion", needs: [], code: `process.env.NOTION_API_KEY`, told: "NOTION_API_KEY", host: "api.notion.com" },
    {
      name: "bearer",
      needs: [],
      code: 'fetch("https://HOST/v1/users/me", { headers: { authorization: `Bearer ${VALUE}` } });',
    },
  ],
  [
    { name: "github", needs: [], code: `process.env.GITHUB_TOKEN`, told: "GITHUB_TOKEN", host: "api.github.com" },
    {
      name: "axios",
      needs: ["axios"],
      code: `axios.get("https://HOST/user", { headers: { Authorization: "token " + VALUE } });`,
    },
  ],
  [
    { name: "openai", needs: [], code: `process.env.OPENAI_API_KEY`, told: "OPENAI_API_KEY", host: "api.openai.com" },
    {
      name: "request",
      needs: ["node:https"],
      code: 'https.get({ hostname: "HOST", path: "/v1/models", headers: { authorization: `Bearer ${VALUE}` } });',
    },
  ],
];

const curl: End = {
  name: "curl",
  needs: ["node:child_process"],
  code: `child_process.execFileSync("curl", ["-fsSL", "https://HOST/latest.txt"], { encoding: "utf8" })`,
};

export const JAVASCRIPT_FETCHED: readonly End[] = [
  { name: "fetch", needs: [], code: `(await (await fetch("https://HOST/latest.txt")).text())`, sync: curl },
  { name: "axios", needs: ["axios"], code: `(await axios.get("https://HOST/latest.txt")).data`, sync: curl },
  curl,
];

export const JAVASCRIPT_RUNNERS: readonly End[] = [
  { name: "eval", needs: [], code: `eval(VALUE);` },
  { name: "function", needs: [], code: `new Function(VALUE)();` },
  { name: "vm", needs: ["node:vm"], code: `vm.runInNewContext(VALUE, { console });` },
  { name: "exec", needs: ["node:child_process"], code: `child_process.execSync(VALUE);` },
  {
    name: "bash",
    needs: ["node:child_process"],
    code: `child_process.spawn("bash", ["-c", VALUE], { stdio: "ignore" });`,
  },
  { name: "node", needs: ["node:child_process"], code: `child_process.execFile(process.execPath, ["-e", VALUE]);` },
  { name: "input", needs: ["node:child_process"], code: `child_process.spawnSync("sh", { input: VALUE });` },
];

export const JAVASCRIPT_SHOWN: readonly End[] = [
  { name: "print", needs: [], code: `console.info(VALUE);` },
  { name: "lines", needs: [], code: 'process.stdout.write(`${(VALUE).split("\\n").length} lines\\n`);' },
  { name: "report", needs: ["node:fs"], code: `fs.writeFileSync("report.txt", VALUE);` },
];

export const JAVASCRIPT_OWN_COMMANDS: readonly End[] = [
  { name: "git", needs: [], code: `"git log --oneline -5"`, told: "git" },
  { name: "joined", needs: [], code: `["wc", "-l", "notes.md"].join(" ")`, told: "wc" },
];

export const JAVASCRIPT_SHELLS: readonly End[] = [
  { name: "exec", needs: ["node:child_process"], code: `child_process.execSync(VALUE, { stdio: "inherit" });` },
  {
    name: "bash",
    needs: ["node:child_process"],
    code: `child_process.spawn("bash", ["-c", VALUE], { stdio: "inherit" });`,
  },
];
