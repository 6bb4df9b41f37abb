import { z } from "zod";

import type { InstallRecord } from "../../model/installed-skill.ts";
import { FileSchema } from "../clawhub/schemas.ts";

/**
 * `lock.json` and `origin.json` of both clients: `clawhub` (npm, dist/skills.js and schema) and OpenClaw itself
 * (src/skills/lifecycle/clawhub-store.ts, 2026.9). A field in another form counts as absent: the rest is still good.
 */
const Text = z.string().min(1).max(4096).optional().catch(undefined);
const Digest = z
  .string()
  .regex(/^[0-9a-fA-F]{64}$/)
  .transform((text) => text.toLowerCase());

const Shared = {
  registry: Text,
  ownerHandle: Text,
  fingerprint: Digest.optional().catch(undefined),
  fileTreeSha256: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional()
    .catch(undefined),
  skillFile: z
    .object({ path: z.string().max(100), sha256: Digest })
    .optional()
    .catch(undefined),
};

const OriginSchema = z.object({ ...Shared, version: z.literal(1), slug: Text, installedVersion: Text });

const EntrySchema = z.object({
  ...Shared,
  version: z.string().max(200).nullish().catch(null),
  verification: z
    .object({ artifact: z.object({ files: z.array(FileSchema).max(100_000) }) })
    .optional()
    .catch(undefined),
});

/** A lock of ten thousand skills is no longer a person's. */
const MAX_SKILLS = 10_000;
const LockSchema = z.object({ version: z.literal(1), skills: z.record(z.string().max(500), z.unknown()) });

/** Null for what is no lock file; entries in no known form are left out. */
export function parseLock(bytes: Uint8Array): ReadonlyMap<string, InstallRecord> | null {
  const lock = LockSchema.safeParse(jsonOf(bytes));
  if (!lock.success) return null;
  const records = new Map<string, InstallRecord>();
  for (const [key, raw] of Object.entries(lock.data.skills).slice(0, MAX_SKILLS)) {
    const entry = EntrySchema.safeParse(raw);
    if (!entry.success) continue;
    const { owner, slug } = nameOf(key);
    records.set(key, {
      ...shared(entry.data),
      slug,
      owner: entry.data.ownerHandle ?? owner,
      version: entry.data.version ?? null,
      files: entry.data.verification?.artifact.files ?? null,
    });
  }
  return records;
}

export function parseOrigin(bytes: Uint8Array): InstallRecord | null {
  const origin = OriginSchema.safeParse(jsonOf(bytes));
  if (!origin.success) return null;
  const { slug, ownerHandle, installedVersion } = origin.data;
  return {
    ...shared(origin.data),
    slug: slug ?? null,
    owner: ownerHandle ?? null,
    version: installedVersion ?? null,
    files: null,
  };
}

/** `slug`, `@owner/slug`, `skills-sh:owner/repo/slug`. */
function nameOf(key: string): { readonly owner: string | null; readonly slug: string } {
  const match = /^@([^/]{1,100})\/([^/]{1,200})$/.exec(key);
  if (match?.[1] !== undefined && match[2] !== undefined) return { owner: match[1], slug: match[2] };
  return { owner: null, slug: key.slice(key.lastIndexOf("/") + 1) };
}

interface SharedFields {
  readonly registry?: string | undefined;
  readonly fingerprint?: string | undefined;
  readonly fileTreeSha256?: string | undefined;
  readonly skillFile?: { readonly path: string; readonly sha256: string } | undefined;
}

function shared(from: SharedFields): Pick<InstallRecord, "registry" | "fingerprint" | "fileTree" | "skillFile"> {
  return {
    registry: from.registry ?? null,
    fingerprint: from.fingerprint ?? null,
    fileTree: from.fileTreeSha256 ?? null,
    skillFile: from.skillFile ?? null,
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null; // in no known form, which the caller says
  }
}
