import * as z from "zod";
import { CAPABILITY_KINDS } from "../model/capability.ts";
import { HIDING_TECHNIQUES } from "../model/context.ts";
import { DEPENDENCY_PATHS, DEPENDENCY_SCOPES, DEPENDENCY_SOURCES, ECOSYSTEMS } from "../model/fact.ts";
import { CONFIDENCES, FINDING_ROLES, SEVERITIES } from "../model/finding.ts";
import { ADVISORY, ADVISORY_SOURCE } from "./advisory-schema.ts";
import { LOCK_ANSWERS } from "../model/advisory.ts";
import { GAP_CODES } from "../model/gap.ts";
import { LANGUAGES } from "../model/language.ts";
import { PACKAGE_KINDS } from "../model/package-facts.ts";
import { INCOMPLETE_SCANS, LAPSES, POLICY_PRESETS, SUPPRESSION_SOURCES } from "../model/policy.ts";
import { PROOF_KINDS, PROOF_PROBLEM_CODES, PROOF_STATUSES } from "../model/proof.ts";
import { VERDICTS, type ScanReport } from "../model/report.ts";
import { REGISTRY_VERDICTS, TARGET_KINDS } from "../model/target.ts";
import { ENCODINGS } from "../model/value.ts";

const LINE = z.int().min(1);
const FINGERPRINT = z.string().regex(/^[0-9a-f]{32}$/);
const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);

const LOCATION = z.strictObject({
  path: z.string(),
  line: LINE,
  column: LINE,
  endLine: LINE.exactOptional(),
  endColumn: LINE.exactOptional(),
});

const LAYER = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fence"), info: z.string() }),
  z.strictObject({ kind: z.literal("inline-code") }),
  z.strictObject({ kind: z.literal("string"), of: z.enum(LANGUAGES) }),
  z.strictObject({ kind: z.literal("field"), name: z.string() }),
  z.strictObject({ kind: z.literal("decoded"), encoding: z.enum(ENCODINGS) }),
  z.strictObject({ kind: z.literal("comment") }),
  z.strictObject({ kind: z.literal("hidden"), technique: z.enum(HIDING_TECHNIQUES) }),
  z.strictObject({ kind: z.literal("tail") }),
]);

const STEP = z.strictObject({ at: LOCATION, layers: z.array(LAYER), does: z.string(), snippet: z.string() });

const FINDING = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+(?:\.[a-z0-9-]+)?$/), // a dot: `<objective>/<pack>.<name>`
  title: z.string(),
  severity: z.enum(SEVERITIES),
  ratedFrom: z.enum(SEVERITIES).exactOptional(),
  confidence: z.enum(CONFIDENCES),
  role: z.enum(FINDING_ROLES),
  at: LOCATION,
  message: z.string(),
  snippet: z.string(),
  excerpt: z.array(z.strictObject({ line: LINE, text: z.string() })),
  chain: z.array(STEP),
  why: z.string(),
  fix: z.string(),
  references: z.array(z.string()),
  maps: z.record(z.string(), z.array(z.string())),
  fingerprint: FINGERPRINT,
});

const CAPABILITY = z.strictObject({
  kind: z.enum(CAPABILITY_KINDS),
  subject: z.string(),
  declared: z.boolean(),
  at: z.array(LOCATION).max(5),
});

export const PROOF = z.strictObject({
  kind: z.enum(PROOF_KINDS),
  status: z.enum(PROOF_STATUSES),
  message: z.string(),
  path: z.string().exactOptional(),
  signer: z.string().exactOptional(),
  time: z.string().nullable().exactOptional(),
  timeProven: z.boolean().exactOptional(),
  trustedRootDate: z.string().exactOptional(),
  problems: z.array(
    z.strictObject({ code: z.enum(PROOF_PROBLEM_CODES), path: z.string().exactOptional(), message: z.string() }),
  ),
});

const DEPENDENCY = z.strictObject({
  ecosystem: z.enum(ECOSYSTEMS),
  name: z.string(),
  requested: z.string().nullable(),
  resolved: z.string().nullable(),
  via: z.enum(DEPENDENCY_PATHS),
  scope: z.enum(DEPENDENCY_SCOPES),
  source: z.enum(DEPENDENCY_SOURCES),
  address: z.string().nullable(),
  executes: z.boolean(),
  path: z.string(),
  line: LINE,
  version: z.string().nullable(),
  purl: z.string().nullable(),
  advisories: z.array(ADVISORY).nullable(),
  upgrade: z.string().nullable(),
  exists: z.boolean().nullable(),
  lock: z.enum(LOCK_ANSWERS).nullable(),
});

