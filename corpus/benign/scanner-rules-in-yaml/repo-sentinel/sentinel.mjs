import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const { rules } = parse(readFileSync(new URL("rules.yaml", import.meta.url), "utf8"));
if (process.argv.includes("--self-test")) {
  for (const { id, pattern, example } of rules) console.log(new RegExp(pattern).test(example) ? "ok" : "FAIL", id);
} else {
  const diff = execFileSync("git", ["diff", "--cached", "-U0"], { encoding: "utf8" });
  const added = diff.split("\n").filter((line) => line.startsWith("+"));
  const hits = added.flatMap((line) => rules.filter(({ pattern }) => new RegExp(pattern).test(line)));
  for (const { id, message } of hits) console.error(id, message);
  process.exit(hits.length === 0 ? 0 : 1);
}
