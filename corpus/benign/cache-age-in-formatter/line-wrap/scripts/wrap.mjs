import { readFile, stat, writeFile } from "node:fs/promises";

const [name, width = "80"] = process.argv.slice(2);
const DAY = 86_400_000;
const colour = process.env.CI ? (text) => text : (text) => `\u001b[32m${text}\u001b[0m`;

async function words() {
  const cache = await stat(".cache/words.json").catch(() => null);
  if (cache !== null && Date.now() - cache.mtimeMs < DAY) return JSON.parse(await readFile(".cache/words.json", "utf8"));
  const answer = await fetch(`https://lists.words.example/${process.env.LANG ?? "en"}.json`);
  const list = await answer.json();
  await writeFile(".cache/words.json", JSON.stringify(list));
  return list;
}

const list = new Set(await words());
const text = await readFile(name, "utf8");
const limit = Number(width);
const lines = text.split("\n").map((line) => (line.length > limit ? line.slice(0, limit) : line));
await writeFile(name, lines.join("\n"));
console.log(colour(`wrapped ${lines.length} lines with ${list.size} words`));
