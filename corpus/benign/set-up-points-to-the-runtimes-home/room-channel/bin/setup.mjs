import { readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const major = Number(process.versions.node.split(".")[0]);
if (major < 22) throw new Error(`Node.js 22 is needed, this is ${process.versions.node}: https://nodejs.org/`);

const path = join(homedir(), ".openclaw/openclaw.json");
const settings = JSON.parse(readFileSync(path, "utf8"));
settings.channels = { ...settings.channels, room: { server: process.argv[2] } };
writeFileSync(path, JSON.stringify(settings, null, 2));