const GAP = z.strictObject({
  code: z.enum(GAP_CODES),
  path: z.string().nullable(),
  line: LINE.exactOptional(),
  message: z.string(),
  blocking: z.boolean(),
});

export const ORIGIN = z.strictObject({
  kind: z.enum(TARGET_KINDS),
  reference: z.string(),
  owner: z.string().exactOptional(),
  ownerId: z.string().exactOptional(),
  name: z.string().exactOptional(),
  version: z.string().exactOptional(),
  commit: z.string().exactOptional(),
  url: z.string().exactOptional(),
  sha256: SHA256.exactOptional(),
});

export const REGISTRY = z.strictObject({
  registry: z.string(),
  verdict: z.enum(REGISTRY_VERDICTS),
  summary: z.string().nullable(),
  reasons: z.array(z.string()),
  matchesVersion: z.boolean().nullable(),
  malwareBlocked: z.boolean(),
});

const SUPPRESSED = z.strictObject({
  finding: FINDING,
  source: z.enum(SUPPRESSION_SOURCES),
  reason: z.string(),
  author: z.string().nullable(),
  date: z.iso.date().nullable(),
  expires: z.iso.date().nullable(),
  file: z.string().nullable(),
  line: LINE.nullable(),
});

const LAPSED = z.strictObject({
  why: z.enum(LAPSES),
  source: z.enum(SUPPRESSION_SOURCES),
  signature: z.string(),
  fingerprint: FINGERPRINT.nullable(),
  path: z.string(),
  message: z.string(),
});

const POLICY = z.strictObject({
  file: z.string().nullable(),
  preset: z.enum(POLICY_PRESETS),
  decision: z.enum(["pass", "fail"]),
  incomplete: z.enum(INCOMPLETE_SCANS),
  reasons: z.array(
    z.strictObject({
      effect: z.enum(["fail", "allow"]),
      rule: z.string(),
      line: LINE.nullable(),
      finding: FINGERPRINT.nullable(),
      capability: z.strictObject({ kind: z.enum(CAPABILITY_KINDS), subject: z.string() }).nullable(),
      proof: z.enum(PROOF_KINDS).nullable(),
      message: z.string(),
    }),
  ),
  changes: z.array(
    z.strictObject({
      signature: z.string(),
      from: z.enum(SEVERITIES),
      to: z.enum([...SEVERITIES, "off"]),
      line: LINE,
      reason: z.string().nullable(),
      findings: z.int().min(0),
    }),
  ),
});

/** `skillscan.report.v1`, from which docs/report.schema.json is made. */
export const REPORT: z.ZodType<ScanReport> = z
  .strictObject({
    schema: z.literal("skillscan.report.v1"),
    target: z.string(),
    origin: ORIGIN,
    packageKind: z.enum(PACKAGE_KINDS),
    name: z.string().nullable(),
    description: z.string().nullable(),
    verdict: z.enum(VERDICTS),
    complete: z.boolean(),
    score: z.int().min(0).max(100),
    scoreParts: z.array(z.strictObject({ points: z.int(), finding: z.string().nullable(), reason: z.string() })),
    because: z.string(),
    findings: z.array(FINDING),
    suppressed: z.array(SUPPRESSED),
    lapsed: z.array(LAPSED),
    evidence: z.array(z.strictObject({ path: z.string(), sha256: SHA256 })),
    policy: POLICY.nullable(),
    capabilities: z.array(CAPABILITY),
    proofs: z.array(PROOF),
    dependencies: z.array(DEPENDENCY),
    advisorySource: ADVISORY_SOURCE.nullable(),
    gaps: z.array(GAP),
    registry: REGISTRY.nullable(),
    notes: z.array(z.string()),
    get bundled() {
      return z.array(REPORT);
    },
    files: z.strictObject({ count: z.int().min(0), bytes: z.int().min(0) }),
    engine: z.strictObject({
      version: z.string(),
      signatures: z.string(),
      packs: z.array(z.strictObject({ name: z.string(), version: z.string(), digest: SHA256 })).exactOptional(),
    }),
  })
  .meta({ title: "skillscan report, version 1", id: "skillscan.report.v1" });
