import type { ScanReport } from "../model/report.ts";
import { ScanError } from "../model/scan-error.ts";
import { openReaders, openScanner } from "../scan.ts";
import { EXIT, exitCode } from "./exit-code.ts";
import { describeFailure } from "./failure.ts";
import { openProgress } from "./progress.ts";
import type { ScanFlags } from "./scan-flags.ts";

/** `skillscan [scan] <target>…`: resolves to the exit code. Only the report goes to standard output. */
export async function runScan(targets: readonly string[], rawFlags: unknown): Promise<number> {
  // First of all: the thread needs as long to load the readers as the rest of the program needs until it has files.
  const readers = targets.length === 0 ? null : openReaders();
  const { parseScanFlags, scanOptions } = await import("./scan-flags.ts");
  const flags = parseScanFlags(rawFlags);
  if (flags.explain !== undefined) return (await import("./explain.ts")).explain(flags.explain);
  if (readers === null) {
    throw new ScanError("usage", "no target given", {
      hint: "for example: skillscan @owner/slug, or skillscan ./folder",
    });
  }
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  const progress = openProgress(process.stderr, !flags.quiet && flags.format === "text");
  const scanner = openScanner(scanOptions(flags, readers, interrupt.signal, progress));
  const reports: ScanReport[] = [];
  let failures = 0;
  try {
    for (const target of targets) {
      try {
        const scanning = scanner.scan(target);
        // Loaded while the threads read. A failure shows where it is used.
        if (flags.format === "text") void Promise.allSettled([import("../report/terminal.ts")]);
        const found = await scanning;
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

async function renderText(reports: readonly ScanReport[], flags: ScanFlags): Promise<string> {
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
