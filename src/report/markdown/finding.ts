import type { Finding } from "../../model/finding.ts";
import type { Location } from "../../model/location.ts";
import type { ScanReport } from "../../model/report.ts";
import { pointsOf, throughWhat } from "../words.ts";
import { codeBlock, codeSpan, link, plain } from "./escape.ts";

/** Where a place can be looked at on the web; null: nowhere. */
export type LinkTo = (at: Location, report: ScanReport) => string | null;

/** What is wrong, where, and what would clear it; the evidence step by step and the reason are a click away. */
export function findingBlock(finding: Finding, report: ScanReport, linkTo: LinkTo): string {
  const { severity, confidence, role, at, excerpt } = finding;
  const points = pointsOf(finding, report);
  return `${[
    `#### ${capital(severity)}: ${plain(finding.title)}`,
    `${place(at, report, linkTo)} ${plain(finding.message)}`,
    ...(excerpt.length === 0 ? [] : [codeBlock(frame(finding))]),
    `**To clear it:** ${plain(finding.fix, 2_000)}`,
    `<details><summary>Evidence and reason</summary>`,
    ...chain(finding, report, linkTo),
    `**Why it matters:** ${plain(finding.why, 2_000)}`,
    `${codeSpan(finding.id)}, confidence ${confidence}, ${role}${points > 0 ? `, ${points} points of the score` : ""}`,
    "</details>",
  ].join("\n\n")}\n`;
}

export function place(at: Location, report: ScanReport, linkTo: LinkTo): string {
  return link(codeSpan(`${at.path}:${at.line}`), linkTo(at, report));
}

function frame({ at, excerpt }: Finding): string[] {
  const digits = String(excerpt.at(-1)?.line ?? 0).length;
  return excerpt.map(({ line, text }) => {
    const isHere = line >= at.line && line <= (at.endLine ?? at.line);
    return `${isHere ? ">" : " "} ${String(line).padStart(digits)} | ${text}`;
  });
}

function chain({ chain: steps }: Finding, report: ScanReport, linkTo: LinkTo): string[] {
  if (steps.length < 2) return [];
  return [
    steps
      .map((step, index) => `${index + 1}. ${place(step.at, report, linkTo)} ${plain(step.does)}${throughWhat(step)}`)
      .join("\n"),
  ];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
