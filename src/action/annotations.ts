import { SEVERITIES, type Finding, type Severity } from "../model/finding.ts";
import type { ScanReport } from "../model/report.ts";
import { baseOf, SOURCE_ROOT } from "../report/sarif/place.ts";
import { isNote } from "../report/words.ts";
import { ANNOTATION_KINDS, type Annotation, type AnnotationKind } from "./workflow-commands.ts";

/** GitHub shows ten of each kind from one step and drops the rest without a word (actions/runner, ExecutionContext.cs). */
export const MOST_OF_A_KIND = 10;

export interface Annotations {
  readonly shown: readonly Annotation[];
  /** Findings for which there was no room. */
  readonly left: number;
}

/** One for each finding on its line, the worst first; `general` are about no line and come before all of them. */
export function annotationsFor(
  reports: readonly ScanReport[],
  general: readonly Annotation[],
  workspace: string,
): Annotations {
  const all = reports.flatMap((report) => findingsOf(report, workspace));
  const distinct = [...new Map(all.map((entry) => [entry.key, entry])).values()];
  const ordered = distinct.toSorted(
    (a, b) => SEVERITIES.indexOf(b.finding.severity) - SEVERITIES.indexOf(a.finding.severity),
  );
  const wanted = [...general, ...ordered.map(({ annotation }) => annotation)];
  const shown = ANNOTATION_KINDS.flatMap((kind) =>
    wanted.filter((annotation) => annotation.kind === kind).slice(0, MOST_OF_A_KIND),
  );
  return { shown, left: wanted.length - shown.length };
}

interface Entry {
  readonly key: string;
  readonly finding: Finding;
  readonly annotation: Annotation;
}

function findingsOf(report: ScanReport, workspace: string): readonly Entry[] {
  const { id, prefix } = baseOf(report, workspace);
  const own = report.findings
    .filter((finding) => !isNote(finding))
    .map((finding): Entry => {
      const { at } = finding;
      const [outer = ""] = at.path.split("!/", 1);
      const inside = outer !== at.path;
      const message = `${finding.message}${inside ? ` (in ${at.path})` : ""}\nTo clear it: ${finding.fix}`;
      const place = id === SOURCE_ROOT ? { file: prefix + outer, ...(inside ? {} : lines(finding)) } : {};
      return {
        key: `${finding.fingerprint} ${prefix}`,
        finding,
        annotation: {
          kind: kindOf(finding.severity),
          title: `${finding.severity}: ${finding.title}`,
          message,
          ...place,
        },
      };
    });
  return [...own, ...report.bundled.flatMap((skill) => findingsOf(skill, workspace))];
}

function lines({ at }: Finding): Pick<Annotation, "line" | "endLine"> {
  return { line: at.line, ...(at.endLine === undefined ? {} : { endLine: at.endLine }) };
}

function kindOf(severity: Severity): AnnotationKind {
  switch (severity) {
    case "critical":
    case "high":
      return "error";
    case "medium":
      return "warning";
    case "low":
    case "info":
      return "notice";
  }
}
