import * as z from "zod";
import type { ScanReport } from "../model/report.ts";
import { ScanError } from "../model/scan-error.ts";
import { openScanner, type ScanOptions } from "../scan.ts";
import { EXIT, exitCode, THRESHOLDS } from "./exit-code.ts";
import { explain } from "./explain.ts";
import { describeFailure } from "./failure.ts";
import { openProgress, type Progress } from "./progress.ts";

const MEGABYTE = 1_000_000;

const FLAGS = z.object({
  format: z.enum(["text", "json"]),
  failOn: z.enum(THRESHOLDS),
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
type Flags = z.infer<typeof FLAGS>;

/** `skillscan [scan] <target>…`: resolves to the exit code. Only the report goes to standard output. */
export async function runScan(targets: readonly string[], rawFlags: unknown): Promise<number> {
  const flags = FLAGS.parse(rawFlags);
  if (flags.explain !== undefined) return explain(flags.explain);
  if (targets.length === 0) {
    throw new ScanError("usage", "no target given", {
      hint: "for example: skillscan @owner/slug, or skillscan ./folder",
    });
  }
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  const progress = openProgress(process.stderr, !flags.quiet && flags.format === "text");
  const scanner = openScanner(scanOptions(flags, interrupt.signal, progress));
  const reports: ScanReport[] = [];
  let failures = 0;
  try {
    for (const target of targets) {
      try {
        const found = await scanner.scan(target);
        reports.push(...found);
        progress.clear();
        if (flags.format === "text") await print(await renderText(found, flags), reports.length > found.length);
      } catch (cause) {
        progress.clear();
        failures += 1;
        process.stderr.write(describeFailure(cause, target, flags.debug));
        if (interrupt.signal.aborted) return EXIT.interrupted;
      }
    }
    if (flags.format === "json" && reports.length > 0) {
      const { renderJson } = await import("../report/json.ts");
      await print(renderJson(reports, targets.length > 1), false);
    }
    return exitCode(reports, failures, flags.failOn);
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
    await scanner.close();
  }
}

function scanOptions(flags: Flags, signal: AbortSignal, progress: Progress): ScanOptions {
  const { maxDownload, maxExpanded, maxFile, maxEntries, maxRatio, maxDepth, timeout, registry } = flags;
  return {
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
    onRead: (done, all) => progress.show(`reading ${done} of ${all} files`),
  };
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}

async function renderText(reports: readonly ScanReport[], flags: Flags): Promise<string> {
  const { renderTerminal } = await import("../report/terminal.ts");
  return renderTerminal(reports, {
    columns: process.stdout.columns,
    colour: coloured(),
    detail: flags.quiet ? "quiet" : flags.verbose ? "verbose" : "normal",
  });
}

/** NO_COLOR (no-color.org) wins over FORCE_COLOR; otherwise colours are for terminals. */
function coloured(): boolean {
  if ((process.env["NO_COLOR"] ?? "") !== "") return false;
  const forced = process.env["FORCE_COLOR"] ?? "";
  return forced === "" ? process.stdout.isTTY : forced !== "0";
}

/** Waits until the text is handed over: a pipe's reader may be slower than we are. */
function print(text: string, spaced: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(spaced ? `\n${text}` : text, (error) => {
      if (error === null || error === undefined) resolve();
      else if ("code" in error && error.code === "EPIPE") resolve(); // `| head` has seen enough
      else reject(error);
    });
  });
}
