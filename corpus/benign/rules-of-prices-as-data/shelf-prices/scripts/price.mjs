import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

globalThis.require = createRequire(import.meta.url);
const { rules } = JSON.parse(readFileSync(new URL("../data/rules.json", import.meta.url), "utf8"));
for (const item of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const n = item.count;
  console.log(item.name, ...rules.map((rule) => (n > rule.above ? rule.factor : 1)));
}
