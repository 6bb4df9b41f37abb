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
  };
}

/** The publisher that the policy names by the handle of an origin, whatever the user id. */
export function namedPublisher(trust: Trust, handle: string | undefined): PublisherTrust | null {
  return handle === undefined ? null : (trust.publishers.get(handleKey(handle)) ?? null);
}

export function handleKey(handle: string): string {
  return handle.replace(/^@/, "").toLowerCase();
}
