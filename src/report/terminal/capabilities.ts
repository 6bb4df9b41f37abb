import type { CapabilityKind } from "../../model/capability.ts";
import type { ScanReport } from "../../model/report.ts";
import { cleanLine } from "../clean-text.ts";
import { dim, wrap, type Layout } from "./layout.ts";

const LABELS: Readonly<Record<CapabilityKind, string>> = {
  "contacts-host": "contacts",
  "runs-command": "runs",
  "reads-secret": "reads secrets",
  "reads-file": "reads files",
  "writes-file": "writes files",
  "installs-package": "installs",
  persists: "stays by",
  listens: "listens on",
  "evaluates-code": "evaluates",
  captures: "captures",
};

/** More subjects of one kind than this are counted, unless the reader asked for all of them. */
const SHOWN = 12;

/** What the package can do, one line per kind; `*` marks what its metadata does not account for. */
export function capabilities(report: ScanReport, to: Layout, all: boolean): string[] {
  const found = report.capabilities;
  if (found.length === 0) return wrap(to, nothing(report), "  ");
  const lines: string[] = [];
  for (const kind of Object.keys(LABELS).filter(isKind)) {
    const ofKind = found.filter((capability) => capability.kind === kind);
    if (ofKind.length === 0) continue;
    const shown = all ? ofKind : ofKind.slice(0, SHOWN);
    const subjects = shown.map(({ subject, declared }) => cleanLine(subject, 60) + (declared ? "" : "*"));
    const more = ofKind.length - shown.length;
    const text = subjects.join(", ") + (more > 0 ? `, and ${more} more (--verbose)` : "");
    lines.push(...wrap(to, text, " ".repeat(18), `  ${LABELS[kind].padEnd(16)}`));
  }
  if (found.some(({ declared }) => !declared)) {
    lines.push(...dim(to, "* not accounted for by its description, homepage, requires or install", "  "));
  }
  return lines;
}

/** A text that talks somebody into something needs no code, and must not be called harmless for that. */
function nothing({ findings, bundled }: ScanReport): string {
  if (findings.some(({ role }) => role === "intent")) return "Nothing by itself; what its text asks for is below.";
  if (bundled.length > 0) return "Nothing by itself; its skills are below.";
  return "Nothing beyond text: it runs no command, contacts no host, reads no secret.";
}

function isKind(kind: string): kind is CapabilityKind {
  return kind in LABELS;
}
