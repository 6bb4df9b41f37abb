import { ScanError } from "../../model/scan-error.ts";
import type { Acquired, RegistryFingerprints, Target } from "../../model/target.ts";
import { createClawhubClient, type ClawhubClient } from "./client.ts";
import { downloadSkill } from "./download.ts";
import { acquireClawhubPackage } from "./package.ts";
import { resolveSkill, type ResolvedSkill } from "./resolve.ts";
import { SkillVerifySchema } from "./schemas.ts";
import { skillStatement } from "./statement.ts";
import { acquireGithub } from "../github/github.ts";
import type { Http } from "../../network/http.ts";
import type { ResolvedOptions } from "../options.ts";
import { sha256 } from "../sha256.ts";

export type ClawhubTarget = Extract<Target, { kind: "clawhub" }>;

/**
 * A skill of the registry, or a plugin of the same name: resolved once, then pinned by owner, version and file list,
 * because names are per publisher, tags move, and freed names can be taken by strangers.
 */
export async function acquireClawhub(target: ClawhubTarget, options: ResolvedOptions, http: Http): Promise<Acquired> {
  const client = createClawhubClient(options, http);
  let skill: ResolvedSkill;
  try {
    skill = await resolveSkill(target, client);
  } catch (error) {
    if (!(error instanceof ScanError) || error.code !== "not-found") throw error;
    const plugin = await acquireClawhubPackage(target, client);
    if (plugin === null) throw error;
    return plugin;
  }
  return acquireSkill(skill, client, options, http);
}

async function acquireSkill(
  skill: ResolvedSkill,
  client: ClawhubClient,
  options: ResolvedOptions,
  http: Http,
): Promise<Acquired> {
  const [download, fingerprints] = await Promise.all([downloadSkill(skill, client), fingerprintsOf(skill, client)]);
  const registry = skillStatement(client.registry, skill.statements);
  const name = skill.owner === null ? skill.slug : `@${skill.owner}/${skill.slug}`;
  const identity = {
    kind: "clawhub",
    name: skill.slug,
    ...(skill.owner === null ? {} : { owner: skill.owner }),
    ...(skill.ownerId === null ? {} : { ownerId: skill.ownerId }),
  } as const;

  if (download.kind === "github") {
    const { owner, repository, path, commit, contentHash } = download;
    const source = await acquireGithub({ kind: "github", owner, repository, path, ref: commit }, options, http);
    return {
      ...source,
      origin: { ...source.origin, ...identity, reference: `${name}#${commit}`, url: source.origin.reference },
      contentHash,
      registry,
      notes: [
        ...skill.notes,
        `the registry holds no bytes of ${name}: they come from ${source.origin.reference}`,
        ...source.notes,
      ],
    };
  }
  return {
    origin: {
      ...identity,
      reference: `${name}@${download.version}`,
      version: download.version,
      url: download.url,
      sha256: sha256(download.bytes),
    },
    content: { kind: "archive", format: "zip", bytes: download.bytes, strip: 0 },
    listed: skill.files,
    ...(fingerprints === null ? {} : { fingerprints }),
    registry,
    notes: skill.notes,
    proofs: [],
  };
}

/** From the registry's own verify document; null when it has none: a second opinion stops no scan. */
async function fingerprintsOf(skill: ResolvedSkill, client: ClawhubClient): Promise<RegistryFingerprints | null> {
  const { slug, owner, version } = skill;
  if (version === null) return null;
  try {
    const query = { ownerHandle: owner, version };
    const about = `the check of ${slug}`;
    const document = await client.document(["skills", slug, "verify"], query, SkillVerifySchema, about);
    if (document.version !== version) return null;
    return {
      source: document.artifact?.sourceFingerprint ?? null,
      bundles: (document.artifact?.bundleFingerprints ?? []).map((one) =>
        typeof one === "string" ? one : one.fingerprint,
      ),
    };
  } catch (error) {
    if (error instanceof ScanError && error.code !== "interrupted") return null;
    throw error;
  }
}
