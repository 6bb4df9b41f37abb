import type { ProofProblem } from "../model/proof.ts";

/** Who signed and whether that counts, apart from what was signed. */
export interface SignerCheck {
  /**
   * - `trusted`: the signature holds and its maker was named by the user.
   * - `untrusted`: its maker was not named, or the certificate does not reach as far.
   * - `broken`: the signature is wrong, whoever made it.
   * - `unavailable`: what is needed to tell cannot be used.
   */
  readonly verdict: "trusted" | "untrusted" | "broken" | "unavailable";
  readonly signer: string | null;
  readonly time: string | null;
  readonly timeProven: boolean;
  readonly trustedRootDate: string | null;
  readonly problems: readonly ProofProblem[];
}

/** A check that came to its end before a signer was known. */
export function noSigner(verdict: SignerCheck["verdict"], problem: ProofProblem): SignerCheck {
  return { verdict, signer: null, time: null, timeProven: false, trustedRootDate: null, problems: [problem] };
}
