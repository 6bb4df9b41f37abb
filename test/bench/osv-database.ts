import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "../../src/advisories/database/database-source.ts";
import type { PackageQuery } from "../../src/advisories/package-name.ts";
import { writeZip } from "../advisories/write-zip.ts";

// `npm run bench:osv-database [-- records]`: an npm database of 200,000 made-up records (most of them malware of one line,
// as there), indexed once and then opened as every later scan does. Prints times, and the memory of this process.
const [count = "200000", step = "all", given = ""] = process.argv.slice(2);
const RECORDS = Number(count);
const folder = given === "" ? mkdtempSync(path.join(tmpdir(), "skillscan-bench-")) : given;
const zip = path.join(folder, "npm", "all.zip");

// Each step in a process of its own, so that the memory of one does not stand in the figure of the next.
if (step === "all") {
  try {
    for (const each of ["make", "first time, with indexing", "later"])
      spawnSync(process.execPath, [import.meta.filename, count, each, folder], { stdio: "inherit" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else if (step === "make") {
  mkdirSync(path.join(folder, "npm"));
  const before = performance.now();
  writeZip(zip, records());
  say("zip written", `${milliseconds(before)}, ${Math.round(statSync(zip).size / 1e6)} MB`);
} else await open(step);

async function open(what: string): Promise<void> {
  const queries: readonly PackageQuery[] = Array.from({ length: 1_000 }, (_, at) => {
    const number = Math.floor((at * RECORDS) / 1_000);
    return { ecosystem: "npm", name: nameOf(number), version: "1.0.0", named: false };
  });
  const begun = performance.now();
  const before = process.cpuUsage();
  const indexFolder = path.join(folder, "index");
  const database = openDatabase({
    folder,
    name: `OSV database in ${folder}`,
    indexFolder,
    signal: null,
    onIndexing: null,
  });
  await database.ask(queries.slice(0, 1));
  const first = milliseconds(begun);
  const cpu = process.cpuUsage(before);
  const opened = performance.now();
  const { records: found } = await database.ask(queries);
  const all = milliseconds(opened);
  await database.close();
  const hits = found.filter((each) => (each?.length ?? 0) > 0).length;
  const busy = Math.round((cpu.user + cpu.system) / 1000);
  say(
    what,
    `${first} (${busy} ms of processor) to the first answer, ${all} for 1,000 packages (${hits} found), ${peakMegabytes()} MB at most`,
  );
}

/** Linux's own count of this process alone: that of getrusage begins with what its parent had. */
function peakMegabytes(): number {
  const kilobytes = /VmHWM:\s+(\d+)/u.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return Math.round(Number(kilobytes ?? process.resourceUsage().maxRSS) / 1024);
}

function milliseconds(since: number): string {
  return `${Math.round(performance.now() - since)} ms`;
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
    affected: [
      {
        package: { ecosystem: "npm", name },
        ranges: [{ type: "SEMVER", events: [{ introduced: "0" }] }],
        versions: ["1.0.0"],
      },
    ],
    references: [{ type: "ADVISORY", url: `https://advisories.example/${id}` }],
  };
}

function say(what: string, text: string): void {
  process.stdout.write(`${what}: ${text}\n`);
}
