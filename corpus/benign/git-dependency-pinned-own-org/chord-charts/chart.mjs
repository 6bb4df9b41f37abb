import { readFileSync } from "node:fs";
import { transpose } from "chord-core";

const [file, , key] = process.argv.slice(2);
console.log(transpose(readFileSync(file, "utf8"), key));
