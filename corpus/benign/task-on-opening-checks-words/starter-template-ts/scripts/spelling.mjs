import { readFileSync } from "node:fs";

const known = new Set(readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean));
const words = readFileSync("README.md", "utf8").toLowerCase().match(/[a-z]{4,}/g) ?? [];
for (const word of new Set(words)) if (!known.has(word)) console.log("unknown:", word);
