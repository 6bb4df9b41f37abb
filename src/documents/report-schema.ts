import * as z from "zod";
import { CAPABILITY_KINDS } from "../model/capability.ts";
import { HIDING_TECHNIQUES } from "../model/context.ts";
import { DEPENDENCY_PATHS, DEPENDENCY_SCOPES, ECOSYSTEMS } from "../model/fact.ts";
import { CONFIDENCES, FINDING_ROLES, SEVERITIES } from "../model/finding.ts";
import { GAP_CODES } from "../model/gap.ts";
import { LANGUAGES } from "../model/language.ts";
import { PACKAGE_KINDS } from "../model/package-facts.ts";
import { PROOF_KINDS, PROOF_PROBLEM_CODES, PROOF_STATUSES } from "../model/proof.ts";
import { VERDICTS, type ScanReport } from "../model/report.ts";
import { REGISTRY_VERDICTS, TARGET_KINDS } from "../model/target.ts";
import { ENCODINGS } from "../model/value.ts";

const LINE = z.int().min(1);
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
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  title: z.string(),
  severity: z.enum(SEVERITIES),
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
  fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
});

const CAPABILITY = z.strictObject({
  kind: z.enum(CAPABILITY_KINDS),
  subject: z.string(),
  declared: z.boolean(),
  at: z.array(LOCATION).max(5),
});

const PROOF = z.strictObject({
  kind: z.enum(PROOF_KINDS),
  status: z.enum(PROOF_STATUSES),
  message: z.string(),
  signer: z.string().exactOptional(),
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
  path: z.string(),
  line: LINE,
});

const GAP = z.strictObject({
  code: z.enum(GAP_CODES),
  path: z.string().nullable(),
  line: LINE.exactOptional(),
  message: z.string(),
  blocking: z.boolean(),
});

const ORIGIN = z.strictObject({
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

const REGISTRY = z.strictObject({
  registry: z.string(),
  verdict: z.enum(REGISTRY_VERDICTS),
  summary: z.string().nullable(),
  reasons: z.array(z.string()),
  matchesVersion: z.boolean().nullable(),
  malwareBlocked: z.boolean(),
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
    capabilities: z.array(CAPABILITY),
    proofs: z.array(PROOF),
    dependencies: z.array(DEPENDENCY),
    gaps: z.array(GAP),
    registry: REGISTRY.nullable(),
    notes: z.array(z.string()),
    get bundled() {
      return z.array(REPORT);
    },
    files: z.strictObject({ count: z.int().min(0), bytes: z.int().min(0) }),
    engine: z.strictObject({ version: z.string(), signatures: z.string() }),
  })
  .meta({ title: "skillscan report, version 1", id: "skillscan.report.v1" });
