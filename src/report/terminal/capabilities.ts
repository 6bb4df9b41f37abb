import type { ScanReport } from "../../model/report.ts";
import { cleanLine } from "../clean-text.ts";
import { CAPABILITY_LABELS, isCapabilityKind, noCapabilities, UNDECLARED } from "../words.ts";
import { dim, wrap, type Layout } from "./layout.ts";

/** More subjects of one kind than this are counted, unless the reader asked for all of them. */
const SHOWN = 12;

/** What the package can do, one line per kind; `*` marks what its metadata does not account for. */
export function capabilities(report: ScanReport, to: Layout, all: boolean): string[] {
  const found = report.capabilities;
  if (found.length === 0) return wrap(to, noCapabilities(report), "  ");
  const lines: string[] = [];
  for (const kind of Object.keys(CAPABILITY_LABELS).filter(isCapabilityKind)) {
    const ofKind = found.filter((capability) => capability.kind === kind);
    if (ofKind.length === 0) continue;
    const shown = all ? ofKind : ofKind.slice(0, SHOWN);
    const subjects = shown.map(({ subject, declared }) => cleanLine(subject, 60) + (declared ? "" : "*"));
    const more = ofKind.length - shown.length;
    const text = subjects.join(", ") + (more > 0 ? `, and ${more} more (--verbose)` : "");
    lines.push(...wrap(to, text, " ".repeat(18), `  ${CAPABILITY_LABELS[kind].padEnd(16)}`));
  }
  if (found.some(({ declared }) => !declared)) {
    lines.push(...dim(to, `* ${UNDECLARED}`, "  "));
  }
  return lines;
}
