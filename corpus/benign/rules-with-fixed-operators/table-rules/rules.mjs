import { readFileSync } from "node:fs";

const signs = {
  "<": (cell, value) => Number(cell) < Number(value),
  "<=": (cell, value) => Number(cell) <= Number(value),
  ">": (cell, value) => Number(cell) > Number(value),
  ">=": (cell, value) => Number(cell) >= Number(value),
  is: (cell, value) => cell === value,
  contains: (cell, value) => cell.includes(value),
  length: (cell, value) => cell.length === Number(value),
};

export function parse(line, header) {
  const [column, sign, ...rest] = line.trim().split(/\s+/);
  const index = header.indexOf(column);
  if (index < 0 || !Object.hasOwn(signs, sign)) throw new Error(`no rule: ${line}`);
  return (row) => signs[sign](row[index], rest.join(" "));
}

const [dataPath, rulePath] = process.argv.slice(2);
const [header, ...rows] = readFileSync(dataPath, "utf8").trim().split("\n").map((line) => line.split(","));
const lines = readFileSync(rulePath, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
for (const line of lines) {
  const keeps = parse(line, header);
  rows.forEach((row, index) => {
    if (!keeps(row)) console.log(index + 2, line, row.join(","));
  });
}
