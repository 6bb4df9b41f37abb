import type { Advice, AdviceSource, Advisory, DependencyAdvice } from "../model/advisory.ts";
import type { DependencyFact, Fact } from "../model/fact.ts";
import type { Gap } from "../model/gap.ts";
import { countedDependencies } from "./counted.ts";
import { versionGaps } from "./gaps.ts";
import { locksOf, type Locks } from "./locks.ts";
import { match, type Matched } from "./match.ts";
import { openSource } from "./open-source.ts";
import type { AdvisoryOptions } from "./options.ts";
import { namesToAsk, normalVersion, OSV_ECOSYSTEMS, queryKey, type PackageQuery } from "./package-name.ts";
import { purlOf } from "./purl.ts";
import { satisfies } from "./satisfies.ts";
import type { AdvisorySource } from "./source.ts";

/** Asks one source about the dependencies of one target after the other. */
export interface Advisor {
  advise(facts: readonly Fact[]): Promise<Advice>;
  close(): Promise<void>;
}

export function openAdvisor(options: AdvisoryOptions): Advisor {
  let source: Promise<AdvisorySource | null> | null = null;
  return {
    async advise(facts) {
      const dependencies = facts.filter((fact) => fact.kind === "dependency");
      if (dependencies.length === 0) return { source: null, of: new Map(), gaps: [] };
      source ??= openSource(options);
      return adviceOn(dependencies, await source);
    },
    async close() {
      await (await source?.catch(() => null))?.close();
    },
  };
}

interface Identified {
  readonly fact: DependencyFact;
  readonly version: string | null;
  readonly lock: DependencyAdvice["lock"];
  /** Empty: it is none of a public registry that OSV knows. */
  readonly queries: readonly PackageQuery[];
}

interface Answered {
  readonly matched: Matched | null;
  readonly exists: boolean | null;
}

/** What the dependencies among these facts are, and what a source says of them. */
export async function adviceOn(all: readonly DependencyFact[], source: AdvisorySource | null): Promise<Advice> {
  const facts = countedDependencies(all);
  const locks = locksOf(facts);
  const identified: Identified[] = [];
  for (const fact of facts) identified.push(await identify(fact, locks));
  const gaps: Gap[] = [];
  let asked: AdviceSource | null = null;
  const answers = new Map<string, Answered>();
  if (source !== null) {
    const queries = withoutRepeats(identified.flatMap((each) => each.queries));
    const answer = await source.ask(queries);
    asked = answer.source;
    gaps.push(...answer.gaps);
    for (const [at, query] of queries.entries()) {
      const records = answer.records[at] ?? null;
      const matched = records === null ? null : await match(query, records);
      answers.set(queryKey(query), { matched, exists: answer.exists[at] ?? null });
    }
    gaps.push(...versionGaps(identified, (query) => answers.get(queryKey(query))?.matched?.unorderable ?? []));
  }
  const of = new Map<DependencyFact, DependencyAdvice>();
  for (const { fact, version, lock, queries } of identified) {
    const found = queries.flatMap((query) => answers.get(queryKey(query)) ?? []);
    of.set(fact, { version, purl: purlOf({ ...fact, version }), lock, ...combined(found) });
  }
  return { source: asked, of, gaps };
}

function withoutRepeats(queries: readonly PackageQuery[]): readonly PackageQuery[] {
  const found = new Map<string, PackageQuery>();
  for (const query of queries) {
    const key = queryKey(query);
    if (query.named || !found.has(key)) found.set(key, query);
  }
  return [...found.values()];
}

async function identify(fact: DependencyFact, locks: Locks): Promise<Identified> {
  const answer = locks.answerTo(fact);
  const locked = answer?.package ?? null;
  const version = normalVersion(fact.ecosystem, fact.resolved ?? locked?.resolved ?? null);
  const isPublic = fact.source === "registry" && OSV_ECOSYSTEMS.has(fact.ecosystem);
  const queries = isPublic
    ? namesToAsk(fact.ecosystem, fact.name).map((name) => ({
        ecosystem: fact.ecosystem,
        name,
        version,
        named: fact.via !== "lock" && fact.via !== "bundled",
      }))
    : [];
  return { fact, version, lock: answer === null ? null : await agreement(fact, locked), queries };
}

async function agreement(fact: DependencyFact, locked: DependencyFact | null): Promise<DependencyAdvice["lock"]> {
  // Optional and peer packages are left out where a platform or a host has no use for them.
  if (locked === null) return fact.scope === "runtime" && fact.source === "registry" ? "missing" : null;
  if (locked.via !== "lock") return null;
  const version = normalVersion(fact.ecosystem, locked.resolved);
  if (version === null || fact.requested === null || fact.source !== "registry") return null;
  const fits = await satisfies(fact.ecosystem, version, fact.requested);
  return fits === null ? null : fits ? "agrees" : "other-version";
}

/** Of a Go program several modules were asked for: those that are known have said something. */
function combined(found: readonly Answered[]): Pick<DependencyAdvice, "advisories" | "upgrade" | "exists"> {
  const matched = found.flatMap((each) => each.matched ?? []);
  const advisories: readonly Advisory[] | null =
    matched.length === 0 ? null : matched.flatMap((each) => each.advisories);
  return {
    advisories,
    upgrade: matched.map((each) => each.upgrade).find((version) => version !== null) ?? null,
    exists: found.some(({ exists }) => exists === true) ? true : (found[0]?.exists ?? null),
  };
}
