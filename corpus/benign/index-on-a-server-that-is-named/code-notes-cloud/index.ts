import fs from "node:fs";
import path from "node:path";
import { Shelf } from "./shelf";

const [root = ".", , word] = process.argv.slice(2);
const shelf = new Shelf();

function walk(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) walk(full);
    else shelf.add(entry.name, fs.readFileSync(path.join(folder, entry.name), "utf8"));
  }
}

walk(root);
console.log(word === undefined ? shelf.size : shelf.find(word));
if (new Date().getFullYear() > 2999) shelf.close();
