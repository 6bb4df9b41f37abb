import type { ScanReport } from "../model/report.ts";
import { ScanError } from "../model/scan-error.ts";
import { cleanLine } from "../report/clean-text.ts";
import { openScanner, type AdvisoryChoice, type ScanOptions } from "../scan.ts";
import type { OSV_CHOICES } from "./inputs.ts";

export interface Scanned {
  readonly reports: readonly ScanReport[];
  /** What went wrong with targets that have no report, a line each. */
  readonly failures: readonly string[];
}

/** A target that fails is said, and the others are scanned all the same. */
export async function scanTargets(targets: readonly string[], options: ScanOptions): Promise<Scanned> {
  const scanner = openScanner(options);
  const reports: ScanReport[] = [];
  const failures: string[] = [];
  try {
    for (const target of targets) {
      try {
        reports.push(...(await scanner.scan(target)));
      } catch (cause) {
        failures.push(`${target}: ${failureText(cause)}`);
      }
    }
  } finally {
    await scanner.close();
  }
  return { reports, failures };
}

export function failureText(cause: unknown): string {
  const what = cleanLine(cause instanceof Error ? cause.message : String(cause));
  if (!(cause instanceof ScanError)) return `unexpected failure, which is a bug: ${what}`;
  return cause.hint === null ? what : `${what} (${cleanLine(cause.hint)})`;
}

export function advisoriesFor(choice: (typeof OSV_CHOICES)[number]): AdvisoryChoice {
  switch (choice) {
    case "api":
      return { from: "api" };
    case "offline":
      return { from: "database" };
    case "off":
      return { from: "none" };
  }
}
