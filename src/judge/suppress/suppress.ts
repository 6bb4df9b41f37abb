import type { Baseline } from "../../model/baseline.ts";
import type { SuppressionFact } from "../../model/fact.ts";
import type { Finding } from "../../model/finding.ts";
import type { LapsedSuppression, SuppressedFinding } from "../../model/policy.ts";
import type { PackageOrigin } from "../../model/target.ts";
import { applyBaseline } from "./apply-baseline.ts";
import { applyComments } from "./apply-comments.ts";

export interface Suppressing {
  readonly baseline: Baseline | null;
  /** Comments in the files of this report that ask to pass over something. */
  readonly comments: readonly SuppressionFact[];
  /** True for files in which such comments count. */
  readonly isOwn: (path: string) => boolean;
  readonly target: string;
  readonly origin: PackageOrigin;
  /** True for paths that this report answers for. */
  readonly answersFor: (path: string) => boolean;
  /** sha256 (hex) of a file as it is now; `""` is the whole package; null: it is not there. */
  readonly digestOf: (path: string) => string | null;
  /** The day, in UTC: `2026-11-25`. */
  readonly today: string;
}

export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly lapsed: readonly LapsedSuppression[];
}

/** Takes out what comments, then what the baseline accepts. What they could not take out is said. */
export function suppress(found: readonly Finding[], suppressing: Suppressing): Suppressed {
  const byComment = applyComments(found, suppressing);
  const byBaseline = applyBaseline(byComment.findings, suppressing);
  return {
    findings: byBaseline.findings,
    suppressed: [...byComment.suppressed, ...byBaseline.suppressed],
    lapsed: shortened([...byBaseline.lapsed, ...byComment.lapsed]),
  };
}

/** Lapses kept in a report: a package full of comments that do nothing must not fill it. */
export const MAX_LAPSED = 200;

function shortened(lapsed: readonly LapsedSuppression[]): readonly LapsedSuppression[] {
  const [last] = lapsed.slice(MAX_LAPSED - 1);
  if (last === undefined || lapsed.length <= MAX_LAPSED) return lapsed;
  const more = lapsed.length - MAX_LAPSED + 1;
  return [
    ...lapsed.slice(0, MAX_LAPSED - 1),
    { ...last, message: `this and ${more - 1} more are not listed one by one` },
  ];
}
