import * as z from "zod";
import { LOCK_ANSWERS } from "../model/advisory.ts";
import { CHECKS, type DepsDocument } from "../model/deps-document.ts";
import { DEPENDENCY_PATHS, DEPENDENCY_SCOPES, DEPENDENCY_SOURCES, ECOSYSTEMS } from "../model/fact.ts";
import { GAP_CODES } from "../model/gap.ts";
import { ADVISORY, ADVISORY_SOURCE } from "./advisory-schema.ts";

const LINE = z.int().min(1);

/** `skillscan.deps.v1`, from which docs/deps.schema.json is made. */
export const DEPS: z.ZodType<DepsDocument> = z
  .strictObject({
    schema: z.literal("skillscan.deps.v1"),
    target: z.string(),
    advisorySource: ADVISORY_SOURCE.nullable(),
    dependencies: z.array(
      z.strictObject({
        ecosystem: z.enum(ECOSYSTEMS),
        name: z.string(),
        requested: z.string().nullable(),
        version: z.string().nullable(),
        purl: z.string().nullable(),
        source: z.strictObject({ file: z.string(), line: LINE }),
        via: z.enum(DEPENDENCY_PATHS),
        scope: z.enum(DEPENDENCY_SCOPES),
        from: z.enum(DEPENDENCY_SOURCES),
        address: z.string().nullable(),
        checked: z.enum(CHECKS),
        exists: z.boolean().nullable(),
        lock: z.enum(LOCK_ANSWERS).nullable(),
        upgrade: z.string().nullable(),
        advisories: z.array(ADVISORY),
      }),
    ),
    gaps: z.array(
      z.strictObject({
        code: z.enum(GAP_CODES),
        path: z.string().nullable(),
        line: LINE.exactOptional(),
        message: z.string(),
        blocking: z.boolean(),
      }),
    ),
  })
  .meta({ title: "skillscan dependencies, version 1", id: "skillscan.deps.v1" });
