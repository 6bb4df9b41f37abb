import type { Finding } from "../../model/finding.ts";
import type { Location } from "../../model/location.ts";
import type { ScanReport } from "../../model/report.ts";
import { pointsOf, throughWhat } from "../words.ts";
import { codeBlock, codeSpan, link, plain } from "./escape.ts";
import type { FindingGroup } from "../told.ts";

/** Where a place can be looked at on the web; null: nowhere. */
export type LinkTo = (at: Location, report: ScanReport) => string | null;

/** Deeds of one signature that are shown with their lines; the others are a line each. */
const DEEDS_FRAMED = 3;
const DEEDS_LISTED = 20;
const PLACES_LISTED = 20;

/** What is wrong, where, and what would clear it; the evidence step by step and the reason are a click away. */
export function findingBlock({ first, deeds }: FindingGroup, report: ScanReport, linkTo: LinkTo): string {
  const { severity, confidence, role } = first;
  const points = deeds.flat().reduce((sum, finding) => sum + pointsOf(finding, report), 0);
  const told = deeds.slice(0, DEEDS_LISTED);
  const more = deeds.length - told.length;
  return `${[
    `#### ${capital(severity)}: ${plain(first.title)}`,
    ...told.flatMap((deed, index) => oneDeed(deed, index < DEEDS_FRAMED, report, linkTo)),
    ...(more > 0 ? [`and ${more} more of this kind`] : []),
    `**To clear it:** ${plain(first.fix, 2_000)}`,
    `<details><summary>Evidence and reason</summary>`,
    ...told
      .slice(0, DEEDS_FRAMED)
      .flatMap(([finding]) => (finding === undefined ? [] : chain(finding, report, linkTo))),
    `**Why it matters:** ${plain(first.why, 2_000)}`,
    `${codeSpan(first.id)}, confidence ${confidence}, ${role}${points > 0 ? `, ${points} points of the score` : ""}`,
    "</details>",
  ].join("\n\n")}\n`;
}

function oneDeed(
  [finding, ...others]: readonly Finding[],
  isFramed: boolean,
  report: ScanReport,
  linkTo: LinkTo,
): readonly string[] {
  if (finding === undefined) return [];
  const same = others.slice(0, PLACES_LISTED).map(({ at }) => place(at, report, linkTo));
  const more = others.length - same.length;
  return [
    `${place(finding.at, report, linkTo)} ${plain(finding.message)}`,
    ...(isFramed && finding.excerpt.length > 0 ? [codeBlock(frame(finding))] : []),
    ...(same.length > 0 ? [`The same at ${same.join(", ")}${more > 0 ? ` and ${more} more places` : ""}`] : []),
  ];
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
