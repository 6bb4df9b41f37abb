import { writeFileSync } from "node:fs";
import path from "node:path";
import { openScanner } from "../../src/index.ts";
import type { ScanReport } from "../../src/model/report.ts";
import { engineVersion } from "../../src/pipeline/version.ts";

// `npm run real-packages`: scans published packages at fixed versions and writes docs/real-packages.md.
const PACKAGES = [
  "@openclaw/bluebubbles@2026.5.7",
  "@openclaw/tlon@2026.9.4",
  "@openclaw/twitch@2026.9.4",
  "@openclaw/nostr@2026.9.5",
  "@openclaw/feishu@2026.9.5",
  "@openclaw/signal@2026.9.6",
  "@openclaw/whatsapp@2026.9.6",
  "@openclaw/matrix@2026.9.6",
  "@openclaw/slack@2026.9.6",
  "@openclaw/discord@2026.9.6",
  "openclaw@2026.9.6",
] as const;

const lines: string[] = [];
const details: string[] = [];
const skills: string[] = [];
for (const name of PACKAGES) {
  const scanner = openScanner({ environment: process.env });
  const start = performance.now();
  const [report] = await scanner.scan(`npm:${name}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  await scanner.close();
  if (report === undefined) throw new Error(`${name}: no report`);
  process.stdout.write(`${name}: ${report.verdict}, ${seconds} s\n`);
  const { files, bundled, gaps } = report;
  lines.push(
    `| ${name} | ${files.count.toLocaleString("en")} | ${(files.bytes / 1e6).toFixed(1)} | ${report.verdict} | ${report.complete} | ${report.score} | ${bundled.length} | ${gaps.length} | ${seconds} |`,
  );
  const found = [report, ...bundled].flatMap(findingsOf);
  if (found.length + gaps.length > 0) details.push("", `### ${name}`, "", ...found, ...gapLines(report));
  for (const skill of bundled) {
    skills.push(
      `| ${skill.target.replace(/^.*\/skills\//u, "")} | ${skill.verdict} | ${skill.complete} | ${skill.score} |`,
    );
  }
  // After each of them: the large ones come last and may be stopped.
  writePage();
}

function findingsOf({ findings }: ScanReport): string[] {
  return findings
    .filter(({ role }) => role !== "capability")
    .map(
      ({ id, severity, confidence, at, message }) =>
        `- \`${id}\` (${severity}, ${confidence}) ${at.path}:${at.line}: ${message.replaceAll(/registry\.npmjs\.org/gu, "the npm registry")}`,
    );
}

/** Gaps of one kind are counted: a thousand fonts are one line. */
function gapLines({ gaps }: ScanReport): string[] {
  const kinds = Map.groupBy(gaps, ({ code, blocking }) => `${code}${blocking ? ", blocking" : ""}`);
  return [...kinds].map(([kind, all]) => `- gap ${kind}: ${all.length} (first: ${all[0]?.message ?? ""})`);
}

function writePage(): void {
  const page = [
    "# Real packages",
    "",
    `Made by \`npm run real-packages\` on ${new Date().toISOString().slice(0, 10)} with skillscan ${engineVersion()}, Node ${process.version}. Seconds include the download.`,
    "",
    "| package | files | MB | verdict | complete | score | bundled skills | gaps | s |",
    "|---|---|---|---|---|---|---|---|---|",
    ...lines,
    "",
    "## What was found, and what could not be looked at",
    ...details,
    "",
    "## Bundled skills",
    "",
    "| skill | verdict | complete | score |",
    "|---|---|---|---|",
    ...skills,
    "",
  ];
  writeFileSync(path.resolve(import.meta.dirname, "../../docs/real-packages.md"), page.join("\n"));
}
