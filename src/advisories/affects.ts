import type { OsvAffected, OsvEvent, OsvRange, OsvRecord } from "./osv-record.ts";
import type { PackageQuery } from "./package-name.ts";
import { normalName } from "./package-name.ts";
import type { VersionOrder } from "./versions/version-order.ts";

/** `ecosystem`: for ranges of the type ECOSYSTEM; null: none is implemented. */
export interface Orders {
  readonly semver: VersionOrder;
  readonly ecosystem: VersionOrder | null;
}

export type Answer = "affected" | "unaffected" | "unorderable";

/** Entries of a record about a package. Ecosystems may carry a release behind a colon: `Debian:12`. */
export function entriesFor(record: OsvRecord, { ecosystem, name }: PackageQuery): readonly OsvAffected[] {
  return record.affected.filter(({ package: about }) => {
    if (about === null || about === undefined) return false;
    const [base = ""] = about.ecosystem.split(":", 1);
    return base === ecosystem && normalName(base, about.name) === name;
  });
}

/** The evaluation of https://ossf.github.io/osv-schema/#evaluation: listed in `versions`, or inside one of the ranges. */
export function affects(entries: readonly OsvAffected[], version: string, orders: Orders): Answer {
  let unorderable = false;
  for (const { versions, ranges } of entries) {
    if (versions.some((listed) => listed === version || orders.ecosystem?.(listed, version) === 0)) return "affected";
    for (const range of ranges) {
      const answer = inRange(range, version, orders);
      if (answer === "affected") return answer;
      // Who cannot order the versions goes by the list, which the database fills for such ecosystems.
      if (answer === "unorderable" && versions.length === 0) unorderable = true;
    }
  }
  return unorderable ? "unorderable" : "unaffected";
}

function inRange({ type, events }: OsvRange, version: string, orders: Orders): Answer {
  if (type === "GIT") return "unaffected";
  const order = type === "SEMVER" ? orders.semver : orders.ecosystem;
  const sorted = order === null ? null : sortedEvents(events, order);
  if (order === null || sorted === null || order(version, version) === null) return "unorderable";
  const limits = events.flatMap(({ limit }) => limit ?? []);
  if (limits.length > 0 && !limits.some((limit) => limit === "*" || (order(version, limit) ?? 1) < 0))
    return "unaffected";
  let affected = false;
  for (const event of sorted) {
    if (event.introduced !== undefined && (event.introduced === "0" || (order(version, event.introduced) ?? -1) >= 0))
      affected = true;
    else if (event.fixed !== undefined && (order(version, event.fixed) ?? -1) >= 0) affected = false;
    else if (event.last_affected !== undefined && (order(version, event.last_affected) ?? -1) > 0) affected = false;
  }
  return affected ? "affected" : "unaffected";
}

/** In the order of their versions, those of one version as listed; null: one of them cannot be ordered. */
function sortedEvents(events: readonly OsvEvent[], order: VersionOrder): readonly OsvEvent[] | null {
  const placed = events.filter(({ limit }) => limit === undefined);
  if (placed.some((event) => event.introduced !== "0" && order(versionOf(event), versionOf(event)) === null))
    return null;
  return placed.toSorted((a, b) => {
    const zero = Number(b.introduced === "0") - Number(a.introduced === "0");
    return zero === 0 ? (order(versionOf(a), versionOf(b)) ?? 0) : zero;
  });
}

function versionOf({ introduced, fixed, last_affected: last }: OsvEvent): string {
  return introduced ?? fixed ?? last ?? "0";
}

/** From the first version on, with no end: whatever gets installed is affected. */
export function affectsEveryVersion(entries: readonly OsvAffected[]): boolean {
  return entries.some(({ ranges }) =>
    ranges.some(
      ({ type, events }) =>
        type !== "GIT" &&
        events.some(({ introduced }) => introduced === "0") &&
        events.every(({ fixed, last_affected: last, limit }) => (fixed ?? last ?? limit ?? "*") === "*"),
    ),
  );
}

/** At most this many are named: the lowest is what a person wants to know, the others are other release lines. */
const MAX_FIXED = 8;

/** Versions in which it is said to be fixed, above the present one and outside every range, lowest first. */
export function fixedVersions(entries: readonly OsvAffected[], version: string, orders: Orders): readonly string[] {
  const found = new Set<string>();
  for (const { ranges } of entries) {
    for (const { type, events } of ranges) {
      const order = type === "SEMVER" ? orders.semver : orders.ecosystem;
      if (type === "GIT" || order === null) continue;
      for (const { fixed } of events) if (fixed !== undefined && (order(fixed, version) ?? -1) > 0) found.add(fixed);
    }
  }
  const order = orders.ecosystem ?? orders.semver;
  return [...found]
    .filter((fixed) => affects(entries, fixed, orders) === "unaffected")
    .toSorted((a, b) => order(a, b) ?? 0)
    .slice(0, MAX_FIXED);
}
