import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "../../src/advisories/database/database-source.ts";
import type { PackageQuery } from "../../src/advisories/package-name.ts";
import { writeZip } from "../advisories/write-zip.ts";

// `npm run bench:osv-database [-- records]`: an npm database of 200,000 made-up records (most of them malware of one line,
// as there), indexed once and then opened as every later scan does. Prints times, and the memory of this process.
const RECORDS = Number(process.argv[2] ?? 200_000);
const folder = mkdtempSync(path.join(tmpdir(), "skillscan-bench-"));
const base = { folder, indexFolder: path.join(folder, "index"), signal: null, onIndexing: null };
const queries: readonly PackageQuery[] = Array.from({ length: 1_000 }, (_, at) => {
  const number = Math.floor((at * RECORDS) / 1_000);
  return { ecosystem: "npm", name: nameOf(number), version: "1.0.0", named: false };
});

try {
  if (process.argv[3] === undefined) {
    mkdirSync(path.join(folder, "npm"));
    const zip = path.join(folder, "npm", "all.zip");
    const made = timed(() => writeZip(zip, records()));
    say("zip written", `${made.milliseconds} ms, ${Math.round(statSync(zip).size / 1e6)} MB`);
    await open("first time, with indexing");
    const { spawnSync } = await import("node:child_process");
    // A process of its own: what the indexing took must not stand in the second figure.
    spawnSync(process.execPath, [import.meta.filename, String(RECORDS), folder], { stdio: "inherit" });
  } else {
    const there = { ...base, folder: process.argv[3], indexFolder: path.join(process.argv[3], "index") };
    await open("later, in a new process", there);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function open(what: string, options = base): Promise<void> {
  const before = performance.now();
  const database = openDatabase(options);
  await database.ask(queries.slice(0, 1));
  const opened = performance.now();
  const { records: found } = await database.ask(queries);
  const asked = performance.now();
  await database.close();
  const hits = found.filter((each) => (each?.length ?? 0) > 0).length;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  say(what, `${Math.round(opened - before)} ms to the first answer, ${Math.round(asked - opened)} ms for 1,000 packages (${hits} found), ${memory} MB at most`);
}

function* records(): Generator<readonly [string, string]> {
  for (let at = 0; at < RECORDS; at += 1) {
    const id = at % 10 === 0 ? `GHSA-${String(at).padStart(12, "0")}` : `MAL-2025-${at}`;
    yield [`${id}.json`, JSON.stringify(record(id, nameOf(at)))];
  }
}

function nameOf(at: number): string {
  return at % 3 === 0 ? `@scope-${at % 997}/package-${at}` : `some-package-${at}`;
}

/** As long as the real ones: 1 to 2 KB. */
function record(id: string, name: string): object {
  return {
    id,
    modified: "2025-01-01T00:00:00Z",
    published: "2025-01-01T00:00:00Z",
    summary: `Malicious code in ${name} (npm)`,
    details: `Any computer that has ${name} installed should be considered compromised. `.repeat(12),
    affected: [{ package: { ecosystem: "npm", name }, ranges: [{ type: "SEMVER", events: [{ introduced: "0" }] }], versions: ["1.0.0"] }],
    references: [{ type: "ADVISORY", url: `https://advisories.example/${id}` }],
  };
}

function timed<T>(work: () => T): { readonly result: T; readonly milliseconds: number } {
  const before = performance.now();
  const result = work();
  return { result, milliseconds: Math.round(performance.now() - before) };
}

function say(what: string, text: string): void {
  process.stdout.write(`${what}: ${text}\n`);
}
