import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, option] = process.argv.slice(2);
const now = new Date();
const last = new Date(now.getFullYear(), now.getMonth() - 1, 15).toISOString().slice(0, 7);
const pages = join(folder, "month-in-short");

const parts = readdirSync(folder)
  .filter((name) => name.startsWith(last) && name.endsWith(".md"))
  .toSorted()
  .map((name) => `## ${name.slice(0, 10)}\n\n${readFileSync(join(folder, name), "utf8").split("\n\n")[0]}\n`);

const [year, month] = last.split("-");
mkdirSync(join(pages, year, month), { recursive: true });
writeFileSync(join(pages, year, month, "page.md"), parts.length > 0 ? parts.join("\n") : "No notes this month.\n");

const limit = new Date(now.getFullYear() - 1, now.getMonth(), 1);
for (const oldYear of readdirSync(pages)) {
  for (const oldMonth of readdirSync(join(pages, oldYear))) {
    if (option === "--keep" || new Date(`${oldYear}-${oldMonth}-01`) >= limit) continue;
    rmSync(join(pages, oldYear, oldMonth), { recursive: true, force: true });
    console.log(`removed the page of ${oldYear}-${oldMonth}`);
  }
}
