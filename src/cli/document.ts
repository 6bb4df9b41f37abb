import { writeFile } from "node:fs/promises";
import type { ScanReport } from "../model/report.ts";
import { ScanError } from "../model/scan-error.ts";

/** Formats that are one document over all targets; text is printed target by target. */
export const DOCUMENT_FORMATS = ["json", "sarif", "markdown", "html"] as const;
type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export interface DocumentOptions {
  /** More than one target was named: JSON is an array then, whatever came of it. */
  readonly several: boolean;
  readonly verbose: boolean;
  /** What went wrong with targets that have no report. */
  readonly failures: readonly string[];
}

/** One document; only its own format is loaded. */
export async function renderDocument(
  format: DocumentFormat,
  reports: readonly ScanReport[],
  { several, verbose, failures }: DocumentOptions,
): Promise<string> {
  switch (format) {
    case "json": {
      const { renderJson } = await import("../report/json.ts");
      return renderJson(reports, several);
    }
    case "sarif": {
      const { renderSarif } = await import("../report/sarif.ts");
      const { allSignatures } = await import("../tasks/all-signatures.ts");
      const workingDirectory = process.cwd();
      return renderSarif(reports, { signatures: allSignatures(), workingDirectory, notes: verbose, failures });
    }
    case "markdown": {
      const { renderMarkdown, SUMMARY_LIMIT } = await import("../report/markdown.ts");
      return renderMarkdown(reports, { limit: SUMMARY_LIMIT, failures });
    }
    case "html": {
      const { renderHtml } = await import("../report/html.ts");
      return renderHtml(reports);
    }
  }
}

export async function writeOutput(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    throw new ScanError("usage", `${file} cannot be written: ${cause instanceof Error ? cause.message : "unknown"}`, {
      cause,
    });
  }
}
