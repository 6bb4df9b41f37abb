import type { ScanReport } from "../model/report.ts";
import { ScanError } from "../model/scan-error.ts";
import { openReaders, openScanner } from "../scan.ts";
import { EXIT, exitCode } from "./exit-code.ts";
import { describeFailure } from "./failure.ts";
import { coloured, print } from "./output.ts";
import { openProgress } from "./progress.ts";
import { rulesFromFlags } from "./rule-flags.ts";
import type { ScanFlags } from "./scan-flags.ts";

/** `skillscan [scan] <target>…`: resolves to the exit code. Only the report goes to standard output. */
export async function runScan(targets: readonly string[], rawFlags: unknown): Promise<number> {
  // First of all: the thread needs as long to load the readers as the rest of the program needs until it has files.
  const readers = targets.length === 0 ? null : openReaders();
  const { parseScanFlags, scanOptions } = await import("./scan-flags.ts");
  const flags = parseScanFlags(rawFlags);
  const { adviceFromFlags } = await import("./advisory-flags.ts");
  const { trustFromFlags } = await import("./trust-flags.ts");
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
  const trust = await trustFromFlags(rawFlags);
  const rules = await rulesFromFlags(flags, targets, (line) => process.stderr.write(`skillscan: ${line}\n`));
  const scanner = openScanner({
    ...scanOptions(flags, readers, interrupt.signal, progress),
    ...(trust === null ? {} : { trust }),
    advisories: adviceFromFlags(rawFlags, process.env),
    ...rules,
  });
  const reports: ScanReport[] = [];
  const failures: string[] = [];
  try {
    for (const target of targets) {
      try {
        const scanning = scanner.scan(target);
        // Loaded while the threads read. A failure shows where it is used.
        if (flags.format === "text") void Promise.allSettled([import("../report/terminal.ts")]);
        const found = await scanning;
        reports.push(...found);
        progress.clear();
        if (flags.format === "text" && flags.output === undefined) {
          await print(await renderText(found, flags), reports.length > found.length);
        }
      } catch (cause) {
        progress.clear();
        failures.push(describeFailure(cause, target, false));
        process.stderr.write(describeFailure(cause, target, flags.debug));
        if (interrupt.signal.aborted) return EXIT.interrupted;
      }
    }
    if (reports.length > 0) await deliver(reports, failures, targets.length > 1, flags);
    return exitCode(reports, failures.length, flags.failOn ?? "suspicious");
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
    await scanner.close();
  }
}

/** The one document over all targets; text was printed already, unless it goes to a file. */
async function deliver(
  reports: readonly ScanReport[],
  failures: readonly string[],
  several: boolean,
  flags: ScanFlags,
): Promise<void> {
  const { format, output, verbose } = flags;
  if (format === "text" && output === undefined) return;
  const { renderDocument, writeOutput } = await import("./document.ts");
  const text =
    format === "text"
      ? await renderText(reports, flags)
      : await renderDocument(format, reports, { several, verbose, failures });
  await (output === undefined ? print(text, false) : writeOutput(output, text));
}

async function renderText(reports: readonly ScanReport[], flags: ScanFlags): Promise<string> {
  const { renderTerminal } = await import("../report/terminal.ts");
  return renderTerminal(reports, {
    columns: process.stdout.columns,
    colour: flags.output === undefined && coloured(),
    detail: flags.quiet ? "quiet" : flags.verbose ? "verbose" : "normal",
  });
}
