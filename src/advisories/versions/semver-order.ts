import { compareTexts } from "../../model/text-order.ts";

/** Identifiers of a pre-release; null: none, which comes after every pre-release. */
type PreRelease = readonly string[] | null;

interface SemVer {
  readonly core: readonly [bigint, bigint, bigint];
  readonly preRelease: PreRelease;
}

/** The longest version of npm has 256 characters. */
const MAX_LENGTH = 300;

/**
 * Precedence by semver.org 2.0.0, section 11, tolerant as real records need it: a leading `v` or `=`, missing parts
 * (`1.0`), a pre-release without its hyphen (`1.0rc1`), further numbers, which say nothing. Null: no version at all.
 */
export function compareSemver(a: string, b: string): number | null {
  const left = parse(a);
  const right = parse(b);
  if (left === null || right === null) return null;
  for (const [at, part] of left.core.entries()) {
    const other = right.core[at] ?? 0n;
    if (part !== other) return part < other ? -1 : 1;
  }
  return comparePreReleases(left.preRelease, right.preRelease);
}

function parse(text: string): SemVer | null {
  if (text.length > MAX_LENGTH) return null;
  const found = /^[\s=vV]{0,5}(\d{1,300})(?:\.(\d{1,300}))?(?:\.(\d{1,300}))?(?:\.\d{1,300}){0,150}(.{0,300})$/su.exec(
    text,
  );
  if (found === null) return null;
  const [, major = "0", minor = "0", patch = "0", rest = ""] = found;
  const [preRelease = ""] = rest.trim().split("+", 1);
  return {
    core: [BigInt(major), BigInt(minor), BigInt(patch)],
    preRelease: preRelease === "" ? null : preRelease.replace(/^[-.]/u, "").split("."),
  };
}

function comparePreReleases(a: PreRelease, b: PreRelease): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  for (const [at, part] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    const order = compareIdentifiers(part, other);
    if (order !== 0) return order;
  }
  return a.length < b.length ? -1 : 0;
}

function compareIdentifiers(a: string, b: string): number {
  const numericA = /^\d+$/u.test(a);
  const numericB = /^\d+$/u.test(b);
  if (numericA && numericB) {
    const [x, y] = [BigInt(a), BigInt(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  if (numericA !== numericB) return numericA ? -1 : 1;
  return compareTexts(a, b);
}
