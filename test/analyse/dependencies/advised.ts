import { adviceOn } from "../../../src/advisories/advise.ts";
import { analyse } from "../../../src/analyse/analyse.ts";
import { loadCatalogue } from "../../../src/catalogue/load.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { judge } from "../../../src/judge/judge.ts";
import { readFile } from "../../../src/read/read-file.ts";
import { recordList } from "../../advisories/record-list.ts";

const catalogue = loadCatalogue();

export interface Advised {
  readonly findings: readonly Finding[];
  /** `id severity confidence path:line`, of findings whose id begins so. */
  readonly brief: (prefix: string) => readonly string[];
  readonly verdict: string;
}

/** Findings and verdict on these files, where these records are all that is known; `names`: every package that exists. */
export async function advised(
  files: Readonly<Record<string, string>>,
  records: readonly object[] = [],
  names: readonly string[] | null = null,
): Promise<Advised> {
  const paths = Object.keys(files).toSorted();
  const readings = await Promise.all(
    paths.map((path) => readFile({ path, bytes: new TextEncoder().encode(files[path] ?? ""), mode: null })),
  );
  const facts = readings.flatMap((reading) => reading.facts);
  const dependencies = facts.filter((fact) => fact.kind === "dependency");
  const advice = await adviceOn(dependencies, recordList(records, names));
  const origin = { kind: "directory", reference: "./sample-skill" } as const;
  const pkg = {
    kind: "skill",
    root: "",
    origin,
    paths,
    facts,
    advice,
    anomalies: [],
    proofs: [],
    registry: null,
  } as const;
  const { findings, capabilities } = analyse(pkg, catalogue, { indicators: true });
  return {
    findings,
    brief: (prefix) =>
      findings
        .filter(({ id }) => id.startsWith(prefix))
        .map(({ id, severity, confidence, at }) => `${id} ${severity} ${confidence} ${at.path}:${at.line}`),
    verdict: judge(findings, capabilities, []).verdict,
  };
}

export function skill(...lines: readonly string[]): string {
  return [
    "---",
    "name: forecast",
    "description: Says what the weather will be.",
    "---",
    "",
    "# Forecast",
    "",
    ...lines,
  ].join("\n");
}

export function lock(packages: Readonly<Record<string, object>>): string {
  return JSON.stringify({ lockfileVersion: 3, packages }, null, 1);
}
