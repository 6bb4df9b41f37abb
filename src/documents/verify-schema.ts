import * as z from "zod";
import { PACKAGE_KINDS } from "../model/package-facts.ts";
import type { VerifyReport } from "../model/verification.ts";
import { ORIGIN, PROOF, REGISTRY } from "./report-schema.ts";

/** `skillscan.verify.v1`, from which docs/verify.schema.json is made. */
export const VERIFY_REPORT: z.ZodType<VerifyReport> = z
  .strictObject({
    schema: z.literal("skillscan.verify.v1"),
    target: z.string(),
    origin: ORIGIN,
    path: z.string(),
    packageKind: z.enum(PACKAGE_KINDS),
    ok: z.boolean(),
    because: z.string(),
    requirements: z.array(
      z.strictObject({
        demand: z.enum(["signature", "publisher", "npm-source", "bundle", "integrity"]),
        met: z.boolean(),
        message: z.string(),
      }),
    ),
    proofs: z.array(PROOF),
    registry: REGISTRY.nullable(),
    notes: z.array(z.string()),
  })
  .meta({ title: "skillscan verification, version 1", id: "skillscan.verify.v1" });
