import type { ReportedDependency, ScanReport } from "../../model/report.ts";
import { acceptedLines, lapsedLines, policyLines, policyName } from "../rule-lines.ts";
import {
  CAPABILITY_LABELS,
  isCapabilityKind,
  isUnseen,
  noCapabilities,
  targetName,
  verdictWord,
  whatToDo,
} from "../words.ts";
import { codeSpan, plain } from "./escape.ts";

/** GitHub's alerts: the colour says at a glance what the words say. */
export function headline(report: ScanReport): string {
  const alert = isUnseen(report) ? "WARNING" : ALERTS[report.verdict];
  const partly = report.complete || isUnseen(report) ? "" : ", not everything was read";
  return [
    `> [!${alert}]`,
    `> **${capital(verdictWord(report))}**${partly}: ${codeSpan(targetName(report))}, score ${report.score}/100`,
    ">",
    `> ${plain(report.because, 1_000)}`,
    ">",
    `> **What to do:** ${whatToDo(report)}`,
    ...(report.policy === null
      ? []
      : [
          ">",
          `> **Policy:** ${report.policy.decision === "pass" ? "passes" : "fails"} by ${plain(policyName(report.policy), 100)}`,
        ]),
  ].join("\n");
}

const ALERTS = { clean: "TIP", suspicious: "WARNING", malicious: "CAUTION" } as const;

/** More subjects than this in a cell are counted. */
const SUBJECTS_SHOWN = 12;

export function capabilityTable(report: ScanReport): string {
  const { capabilities } = report;
  if (capabilities.length === 0) return noCapabilities(report);
  const rows = Object.keys(CAPABILITY_LABELS)
    .filter(isCapabilityKind)
    .flatMap((kind) => {
      const ofKind = capabilities.filter((capability) => capability.kind === kind);
      if (ofKind.length === 0) return [];
      const cell = (isDeclared: boolean): string =>
        subjects(ofKind.filter(({ declared }) => declared === isDeclared).map(({ subject }) => subject));
      return [`| ${CAPABILITY_LABELS[kind]} | ${cell(false)} | ${cell(true)} |`];
    });
  return ["| It | undeclared | declared |", "| --- | --- | --- |", ...rows].join("\n");
}

function subjects(all: readonly string[]): string {
  const more = all.length - SUBJECTS_SHOWN;
  return `${all
    .slice(0, SUBJECTS_SHOWN)
    .map((subject) => codeSpan(subject, 80))
    .join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

const GAPS_SHOWN = 10;
const ITEMS = 50;

/** What else there is to say: score, proofs, gaps, the registry's word, bundled skills. Each a folded block. */
export function rest(report: ScanReport): readonly string[] {
  const { scoreParts, policy, proofs, gaps, registry, bundled, notes, dependencies } = report;
  const warned = dependencies.filter(({ advisories }) => (advisories ?? []).length > 0);
  const decisive = gaps.toSorted((a, b) => Number(b.blocking) - Number(a.blocking));
  return [
    ...(policy === null
      ? []
      : list(
          `Policy: ${policy.decision === "pass" ? "passes" : "fails"} by ${plain(policyName(policy), 100)}`,
          policyLines(policy).map(escaped),
          0,
        )),
    ...list(`Accepted, not counted (${report.suppressed.length})`, acceptedLines(report).map(escaped)),
    ...list(`Suppressions without effect (${report.lapsed.length})`, lapsedLines(report).map(escaped)),
    ...list(
      `Bundled skills (${bundled.length})`,
      bundled.map(
        (skill) => `**${verdictWord(skill)}** ${codeSpan(skill.name ?? skill.target)} ${plain(skill.because)}`,
      ),
    ),
    ...list(
      `Dependencies with advisories (${warned.length} of ${dependencies.length})`,
      warned.slice(0, ITEMS).map(warning),
      warned.length - ITEMS,
    ),
    ...list(
      `Not looked at (${gaps.length})`,
      decisive
        .slice(0, GAPS_SHOWN)
        .map((gap) => `${gap.code}: ${plain(gap.message)}${gap.blocking ? "" : " (not decisive)"}`),
      gaps.length - GAPS_SHOWN,
    ),
    ...list(
      "Score",
      scoreParts.map(({ points, reason }) => `${points > 0 ? `+${points}` : points} ${plain(reason)}`),
    ),
    ...list(
      "Proofs",
      proofs.map(({ status, message }) => `**${status}** ${plain(message)}`),
    ),
    ...(registry === null
      ? []
      : list("The registry says", [
          `**${registry.verdict}**${registry.matchesVersion === false ? " about another version" : ""}${registry.malwareBlocked ? ", blocked as malware" : ""}`,
          ...[registry.summary ?? "", ...registry.reasons]
            .filter((text) => text !== "")
            .map((text) => plain(text, 1_000)),
        ])),
    ...list(
      "Notes",
      notes.map((note) => plain(note)),
    ),
  ];
}

function escaped(line: string): string {
  return plain(line, 1_000);
}

function warning({ name, version, resolved, requested, advisories, upgrade, path, line }: ReportedDependency): string {
  const ids = (advisories ?? [])
    .slice(0, 5)
    .map(({ id, severity, malicious }) => `${plain(id)} (${malicious ? "malicious" : (severity ?? "not rated")})`);
  const more = (advisories ?? []).length - ids.length;
  const fix = upgrade === null ? "" : `; upgrade to ${codeSpan(upgrade, 60)}`;
  return `${codeSpan(`${name} ${version ?? resolved ?? requested ?? ""}`, 120)} in ${codeSpan(`${path}:${line}`)}: ${ids.join(", ")}${more > 0 ? ` and ${more} more` : ""}${fix}`;
}

function list(title: string, items: readonly string[], more = 0): readonly string[] {
  if (items.length === 0) return [];
  const left = more > 0 ? [`and ${more} more`] : [];
  return [
    `<details><summary>${title}</summary>\n\n${[...items, ...left].map((item) => `- ${item}`).join("\n")}\n\n</details>\n`,
  ];
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
