import * as z from "zod";
import { SEVERITIES } from "../model/finding.ts";
import { INCOMPLETE_SCANS, POLICY_PRESETS, THRESHOLDS } from "../model/policy.ts";
import { PROOF_KINDS } from "../model/proof.ts";

/** A list of a thousand hosts is somebody's block list; more belongs into a signature pack. */
export const MAX_PATTERNS = 2_000;
export const MAX_PATTERN_LENGTH = 300;
/** More would be rules about rules. */
export const MAX_RULES = 1_000;

const PATTERN = z.string().trim().min(1).max(MAX_PATTERN_LENGTH);
const PATTERNS = z.array(PATTERN).max(MAX_PATTERNS);
const FAILS = z.union([z.enum(SEVERITIES), z.literal("always"), z.literal("never")]);

const LISTS = {
  allow: PATTERNS.optional().describe("When given, everything that no pattern fits fails. `!pattern` takes out again."),
  deny: PATTERNS.optional().describe("What a pattern fits fails, allowed or not. `!pattern` takes out again."),
};
const SUBJECT = z.strictObject({
  ...LISTS,
  undeclared: z
    .enum(["fail", "allow"])
    .optional()
    .describe("What name, description, homepage, requires and install do not account for."),
});

const SIGNATURE_RULE = z.union([
  z.enum(["off", "fail", "allow"]),
  z.enum(SEVERITIES),
  z
    .strictObject({
      severity: z
        .union([z.enum(SEVERITIES), z.literal("off")])
        .optional()
        .describe("Rates the signature anew, which changes verdict and score and is said in the report."),
      fails: FAILS.optional().describe("From this severity on a finding of it fails."),
      reason: z.string().trim().min(1).max(1_000).optional(),
    })
    .refine(({ severity, fails }) => severity !== undefined || fails !== undefined, "says neither severity nor fails"),
]);

function record<V extends z.ZodType>(key: RegExp, value: V): z.ZodOptional<z.ZodRecord<z.ZodString, V>> {
  return z
    .record(z.string().regex(key), value)
    .refine((all) => Object.keys(all).length <= MAX_RULES, `more than ${MAX_RULES} rules`)
    .optional();
}

/** `skillscan.policy.yaml`, from which docs/policy.schema.json is made. */
export const POLICY_FILE = z
  .strictObject({
    schema: z.literal("skillscan.policy.v1").optional(),
    extends: z.enum(POLICY_PRESETS).default("balanced").describe("The preset that this file changes."),
    fail: z
      .strictObject({
        verdict: z.enum(THRESHOLDS).optional().describe("From which verdict on a scan fails."),
        score: z
          .union([z.int().min(1).max(100), z.literal("never")])
          .optional()
          .describe("From which score on a scan fails."),
        incomplete: z
          .enum(INCOMPLETE_SCANS)
          .optional()
          .describe("What could not all be looked at: fails (exit code 1), is told apart (3), is accepted (0)."),
      })
      .optional(),
    inlineSuppressions: z
      .boolean()
      .optional()
      .describe("Comments `skillscan-ignore <signature> -- reason` count in folders below this file."),
    categories: record(/^[a-z][a-z0-9-]{0,60}$/u, FAILS).describe("Objective → severity from which a finding fails."),
    signatures: record(
      /^[a-z][a-z0-9-]{0,60}\/[a-z][a-z0-9-]{0,60}(?:\.[a-z][a-z0-9-]{0,60})?$/u,
      SIGNATURE_RULE,
    ).describe("Signature → how it is rated, and whether it fails."),
    hosts: SUBJECT.optional(),
    commands: SUBJECT.optional(),
    secrets: SUBJECT.optional(),
    files: z.strictObject({ read: SUBJECT.optional(), write: SUBJECT.optional() }).optional(),
    packages: z
      .strictObject({ ...SUBJECT.shape, sources: z.strictObject(LISTS).optional() })
      .optional()
      .describe("`<ecosystem>:<name>`; sources: `registry`, `path`, `git:<host>/<path>`, `url:<host>/<path>`."),
    publishers: z
      .strictObject(LISTS)
      .optional()
      .describe("`@handle`, `@handle#id`, `id:…`, `npm:@scope`, `github:owner`."),
    require: z
      .strictObject({
        signature: z.boolean().optional().describe("At least one signature over the package is verified."),
        signers: PATTERNS.optional().describe("The signer of a verified signature is one of these."),
        proofs: z.array(z.enum(PROOF_KINDS)).max(PROOF_KINDS.length).optional().describe("Each of these is verified."),
      })
      .optional(),
  })
  .meta({ title: "skillscan policy, version 1" });

export type PolicyFile = z.infer<typeof POLICY_FILE>;
