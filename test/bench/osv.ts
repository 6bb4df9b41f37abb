import { existsSync, globSync, statSync } from "node:fs";
import path from "node:path";
import { openDatabase } from "../../src/advisories/database/database-source.ts";
import { adviceOn } from "../../src/advisories/advise.ts";
import type { DependencyFact } from "../../src/model/fact.ts";
import { readFileSync } from "node:fs";
import { readFile } from "../../src/read/read-file.ts";

// `npm run bench:osv -- <folder of skills> <OSV databases>`: reads every file below that can name a dependency, looks all of
// them up, and prints how many there are, how they come by, what is known of them and how long that took.
const [folder = "", databases = "", indexFolder = path.join(folder, "..", ".osv-index")] = process.argv.slice(2);
if (!existsSync(folder) || !existsSync(databases)) {
  process.stderr.write("usage: npm run bench:osv -- <folder of skills> <OSV databases> [folder for indexes]\n");
  process.exit(2);
}
const MAX_BYTES = 8_000_000;
const NAMES =
  /\.(?:md|json|toml|txt|lock|ya?ml|py|sh|js|ts|mjs|cjs|mod|sum|cfg)$|(?:^|\/)(?:Dockerfile|Makefile|Pipfile|Gemfile|\.npmrc)$/iu;

const reading = performance.now();
const files = globSync("**/*", { cwd: folder, exclude: ["**/.git/**"] }).filter(
  (file) => NAMES.test(file) && statSync(path.join(folder, file)).isFile(),
);
const facts: DependencyFact[] = [];
for (const file of files) {
  const bytes = readFileSync(path.join(folder, file)).subarray(0, MAX_BYTES);
  const { facts: found } = await readFile({ path: file, bytes, mode: null });
  for (const fact of found) if (fact.kind === "dependency") facts.push(fact);
}
say("read", `${files.length} files in ${seconds(reading)}: ${facts.length} dependencies`);
tell("how they come by", facts, ({ via }) => via);
tell("ecosystem", facts, ({ ecosystem }) => ecosystem);

const source = openDatabase({ folder: databases, name: "OSV", indexFolder, signal: null, onIndexing: null });
for (const time of ["first", "again"]) {
  const before = performance.now();
  const { of, gaps } = await adviceOn(facts, source);
  const advised = [...of];
  const versions = new Set(
    advised.flatMap(([fact, { version }]) => (version === null ? [] : [`${fact.ecosystem} ${fact.name}@${version}`])),
  );
  say(`looked up, ${time}`, `${seconds(before)} for ${facts.length} places, ${versions.size} package versions`);
  if (time === "first") continue;
  const known = advised.filter(([, { version }]) => version !== null);
  const advisories = advised.flatMap(([, each]) => each.advisories ?? []);
  say("with a version", `${known.length}; without: ${advised.length - known.length}`);
  say("not asked about", String(advised.filter(([, each]) => each.advisories === null).length));
  const hit = new Set(
    advised.flatMap(([fact, each]) =>
      (each.advisories?.length ?? 0) > 0 ? [`${fact.ecosystem} ${fact.name}@${each.version ?? "?"}`] : [],
    ),
  );
  say("package versions with advisories", `${hit.size}: ${[...hit].toSorted().slice(0, 40).join(", ")}`);
  say(
    "advisories, all places",
    `${advisories.length}, malicious ${advisories.filter(({ malicious }) => malicious).length}`,
  );
  say(
    "gaps",
    `${gaps.length}, of the source: ${
      gaps
        .filter((gap) => gap.path === null)
        .map(({ message }) => message)
        .join("; ") || "none"
    }`,
  );
}
await source.close();

function tell<Item>(what: string, items: readonly Item[], by: (item: Item) => string): void {
  const counts = [...Map.groupBy(items, by)]
    .map(([key, those]) => ({ key, count: those.length }))
    .toSorted((a, b) => b.count - a.count);
  say(what, counts.map(({ key, count }) => `${key} ${count}`).join(", "));
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(2)} s`;
}

function say(what: string, text: string): void {
  process.stdout.write(`${what}: ${text}\n`);
}
