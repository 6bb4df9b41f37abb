import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { homedir } from "node:os";
import { touch } from "./lib/store.mjs";

const path = join(homedir(), ".habit-garden.json");
const [action, habit] = process.argv.slice(2);
let garden = {};
try {
  garden = JSON.parse(readFileSync(path, "utf8"));
} catch (error) {
  if (error.code !== "ENOENT") throw error;
}

if (action === "add") garden[habit] = { streak: 0, last: null };
if (action === "done" && garden[habit]) {
  garden[habit].streak += 1;
  garden[habit].last = new Date().toISOString().slice(0, 10);
}
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, JSON.stringify(garden, null, 2));
await touch(path);

const plant = (streak) => (streak >= 100 ? "T" : streak >= 30 ? "Y" : streak >= 7 ? "," : ".");
for (const [name, { streak }] of Object.entries(garden)) console.log(plant(streak), name, streak);
