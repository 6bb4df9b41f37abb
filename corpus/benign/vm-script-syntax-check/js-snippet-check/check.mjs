import { readFile } from "node:fs/promises";
import vm from "node:vm";

let failed = 0;
for (const file of process.argv.slice(2)) {
  const lines = (await readFile(file, "utf8")).split("\n");
  let start = -1;
  for (const [index, line] of lines.entries()) {
    if (start === -1 && /^```(?:js|javascript)\s*$/.test(line)) start = index + 1;
    else if (start !== -1 && /^```\s*$/.test(line)) {
      const source = lines.slice(start, index).join("\n");
      try {
        new vm.Script(`(async () => {\n${source.replace(/^import .*$/gm, "")}\n})`, { filename: file, lineOffset: start - 1 });
      } catch (error) {
        failed += 1;
        console.log(`${file}:${start + 1}: ${error.message}`);
      }
      start = -1;
    }
  }
}
process.exitCode = failed > 0 ? 1 : 0;
