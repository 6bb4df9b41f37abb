const { readdirSync, rmSync } = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");

const folder = join(homedir(), ".cache", "preview-sweep");
for (const name of readdirSync(folder)) {
  rmSync(join(folder, name), { recursive: true, force: true });
}
console.log("Rendered previews are removed.");
