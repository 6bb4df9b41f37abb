import type { ScanReport } from "../../model/report.ts";
import { counted, isNote, isUnseen, verdictWord, whatToDo, worstFirst } from "../words.ts";
import { capabilityList } from "./capability-list.ts";
import { findingArticle } from "./finding.ts";
import { below, heading, html, type HeadingLevel, type Markup, type Piece } from "./markup.ts";
import { breakable } from "./place.ts";
import { acceptedLines, lapsedLines, policyLines, policyName } from "../rule-lines.ts";
import { dependencyList } from "./dependency-list.ts";
import { plainList } from "./folded.ts";
import { gapList, particulars, proofList, registryStatement, scoreTable } from "./sections.ts";
import type { Finding } from "../../model/finding.ts";
import { told } from "../told.ts";

export interface BodyOptions {
  /** Level of the verdict's heading; everything else is below it. */
  readonly level: HeadingLevel;
  /** Begins every id of this report, so that several can stand on one page. */
  readonly anchor: string;
}

/** Findings that a person is expected to read now are open, the rest a click or a key away. */
const OPEN_AT_FIRST = 5;
/** A page with more is of no use to a person; the JSON report has all of them. */
const MOST_FINDINGS = 1_000;
/** A bundle inside a bundle is possible, deeper ones are not made. */
const DEEPEST = 3;

/** A report without the page around it; `STYLE` of ./style.ts goes with it. */
export function reportBody(report: ScanReport, options: BodyOptions, depth = 0): Markup {
  const { level, anchor } = options;
  const tone = isUnseen(report) ? "unseen" : report.verdict;
  const findings = worstFirst(report.findings).slice(0, MOST_FINDINGS);
  const anchors = new Map(findings.map(({ fingerprint }, index) => [fingerprint, `${anchor}-finding-${index + 1}`]));
  const sub = below(level, 1);
  const section = (id: string, title: string, content: Piece): Markup =>
    html`<section id="${anchor}-${id}">
      ${heading(sub, title)}
      <div>${content}</div>
    </section> `;
  const kept = findings.filter((finding) => !isNote(finding));
  const notes = findings.filter(isNote);
  const anchorOf = ({ fingerprint }: Finding): string => anchors.get(fingerprint) ?? anchor;
  const articles = (all: readonly Finding[], openAtFirst: number): readonly Markup[] =>
    told(all).map((group, index) =>
      findingArticle(group, report, { level: below(level, 2), anchorOf, open: index < openAtFirst }),
    );
  return html`<article class="report ${tone}" id="${anchor}">
    ${verdict(report, options)} ${glance(report, anchor)}
    ${section("capabilities", "What it can do", capabilityList(report))}
    ${
      findings.length === 0
        ? null
        : section(
            "findings",
            "Findings",
            html`${kept.length === 0 ? html`<p>Only notes on what it can do.</p>` : null}${articles(kept, OPEN_AT_FIRST)}${
              notes.length === 0
                ? null
                : html`<details class="more">
                    <summary>${counted(notes.length, "note")} on capabilities</summary>
                    ${articles(notes, 0)}
                  </details>`
            }${report.findings.length > MOST_FINDINGS ? html`<p>and ${report.findings.length - MOST_FINDINGS} more in the JSON report</p>` : null}`,
          )
    }
    ${section(
      "score",
      "Score",
      scoreTable(report, (fingerprint) => anchors.get(fingerprint) ?? null),
    )}
    ${
      report.policy === null
        ? null
        : section(
            "policy",
            "Policy",
            html`<p>${policySentence(report)}</p>
              ${plainList(policyLines(report.policy))}`,
          )
    }
    ${report.suppressed.length === 0 ? null : section("accepted", "Accepted, not counted", plainList(acceptedLines(report)))}
    ${report.lapsed.length === 0 ? null : section("lapsed", "Suppressions without effect", plainList(lapsedLines(report)))}
    ${report.bundled.length === 0 ? null : section("bundled", "Bundled skills", bundled(report, options, depth))}
    ${report.dependencies.length === 0 ? null : section("dependencies", "Dependencies", dependencyList(report))}
    ${report.proofs.length === 0 ? null : section("proofs", "Proofs", proofList(report.proofs))}
    ${report.gaps.length === 0 ? null : section("gaps", "Not looked at", gapList(report.gaps))}
    ${report.registry === null ? null : section("registry", "The registry says", registryStatement(report))}
    ${section("particulars", "What was scanned", particulars(report))}
  </article> `;
}

