import { availableParallelism } from "node:os";
import type { PackageFacts } from "./model/package-facts.ts";
import type { PackageTree } from "./model/package-tree.ts";
import type { ScanReport } from "./model/report.ts";
import type { Acquired } from "./model/target.ts";
import type { AcquireOptions } from "./acquire/acquire.ts";
import type { Catalogue } from "./catalogue/load.ts";
import type { UnpackLimits } from "./unpack/limits.ts";
import { openDirectReader } from "./read/isolate/direct-reader.ts";
import { openReaderPool, type ReaderPool } from "./read/isolate/reader-pool.ts";
import type { FileReading } from "./read/read-file.ts";
import { orInterrupted, stopIfInterrupted } from "./interruption.ts";
import { answersFor, partsOfTarget, type Part } from "./parts-of-target.ts";
import { engineVersion } from "./version.ts";

export type { ReaderPool } from "./read/isolate/reader-pool.ts";

export interface ScanOptions extends AcquireOptions {
  readonly unpackLimits?: Partial<UnpackLimits>;
  /** False: lists of known hosts, hashes and accounts are not used, so that behaviour alone decides. */
  readonly indicators?: boolean;
  /** Every skill found gets a report of its own, nested ones too. */
  readonly recursive?: boolean;
  /** False: files are read in the calling thread, for callers that are themselves a worker that may be killed. */
  readonly isolated?: boolean;
  readonly threads?: number;
  readonly secondsPerFile?: number;
  /** Threads from `openReaders`, started before the rest of the program was loaded; closed with the scanner. */
  readonly readers?: ReaderPool;
  readonly onRead?: (done: number, all: number) => void;
}

/** Scans one target after the other with the same signatures and worker threads; `close` ends the threads. */
export interface Scanner {
  /** One report per package found. Throws ScanError when there is nothing to report on. */
  scan(target: string): Promise<readonly ScanReport[]>;
  close(): Promise<void>;
}

export function openScanner(options: ScanOptions): Scanner {
  const pool = options.readers ?? (options.isolated === false ? openDirectReader() : openReaders(options.threads));
  let catalogue: Promise<Catalogue> | null = null;
  return {
    scan(target) {
      catalogue ??= import("./catalogue/load.ts").then(({ loadCatalogue }) => loadCatalogue());
      return scanTarget(target, options, pool, catalogue);
    },
    close: () => pool.close(),
  };
}

/** Starts a thread that loads the readers; more follow when there is much to read. */
export function openReaders(threads: number = Math.min(4, availableParallelism())): ReaderPool {
  return openReaderPool({ threads });
}

/** Scans one target and cleans up. */
export async function scan(target: string, options: ScanOptions): Promise<readonly ScanReport[]> {
  const scanner = openScanner(options);
  try {
    return await scanner.scan(target);
  } finally {
    await scanner.close();
  }
}

/** THE PIPELINE: acquire → unpack → verify → read → analyse → judge → report. Modules load as they are needed. */
async function scanTarget(
  target: string,
  options: ScanOptions,
  pool: ReaderPool,
  loading: Promise<Catalogue>,
): Promise<readonly ScanReport[]> {
  const { acquire } = await import("./acquire/acquire.ts");
  const acquired = await acquire(target, options);

  const { unpack } = await import("./unpack/unpack.ts");
  stopIfInterrupted(options.signal);
  const { DEFAULT_LIMITS } = await import("./unpack/limits.ts");
  const tree = await unpack(acquired.content, { ...DEFAULT_LIMITS, ...options.unpackLimits });

  const { verifyDigests } = await import("./verify/digests.ts");
  const proofs = [...acquired.proofs, ...verifyDigests(tree, acquired)];

  const reading = pool.read(tree.files, {
    ...(options.secondsPerFile === undefined ? {} : { secondsPerFile: options.secondsPerFile }),
    onFile: (done) => options.onRead?.(done, tree.files.length),
  });
  // Loaded while the threads read. A failure shows where each is used.
  void Promise.allSettled([import("./analyse/analyse.ts"), import("./judge/judge.ts"), import("./report/compose.ts")]);
  const readings = await orInterrupted(reading, options.signal);

  const { findRoots } = await import("./read/roots.ts");
  const roots = findRoots(tree.files);
  const parts = partsOfTarget(roots, acquired.origin.kind, options.recursive ?? false, tree.files);
  const catalogue = await loading;
  const whole: Whole = { target, acquired, tree, proofs, readings, catalogue, indicators: options.indicators ?? true };
  const reports: ScanReport[] = [];
  for (const part of parts) reports.push(await reportOn(part, whole, parts.length > 1));
  return reports;
}

function restNotes({ except }: Part): readonly string[] {
  return except.length === 0
    ? []
    : [`what lies beside its ${except.length} skills and plugins, which have reports of their own`];
}

/** Everything about a target, before it is divided into reports. */
interface Whole {
  readonly target: string;
  readonly acquired: Acquired;
  readonly tree: PackageTree;
  readonly proofs: PackageFacts["proofs"];
  readonly readings: readonly FileReading[];
  readonly catalogue: Catalogue;
  readonly indicators: boolean;
}

async function reportOn(part: Part, whole: Whole, oneOfMany: boolean): Promise<ScanReport> {
  const { acquired, tree, catalogue } = whole;
  const { analyse } = await import("./analyse/analyse.ts");
  const { judge } = await import("./judge/judge.ts");
  const { composeReport } = await import("./report/compose.ts");

  const within = <T extends { readonly path: string | null }>(items: readonly T[]): readonly T[] =>
    items.filter(({ path }) => path === null || answersFor(part, path));
  const files = within(tree.files);
  const readings = within(whole.readings);
  const pkg: PackageFacts = {
    kind: part.kind,
    root: part.path,
    origin: acquired.origin,
    paths: files.map(({ path }) => path),
    facts: readings.flatMap(({ facts }) => facts),
    anomalies: within(tree.anomalies),
    proofs: whole.proofs,
    registry: acquired.registry,
  };
  const { findings, capabilities, dependencies } = analyse(pkg, catalogue, { indicators: whole.indicators });
  const gaps = [...within(tree.gaps), ...readings.flatMap((reading) => reading.gaps)];
  const bundled: ScanReport[] = [];
  for (const inner of part.bundled) bundled.push(await reportOn(inner, whole, true));
  return composeReport({
    target: oneOfMany && part.path !== "" ? `${whole.target.replace(/\/$/, "")}/${part.path}` : whole.target,
    pkg,
    files,
    findings,
    suppressed: [],
    lapsed: [],
    evidence: [],
    policy: null,
    capabilities,
    dependencies,
    gaps,
    judgement: judge(findings, capabilities, gaps),
    notes: oneOfMany ? restNotes(part) : acquired.notes,
    bundled,
    engine: { version: engineVersion(), signatures: catalogue.digest },
  });
}
