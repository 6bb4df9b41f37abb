import type { Capability, CapabilityKind } from "../../model/capability.ts";
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
export function capabilities(found: readonly Capability[], to: Layout, all: boolean): string[] {
  if (found.length === 0)
    return wrap(to, "Nothing beyond text: it runs no command, contacts no host, reads no secret.", "  ");
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

function isKind(kind: string): kind is CapabilityKind {
  return kind in LABELS;
}
