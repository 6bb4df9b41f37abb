import type { InstalledSkill } from "./installed-skill.ts";
import type { NpmEvidence } from "./npm-evidence.ts";
import type { PackageTree } from "./package-tree.ts";
import type { PromisedArchive } from "./promised-digest.ts";
import type { Proof } from "./proof.ts";

export const TARGET_KINDS = ["clawhub", "npm", "github", "directory", "file", "url"] as const;

/** What a user named, parsed; nothing has been looked up yet. */
export type Target =
  | { readonly kind: "clawhub"; readonly owner: string | null; readonly slug: string; readonly version: string | null }
  | { readonly kind: "npm"; readonly name: string; readonly range: string | null }
  | {
      readonly kind: "github";
      readonly owner: string;
      readonly repository: string;
      readonly path: string | null;
      readonly ref: string | null;
    }
  | { readonly kind: "directory"; readonly path: string }
  | { readonly kind: "file"; readonly path: string } // SKILL.md or an archive
  | { readonly kind: "url"; readonly url: string };

/** Where the bytes came from, pinned so that the same bytes can be had again. */
export interface PackageOrigin {
  readonly kind: (typeof TARGET_KINDS)[number];
  /** `@owner/slug@1.2.3`, `npm:name@1.0.0`, `github:o/r/path@<commit>`, a path, a URL. */
  readonly reference: string;
  readonly owner?: string;
  readonly ownerId?: string;
  readonly name?: string;
  readonly version?: string;
  readonly commit?: string;
  readonly url?: string;
  /** sha256 in hex of the archive as downloaded; absent for folders. */
  readonly sha256?: string;
}

/** One file that a registry lists, with the digest it promises (sha256, lower-case hex) and its size in bytes. */
export interface ListedFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

export const REGISTRY_VERDICTS = ["clean", "suspicious", "malicious", "pending", "error", "unknown"] as const;

/** What the registry itself says: shown beside our verdict, never merged into it. */
export interface RegistryStatement {
  readonly registry: string;
  readonly verdict: (typeof REGISTRY_VERDICTS)[number];
  readonly summary: string | null;
  readonly reasons: readonly string[];
  /** False when the statement is about another version than the one scanned; null: the registry does not say. */
  readonly matchesVersion: boolean | null;
  readonly malwareBlocked: boolean;
}

/** Digests over a whole version, each SHA-256 in hex; see verify/registry-fingerprint.ts. */
export interface RegistryFingerprints {
  /** Without the card that the registry writes itself. */
  readonly source: string | null;
  /** With a card; one for each that was made. */
  readonly bundles: readonly string[];
}

/** What `acquire` hands on. `container` says how to unpack `bytes`; a folder arrives as files already. */
export interface Acquired {
  readonly origin: PackageOrigin;
  readonly content:
    | {
        readonly kind: "archive";
        readonly format: "zip" | "tar" | "tgz";
        readonly bytes: Uint8Array;
        /** leading path parts to drop, such as npm's `package/` */ readonly strip: number;
        /** keep only what lies below this folder */ readonly subpath?: string;
      }
    | { readonly kind: "files"; readonly tree: PackageTree };
  readonly listed: readonly ListedFile[] | null;
  /** sha256 (hex) that the registry gives for a whole folder at GitHub instead of a file list; see verify/digests.ts. */
  readonly contentHash?: string;
  readonly registry: RegistryStatement | null;
  /** Short remarks for the person: "a folder ./x exists here as well", "renamed from y". */
  readonly notes: readonly string[];
  readonly proofs: readonly Proof[];
  /** Digests over the archive as a whole, of a registry that gives several. */
  readonly archive?: PromisedArchive;
  /** Of a package from npm. */
  readonly npm?: NpmEvidence;
  /** Of a folder of this machine that clients have installed skills into. */
  readonly installed?: readonly InstalledSkill[];
  /** The registry's own statement of the version's fingerprints (its verify document); absent where it has none. */
  readonly fingerprints?: RegistryFingerprints;
}
