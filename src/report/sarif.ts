import { gzipSync } from "node:zlib";
import type { Log, Run, VersionControlDetails } from "sarif";
import { SEVERITIES, type Finding } from "../model/finding.ts";
import type { SuppressedFinding } from "../model/policy.ts";
import type { ScanReport } from "../model/report.ts";
import { cleanText } from "./clean-text.ts";
import { GAP_DESCRIPTORS, invocationOf } from "./sarif/invocation.ts";
import { GITHUB_LIMITS } from "./sarif/limits.ts";
import { baseOf, SOURCE_ROOT, type Base } from "./sarif/place.ts";
import { resultOf } from "./sarif/result.ts";
import { ruleOf, ruleSourceOf, type RuleSource } from "./sarif/rule.ts";
import { taxonomiesOf } from "./sarif/taxonomies.ts";
import { isNote } from "./words.ts";

export interface SarifOptions {
  /** The catalogue: every rule that was looked for, so that an empty run says what it is empty of. */
  readonly signatures: readonly RuleSource[];
  /** Folder that local paths are named from. */
  readonly workingDirectory: string;
  /** Also notes on what a package merely can do; false: what a person should act on. */
  readonly notes?: boolean;
  /** False: accepted findings are left out, for readers that know no SARIF suppressions and would raise them again. */
  readonly suppressed?: boolean;
  readonly versionControl?: VersionControlDetails;
  /** What went wrong with targets that have no report: the run did not succeed then. */
  readonly failures?: readonly string[];
}

interface Reported {
  readonly report: ScanReport;
  readonly base: Base;
}

/** SARIF 2.1.0 (OASIS, docs.oasis-open.org/sarif/sarif/v2.1.0), within what GitHub's code scanning accepts. */
export function renderSarif(reports: readonly ScanReport[], options: SarifOptions): string {
  let most: number = GITHUB_LIMITS.resultsPerRun;
  for (let snippets = true; ;) {
    const text = `${JSON.stringify(logOf(reports, options, { most, snippets }), cleanStrings)}\n`;
    if (fits(text) || most <= 1) return text;
    if (snippets) snippets = false;
    else most = Math.floor(most / 2);
  }
}

/** gzip never makes text larger than its size by more than a trifle, so small files need not be compressed to know. */
function fits(text: string): boolean {
  const bytes = Buffer.byteLength(text);
  return bytes < GITHUB_LIMITS.compressedBytes * 0.99 || gzipSync(text).byteLength <= GITHUB_LIMITS.compressedBytes;
}

function cleanStrings(_key: string, value: unknown): unknown {
  return typeof value === "string" ? cleanText(value) : value;
}

interface Bounds {
  readonly most: number;
  readonly snippets: boolean;
}

function logOf(reports: readonly ScanReport[], options: SarifOptions, bounds: Bounds): Log {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: groupsOf(reports, options.workingDirectory).map((group) => runOf(group, options, bounds)),
  };
}

/**
 * What lies in the working directory is one run, as one checkout is one analysis; other targets have a run each, with a
 * category of its own (GitHub merges no runs of one category any more). Past GitHub's limit they share the last run.
 */
function groupsOf(reports: readonly ScanReport[], workingDirectory: string): readonly (readonly Reported[])[] {
  const groups = new Map<string, Reported[]>();
  for (const report of reports) {
    const base = baseOf(report, workingDirectory);
    const key =
      groups.has(base.id) || groups.size < GITHUB_LIMITS.runs ? base.id : ([...groups.keys()].at(-1) ?? base.id);
    groups.set(key, [...(groups.get(key) ?? []), ...withBundled(report, base)]);
  }
  return groups.size === 0 ? [[]] : [...groups.values()];
}

function withBundled(report: ScanReport, base: Base): readonly Reported[] {
  return [{ report, base }, ...report.bundled.flatMap((skill) => withBundled(skill, base))];
}

interface Candidate {
  readonly finding: Finding;
  readonly base: Base;
  readonly suppressed: SuppressedFinding | null;
}

function candidatesOf(
  group: readonly Reported[],
  { notes = false, suppressed = true }: SarifOptions,
): readonly Candidate[] {
  const all = group.flatMap(({ report, base }): Candidate[] => [
    ...(suppressed ? report.suppressed.map((entry) => ({ finding: entry.finding, base, suppressed: entry })) : []),
    ...report.findings.map((finding) => ({ finding, base, suppressed: null })),
  ]);
  // A bundle and the skill in it both tell of the same line; where they differ, it is not accepted.
  const distinct = new Map(
    all.map((entry) => [`${entry.finding.fingerprint} ${entry.base.id} ${entry.base.prefix}`, entry]),
  );
  return [...distinct.values()]
    .filter(({ finding }) => notes || !isNote(finding))
    .toSorted((a, b) => SEVERITIES.indexOf(b.finding.severity) - SEVERITIES.indexOf(a.finding.severity));
}

function runOf(group: readonly Reported[], options: SarifOptions, { most, snippets }: Bounds): Run {
  const candidates = candidatesOf(group, options);
  const kept = candidates.slice(0, most);
  const sources = new Map(options.signatures.map((source) => [source.id, source]));
  for (const { finding } of kept) if (!sources.has(finding.id)) sources.set(finding.id, ruleSourceOf(finding));
  const used = new Set(kept.map(({ finding }) => finding.id));
  const listed = [...sources.values()]
    .toSorted((a, b) => Number(used.has(b.id)) - Number(used.has(a.id)))
    .slice(0, GITHUB_LIMITS.rulesPerRun);
  const taxonomies = taxonomiesOf(listed.map(({ maps }) => maps));
  const indexes = new Map(listed.map(({ id }, index) => [id, index]));
  const [first] = group;
  const left = candidates.length - kept.length;
  const remarks =
    left === 0 ? [] : [`${left} results are left out, the least severe ones, to stay within what GitHub accepts.`];
  return {
    tool: {
      driver: {
        name: "skillscan",
        ...(first === undefined ? {} : { semanticVersion: first.report.engine.version }),
        rules: listed.map((source) => ruleOf(source, taxonomies)),
        notifications: [...GAP_DESCRIPTORS],
        supportedTaxonomies: taxonomies.components.map(({ name }, index) => ({ name, index })),
        ...(first === undefined ? {} : { properties: { signatures: first.report.engine.signatures } }),
      },
    },
    ...(taxonomies.components.length === 0 ? {} : { taxonomies: taxonomies.components }),
    automationDetails: {
      id: first === undefined || first.base.id === SOURCE_ROOT ? "skillscan/" : `skillscan/${first.base.id}/`,
    },
    invocations: [invocationOf(group, remarks, options.failures ?? [])],
    originalUriBaseIds: Object.fromEntries(
      group.map(({ base }) => [base.id, { description: { text: base.description } }]),
    ),
    ...(options.versionControl === undefined ? {} : { versionControlProvenance: [options.versionControl] }),
    columnKind: "utf16CodeUnits",
    results: kept.map(({ finding, base, suppressed }) =>
      resultOf(finding, { base, ruleIndex: indexes.get(finding.id) ?? -1, snippets }, suppressed),
    ),
    properties: {
      packages: group.map(({ report: { target, verdict, complete, score, policy } }) => ({
        target,
        verdict,
        complete,
        score,
        ...(policy === null ? {} : { policy: policy.decision }),
      })),
    },
  };
}
