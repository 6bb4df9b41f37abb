import type { ProofKind } from "../model/proof.ts";
import type { VerifyReport } from "../model/verification.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { layout, wrap, type Layout, type Tone } from "./terminal/layout.ts";
import { proofLines } from "./terminal/proofs.ts";

export interface VerificationOptions {
  readonly columns: number | undefined;
  readonly colour: boolean;
  readonly verbose: boolean;
}

/** `skillscan verify` for a person: one paragraph for each skill or plugin. */
export function renderVerification(reports: readonly VerifyReport[], options: VerificationOptions): string {
  const to = layout(options.columns, options.colour);
  const blocks = reports.map((report) => [...block(report, to, options.verbose), ""].join("\n"));
  return `${blocks.join("\n")}${reports.length > 1 ? `${summary(reports)}\n` : ""}`;
}

/** `skillscan.verify.v1`: one document, or an array for several. */
export function renderVerificationJson(reports: readonly VerifyReport[], asArray: boolean): string {
  const [only] = reports;
  const clean = (_key: string, value: unknown): unknown => (typeof value === "string" ? cleanText(value) : value);
  return `${JSON.stringify(asArray || reports.length > 1 ? reports : only, clean, 2)}\n`;
}

function block(report: VerifyReport, to: Layout, all: boolean): string[] {
  const { path, requirements, proofs, notes } = report;
  const where = path === "" ? report.target : `${report.target.replace(/\/$/, "")}/${path}`;
  const demanded = requirements.filter(({ demand }) => demand !== "integrity");
  return [
    `${mark(report, to)}  ${to.paint("bold", cleanLine(where, 160))}`,
    "",
    ...wrap(to, sentence(report), "  "),
    ...section(
      to,
      "Proofs",
      proofs.flatMap((proof) => proofLines(proof, to, all)),
    ),
    ...section(
      to,
      "Required",
      demanded.flatMap(({ met, message }) => wrap(to, message, "      ", met ? "  met  " : "  not met  ")),
    ),
    ...section(to, "The registry says", registryLines(report, to)),
    ...section(
      to,
      "Notes",
      notes.flatMap((note) => wrap(to, note, "    ", "  ")),
    ),
  ];
}

function registryLines({ registry }: VerifyReport, to: Layout): string[] {
  if (registry === null) return [];
  const version =
    registry.matchesVersion === true
      ? ", about this version"
      : registry.matchesVersion === false
        ? ", about another version"
        : ", and not about which version";
  const blocked = registry.malwareBlocked ? "; blocked as malware" : "";
  return wrap(to, `${registry.registry}: ${registry.verdict}${version}${blocked}`, "    ", "  ");
}

type Outcome = "failed" | "verified" | "intact" | "not proven";

const TONES: Readonly<Record<Outcome, Tone>> = {
  failed: "red",
  verified: "green",
  intact: "green",
  "not proven": "yellow",
};

/** Proofs of who made it; the others only show that it came as it was sent. */
const BY_ITS_MAKER: ReadonlySet<ProofKind> = new Set<ProofKind>(["oms", "sigstore", "npm-provenance"]);

/** Digests of the server that sent the bytes are no signature, and nothing being shown is not the same as being good. */
function outcomeOf({ ok, proofs }: VerifyReport): Outcome {
  if (!ok) return "failed";
  const good = proofs.filter(({ status }) => status === "verified");
  if (good.some(({ kind }) => BY_ITS_MAKER.has(kind))) return "verified";
  return good.length > 0 ? "intact" : "not proven";
}

function mark(report: VerifyReport, to: Layout): string {
  const outcome = outcomeOf(report);
  return to.paint(["bold", TONES[outcome]], outcome.toUpperCase());
}

function sentence({ because }: VerifyReport): string {
  // Not the first letter of a file's name.
  const start = /^[a-z]+[ ,]/.test(because) ? because.charAt(0).toUpperCase() : because.charAt(0);
  return `${start}${because.slice(1)}${/[.!?]$/.test(because) ? "" : "."}`;
}

function section(to: Layout, title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", to.paint("bold", title), ...lines];
}

function summary(reports: readonly VerifyReport[]): string {
  const outcomes = reports.map(outcomeOf);
  const counts = (["verified", "intact", "not proven", "failed"] as const)
    .map((outcome) => [outcomes.filter((one) => one === outcome).length, outcome] as const)
    .filter(([count]) => count > 0);
  return `${reports.length} looked at: ${counts.map(([count, outcome]) => `${count} ${outcome}`).join(", ")}`;
}
