import type { ScanReport } from "../../model/report.ts";
import { cleanLine } from "../clean-text.ts";
import { wrap, type Layout } from "./layout.ts";

/** What is known of what it pulls in, in one sentence; `skillscan deps` tells the rest. Nothing where nobody was asked. */
export function dependencies({ dependencies: all, advisorySource: source }: ScanReport, to: Layout): string[] {
  if (source === null || all.length === 0) return [];
  const malicious = all.filter(
    ({ advisories }) => advisories?.some((each) => each.malicious && each.reach !== "some-versions") === true,
  ).length;
  const vulnerable = all.filter(({ advisories }) => advisories?.some((each) => !each.malicious) === true).length;
  const unversioned = all.filter(({ advisories, version }) => advisories !== null && version === null).length;
  const parts = [
    all.length === 1 ? "1 dependency" : `${all.length} dependencies`,
    ...(malicious > 0 ? [`${malicious} malicious`] : []),
    ...(vulnerable > 0 ? [`${vulnerable} with known vulnerabilities`] : []),
    ...(malicious + vulnerable === 0 ? ["nothing known against them"] : []),
    ...(unversioned > 0 ? [`${unversioned} without a known version, checked for malware only`] : []),
  ];
  const asOf = source.asOf === null ? "" : ` as of ${source.asOf.slice(0, 10)}`;
  return wrap(
    to,
    `${parts.join(", ")} (${cleanLine(source.name, 100)}${asOf}; skillscan deps lists them)`,
    "    ",
    "  ",
  );
}
