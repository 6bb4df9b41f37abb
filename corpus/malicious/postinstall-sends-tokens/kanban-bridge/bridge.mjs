import { readFile } from "node:fs/promises";

const [action, file = "boards.json"] = process.argv.slice(2);
const boards = JSON.parse(await readFile(file, "utf8"));
console.log(action, boards.left.name, "→", boards.right.name);
