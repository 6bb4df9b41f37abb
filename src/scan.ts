import { availableParallelism } from "node:os";
import type { PackageTree } from "./model/package-tree.ts";
import type { ScanReport } from "./model/report.ts";
import { ScanError } from "./model/scan-error.ts";
import type { Acquired } from "./model/target.ts";
import type { AcquireOptions } from "./acquire/acquire.ts";
import type { UnpackLimits } from "./unpack/limits.ts";
import { openDirectReader } from "./read/isolate/direct-reader.ts";
import { openReaderPool, type ReaderPool } from "./read/isolate/reader-pool.ts";
import type { FileReading } from "./read/read-file.ts";
import { orInterrupted, stopIfInterrupted } from "./pipeline/interruption.ts";
import { partsOfTarget } from "./pipeline/parts-of-target.ts";
import { readAgain } from "./pipeline/second-reading.ts";
import { loadLaterSteps, reportOn, type Whole } from "./pipeline/report-on-part.ts";
import type { Trust } from "./verify/trust/trust.ts";
import { openAdvice, type AdviceOptions, type Advisor } from "./pipeline/advice.ts";
import type { Signatures } from "./pipeline/signatures.ts";
import { lazily } from "./model/lazily.ts";
import { rulesFor, type RuleOptions } from "./pipeline/user-rules.ts";

export type { AdvisoryChoice } from "./pipeline/advice.ts";
export type { ReaderPool } from "./read/isolate/reader-pool.ts";

export interface ScanOptions extends AcquireOptions, RuleOptions, AdviceOptions {
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
  /** Whom the user trusts and what the user demands (`loadTrust`); else nobody is trusted and nothing demanded. */
  readonly trust?: Trust;
}

/** Scans one target after the other with the same signatures and worker threads; `close` ends the threads. */
export interface Scanner {
  /** One report per package found. Throws ScanError when there is nothing to report on. */
  scan(target: string): Promise<readonly ScanReport[]>;
  /** The same for what was fetched before; `target` is what the reports call it. */
  scanAcquired(target: string, acquired: Acquired): Promise<readonly ScanReport[]>;
  close(): Promise<void>;
}

export function openScanner(options: ScanOptions): Scanner {
  const pool = options.readers ?? (options.isolated === false ? openDirectReader() : openReaders(options.threads));
  const advisor = openAdvice(options);
  let loading: Promise<Signatures> | null = null;
  const load = (): Promise<Signatures> =>
    (loading ??= import("./pipeline/signatures.ts").then(({ loadSignatures }) =>
      loadSignatures(options.signaturePacks),
    ));
  return {
    async scan(target) {
      const signatures = load();
      const { acquire } = await acquiring();
      return scanPackage(target, await acquire(target, options), options, { pool, advisor, signatures });
    },
    scanAcquired: (target, acquired) => scanPackage(target, acquired, options, { pool, advisor, signatures: load() }),
    async close() {
      await Promise.all([pool.close(), advisor.close()]);
    },
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

const acquiring = lazily(() => import("./acquire/acquire.ts"));
const unpacking = lazily(() => import("./unpack/unpack.ts"));
const limits = lazily(() => import("./unpack/limits.ts"));
const rooting = lazily(() => import("./read/roots.ts"));
const verifying = lazily(() => import("./verify/verify.ts"));
const preparing = lazily(async () => (await import("./analyse/prepare.ts")).prepare());

/** What one target after the other is scanned with. */
interface Tools {
  readonly pool: ReaderPool;
  readonly advisor: Advisor;
  readonly signatures: Promise<Signatures>;
}

/** THE PIPELINE: (acquire →) unpack → verify → read → advise → analyse → judge → report. Modules load when needed. */
async function scanPackage(
  target: string,
  acquired: Acquired,
  options: ScanOptions,
  { pool, advisor, signatures: loading }: Tools,
): Promise<readonly ScanReport[]> {
  const { unpack } = await unpacking();
  stopIfInterrupted(options.signal);
  const { DEFAULT_LIMITS } = await limits();
  const tree = await unpack(acquired.content, { ...DEFAULT_LIMITS, ...options.unpackLimits });

  if (tree.files.length === 0 && tree.gaps.length === 0 && acquired.listed === null)
    throw new ScanError("not-a-package", "there are no files in it", {
      hint: "nothing was looked at, so nothing is said",
    });

  const reading = pool.read(tree.files, {
    ...secondsOf(options),
    onFile: (done) => options.onRead?.(done, tree.files.length),
  });
  // Loaded while the threads read. A failure shows where each is used.
  void Promise.allSettled([loadLaterSteps(), preparing()]);
  const { findRoots } = await rooting();
  const roots = findRoots(tree.files);
  const { verify } = await verifying();
  const proving = verify(tree, acquired, roots, options.trust);
  const joining = reading
    .then((found) => readAgain(tree, found, roots, pool, secondsOf(options)))
    .then((found) => joinIncludes(tree, found));
  const [readings, verification] = await orInterrupted(Promise.all([joining, proving]), options.signal);
  const advice = await orInterrupted(advisor.advise(readings.flatMap(({ facts }) => facts)), options.signal);

  const parts = partsOfTarget(roots, acquired.origin.kind, options.recursive ?? false, tree.files);
  const signatures = await loading;
  const rules = await rulesFor(options, acquired, tree);
  const indicators = options.indicators ?? true;
  const whole: Whole = { target, acquired, tree, verification, readings, advice, signatures, indicators, rules };
  const reports: ScanReport[] = [];
  for (const part of parts) reports.push(await reportOn(part, whole, parts.length > 1));
  return reports;
}

function secondsOf({ secondsPerFile }: ScanOptions): { readonly secondsPerFile?: number } {
  return secondsPerFile === undefined ? {} : { secondsPerFile };
}

/** Requirements that name other files of the package: what one file alone cannot say. */
async function joinIncludes(tree: PackageTree, readings: readonly FileReading[]): Promise<readonly FileReading[]> {
  const asks = readings.some(({ facts }) => facts.some((fact) => fact.kind === "reference" && fact.how === "include"));
  if (!asks) return readings;
  const { readRequirementIncludes } = await import("./read/lock/requirement-includes.ts");
  return readRequirementIncludes(tree.files, readings);
}
