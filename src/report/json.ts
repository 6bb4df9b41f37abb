import type { ScanReport } from "../model/report.ts";
import { cleanText } from "./clean-text.ts";

/** `skillscan.report.v1`: one document for one report, an array for several targets or reports. Strings are safe to print. */
export function renderJson(reports: readonly ScanReport[], asArray: boolean): string {
  const [only] = reports;
  const document = asArray || reports.length > 1 ? reports : only;
  const clean = (_key: string, value: unknown): unknown => (typeof value === "string" ? cleanText(value) : value);
  return `${JSON.stringify(document, clean, 2)}\n`;
}
