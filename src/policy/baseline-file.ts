import * as z from "zod";
import type { Baseline } from "../model/baseline.ts";

/** An accepted finding takes 600 bytes; a repository with more than this many needs a policy, not a baseline. */
export const MAX_ENTRIES = 20_000;
export const MAX_BASELINE_BYTES = 33_554_432;
/** A chain has some ten steps. */
const MAX_FILES = 100;

const TEXT = z.string().min(1).max(4_000);
const DAY = z.iso.date();

const ENTRY = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{32}$/u),
  signature: z.string().min(1).max(200),
  path: z.string().max(4_000),
  message: z.string().max(4_000),
  files: z
    .array(z.strictObject({ path: z.string().max(4_000), sha256: z.string().regex(/^[0-9a-f]{64}$/u) }))
    .min(1)
    .max(MAX_FILES)
    .describe('What the finding rests on; an entry with a changed file is void. The path "" is the whole package.'),
  package: z.string().max(500).nullable(),
  target: z.string().max(4_000),
  reason: TEXT,
  author: TEXT,
  date: DAY,
  expires: DAY.nullable().describe("From this day on the finding is back. Null: never."),
});

/** `skillscan.baseline.v1`, from which docs/baseline.schema.json is made. */
export const BASELINE_FILE = z
  .strictObject({
    $schema: z.string().exactOptional(),
    schema: z.literal("skillscan.baseline.v1"),
    entries: z.array(ENTRY).max(MAX_ENTRIES),
  })
  .meta({ title: "skillscan baseline, version 1" });

/** As it stands in the file, in an order that gives small differences. */
export function renderBaseline({ schema, entries }: Pick<Baseline, "schema" | "entries">): string {
  return `${JSON.stringify({ schema, entries }, null, 2)}\n`;
}
