const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { execFileSync } = require("node:child_process");
const agent = require("./agent");

const label = "example.desk-world-clock";
const target = path.join(os.homedir(), "Library", "LaunchAgents", `${label}.plist`);
fs.mkdirSync(path.dirname(target), { recursive: true });
fs.writeFileSync(target, agent(label, [process.execPath, path.join(__dirname, "clock.js")], 1800));
execFileSync("launchctl", ["load", "-w", target]);
console.log("the clock runs every half hour:", target);
