import * as z from "zod";
import { ADVISORY_REACHES, ADVISORY_SOURCES } from "../model/advisory.ts";
import { SEVERITIES } from "../model/finding.ts";

/** One advisory, as reports and `skillscan deps` give it. */
export const ADVISORY = z.strictObject({
  id: z.string(),
  aliases: z.array(z.string()),
  summary: z.string(),
  severity: z.enum(SEVERITIES).nullable(),
  score: z.number().min(0).max(10).nullable(),
  malicious: z.boolean(),
  fixed: z.array(z.string()),
  reach: z.enum(ADVISORY_REACHES),
});

export const ADVISORY_SOURCE = z.strictObject({
  kind: z.enum(ADVISORY_SOURCES),
  name: z.string(),
  asOf: z.string().nullable(),
});
