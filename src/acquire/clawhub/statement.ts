import type { z } from "zod";

import type { RegistryStatement } from "../../model/target.ts";
import type { ModerationSchema, PackageSecuritySchema, SecuritySchema, SkillScanSchema } from "./schemas.ts";
import { plainText } from "../../network/plain-text.ts";

type Verdict = RegistryStatement["verdict"];

/** From the harmless to the grave: where two statements of the registry differ, the graver one is shown. */
const GRAVITY: readonly Verdict[] = ["unknown", "clean", "pending", "error", "suspicious", "malicious"];

const MAX_REASONS = 50;

export interface SkillStatements {
  /** Of the skill as a whole, tied to one of its versions. */
  readonly moderation: z.infer<typeof ModerationSchema> | null;
  readonly scan: z.infer<typeof SkillScanSchema> | null;
  /** Of the very version. */
  readonly security: z.infer<typeof SecuritySchema> | null;
}

/** One statement of the registry's several. `matchesVersion` is about moderation, which is made for one version only. */
export function skillStatement(registry: string, from: SkillStatements): RegistryStatement {
  const { moderation, scan } = from;
  const flags = scan?.moderation ?? null;
  const version = (scan?.security ?? from.security)?.status ?? null;
  const malwareBlocked = moderation?.isMalwareBlocked === true || flags?.isMalwareBlocked === true;
  const verdicts: Verdict[] = [version ?? "unknown", moderation?.verdict ?? "unknown"];
  const reasons = [...(moderation?.reasonCodes ?? [])];
  if (malwareBlocked) verdicts.push("malicious");
  if (moderation?.isSuspicious === true || flags?.isSuspicious === true) verdicts.push("suspicious");
  if (flags?.isPendingScan === true) {
    verdicts.push("pending");
    reasons.push("pending-scan");
  }
  if (flags?.isHiddenByMod === true) reasons.push("hidden-by-moderation");
  if (flags?.isRemoved === true) reasons.push("removed-by-moderation");
  return {
    registry,
    verdict: gravest(verdicts),
    summary: summaryOf(moderation?.summary),
    reasons: cleanReasons(reasons),
    // the version's own scan is about this version; moderation is about one that it names, or does not
    matchesVersion: version !== null && version === gravest(verdicts) ? true : (flags?.matchesRequestedVersion ?? null),
    malwareBlocked,
  };
}

/** The trust record of one plugin release: always about the version asked for. */
export function packageStatement(
  registry: string,
  from: z.infer<typeof PackageSecuritySchema> | null,
): RegistryStatement {
  const trust = from?.trust ?? null;
  const status = trust?.scanStatus ?? null;
  const verdicts: Verdict[] = [status === null || status === "not-run" ? "unknown" : status];
  if (trust?.moderationState === "quarantined" || trust?.moderationState === "revoked") verdicts.push("malicious");
  return {
    registry,
    verdict: gravest(verdicts),
    summary: trust?.moderationState === null || trust === null ? null : summaryOf(trust.moderationState),
    reasons: cleanReasons(trust?.reasons ?? []),
    matchesVersion: trust === null ? null : trust.stale !== true,
    malwareBlocked: trust?.blockedFromDownload ?? false,
  };
}

function gravest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((worst, next) => (GRAVITY.indexOf(next) > GRAVITY.indexOf(worst) ? next : worst), "unknown");
}

function summaryOf(text: string | null | undefined): string | null {
  const clean = plainText(text ?? "", 500);
  return clean === "" ? null : clean;
}

function cleanReasons(reasons: readonly string[]): readonly string[] {
  return [...new Set(reasons.slice(0, MAX_REASONS).map((reason) => plainText(reason, 120)))].filter(
    (text) => text !== "",
  );
}
