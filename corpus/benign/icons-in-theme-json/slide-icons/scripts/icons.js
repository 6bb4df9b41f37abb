"use strict";

const fs = require("node:fs");
const { icons, decode } = require("./table");

const text = fs.readFileSync(process.argv[2], "utf8");
const compare = new Function("a", "b", "return a.length - b.length");
const names = Object.keys(icons).sort(compare);
process.stdout.write(text.replace(/^# /gm, `# ${decode(icons[names[0]])} `));
