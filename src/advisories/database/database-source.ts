import type { Ecosystem } from "../../model/fact.ts";
import type { Gap } from "../../model/gap.ts";
import { ScanError } from "../../model/scan-error.ts";
import { isMalwareId } from "../match.ts";
import type { OsvRecord } from "../osv-record.ts";
import type { PackageQuery } from "../package-name.ts";
import { counted, sourceGap, type AdvisorySource, type Answers } from "../source.ts";
import { knownNames } from "./known-names.ts";
import { databaseOf } from "./locate.ts";
import { openEcosystem, type OpenEcosystem } from "./open-ecosystem.ts";

export interface DatabaseOptions {
  readonly folder: string;
  /** What reports call it. */
  readonly name: string;
  readonly indexFolder: string;
  readonly signal: AbortSignal | null;
  /** Members indexed so far, the first time that a database is used. */
  readonly onIndexing: ((ecosystem: Ecosystem, done: number, all: number) => void) | null;
}

/** Databases in osv-scanner's layout. An ecosystem's is opened when it is first asked for, and stays open until `close`. */
export function openDatabase(options: DatabaseOptions): AdvisorySource {
  const opened = new Map<Ecosystem, Promise<OpenEcosystem> | null>();

  function ecosystemOf(ecosystem: Ecosystem): Promise<OpenEcosystem> | null {
    const known = opened.get(ecosystem);
    if (known !== undefined) return known;
    const zip = databaseOf(options.folder, ecosystem);
    const onProgress = (done: number, all: number): void => options.onIndexing?.(ecosystem, done, all);
    const { indexFolder, signal } = options;
    const opening = zip === null ? null : openEcosystem({ ecosystem, zip, indexFolder, signal, onProgress });
    opened.set(ecosystem, opening);
    return opening;
  }

  async function askOne(ecosystem: Ecosystem, queries: readonly PackageQuery[], gaps: Gap[]): Promise<One | null> {
    const count = counted(queries.length);
    try {
      const open = await ecosystemOf(ecosystem);
      if (open === null) {
        gaps.push(sourceGap(`the ${options.name} has no advisories of ${ecosystem}: ${count} not looked up`));
        return null;
      }
      const { head } = open;
      if (head.unreadable > 0)
        gaps.push(
          sourceGap(
            `${counted(head.unreadable, "advisory", "advisories")} of ${ecosystem} in the ${options.name} could not be read`,
            "unparsable",
          ),
        );
      const records = queries.map(({ name, version }) =>
        open.recordsOf(name, version === null ? isMalwareId : () => true),
      );
      return { records, newest: head.newest };
    } catch (cause) {
      if (options.signal?.aborted === true) throw new ScanError("interrupted", "interrupted", { cause });
      const why = cause instanceof Error ? cause.message : String(cause);
      gaps.push(
        sourceGap(
          `the advisories of ${ecosystem} in the ${options.name} cannot be used (${why}): ${count} not looked up`,
        ),
      );
      return null;
    }
  }

  return {
    async ask(queries): Promise<Answers> {
      const gaps: Gap[] = [];
      const records = new Map<PackageQuery, readonly OsvRecord[]>();
      const exists = new Map<PackageQuery, boolean>();
      const dates: string[] = [];
      for (const [ecosystem, those] of Map.groupBy(queries, (query) => query.ecosystem)) {
        const answer = await askOne(ecosystem, those, gaps);
        for (const [at, query] of those.entries()) {
          const found = answer?.records[at];
          if (found !== undefined) records.set(query, found);
        }
        if (answer !== null && answer.newest !== null) dates.push(answer.newest);
        const names = await knownNames(options.folder, ecosystem, new Set(those.map(({ name }) => name)));
        if (names !== null) for (const query of those) exists.set(query, names.has(query.name));
      }
      return {
        records: queries.map((query) => records.get(query) ?? null),
        exists: queries.map((query) => exists.get(query) ?? null),
        gaps,
        source: {
          kind: "database",
          name: options.name,
          // The oldest of the ecosystems' newest: nothing that was asked is known to be fresher.
          asOf: dates.toSorted()[0] ?? null,
        },
      };
    },
    async close() {
      for (const opening of opened.values()) {
        const open = await Promise.resolve(opening).catch(() => null); // it has told its failure
        await open?.close();
      }
    },
  };
}

interface One {
  readonly records: readonly (readonly OsvRecord[])[];
  readonly newest: string | null;
}
