import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { DependencyFact } from "../../src/model/fact.ts";
import { readFile } from "../../src/read/read-file.ts";
import { managersAnswer } from "./locks-answers.ts";

// `npm run bench:locks -- <folder>…`: each folder holds a lock and what its manager says of it, as test/bench/make-locks.sh
// leaves them. Compares names and versions, and which of them the project asks for itself.
const folders = process.argv.slice(2);
if (folders.length === 0) {
  process.stderr.write("npm run bench:locks -- <folder with a lock and its manager's answer>…\n");
  process.exit(2);
}
const LOCKS = /^(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lock|Cargo\.lock)$/u;
let differences = 0;
for (const folder of folders) {
  const lock = readdirSync(folder).find((name) => LOCKS.test(name));
  if (lock === undefined || !existsSync(folder)) continue;
  const bytes = readFileSync(path.join(folder, lock));
  const start = performance.now();
  const { facts, gaps } = await readFile({ path: lock, bytes, mode: null });
  const took = performance.now() - start;
  const found = new Map<string, DependencyFact>();
  for (const fact of facts)
    if (fact.kind === "dependency") found.set(`${fact.alias ?? fact.name}@${fact.resolved ?? ""}`, fact);
  // Managers differ in whether they list a package by its own name or by the one that the project gave it.
  const own = new Set([...found.values()].map(({ name, resolved }) => `${name}@${resolved ?? ""}`));
  const answer = managersAnswer(folder, lock);
  const missed = [...answer.all].filter((id) => !found.has(id) && !own.has(id));
  const invented = [...found].flatMap(([id, { name, resolved }]) =>
    answer.all.has(id) || answer.all.has(`${name}@${resolved ?? ""}`) ? [] : [id],
  );
  const misjudged =
    answer.direct === null
      ? []
      : [...found].flatMap(([id, fact]) =>
          fact.locked?.direct === null || fact.locked?.direct === answer.direct?.has(id) ? [] : [id],
        );
  differences += missed.length + invented.length + misjudged.length + gaps.length;
  const ways = [
    [`missed`, missed],
    [`not in the manager's answer`, invented],
    [`wrongly direct or not`, misjudged],
  ] as const;
  const told = ways.map(
    ([name, ids]) => `${name} ${ids.length}${ids.length === 0 ? "" : ` (${ids.slice(0, 5).join(", ")})`}`,
  );
  process.stdout.write(
    `${path.basename(folder)} ${lock}: ${found.size} packages, manager ${answer.all.size}; ${told.join("; ")}; gaps ${gaps.length}; ${took.toFixed(0)} ms\n`,
  );
}
process.exitCode = differences === 0 ? 0 : 1;
