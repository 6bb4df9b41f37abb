import type { DependencyFact } from "./fact.ts";
import type { Severity } from "./finding.ts";
import type { Gap } from "./gap.ts";

/**
 * Why an advisory is shown. `version`: this version is affected; `every-version`: no version is known, and all are
 * affected; `some-versions`: no version is known, and malicious ones exist.
 */
export const ADVISORY_REACHES = ["version", "every-version", "some-versions"] as const;

/** What is known of one weakness or attack, all databases that tell of it taken together. */
export interface Advisory {
  /** The most telling of its ids: MAL-, GHSA-, the ecosystem's own, CVE-. */
  readonly id: string;
  /** The others, sorted. */
  readonly aliases: readonly string[];
  readonly summary: string;
  /** By the CVSS base score, else in the database's own words; null: nobody has said. */
  readonly severity: Severity | null;
  /** CVSS base score, 0 to 10. */
  readonly score: number | null;
  /** The package itself does harm (MAL- records, CWE-506): a matter of intent, whatever CVSS says. */
  readonly malicious: boolean;
  /** Versions above the present one that no part of the advisory affects, lowest first. */
  readonly fixed: readonly string[];
  readonly reach: (typeof ADVISORY_REACHES)[number];
}

export const LOCK_ANSWERS = ["agrees", "other-version", "missing"] as const;

/** What was found out about one dependency beyond what its file says. */
export interface DependencyAdvice {
  /** The one version that gets installed, as far as it is known: by a lock, beside the manifest too, or by an exact pin. */
  readonly version: string | null;
  /** https://github.com/package-url/purl-spec; null: the ecosystem has no type there. */
  readonly purl: string | null;
  /** Sorted: malicious first, then by severity. Null: no source could be asked about it. */
  readonly advisories: readonly Advisory[] | null;
  /** The lowest version above the present one that no advisory affects. */
  readonly upgrade: string | null;
  /** False: the public registry knows no package of this name; null: nobody was asked. */
  readonly exists: boolean | null;
  /** How the lock beside a manifest answers it. */
  readonly lock: (typeof LOCK_ANSWERS)[number] | null;
}

export const ADVISORY_SOURCES = ["database", "api", "program"] as const;

export interface AdviceSource {
  readonly kind: (typeof ADVISORY_SOURCES)[number];
  /** For people: "OSV database in ~/.cache/osv-scanner". */
  readonly name: string;
  /** Date (ISO) of the newest record; of an online source the day it was asked; null: not known. */
  readonly asOf: string | null;
}

/** What the step between reading and analysing hands on. */
export interface Advice {
  /** Null: nobody was asked. */
  readonly source: AdviceSource | null;
  readonly of: ReadonlyMap<DependencyFact, DependencyAdvice>;
  /** `path` and `line` of the dependency, where it is about one. */
  readonly gaps: readonly Gap[];
}
