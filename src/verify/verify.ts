import { lazily } from "../model/lazily.ts";
import type { PackageTree } from "../model/package-tree.ts";
import type { Proof } from "../model/proof.ts";
import type { Acquired } from "../model/target.ts";
import type { Requirement } from "../model/verification.ts";
import { requirementsOf } from "./trust/requirements.ts";
import { namedPublisher, trustNobody, withSignerName, type Trust } from "./trust/trust.ts";

/** A folder that is installed as a whole. */
interface Root {
  readonly path: string;
}

export interface Verification {
  /** What a report on one root shows: the delivery's proofs, its own, and those of skills inside that bring any. */
  about(root: string, inside: readonly Root[]): VerifiedRoot;
}

export interface VerifiedRoot {
  readonly proofs: readonly Proof[];
  readonly requirements: readonly Requirement[];
  /** Of the requirements: those that do not hold. */
  readonly unmet: readonly string[];
}

const loadOms = lazily(() => import("./oms/verify-oms.ts"));

/**
 * The verify step, for `scan` and for `skillscan verify`. From what is nearest to the bytes to what is nearest to
 * their maker: transport and registry digests, npm's signatures and attestations, a bundle that the user brings, the
 * lock file of an installed skill, signatures inside the package. Needs no network and never throws for what it finds.
 */
export async function verify(
  tree: PackageTree,
  acquired: Acquired,
  roots: readonly Root[],
  trust: Trust = trustNobody(new Date()),
): Promise<Verification> {
  const signers = signersFor(trust, acquired);
  const whole: Proof[] = [...acquired.proofs];
  // Loaded where they are needed: most scans are of a folder that nobody promises anything about.
  if (acquired.listed !== null || acquired.origin.kind === "clawhub") {
    const { verifyDigests } = await import("./digests.ts");
    whole.push(...verifyDigests(tree, acquired));
  }
  if (trust.bundle !== null) {
    const { verifyBundle } = await import("./sigstore/verify-bundle.ts");
    whole.push(await verifyBundle(artifactOf(acquired), trust.bundle.bytes, signers));
  }
  if (acquired.npm !== undefined && acquired.content.kind === "archive") {
    const { npmRegistrySignatureProof } = await import("./npm-registry-signature.ts");
    const { npmAttestationProofs } = await import("./npm-attestations.ts");
    whole.push(await npmRegistrySignatureProof(acquired.content.bytes, acquired.npm));
    whole.push(...(await npmAttestationProofs(acquired.content.bytes, tree, acquired.npm, trust)));
  }
  const installed = await installedProofs(tree, acquired);
  const { verifyOms } = await loadOms();
  const ofRoot = new Map<string, readonly Proof[]>();
  for (const { path } of roots) {
    ofRoot.set(path, [...(installed.get(path) ?? []), ...(await verifyOms(tree, path, signers))]);
    installed.delete(path);
  }
  whole.push(...[...installed.values()].flat()); // folders that are no skill any more
  // A repository can be signed as a whole, above its skills; that it is not is nothing to say.
  if (!ofRoot.has("")) whole.push(...(await verifyOms(tree, "", signers)).filter(isThere));
  return {
    about(root, inside) {
      const inner = inside.flatMap(({ path }) => (path === root ? [] : (ofRoot.get(path) ?? []).filter(isThere)));
      const proofs = [...whole, ...(ofRoot.get(root) ?? []), ...inner].map((proof) =>
        withSignerName(proof, trust.names),
      );
      const requirements = requirementsOf(trust, acquired.origin, proofs);
      // A broken proof is a finding of its own.
      const unmet = requirements.filter(({ demand, met }) => !met && demand !== "integrity");
      return { proofs, requirements, unmet: unmet.map(({ message }) => message) };
    },
  };
}

async function installedProofs(
  tree: PackageTree,
  { installed = [] }: Acquired,
): Promise<Map<string, readonly Proof[]>> {
  if (installed.length === 0) return new Map();
  const { lockfileProof } = await import("./lockfile.ts");
  return new Map(installed.map((skill) => [skill.folder, [lockfileProof(tree, skill)]]));
}

function isThere({ status }: Proof): boolean {
  return status !== "absent";
}

/** A policy can say that only certain signers count for a publisher. */
function signersFor(trust: Trust, { origin }: Acquired): Trust["signatures"] {
  const named = origin.kind === "clawhub" ? namedPublisher(trust, origin.owner) : null;
  return named?.signatures ?? trust.signatures;
}

/** The one file that was delivered; null for a folder. */
function artifactOf({ content }: Acquired): { readonly bytes: Uint8Array } | null {
  if (content.kind === "archive") return { bytes: content.bytes };
  const [only, ...others] = content.tree.files;
  return only === undefined || others.length > 0 ? null : { bytes: only.bytes };
}
