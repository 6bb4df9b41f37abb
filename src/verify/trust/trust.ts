import type { Proof } from "../../model/proof.ts";
import type { NpmSource, SignatureDemand } from "../../model/trust-policy.ts";
import { noTrust, type SignatureTrust } from "../signature-trust.ts";

/** Whom the user trusts and what the user demands: policy file and command line put together, files read and checked. */
export interface Trust {
  readonly signatures: SignatureTrust;
  readonly demand: SignatureDemand;
  readonly publisher: "any" | "listed";
  /** By handle, lower case, without `@`. */
  readonly publishers: ReadonlyMap<string, PublisherTrust>;
  readonly npm: readonly NpmSource[];
  /** A Sigstore bundle over the target itself, which lies beside it. */
  readonly bundle: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** The user's own names for signers, by what a proof calls them. */
  readonly names: ReadonlyMap<string, string>;
}

export interface PublisherTrust {
  readonly handle: string;
  readonly userId: string;
  readonly demand: SignatureDemand | null;
  /** Null: whoever is trusted in general may sign for this publisher. */
  readonly signatures: SignatureTrust | null;
}

/** Nobody is trusted, nothing is demanded: how things are without a policy. */
export function trustNobody(now: Date): Trust {
  return {
    signatures: noTrust(now),
    demand: "preferred",
    publisher: "any",
    publishers: new Map(),
    npm: [],
    bundle: null,
    names: new Map(),
  };
}

/** The publisher that the policy names by the handle of an origin, whatever the user id. */
export function namedPublisher(trust: Trust, handle: string | undefined): PublisherTrust | null {
  return handle === undefined ? null : (trust.publishers.get(handleKey(handle)) ?? null);
}

export function handleKey(handle: string): string {
  return handle.replace(/^@/, "").toLowerCase();
}

/** With the user's own name for the signer before what the signature says; only for those who are trusted. */
export function withSignerName(proof: Proof, names: ReadonlyMap<string, string>): Proof {
  const name = proof.signer === undefined ? undefined : names.get(proof.signer);
  if (proof.signer === undefined || name === undefined || proof.status !== "verified") return proof;
  const signer = `${name}, ${proof.signer}`;
  return { ...proof, signer, message: proof.message.replace(proof.signer, () => signer) };
}
