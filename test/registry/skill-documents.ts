import type { TestSkill, TestVersion } from "./fixtures.ts";
import { PUBLISHED_AT } from "./fixtures.ts";
import { fileEntries, sourceFingerprint } from "./digests.ts";
import { latestOf, ownerIdOf } from "./store.ts";

export function skillDocument(skill: TestSkill): object {
  const latest = latestOf(skill);
  return {
    skill: {
      slug: skill.slug,
      displayName: skill.displayName ?? skill.slug,
      summary: skill.summary ?? null,
      icon: null,
      description: skill.summary ?? null,
      topics: [],
      tags: latest === null ? {} : { latest: latest.version },
      stats: { downloads: 0, stars: 0 },
      createdAt: PUBLISHED_AT,
      updatedAt: PUBLISHED_AT,
    },
    latestVersion:
      latest === null ? null : { version: latest.version, createdAt: PUBLISHED_AT, changelog: "", license: "MIT-0" },
    metadata: null,
    owner: { handle: skill.owner, userId: ownerIdOf(skill), displayName: skill.owner, image: null },
    moderation: moderationDocument(skill),
  };
}

function moderationDocument(skill: TestSkill): object | null {
  const { moderation } = skill;
  if (moderation === undefined) return null;
  return {
    isSuspicious: moderation.isSuspicious ?? false,
    isMalwareBlocked: moderation.isMalwareBlocked ?? false,
    verdict: moderation.verdict ?? "clean",
    reasonCodes: moderation.reasonCodes ?? [],
    summary: moderation.summary ?? null,
    engineVersion: "v2.4.26",
    updatedAt: PUBLISHED_AT,
  };
}

/** `/skills/{slug}/moderation`: for flagged skills only. */
export function moderationDetails(skill: TestSkill): object | null {
  const flagged = skill.moderation?.isSuspicious === true || skill.moderation?.isMalwareBlocked === true;
  return flagged ? { moderation: { ...moderationDocument(skill), legacyReason: null, evidence: [] } } : null;
}

export function securityDocument(version: TestVersion): object | null {
  const { security: status } = version;
  if (status === undefined) return null;
  return {
    status,
    hasWarnings: status === "suspicious",
    checkedAt: PUBLISHED_AT,
    model: "test-judge",
    hasScanResult: status !== "pending" && status !== "error",
    sha256hash: null,
    virustotalUrl: null,
    scanners: { vt: null, skillspector: null, llm: null },
  };
}

export function versionDocument(skill: TestSkill, version: TestVersion): object {
  const security = securityDocument(version);
  return {
    skill: { slug: skill.slug, displayName: skill.displayName ?? skill.slug },
    version: {
      version: version.version,
      createdAt: PUBLISHED_AT,
      changelog: "",
      changelogSource: null,
      license: "MIT-0",
      files: fileEntries(version.files),
      ...(security === null ? {} : { security }),
    },
  };
}

export function scanDocument(skill: TestSkill, version: TestVersion | null): object {
  const { moderation } = skill;
  const source = moderation?.sourceVersion ?? latestOf(skill)?.version ?? null;
  return {
    skill: { slug: skill.slug, displayName: skill.displayName ?? skill.slug },
    version: version === null ? null : { version: version.version, createdAt: PUBLISHED_AT, changelogSource: null },
    moderation:
      moderation === undefined
        ? null
        : {
            scope: "skill",
            sourceVersion: source === null ? null : { version: source, createdAt: PUBLISHED_AT },
            matchesRequestedVersion: source !== null && source === version?.version,
            isPendingScan: moderation.isPendingScan ?? false,
            isMalwareBlocked: moderation.isMalwareBlocked ?? false,
            isSuspicious: moderation.isSuspicious ?? false,
            isHiddenByMod: moderation.isHiddenByMod ?? false,
            isRemoved: moderation.isRemoved ?? false,
          },
    security: version === null ? null : securityDocument(version),
  };
}

/** Why the registry itself would warn; empty is a pass. */
export function reasonsOf(skill: TestSkill, version: TestVersion): readonly string[] {
  const status = version.security ?? "clean";
  return [
    ...(skill.moderation?.isMalwareBlocked === true ? ["moderation.malware_blocked"] : []),
    ...(status === "pending" || status === "error" ? [`security.${status}`] : []),
    ...(status === "suspicious" || status === "malicious" ? ["security.status_not_clean"] : []),
  ];
}

export function verifyDocument(skill: TestSkill, version: TestVersion, named: boolean, base: string): object {
  const reasons = reasonsOf(skill, version);
  return {
    schema: "clawhub.skill.verify.v1",
    ok: reasons.length === 0,
    decision: reasons.length === 0 ? "pass" : "fail",
    reasons,
    slug: skill.slug,
    displayName: skill.displayName ?? skill.slug,
    pageUrl: `${base}/${skill.owner}/skills/${skill.slug}`,
    publisherHandle: skill.owner,
    publisherDisplayName: skill.owner,
    publisherProfileUrl: `${base}/p/${skill.owner}`,
    version: version.version,
    resolvedFrom: named ? "version" : "latest",
    tag: null,
    createdAt: PUBLISHED_AT,
    card: null,
    artifact: {
      sourceFingerprint: sourceFingerprint(version.files),
      bundleFingerprints: [],
      files: fileEntries(version.files),
    },
    provenance: { status: "unavailable" },
    security: { ...securitySummary(version) },
    signature: { status: "unsigned" },
  };
}

export function securitySummary(version: TestVersion): object {
  const status = version.security ?? "clean";
  return {
    status,
    passed: status === "clean",
    signals: {
      staticScan: { status: "clean", reasonCodes: [] },
      virusTotal: null,
      skillSpector: null,
      dependencyRegistry: null,
    },
  };
}
