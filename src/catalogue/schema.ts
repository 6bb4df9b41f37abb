import { z } from "zod";
import { LANGUAGES } from "../model/language.ts";
import { CONFIDENCES, FINDING_ROLES, SEVERITIES } from "../model/finding.ts";
import { ANOMALY_CODES } from "../model/package-tree.ts";
import { PROOF_KINDS, PROOF_PROBLEM_CODES, PROOF_STATUSES } from "../model/proof.ts";
import type { Signature, SignatureExample } from "../model/signature.ts";
import { TAXONOMIES } from "./taxonomies.ts";

const text = z.string().trim().min(1);

const example = z
  .strictObject({
    why: text,
    in: z.enum(LANGUAGES).optional(),
    text: z.string().min(1).optional(),
    files: z.record(text, z.string()).optional(),
    anomalies: z.array(z.enum(ANOMALY_CODES)).optional(),
    proof: z
      .strictObject({
        kind: z.enum(PROOF_KINDS),
        status: z.enum(PROOF_STATUSES),
        problems: z.array(z.enum(PROOF_PROBLEM_CODES)).default([]),
      })
      .optional(),
    unmet: text.optional(),
    osv: z.array(z.unknown()).optional(),
    "known-names": z.array(text).optional(),
    "near-miss": z.boolean().optional(),
  })
  .refine(
    (one) =>
      [one.text, one.files, one.anomalies, one.proof, one.unmet].filter((part) => part !== undefined).length === 1,
    "an example has either text, files, anomalies, a proof or an unmet demand",
  )
  .transform((one): SignatureExample => ({
    why: one.why,
    ...(one.in === undefined ? {} : { in: one.in }),
    ...(one.text === undefined ? {} : { text: one.text }),
    ...(one.files === undefined ? {} : { files: one.files }),
    ...(one.anomalies === undefined ? {} : { anomalies: one.anomalies }),
    ...(one.proof === undefined ? {} : { proof: one.proof }),
    ...(one.unmet === undefined ? {} : { unmet: one.unmet }),
    ...(one.osv === undefined ? {} : { osv: one.osv }),
    ...(one["known-names"] === undefined ? {} : { knownNames: one["known-names"] }),
    ...(one["near-miss"] === undefined ? {} : { nearMiss: one["near-miss"] }),
  }));

const maps = z
  .record(text, z.array(text).min(1))
  .refine((all) => Object.keys(all).length > 0, "at least one mapping")
  .refine(
    (all) => Object.entries(all).every(([name, ids]) => ids.every((id) => TAXONOMIES[name]?.has(id) === true)),
    "an id that is not in catalogue/taxonomies.ts",
  );

/** What a signature file holds, its examples aside. Keys are kebab-case. */
export const HEAD = {
  id: z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u),
  title: text,
  status: z.enum(["experimental", "stable", "deprecated"]),
  since: z.string().regex(/^\d+\.\d+\.\d+$/u),
  severity: z.enum(SEVERITIES),
  confidence: z.enum(CONFIDENCES),
  role: z.enum(FINDING_ROLES),
  indicator: z.boolean().default(false),
  maps,
  detector: text,
  rationale: text,
  remediation: text,
  "false-positives": z.array(text).default([]),
  references: z.array(z.url()).default([]),
};

export const signatureHead = z
  .strictObject(HEAD)
  .refine((one) => one.severity !== "critical" || one.confidence === "high", "critical needs high confidence")
  .transform((one): Omit<Signature, "examples"> => {
    const { "false-positives": falsePositives, ...rest } = one;
    return { ...rest, falsePositives };
  });

export const signatureExamples = z
  .strictObject({ match: z.array(example).min(2), "no-match": z.array(example).min(2) })
  .refine((all) => all["no-match"].some((one) => one.nearMiss === true), "at least one no-match is a near miss")
  .transform((all): Signature["examples"] => ({ match: all.match, noMatch: all["no-match"] }));
