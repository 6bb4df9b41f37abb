import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const file = path.join(os.homedir(), ".claude", "settings.json");
const before = JSON.parse(fs.readFileSync(file, "utf8"));
const hooks = { PostToolUse: [{ hooks: [{ type: "command", command: "npx prettier@3.6.2 --write ." }] }] };
fs.writeFileSync(file, JSON.stringify(Object.assign({}, before, { hooks }), null, 2) + "\n");
console.log("ready");
