import * as z from "zod";

/** Absent, null and wrong in form are the same to us: real records have all three. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullish()
    .catch(null)
    .transform((items) => items ?? []);
}

const EVENT = z.object({
  introduced: z.string().optional(),
  fixed: z.string().optional(),
  last_affected: z.string().optional(),
  limit: z.string().optional(),
});

const RANGE = z.object({ type: z.string(), events: listOf(EVENT) });

const SEVERITY = z.object({ type: z.string(), score: z.string() });

const CWES = z
  .object({
    severity: z.string().optional().catch(undefined),
    cvss: z.string().optional().catch(undefined),
    cwe_ids: listOf(z.string()),
    cwes: listOf(z.object({ cweId: z.string() })),
  })
  .nullish()
  .catch(null);

const AFFECTED = z.object({
  package: z.object({ ecosystem: z.string(), name: z.string() }).nullish().catch(null),
  versions: listOf(z.string()),
  ranges: listOf(RANGE),
  severity: listOf(SEVERITY),
  database_specific: CWES,
});

/** What matching needs of a record; https://ossf.github.io/osv-schema, any version. Everything else is dropped. */
export const OSV_RECORD = z.object({
  id: z.string().regex(/^[A-Za-z0-9][\w.:-]{0,127}$/u),
  modified: z.string().catch(""),
  withdrawn: z.string().nullish().catch(null),
  aliases: listOf(z.string()),
  summary: z.string().nullish().catch(null),
  details: z.string().nullish().catch(null),
  severity: listOf(SEVERITY),
  affected: listOf(AFFECTED),
  database_specific: CWES,
});

export type OsvRecord = z.infer<typeof OSV_RECORD>;
export type OsvAffected = OsvRecord["affected"][number];
export type OsvRange = OsvAffected["ranges"][number];
export type OsvEvent = OsvRange["events"][number];

/** Null: not a record of this schema. */
export function parseRecord(document: unknown): OsvRecord | null {
  const parsed = OSV_RECORD.safeParse(document);
  return parsed.success ? parsed.data : null;
}
