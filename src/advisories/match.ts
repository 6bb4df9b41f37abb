import { compareTexts } from "../model/text-order.ts";
import type { Advisory } from "../model/advisory.ts";
import { SEVERITIES, type Severity } from "../model/finding.ts";
import { groupByAlias } from "./alias-groups.ts";
import { affects, affectsEveryVersion, entriesFor, fixedVersions, type Orders } from "./affects.ts";
import type { OsvAffected, OsvRecord } from "./osv-record.ts";
import type { PackageQuery } from "./package-name.ts";
import type { Rating } from "./severity.ts";
import { orderOf, semverOrder } from "./versions/version-order.ts";

export interface Matched {
  readonly advisories: readonly Advisory[];
  readonly upgrade: string | null;
  /** Ids of records whose ranges cannot be compared with this version. */
  readonly unorderable: readonly string[];
}

interface Hit {
  readonly record: OsvRecord;
  readonly id: string;
  readonly aliases: readonly string[];
  readonly entries: readonly OsvAffected[];
  readonly reach: Advisory["reach"];
}

const NOTHING: Matched = { advisories: [], upgrade: null, unorderable: [] };

/**
 * What these records say of one package: the only place where that is decided, so that every source gives the same
 * answer. Withdrawn records, and those about other packages or versions, are passed over.
 */
export async function match(query: PackageQuery, records: readonly OsvRecord[]): Promise<Matched> {
  if (records.length === 0) return NOTHING;
  const orders: Orders = { semver: await semverOrder(), ecosystem: await orderOf(query.ecosystem) };
  const hits: Hit[] = [];
  const unorderable: string[] = [];
  for (const record of new Map(records.map((each) => [each.id, each])).values()) {
    if (typeof record.withdrawn === "string") continue;
    const entries = entriesFor(record, query);
    if (entries.length === 0) continue;
    const reach = reachOf(record, entries, query, orders);
    if (reach === "unorderable") unorderable.push(record.id);
    else if (reach !== null) hits.push({ record, id: record.id, aliases: record.aliases, entries, reach });
  }
  if (hits.length === 0) return { ...NOTHING, unorderable: unorderable.toSorted() };
  const { ratingOf } = await import("./severity.ts");
  const advisories = groupByAlias(hits.toSorted((a, b) => compareTexts(a.id, b.id))).map((group) =>
    advisoryOf(
      group,
      group.map(({ record, entries }) => ratingOf(record, entries)),
      query.version,
      orders,
    ),
  );
  return {
    advisories: advisories.toSorted(worstFirst),
    upgrade: query.version === null ? null : (fixedVersions(entriesOf(hits), query.version, orders)[0] ?? null),
    unorderable: unorderable.toSorted(),
  };
}

function reachOf(
  record: OsvRecord,
  entries: readonly OsvAffected[],
  { version }: PackageQuery,
  orders: Orders,
): Advisory["reach"] | "unorderable" | null {
  if (version !== null) {
    const answer = affects(entries, version, orders);
    return answer === "affected" ? "version" : answer === "unorderable" ? answer : null;
  }
  // Nothing can be said of vulnerabilities where the version is not known; an attack is worth a word in any case.
  if (!isMalwareId(record.id)) return null;
  return affectsEveryVersion(entries) ? "every-version" : "some-versions";
}

export function isMalwareId(id: string): boolean {
  return id.startsWith("MAL-");
}

function isMalicious({ record, entries }: Hit): boolean {
  const said = [record.database_specific, ...entries.map((entry) => entry.database_specific)];
  return (
    isMalwareId(record.id) ||
    said.some((each) => each?.cwe_ids.includes("CWE-506") === true || each?.cwes.some((cwe) => cwe.cweId === "CWE-506"))
  );
}

function advisoryOf(
  group: readonly Hit[],
  ratings: readonly Rating[],
  version: string | null,
  orders: Orders,
): Advisory {
  const ids = [...new Set(group.flatMap(({ id, aliases }) => [id, ...aliases]))];
  const named = group.toSorted((a, b) => rankOf(a.id) - rankOf(b.id) || compareTexts(a.id, b.id));
  const first = named[0]?.id ?? "";
  const worst = ratings.toSorted(worstRating)[0] ?? { severity: null, score: null };
  const malicious = group.some(isMalicious);
  return {
    id: first,
    aliases: ids.filter((id) => id !== first).toSorted(compareTexts),
    summary: named.map(({ record }) => summaryOf(record)).find((text) => text !== "") ?? "",
    severity: malicious ? "critical" : worst.severity,
    score: worst.score,
    malicious,
    fixed: version === null ? [] : fixedVersions(entriesOf(group), version, orders),
    reach: group.find(({ reach }) => reach !== "some-versions")?.reach ?? "some-versions",
  };
}

function entriesOf(hits: readonly Hit[]): readonly OsvAffected[] {
  return hits.flatMap(({ entries }) => entries);
}

const MAX_SUMMARY = 300;

function summaryOf({ summary, details }: OsvRecord): string {
  const text = (summary ?? "").trim() || ((details ?? "").trim().split("\n", 1)[0] ?? "").trim();
  return text.length > MAX_SUMMARY ? `${text.slice(0, MAX_SUMMARY - 1)}…` : text;
}

/** The id that most people can do something with. */
const ID_ORDER = ["MAL-", "GHSA-", "PYSEC-", "RUSTSEC-", "GO-", "CVE-"];

function rankOf(id: string): number {
  const at = ID_ORDER.findIndex((prefix) => id.startsWith(prefix));
  return at === -1 ? ID_ORDER.length - 1.5 : at;
}

function worstRating(a: Rating, b: Rating): number {
  return levelOf(b.severity) - levelOf(a.severity) || (b.score ?? -1) - (a.score ?? -1);
}

function worstFirst(a: Advisory, b: Advisory): number {
  return Number(b.malicious) - Number(a.malicious) || worstRating(a, b) || compareTexts(a.id, b.id);
}

function levelOf(severity: Severity | null): number {
  return severity === null ? -1 : SEVERITIES.indexOf(severity);
}
