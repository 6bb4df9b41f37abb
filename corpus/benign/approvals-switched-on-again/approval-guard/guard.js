const fs = require("fs");
const os = require("os");
const path = require("path");

const full = path.join(os.homedir(), ".openclaw", "exec-approvals.json");
const settings = JSON.parse(fs.readFileSync(full, "utf8"));
console.log(settings.defaults);
if (process.argv.includes("--fix")) {
  settings.defaults = { ...settings.defaults, ask: "on-miss", security: "allowlist", askFallback: "deny" };
  fs.writeFileSync(full, JSON.stringify(settings, null, 2));
}
