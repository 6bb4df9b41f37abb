import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import * as z from "zod";
import { ScanError } from "../model/scan-error.ts";
import type { Environment } from "../network/connection.ts";
import { OSV_RECORD, type OsvRecord } from "./osv-record.ts";
import { normalName, queryKey, type PackageQuery } from "./package-name.ts";
import { counted, sourceGap, type AdvisorySource, type Answers } from "./source.ts";

export interface ProgramOptions {
  /** A name, looked up in the absolute folders of PATH, or a path. */
  readonly program: string;
  readonly offline: boolean;
  readonly environment: Environment;
  readonly signal: AbortSignal | null;
  readonly maxSeconds?: number;
}

/** For one target; the program asks the network, or reads databases of some 100 MB. */
const MAX_SECONDS = 300;
/** Whole records of some thousand advisories. */
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;
const MAX_COMPLAINT = 400;

/** osv-scanner's "Return Codes": 0 nothing found, 1 something found, 128 no packages; the rest are failures. */
const GOOD_CODES: ReadonlySet<number | null> = new Set([0, 1, 128]);

const REPORT = z.object({
  results: z
    .array(
      z.object({
        packages: z
          .array(
            z.object({
              package: z.object({ name: z.string(), version: z.string(), ecosystem: z.string() }),
              vulnerabilities: z.array(OSV_RECORD).nullish(),
            }),
          )
          .nullish(),
      }),
    )
    .nullish(),
});

/**
 * Google's osv-scanner (2.x), started with a list of packages that we write: nothing of what is scanned reaches it but names
 * and versions. The environment is cut down to what it needs to find its databases and the network.
 */
export function openProgram(options: ProgramOptions): AdvisorySource {
  const program = located(options.program, options.environment);
  return {
    async ask(queries): Promise<Answers> {
      const gaps: Answers["gaps"][number][] = [];
      const versioned = queries.filter(({ version }) => version !== null);
      if (versioned.length < queries.length)
        gaps.push(
          sourceGap(
            `osv-scanner needs versions: ${counted(queries.length - versioned.length, "name", "names")} not looked up`,
          ),
        );
      let found: ReadonlyMap<string, readonly OsvRecord[]> | null = new Map();
      try {
        if (versioned.length > 0) found = await recordsFor(versioned, program, options);
      } catch (cause) {
        if (options.signal?.aborted === true) throw new ScanError("interrupted", "interrupted", { cause });
        gaps.push(
          sourceGap(
            `${counted(versioned.length)} could not be looked up: ${cause instanceof Error ? cause.message : String(cause)}`,
          ),
        );
        found = null;
      }
      return {
        records: queries.map((query) =>
          query.version === null || found === null ? null : (found.get(queryKey(query)) ?? []),
        ),
        exists: queries.map(() => null),
        gaps,
        source: { kind: "program", name: `osv-scanner (${program})`, asOf: null },
      };
    },
    close: () => Promise.resolve(),
  };
}

/** Only absolute folders: `.` on the PATH would let a scanned folder bring its own. */
function located(program: string, environment: Environment): string {
  const folders = path.isAbsolute(program)
    ? [""]
    : program.includes(path.sep)
      ? [process.cwd()]
      : (environment["PATH"] ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const suffixes = process.platform === "win32" ? [".exe", ""] : [""];
  for (const folder of folders) {
    for (const suffix of suffixes) {
      const file = path.join(folder, `${program}${suffix}`);
      if (isExecutable(file)) return file;
    }
  }
  throw new ScanError("usage", `there is no program ${program} on the PATH`, {
    hint: "Install osv-scanner (https://google.github.io/osv-scanner/installation/), or use --osv api or --osv-db.",
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : null;
    if (code === "ENOENT" || code === "EACCES" || code === "ENOTDIR") return false;
    throw cause;
  }
}

async function recordsFor(
  queries: readonly PackageQuery[],
  program: string,
  options: ProgramOptions,
): Promise<ReadonlyMap<string, readonly OsvRecord[]>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "skillscan-"));
  try {
    const list = path.join(folder, "osv-scanner.json");
    await writeFile(list, packageList(queries), { mode: 0o600, flag: "wx" });
    const words = ["--format", "json", ...(options.offline ? ["--offline"] : []), "--lockfile", `osv-scanner:${list}`];
    const report = REPORT.safeParse(JSON.parse(await output(program, words, folder, options)));
    if (!report.success) throw new Error("osv-scanner prints something else than its report");
    const found = new Map<string, readonly OsvRecord[]>();
    for (const { packages } of report.data.results ?? []) {
      for (const { package: about, vulnerabilities } of packages ?? []) {
        const { ecosystem, version } = about;
        const query = queries.find(
          (each) =>
            each.ecosystem === ecosystem && each.name === normalName(ecosystem, about.name) && each.version === version,
        );
        if (query !== undefined)
          found.set(queryKey(query), [...(found.get(queryKey(query)) ?? []), ...(vulnerabilities ?? [])]);
      }
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Its own intermediate form ("Custom Lockfiles"), which names ecosystems as OSV does. */
function packageList(queries: readonly PackageQuery[]): string {
  const packages = queries.map(({ ecosystem, name, version }) => ({ package: { ecosystem, name, version } }));
  return JSON.stringify({ results: [{ source: { path: "skillscan", type: "lockfile" }, packages }] });
}

/** Proxies, certificates, its own settings and where its databases lie: no token of the user's. */
const PASSED_ON =
  /^(?:PATH|HOME|USERPROFILE|LOCALAPPDATA|XDG_CACHE_HOME|TMPDIR|TEMP|SystemRoot|SSL_CERT_(?:FILE|DIR)|OSV_SCANNER_\w+|(?:https?|no)_proxy)$/iu;

function output(program: string, words: readonly string[], folder: string, options: ProgramOptions): Promise<string> {
  const { environment, signal, maxSeconds = MAX_SECONDS } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd: folder,
      env: Object.fromEntries(Object.entries(environment).filter(([name]) => PASSED_ON.test(name))),
      stdio: ["ignore", "pipe", "pipe"],
      timeout: maxSeconds * 1000,
      killSignal: "SIGKILL",
      ...(signal === null ? {} : { signal }),
    });
    const chunks: Buffer[] = [];
    let bytes = 0;
    let complaint = "";
    child.stdout.on("data", (chunk: Buffer) => {
      bytes += chunk.byteLength;
      if (bytes > MAX_OUTPUT_BYTES) child.kill("SIGKILL");
      else chunks.push(chunk);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint = (complaint + text).slice(-MAX_COMPLAINT);
    });
    child.on("error", reject).on("close", (code, killedBy) => {
      if (bytes > MAX_OUTPUT_BYTES) reject(new Error(`osv-scanner prints more than ${MAX_OUTPUT_BYTES} bytes`));
      else if (killedBy !== null) reject(new Error(`osv-scanner was not finished within ${maxSeconds} s`));
      else if (!GOOD_CODES.has(code)) reject(new Error(`osv-scanner ends with code ${code}: ${complaint.trim()}`));
      else resolve(Buffer.concat(chunks).toString("utf8"));
    });
  });
}
