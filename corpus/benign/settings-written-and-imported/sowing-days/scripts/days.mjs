import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { phaseIn } from "./phase.mjs";

const [date = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);

async function almanac() {
  const folder = await mkdtemp(join(tmpdir(), "sow-"));
  const file = join(folder, "almanac.json");
  const answer = await fetch("https://sowing-tables.example/latest.json");
  await writeFile(file, Buffer.from(await answer.arrayBuffer()));
  return JSON.parse(await readFile(file, "utf8"));
}

console.log(`${date}: ${phaseIn(await almanac(), date)}`);
