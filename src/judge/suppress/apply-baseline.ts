import type { Baseline, BaselineEntry } from "../../model/baseline.ts";
import type { Finding } from "../../model/finding.ts";
import type { Lapse, LapsedSuppression, SuppressedFinding } from "../../model/policy.ts";
import { packageOfOrigin } from "../../policy/package-of-origin.ts";
import type { Suppressed, Suppressing } from "./suppress.ts";

/** Findings whose fingerprint the baseline names, while its day has not come and every file is the same. */
export function applyBaseline(found: readonly Finding[], suppressing: Suppressing): Suppressed {
  const { baseline } = suppressing;
  if (baseline === null) return { findings: found, suppressed: [], lapsed: [] };
  const entries = entriesFor(baseline, suppressing);
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const lapsed: LapsedSuppression[] = [];
  const matched = new Set<BaselineEntry>();
  for (const finding of found) {
    const candidates = entries.get(finding.fingerprint) ?? [];
    for (const entry of candidates) matched.add(entry);
    const valid = candidates.find((entry) => voidBecause(entry, suppressing) === null);
    if (valid !== undefined) {
      const { reason, author, date, expires } = valid;
      suppressed.push({ finding, source: "baseline", reason, author, date, expires, file: baseline.file, line: null });
      continue;
    }
    findings.push(finding);
    const entry = candidates.find(({ target }) => target === suppressing.target) ?? candidates[0];
    const because = entry === undefined ? null : voidBecause(entry, suppressing);
    if (entry !== undefined && because !== null) lapsed.push(lapse(because.why, entry, because.message));
  }
  const unused = [...entries.values()].flat().filter((entry) => !matched.has(entry) && isAbout(entry, suppressing));
  lapsed.push(
    ...unused.map((entry) => lapse("unused", entry, "nothing is found there any more; the entry can be removed")),
  );
  return { findings, suppressed, lapsed };
}

function entriesFor(baseline: Baseline, suppressing: Suppressing): ReadonlyMap<string, readonly BaselineEntry[]> {
  const here = packageOfOrigin(suppressing.origin);
  const entries = new Map<string, BaselineEntry[]>();
  for (const entry of baseline.entries) {
    // What was accepted of one publisher's package is not accepted of another's copy.
    if (entry.package !== here) continue;
    const known = entries.get(entry.fingerprint);
    if (known === undefined) entries.set(entry.fingerprint, [entry]);
    else known.push(entry);
  }
  return entries;
}

function voidBecause(
  entry: BaselineEntry,
  { today, digestOf }: Suppressing,
): { readonly why: Lapse; readonly message: string } | null {
  if (entry.expires !== null && entry.expires <= today) {
    return { why: "expired", message: `accepted by ${entry.author} until ${entry.expires} (${entry.reason})` };
  }
  const changed = entry.files.find(({ path, sha256 }) => digestOf(path) !== sha256);
  if (changed === undefined) return null;
  const what = changed.path === "" ? "the package" : changed.path;
  return { why: "changed", message: `${what} is no longer what ${entry.author} accepted on ${entry.date}` };
}

/** An unused entry is this target's to tell only when it was written for it. */
function isAbout(entry: BaselineEntry, { target, answersFor }: Suppressing): boolean {
  return entry.target === target && answersFor(entry.path);
}

function lapse(why: Lapse, entry: BaselineEntry, message: string): LapsedSuppression {
  const { signature, fingerprint, path } = entry;
  return { why, source: "baseline", signature, fingerprint, path, message };
}
