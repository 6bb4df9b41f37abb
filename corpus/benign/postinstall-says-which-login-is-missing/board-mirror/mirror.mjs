import { readFile } from "node:fs/promises";

const [action, file = "columns.json"] = process.argv.slice(2);
const columns = JSON.parse(await readFile(file, "utf8"));
for (const [column, label] of Object.entries(columns)) console.log(action, column, "→", label);
