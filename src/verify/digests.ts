import type { PackageTree } from "../model/package-tree.ts";
import type { Proof } from "../model/proof.ts";
import type { Acquired } from "../model/target.ts";
import { clawpackDigestsProof } from "./clawpack-digests.ts";
import { githubContentHashProof } from "./github-content-hash.ts";
import { registryDigestsProof } from "./registry-digests.ts";

/**
 * Compares what arrived with what the registry promises: digest by digest, or one digest over the folder for skills
 * that GitHub holds. The promise comes from the same server as the bytes and is not signed: it shows damage and a
 * tampering mirror, never a registry that lies.
 */
export function verifyDigests(tree: PackageTree, acquired: Acquired): readonly Proof[] {
  const { listed, contentHash, origin, archive, content } = acquired;
  const proofs: Proof[] = [];
  if (archive !== undefined && content.kind === "archive") proofs.push(clawpackDigestsProof(content.bytes, archive));
  if (listed !== null) proofs.push(registryDigestsProof(tree, listed, acquired));
  if (contentHash !== undefined) proofs.push(githubContentHashProof(tree, contentHash, isWholeRepository(acquired)));
  if (origin.kind === "clawhub" && proofs.length === 0) {
    const message = "the registry lists no digests for the files of this version";
    proofs.push({ kind: "registry-digests", status: "absent", message, problems: [] });
  }
  return proofs;
}

function isWholeRepository(acquired: Acquired): boolean {
  return acquired.content.kind === "archive" && acquired.content.subpath === undefined;
}
