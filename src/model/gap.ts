/** Why something could not be looked at. A gap is never "clean". */
export const GAP_CODES = [
  "unparsable", // the parser gave up; what it could recover was read
  "too-large",
  "too-many",
  "too-deep",
  "encrypted",
  "timed-out",
  "out-of-memory",
  "crashed", // a reader failed: our bug, said as such
  "unsupported", // a format that no reader knows and that can carry code
  "undecodable",
  "refused", // an archive entry that is not taken in: link, device, unsafe name
  "truncated",
  "unreachable", // a registry, an advisory source, a signature service
  "unversioned", // a dependency without a version: its vulnerabilities cannot be told
] as const;
export type GapCode = (typeof GAP_CODES)[number];

export interface Gap {
  readonly code: GapCode;
  /** Where, or null when it concerns the whole package. */
  readonly path: string | null;
  readonly line?: number;
  /** One sentence for a person: what was not looked at, and why. */
  readonly message: string;
  /** False: the rest of the scan does not depend on it (an optional source); it does not make the scan incomplete. */
  readonly blocking: boolean;
}
