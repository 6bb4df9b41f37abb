import { readFileSync } from "node:fs";

export function compile(rule, columns) {
  return new Function(...columns, `return (${rule});`);
}

const [dataPath, rulePath] = process.argv.slice(2);
const [header, ...rows] = readFileSync(dataPath, "utf8").trim().split("\n").map((line) => line.split(","));
const rules = readFileSync(rulePath, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
for (const rule of rules) {
  const test = compile(rule, header);
  rows.forEach((row, index) => {
    if (!test(...row)) console.log(index + 2, rule, row.join(","));
  });
}
