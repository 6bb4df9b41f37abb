import type { Advice } from "../model/advisory.ts";
import { lazily } from "../model/lazily.ts";
import type { PackageFacts } from "../model/package-facts.ts";
import type { PackageTree } from "../model/package-tree.ts";
import type { ScanReport } from "../model/report.ts";
import type { Acquired } from "../model/target.ts";
import type { UserRules } from "../judge/settle.ts";
import { answersFor, restNotes, type Part } from "./parts-of-target.ts";
import type { FileReading } from "../read/read-file.ts";
import type { Signatures } from "./signatures.ts";
import type { Verification } from "../verify/verify.ts";

/** Everything about a target, before it is divided into reports. */
export interface Whole {
  readonly target: string;
  readonly acquired: Acquired;
  readonly tree: PackageTree;
  readonly verification: Verification;
  readonly readings: readonly FileReading[];
  readonly advice: Advice;
  readonly signatures: Signatures;
  readonly indicators: boolean;
  readonly rules: UserRules;
}

/** The steps from here on: worth loading while the files are read. */
export const loadLaterSteps = lazily(() =>
  Promise.all([
    import("../analyse/analyse.ts"),
    import("../analyse/behaviours/indicators/known-files.ts"),
    import("../judge/settle.ts"),
    import("../report/compose.ts"),
  ]),
);

/** analyse → judge → compose for one part of a target, and for what it bundles. */
export async function reportOn(part: Part, whole: Whole, oneOfMany: boolean): Promise<ScanReport> {
  const { acquired, tree, indicators } = whole;
  const { catalogue, detectorsFor, gapsFor, engine } = whole.signatures;
  const [{ analyse }, { knownFiles }, { settle }, { composeReport }] = await loadLaterSteps();

  const within = <T extends { readonly path: string | null }>(items: readonly T[]): readonly T[] =>
    items.filter(({ path }) => path === null || answersFor(part, path));
  const files = within(tree.files);
  const readings = within(whole.readings);
  const { proofs, unmet } = whole.verification.about(part.path, part.bundled);
  const pkg: PackageFacts = {
    kind: part.kind,
    root: part.path,
    origin: acquired.origin,
    paths: files.map(({ path }) => path),
    facts: readings.flatMap(({ facts }) => facts),
    advice: whole.advice,
    anomalies: within(tree.anomalies),
    proofs,
    unmet,
    registry: acquired.registry,
  };
  const detectors = [...detectorsFor(files), ...(indicators ? [knownFiles(files)] : [])];
  const analysis = analyse(pkg, catalogue, { indicators, detectors });
  const gaps = [
    ...within(tree.gaps),
    ...readings.flatMap((reading) => reading.gaps),
    ...within(whole.advice.gaps),
    ...gapsFor(files),
  ];
  const bundled: ScanReport[] = [];
  for (const inner of part.bundled) bundled.push(await reportOn(inner, whole, true));
  const target = oneOfMany && part.path !== "" ? `${whole.target.replace(/\/$/, "")}/${part.path}` : whole.target;
  const isOurs = (path: string): boolean => answersFor(part, path);
  const settled = await settle({ ...analysis, pkg, gaps, files, target, bundled, answersFor: isOurs }, whole.rules);
  return composeReport({
    target,
    pkg,
    files,
    ...analysis,
    ...settled,
    advisorySource: whole.advice.source,
    gaps,
    notes: oneOfMany ? restNotes(part) : acquired.notes,
    bundled,
    engine,
  });
}
