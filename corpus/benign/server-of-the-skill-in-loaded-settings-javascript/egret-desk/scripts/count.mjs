import { readFileSync } from "node:fs";

const text = readFileSync(process.argv[2], "utf8");
console.log(text.split(/\s+/u).length, "words");
for (const sentence of text.split(/(?<=[.!?])\s/u).toSorted((a, b) => b.length - a.length).slice(0, 3)) console.log(sentence);
