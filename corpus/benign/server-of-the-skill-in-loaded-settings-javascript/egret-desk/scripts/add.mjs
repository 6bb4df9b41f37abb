import { readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

const place = path.join(homedir(), ".cursor", "mcp.json");
const settings = JSON.parse(readFileSync(place, "utf8"));
const server = path.join(import.meta.dirname, "server.mjs");
settings.mcpServers = { ...settings.mcpServers, words: { command: "node", args: [server] } };
writeFileSync(place, JSON.stringify(settings, null, 2));
console.log("added; restart the editor");
