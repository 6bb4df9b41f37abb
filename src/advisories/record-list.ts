import { entriesFor } from "./affects.ts";
import { parseRecord } from "./osv-record.ts";
import type { AdvisorySource } from "./source.ts";

/** A source that has just these records; `names`: every package that exists, null where nobody knows. */
export function recordList(documents: readonly unknown[], names: readonly string[] | null = null): AdvisorySource {
  const records = documents.map((document) => {
    const record = parseRecord(document);
    if (record === null) throw new Error(`not an OSV record: ${JSON.stringify(document).slice(0, 200)}`);
    return record;
  });
  return {
    ask: (queries) =>
      Promise.resolve({
        records: queries.map((query) => records.filter((record) => entriesFor(record, query).length > 0)),
        exists: queries.map(({ name }) => (names === null ? null : names.includes(name))),
        gaps: [],
        source: { kind: "database", name: "a list of records", asOf: null },
      }),
    close: () => Promise.resolve(),
  };
}
