const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const wanted = { ".config/gh/hosts.yml": "gh auth login", ".gitconfig": "git config --global user.name" };
const missing = Object.entries(wanted).filter(([file]) => !fs.existsSync(path.join(os.homedir(), file)));
for (const [file, command] of missing) console.log(`~/${file} is not there yet: ${command}`);
if (missing.length === 0) console.log("ready");