/** The verdict first, then the one paragraph a person needs. */
function verdict(report: ScanReport, { level }: BodyOptions): Markup {
  const word = verdictWord(report);
  const partly =
    report.complete || isUnseen(report) ? null : html` <span class="partly">not everything was read</span>`;
  return html`<header class="verdict">
    <div class="says">
      <p class="target"><span>${report.packageKind}</span> <code>${breakable(report.target)}</code></p>
      ${heading(level, html`<span class="word">${word.charAt(0).toUpperCase()}${word.slice(1)}</span>${partly}`)}
      <p class="because">${report.because}</p>
      <p class="advice"><strong>What to do:</strong> ${whatToDo(report)}</p>
      ${report.policy === null ? null : html`<p class="decision">${policySentence(report)}</p>`}
    </div>
    <div class="gauge" role="img" aria-label="Score ${report.score} of 100">
      <p><span class="number">${report.score}</span><span class="of">/100</span></p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="100" height="4" />
        <rect class="fill" width="${report.score}" height="4" />
      </svg>
      <p class="scale"><span>nothing found</span><span>worst</span></p>
    </div>
  </header>`;
}

function policySentence({ policy }: ScanReport): Markup | null {
  if (policy === null) return null;
  return html`<strong>${policy.decision === "pass" ? "Passes" : "Fails"}</strong> by ${policyName(policy)}.`;
}

/** What there is to read, as links: the reader who came for one thing is there with one key. */
function glance(report: ScanReport, anchor: string): Markup {
  const kept = report.findings.filter((finding) => !isNote(finding)).length;
  const undeclared = report.capabilities.filter(({ declared }) => !declared).length;
  const blocking = report.gaps.filter((gap) => gap.blocking).length;
  const entries: readonly (readonly [string, string] | null)[] = [
    report.findings.length === 0 ? null : ["findings", counted(kept, "finding")],
    ["capabilities", `${counted(report.capabilities.length, "capability", "capabilities")}, ${undeclared} undeclared`],
    report.bundled.length === 0 ? null : ["bundled", counted(report.bundled.length, "bundled skill")],
    report.dependencies.length === 0
      ? null
      : ["dependencies", counted(report.dependencies.length, "dependency", "dependencies")],
    report.suppressed.length === 0 ? null : ["accepted", `${report.suppressed.length} accepted`],
    report.proofs.length === 0 ? null : ["proofs", counted(report.proofs.length, "proof")],
    report.gaps.length === 0 ? null : ["gaps", `${counted(report.gaps.length, "gap")}, ${blocking} decisive`],
    ["particulars", describeRead(report)],
  ];
  return html`<nav class="glance" aria-label="Parts of this report">
    <ul>
      ${entries.map((entry) =>
        entry === null ? null : html`<li><a href="#${anchor}-${entry[0]}">${entry[1]}</a></li>`,
      )}
    </ul>
  </nav>`;
}

function describeRead({ files }: ScanReport): string {
  return counted(files.count, "file");
}

function bundled(report: ScanReport, { level, anchor }: BodyOptions, depth: number): Markup {
  const lines = report.bundled.map((skill, index) => {
    const tone = isUnseen(skill) ? "unseen" : skill.verdict;
    const inner =
      depth >= DEEPEST
        ? null
        : reportBody(skill, { level: below(level, 2), anchor: `${anchor}-skill-${index + 1}` }, depth + 1);
    return html`<details class="bundled ${tone}">
      <summary>
        <span class="tag">${verdictWord(skill)}</span> <strong>${skill.name ?? skill.target}</strong>
        <span class="aside">${skill.score}/100</span>
        <p>${skill.because}</p>
      </summary>
      ${inner}
    </details> `;
  });
  return html`${lines}`;
}
