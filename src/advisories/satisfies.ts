import type { Ecosystem } from "../model/fact.ts";

/** Longer ranges are not for people. */
const MAX_RANGE = 500;

/** Whether a version is one that a manifest asks for; null: the range is a tag or an address, or its language is not known here. */
export async function satisfies(ecosystem: Ecosystem, version: string, requested: string): Promise<boolean | null> {
  if (requested.length > MAX_RANGE || version.length > MAX_RANGE) return null;
  switch (ecosystem) {
    case "npm": {
      const { default: semver } = await import("semver");
      if (semver.validRange(requested) === null || semver.valid(version) === null) return null;
      return semver.satisfies(version, requested, { includePrerelease: true });
    }
    case "PyPI": {
      const { satisfies: inRange, valid, validRange } = await import("@renovatebot/pep440");
      if (!validRange(requested) || valid(version) === null) return null;
      return inRange(version, requested, { prereleases: true });
    }
    default:
      return null;
  }
}
