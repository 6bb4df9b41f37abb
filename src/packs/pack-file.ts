import * as z from "zod";
import { HEAD, signatureExamples } from "../catalogue/schema.ts";
import { MATCH_FILE } from "./match-file.ts";

const { detector: _detector, ...PACK_HEAD } = HEAD;

/** `pack.yaml`: who the signatures of a folder are from. */
export const PACK_FILE = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,60}$/u)
      .describe("Stands in every id: <objective>/<name>.<signature>."),
    version: z.string().regex(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u),
    description: z.string().max(1_000).optional(),
  })
  .meta({ title: "skillscan signature pack, version 1" });

/** `<objective>/<name>.yaml` of a pack: a signature with a `match:` in place of a detector. */
export const PACK_SIGNATURE = z
  .strictObject({
    ...PACK_HEAD,
    id: z.string().regex(/^[a-z][a-z0-9-]{0,60}\/[a-z][a-z0-9-]{0,60}\.[a-z][a-z0-9-]{0,60}$/u),
    status: HEAD.status.default("stable"),
    since: HEAD.since.default("0.0.0"),
    maps: HEAD.maps.optional(),
    match: MATCH_FILE,
    examples: signatureExamples,
  })
  .refine((one) => one.severity !== "critical" || one.confidence === "high", "critical needs high confidence")
  .meta({ title: "skillscan signature of a pack, version 1" });
