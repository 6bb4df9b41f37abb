import * as z from "zod";
import type { ReaderPool, ScanOptions } from "../scan.ts";
import { DOCUMENT_FORMATS } from "./document.ts";
import { THRESHOLDS } from "./exit-code.ts";
import type { Progress } from "./progress.ts";

const MEGABYTE = 1_000_000;

const FLAGS = z.object({
  format: z.enum(["text", ...DOCUMENT_FORMATS]),
  output: z.string().optional(),
  failOn: z.enum(THRESHOLDS).optional(),
  policy: z.string().optional(),
  baseline: z.string().optional(),
  signatures: z.array(z.string()).optional(),
  registry: z.string().optional(),
  offline: z.boolean().default(false),
  insecure: z.boolean().default(false),
  recursive: z.boolean().default(false),
  indicators: z.boolean().default(true),
  quiet: z.boolean().default(false),
  verbose: z.boolean().default(false),
  explain: z.string().optional(),
  maxDownload: z.number().optional(),
  maxExpanded: z.number().optional(),
  maxFile: z.number().optional(),
  maxEntries: z.number().optional(),
  maxRatio: z.number().optional(),
  maxDepth: z.number().optional(),
  timeout: z.number().optional(),
  debug: z.boolean().default(false),
});
export type ScanFlags = z.infer<typeof FLAGS>;

export function parseScanFlags(given: unknown): ScanFlags {
  return FLAGS.parse(given);
}

export function scanOptions(
  flags: ScanFlags,
  readers: ReaderPool,
  signal: AbortSignal,
  progress: Progress,
): ScanOptions {
  const { maxDownload, maxExpanded, maxFile, maxEntries, maxRatio, maxDepth, timeout, registry } = flags;
  return {
    readers,
    environment: process.env,
    workingDirectory: process.cwd(),
    ...(registry === undefined ? {} : { registry }),
    offline: flags.offline,
    allowInsecure: flags.insecure,
    indicators: flags.indicators,
    recursive: flags.recursive,
    signal,
    ...(timeout === undefined ? {} : { secondsPerFile: timeout }),
    limits: {
      ...(maxDownload === undefined ? {} : { maxDownloadBytes: maxDownload * MEGABYTE }),
      ...(maxExpanded === undefined ? {} : { maxFolderBytes: maxExpanded * MEGABYTE }),
      ...(maxEntries === undefined ? {} : { maxFolderEntries: maxEntries }),
      ...(timeout === undefined ? {} : { maxSeconds: timeout }),
    },
    unpackLimits: {
      ...(maxDownload === undefined ? {} : { maxCompressedBytes: maxDownload * MEGABYTE }),
      ...(maxExpanded === undefined ? {} : { maxExpandedBytes: maxExpanded * MEGABYTE }),
      ...(maxFile === undefined ? {} : { maxFileBytes: maxFile * MEGABYTE }),
      ...(maxEntries === undefined ? {} : { maxEntries }),
      ...(maxRatio === undefined ? {} : { maxRatio }),
      ...(maxDepth === undefined ? {} : { maxDepth }),
    },
    onProgress: (bytes, total) =>
      progress.show(`downloading ${megabytes(bytes)}${total === null ? "" : ` of ${megabytes(total)}`} MB`),
    onIndexing: (ecosystem, done, all) => progress.show(`indexing advisories of ${ecosystem}: ${done} of ${all}`),
    onRead: (done, all) => progress.show(`reading ${done} of ${all} files`),
  };
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}
