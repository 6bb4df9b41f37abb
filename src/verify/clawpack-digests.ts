import { hash } from "node:crypto";

import type { Proof, ProofProblem } from "../model/proof.ts";
import type { PromisedArchive, PromisedDigest } from "../model/promised-digest.ts";

/** The archive's bytes against every digest that the registry gives for them: all of them have to fit. */
export function clawpackDigestsProof(bytes: Uint8Array, promised: PromisedArchive): Proof {
  const kind = "clawpack-digests";
  const actual = new Map<PromisedDigest["algorithm"], string>();
  const digestOf = (algorithm: PromisedDigest["algorithm"]): string => {
    const known = actual.get(algorithm) ?? hash(algorithm, bytes, "hex");
    actual.set(algorithm, known);
    return known;
  };
  const given = promised.digests.filter(({ hex }) => hex !== null);
  const problems: ProofProblem[] = given
    .filter(({ algorithm, hex }) => digestOf(algorithm) !== hex)
    .map(({ from }) => ({ code: "MODIFIED", message: `the archive is not the one of its ${from}` }));
  if (promised.size !== null && promised.size !== bytes.byteLength) {
    const message = `the archive has ${bytes.byteLength} bytes, listed are ${promised.size}`;
    problems.push({ code: "MODIFIED", message });
  }
  if (problems.length > 0) {
    const message = "the archive is not the one that the registry describes";
    return { kind, status: "invalid", message, problems };
  }
  if (given.length === 0) {
    return { kind, status: "absent", message: "the registry gives no digest for the archive", problems };
  }
  const kinds = new Set(given.map(({ algorithm }) => algorithm));
  const weak = kinds.size === 1 && kinds.has("sha1") ? ", SHA-1 alone, which a second archive can be made to have" : "";
  const missing = promised.digests.filter(({ hex }) => hex === null).map(({ from }) => from);
  const without = missing.length === 0 ? "" : `; not given: ${missing.join(", ")}`;
  const message = `the archive agrees with all ${given.length} digests that the registry gives for it${without}${weak}`;
  return { kind, status: weak === "" ? "verified" : "unavailable", message, problems };
}
