import type { Advisory } from "../../src/model/advisory.ts";
import { match } from "../../src/advisories/match.ts";
import type { PackageQuery } from "../../src/advisories/package-name.ts";
import type { AdvisorySource } from "../../src/advisories/source.ts";

export const npm = (name: string, version: string | null, named = false): PackageQuery => ({
  ecosystem: "npm",
  name,
  version,
  named,
});
export const pypi = (name: string, version: string | null): PackageQuery => ({
  ecosystem: "PyPI",
  name,
  version,
  named: false,
});

/** What a source says in the end: ids of each query's advisories (null: not answered), and the messages of its gaps. */
export async function ask(
  source: AdvisorySource,
  queries: readonly PackageQuery[],
): Promise<{ readonly ids: readonly (readonly string[] | null)[]; readonly gaps: readonly string[] }> {
  const { advisories, gaps } = await advisoriesOf(source, queries);
  return { ids: advisories.map((each) => each?.map(({ id }) => id) ?? null), gaps };
}

export async function advisoriesOf(
  source: AdvisorySource,
  queries: readonly PackageQuery[],
): Promise<{ readonly advisories: readonly (readonly Advisory[] | null)[]; readonly gaps: readonly string[] }> {
  const { records, gaps } = await source.ask(queries);
  const advisories: (readonly Advisory[] | null)[] = [];
  for (const [at, query] of queries.entries()) {
    const found = records[at] ?? null;
    advisories.push(found === null ? null : (await match(query, found)).advisories);
  }
  return { advisories, gaps: gaps.map(({ code, message }) => `${code}: ${message}`) };
}
