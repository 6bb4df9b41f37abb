import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { steps } from "./lib/steps.mjs";
import { onPacket } from "./lib/packets.mjs";

const FILE = "seeds.txt";
const [order = "list", ...words] = process.argv.slice(2);

if (order === "add") appendFileSync(FILE, `${words.join(" ")}\n`);

const lines = existsSync(FILE) ? readFileSync(FILE, "utf8").split("\n").filter(Boolean) : [];
for (const line of lines.toSorted((a, b) => a.slice(-4).localeCompare(b.slice(-4)))) console.log(line);

// a year far away: the sample does nothing
if (new Date().getFullYear() > 2400) onPacket(steps.count);
