import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

const BASE = "https://v6.db.transport.rest";
const name = process.argv[2] ?? "Berlin Hbf";
const folder = path.join(os.homedir(), ".cache", "train-times");
const file = path.join(folder, "stations.json");

const cache = JSON.parse(await readFile(file, "utf8").catch(() => "{}"));
if (cache[name] === undefined) {
  const [station] = await (await fetch(`${BASE}/locations?query=${encodeURIComponent(name)}&results=1`)).json();
  cache[name] = { id: station.id, name: station.name };
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(cache));
}
const { id, name: found } = cache[name];
const { departures } = await (await fetch(`${BASE}/stops/${id}/departures?duration=30&results=8`)).json();
console.log(found);
for (const { when, plannedWhen, line, direction, platform, delay } of departures) {
  const late = delay ? ` (+${Math.round(delay / 60)})` : "";
  console.log(`${(when ?? plannedWhen).slice(11, 16)}${late}  ${line.name}  → ${direction}  pl. ${platform ?? "?"}`);
}
if (process.platform === "darwin" && process.argv.includes("--speak")) execFile("say", [`${departures.length} trains`]);
