import type { PackageKind } from "./package-facts.ts";
import type { Proof } from "./proof.ts";
import type { PackageOrigin, RegistryStatement } from "./target.ts";

/** Something that the user's trust policy or command line demands. */
export interface Requirement {
  /** `signature`, `publisher`, `npm-source`, `bundle`, or `integrity`: nothing that is there may be wrong. */
  readonly demand: "signature" | "publisher" | "npm-source" | "bundle" | "integrity";
  readonly met: boolean;
  /** One sentence: what was demanded and what was found. */
  readonly message: string;
}

/** What `skillscan verify` says about one skill, plugin or file. */
export interface VerifyReport {
  readonly schema: "skillscan.verify.v1";
  readonly target: string;
  readonly origin: PackageOrigin;
  /** Folder inside the target that this is about; "" for all of it. */
  readonly path: string;
  readonly packageKind: PackageKind;
  /** Every requirement is met. */
  readonly ok: boolean;
  /** One sentence: why. */
  readonly because: string;
  readonly requirements: readonly Requirement[];
  readonly proofs: readonly Proof[];
  /** What the registry itself says of it, and whether it says so of this version. */
  readonly registry: RegistryStatement | null;
  readonly notes: readonly string[];
}
