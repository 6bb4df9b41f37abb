import { z } from "zod";

/**
 * The parts of ClawHub's v1 answers that skillscan uses (openclaw/clawhub docs/http-api.md and
 * packages/schema/src). Unknown fields are ignored: the registry adds some with every release.
 */

const SHA256 = z
  .string()
  .regex(/^[0-9a-fA-F]{64}$/)
  .transform((text) => text.toLowerCase());
const Size = z.number().int().nonnegative();

export const FileSchema = z.object({ path: z.string().min(1).max(4096), size: Size, sha256: SHA256 });

/** ClawHub allows 10,000 files to a plugin; a list past ten times that is an attack on our memory. */
const MAX_LISTED_FILES = 100_000;
const FilesSchema = z.array(FileSchema).max(MAX_LISTED_FILES);

export const ModerationSchema = z.object({
  isSuspicious: z.boolean().nullish(),
  isMalwareBlocked: z.boolean().nullish(),
  verdict: z.enum(["clean", "suspicious", "malicious"]).nullish().catch(null),
  reasonCodes: z.array(z.string()).nullish(),
  summary: z.string().nullish(),
});

export const SecuritySchema = z.object({
  status: z.enum(["clean", "suspicious", "malicious", "pending", "error"]).nullish().catch(null),
});

export const SkillSchema = z.object({
  skill: z.object({ slug: z.string().min(1) }).nullable(),
  latestVersion: z.object({ version: z.string().min(1) }).nullish(),
  owner: z.object({ handle: z.string().nullish(), userId: z.string().nullish() }).nullish(),
  moderation: ModerationSchema.nullish(),
});

export const SkillVersionSchema = z.object({
  skill: z.object({ slug: z.string() }).nullish(),
  version: z
    .object({ version: z.string().min(1), files: FilesSchema.nullish(), security: SecuritySchema.nullish() })
    .nullable(),
});

export const SkillScanSchema = z.object({
  moderation: z
    .object({
      matchesRequestedVersion: z.boolean().nullish(),
      isPendingScan: z.boolean().nullish(),
      isMalwareBlocked: z.boolean().nullish(),
      isSuspicious: z.boolean().nullish(),
      isHiddenByMod: z.boolean().nullish(),
      isRemoved: z.boolean().nullish(),
    })
    .nullish(),
  security: SecuritySchema.nullish(),
});

/** Instead of a zip, for a skill that only GitHub holds. */
export const GithubHandoffSchema = z.object({
  sourceRef: z.literal("public-github"),
  repo: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/),
  commit: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/),
  path: z.string().max(1024),
  contentHash: SHA256,
});

/** What the clients install: `github` for a skill that only GitHub holds. */
export const InstallSchema = z.object({
  github: z
    .object({ commit: z.string().max(64), contentHash: SHA256 })
    .optional()
    .catch(undefined),
});

/** The registry's own check of a version: only the digests over the whole of it are of use here. */
export const SkillVerifySchema = z.object({
  version: z.string().nullish(),
  artifact: z
    .object({
      sourceFingerprint: SHA256.nullish().catch(null),
      bundleFingerprints: z
        .array(z.union([SHA256, z.object({ fingerprint: SHA256 })]))
        .max(1000)
        .catch([]),
    })
    .nullish(),
});

export const AmbiguousSchema = z.object({
  code: z.literal("AMBIGUOUS_SKILL_SLUG"),
  matches: z.array(z.object({ ownerHandle: z.string(), slug: z.string() })).max(1000),
});

export const PackageSchema = z.object({
  package: z.object({ name: z.string().min(1), family: z.string(), latestVersion: z.string().nullish() }).nullable(),
  owner: z.object({ handle: z.string().nullish(), userId: z.string().nullish() }).nullish(),
});

export const PackageVersionSchema = z.object({
  version: z
    .object({
      version: z.string().min(1),
      files: FilesSchema.nullish(),
      verification: z
        .object({ sourceRepo: z.string().nullish(), sourceCommit: z.string().nullish() })
        .nullish()
        .catch(null),
    })
    .nullable(),
});

export const PackageArtifactSchema = z.object({
  artifact: z.object({
    kind: z.enum(["legacy-zip", "npm-pack"]),
    sha256: SHA256.nullish(),
    size: Size.nullish(),
    npmIntegrity: z.string().nullish(),
    npmShasum: z.string().nullish(),
  }),
});

export const PackageSecuritySchema = z.object({
  release: z
    .object({
      artifactSha256: z.string().nullish(),
      npmIntegrity: z.string().nullish(),
      npmShasum: z.string().nullish(),
    })
    .nullish()
    .catch(null),
  trust: z.object({
    scanStatus: z.enum(["clean", "suspicious", "malicious", "pending", "not-run"]).nullish().catch(null),
    moderationState: z.string().nullish(),
    blockedFromDownload: z.boolean(),
    reasons: z.array(z.string()).nullish(),
    stale: z.boolean().nullish(),
  }),
});
